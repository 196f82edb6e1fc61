import { isRupiah } from '../../lex/fields.js';
import { isSatuan } from '../../lex/words.js';
import type { Column, Field } from '../../types.js';
import { isFigure, type Kind } from './kinds.js';
import { sentenceEnd } from './sentences.js';
import { CAPITALS } from './traits.js';
import { INLINE, type Word } from './words.js';

/** What a whole figure cell is. `unit` is a number with its unit ("12 Dokumen"),
 * `thing` a number with one or two words that are no known unit ("3 Bahasa"), `grade` a mark ("B", "Baik"),
 * `sentence` words in place of a number ("Tersedianya obat selama 1 tahun"). */
export const FIGURE_KINDS = [
  'int',
  'grouped',
  'decimal',
  'money',
  'percent',
  'dash',
  'error',
  'unit',
  'thing',
  'grade',
  'pair',
  'sentence',
] as const;
export type FigureKind = (typeof FIGURE_KINDS)[number];

/** What a figure column holds: a count or score, money, a percentage. */
export type Measure = 'count' | 'money' | 'share';

/** Log-probability of each kind of cell in a column of counts, money, shares. */
export const KIND_PRIOR: Readonly<Record<Measure, Readonly<Record<FigureKind, number>>>> = {
  count: {
    int: -0.9,
    grouped: -3,
    decimal: -1.6,
    money: -5.5,
    percent: -2,
    dash: -2.5,
    error: -5,
    unit: -2.2,
    thing: -3.5,
    grade: -4,
    pair: -4.5,
    sentence: -1.5,
  },
  money: {
    int: -4.5,
    grouped: -3.5,
    decimal: -6,
    money: -0.3,
    percent: -8,
    dash: -2,
    error: -5,
    unit: -9,
    thing: -12,
    grade: -12,
    pair: -9,
    sentence: -30,
  },
  share: {
    int: -2,
    grouped: -6,
    decimal: -0.6,
    money: -9,
    percent: -1.2,
    dash: -2.5,
    error: -3,
    unit: -6,
    thing: -10,
    grade: -7,
    pair: -7,
    sentence: -30,
  },
};

/** A grade or verdict that stands in place of a number. */
const GRADE =
  /^(?:[A-D]{1,2}[+-]?|WTP|WDP|(?:sangat\s+)?(?:baik|tinggi|sedang|rendah|kurang|cukup)|(?:pratama|madya|nindya|utama)|ada|tidak\s+ada|n\/?a)$/i;

const SHARES: ReadonlySet<Field> = new Set<Field>(['capaian', 'capaian_rp', 'tw1', 'tw2', 'tw3', 'tw4']);

/** A remark that is a figure: "Rata-rata Pertumbuhan | Anggaran". */
const GROWTH = /pertumbuhan/i;

/** Measure of a figure column; null for a column that holds no figures. */
export function measureOf(column: Column): Measure | null {
  if (isRupiah(column.field)) return 'money';
  if (SHARES.has(column.field)) return 'share';
  if (column.field === 'keterangan' && GROWTH.test(column.head.join(' '))) return 'share';
  return column.field === 'target' || column.field === 'realisasi' ? 'count' : null;
}

/** Longest figure cell in words: "Rp (1.000.000.000,- )", "12 Unit Usaha Baru". */
const LONGEST_FIGURE = 5;
/** What begins with no number: "Sangat Baik", "Rp 1.000.000". */
const LONGEST_GRADE = 2;
/** What a grade of two words begins with. */
const GRADE_HEADS = new Set(['sangat', 'tidak']);

/** Words that can be a figure, up to `to`. */
export interface FigureCell {
  readonly to: number;
  readonly kind: FigureKind;
  /** How many lines it breaks over. */
  readonly breaks: number;
}

const NONE: readonly FigureCell[] = [];
/** A figure over more lines is none. */
const MOST_BREAKS = 2;

/** The figures that begin at a word, shortest first; words in place of a number among them where `sentences` are. */
export function figureCells(words: readonly Word[], from: number, sentences: boolean): readonly FigureCell[] {
  let cells: FigureCell[] | null = null;
  let breaks = 0;
  const longest = isFigure(words[from]?.kind ?? 'word') ? LONGEST_FIGURE : LONGEST_GRADE;
  for (let to = from + 1; to <= Math.min(words.length, from + longest); to++) {
    if (to > from + 1 && words[to - 1]?.gap !== INLINE) breaks++;
    if (breaks > MOST_BREAKS) break;
    const kind = kindOfFigure(words, from, to);
    if (kind) (cells ??= []).push({ to, kind, breaks });
  }
  const to = sentences ? sentenceEnd(words, from) : from;
  if (to > from) (cells ??= []).push({ to, kind: 'sentence', breaks: 0 });
  return cells ?? NONE;
}

/** Kind of the figure that words[from..to) are, or null where they are none. */
function kindOfFigure(words: readonly Word[], from: number, to: number): FigureKind | null {
  const first = words[from];
  // A list mark is no figure: neither "2. Indeks", nor "2." before an indicator.
  if (!first || first.counting || (first.mark && (to > from + 1 || first.opening === 'indikator')))
    return null;
  const size = to - from;
  if (size === 1) return single(first);
  const last = words[to - 1];
  if (!last) return null;
  if (first.kind === 'rp' && size === 2 && PRICE.test(last.text)) return 'unit';
  if (first.kind === 'rp') return size === 2 && last.kind !== 'word' ? rupiah(last.kind) : null;
  if (last.kind === 'rp') return size === 2 && isFigure(first.kind) ? 'money' : null;
  if (!isFigure(first.kind)) {
    const isGrade = size === 2 && GRADE_HEADS.has(first.norm) && GRADE.test(textOf(words, from, to));
    return isGrade ? 'grade' : null;
  }
  if (size === 2 && last.text === '%') return 'percent';
  if (size === 2 && first.kind !== 'percent' && isCutNumber(first, last)) return 'money';
  if (size === 3 && /^[&/]$/.test(words[from + 1]?.text ?? '') && isFigure(last.kind)) return 'pair';
  if (first.kind === 'money' && size > 2) return null;
  if (last.open) return null;
  const behind = textOf(words, from + 1, to);
  if (isSatuan(behind)) return 'unit';
  if (isDoubleUnit(first.text, behind)) return 'pair';
  // "650,000,000.00 APBD": money and where it comes from.
  if (first.kind === 'money' && last.shape === CAPITALS) return null;
  if (isRepeated(words, from, to)) return 'unit';
  return isThing(words, from + 1, to) ? 'thing' : null;
}

/** "Rp. 60.500/kg" */
const RUPIAH_PRICE = /^Rp\.?\d[\d.,]*\/\p{L}{1,12}$/iu;
const PRICE = /^\d[\d.,]*\/\p{L}{1,12}$/u;

/** "2 Paket /94 Stel", "3 Kelompok / 60 Orang": two counts of one thing. */
function isDoubleUnit(number: string, behind: string): boolean {
  if (!/[/&]/.test(behind)) return false;
  const [, first = '', second = ''] = DOUBLE_UNIT.exec(`${number} ${behind}`) ?? [];
  return isSatuan(first) && isSatuan(second);
}
const DOUBLE_UNIT = /^\d{1,4} (\p{L}+) ?[/&] ?\d{1,4} (\p{L}+)$/u;

/** "2 Layanan 2 Layanan 3 Layanan": what stands behind one number after the other is their unit. */
function isRepeated(words: readonly Word[], from: number, to: number): boolean {
  if (to - from > LONGEST_THING) return false;
  const size = to - from;
  const unit = (at: number): boolean => {
    if (!isFigure(words[at]?.kind ?? 'word')) return false;
    for (let k = 1; k < size; k++) if (words[at + k]?.norm !== words[from + k]?.norm) return false;
    return true;
  };
  for (let at = from + 1; at < to; at++) if (words[at]?.kind !== 'word' || words[at]?.link) return false;
  // Money may stand between: "30 Petani 81.862.500 30 Petani 90.048.750".
  const between = (at: number): boolean => words[at]?.kind === 'money';
  return (
    unit(to) ||
    unit(from - size) ||
    (between(to) && unit(to + 1)) ||
    (between(from - 1) && unit(from - 1 - size))
  );
}

/** Capital words between a number and the next figure or the line's end: most likely what is counted. */
function isThing(words: readonly Word[], from: number, to: number): boolean {
  if (to - from > LONGEST_THING || words[from]?.opening === 'program') return false;
  for (let i = from; i < to; i++) if (!THING.test(words[i]?.text ?? '')) return false;
  const next = words[to];
  if (next?.kind === 'word' && next.gap === INLINE) return false;
  const broken = words.slice(from, to).some((w) => w.gap !== INLINE);
  return !broken || (next !== undefined && next.kind !== 'word');
}
/** "4 Sistem Drainase Lingkungan" */
const LONGEST_THING = 3;
const THING = /^\p{Lu}[\p{L}²³/]*$/u;

function single(word: Word): FigureKind | null {
  if (word.kind === 'rp') return null;
  if (word.kind === 'word')
    return GRADE.test(word.text) ? 'grade' : RUPIAH_PRICE.test(word.text) ? 'unit' : null;
  return word.kind;
}

function rupiah(kind: Kind): FigureKind | null {
  if (kind === 'dash' || kind === 'error') return kind;
  return kind === 'percent' || kind === 'rp' ? null : 'money';
}

/** An amount that stops inside a group or after a mark. */
const CUT_HEAD = /^\d{1,3}(?:[.,]\d{3})+[.,]\d{0,2}$|^\d{1,3}(?:[.,]\d{3})*[.,]$/;
const WHOLE = /^\d{1,3}(?:\.\d{3}){2,}(?:,\d{1,2})?$|^\d{1,3}(?:,\d{3}){2,}(?:\.\d{1,2})?$/;

/** "7.511.9" + "24.333", each on its own line: one amount that the column was too narrow for. */
function isCutNumber(first: Word, last: Word): boolean {
  if (last.gap === INLINE || last.counting || !/^[\d.,]+$/.test(last.text)) return false;
  const head = first.text.replace(/^Rp\.?/i, '');
  if (!CUT_HEAD.test(head) && !/^[.,]/.test(last.text)) return false;
  return WHOLE.test(head + last.text);
}

/** Words as one text. */
export function textOf(words: readonly Word[], from: number, to: number): string {
  let text = '';
  for (let i = from; i < to; i++) text += (text === '' ? '' : ' ') + (words[i]?.text ?? '');
  return text;
}
