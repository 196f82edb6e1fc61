import { isSatuan } from '../../lex/words.js';
import { figureKind, LONGEST_FIGURE, textOf } from './figures.js';
import { BLANK_WIDTH } from './glyphs.js';
import type { RunHash } from './hash.js';
import { isFigure } from './kinds.js';
import type { ColumnModel, Model } from './model.js';
import { HOPELESS, LONGEST_CELL, WEIGHTS } from './weights.js';
import { INLINE, type Word } from './words.js';

/** A run of words, as indices: from the first to behind the last. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/**
 * Called with the end of a possible cell, how well it fits, and how well its words do wherever it ends.
 * Answers whether longer cells are worth a look.
 */
export type Emit = (to: number, score: number, soFar: number) => boolean;

/** Offers every cell of a column that can begin at a word. `before` are the text cells of the row so far. */
export function fitCells(
  words: readonly Word[],
  hash: RunHash,
  model: Model,
  column: ColumnModel,
  from: number,
  before: readonly Span[],
  emit: Emit,
): void {
  switch (column.role) {
    case 'figure':
      return fitFigure(words, column, from, emit);
    case 'no':
      return fitNumber(words, from, emit);
    case 'kode':
      return fitKode(words, model, from, emit);
    case 'satuan':
      return fitSatuan(words, hash, column, from, emit);
    default:
      return fitText(words, hash, model, column, from, before, emit);
  }
}

function emitWhole(emit: Emit, to: number, score: number): void {
  emit(to, score, score);
}

function fitFigure(words: readonly Word[], column: ColumnModel, from: number, emit: Emit): void {
  let breaks = 0;
  for (let to = from + 1; to <= Math.min(words.length, from + LONGEST_FIGURE); to++) {
    if (to > from + 1 && words[to - 1]?.gap !== INLINE) breaks++;
    if (breaks > 2) return;
    const kind = figureKind(words, from, to);
    if (kind) emitWhole(emit, to, (column.kinds?.[kind] ?? HOPELESS) + breaks * BROKEN_FIGURE);
  }
}
/** A figure rarely breaks over lines, and only in a narrow column. */
const BROKEN_FIGURE = -1.2;

const NUMBERING = /^(?:[1-9]\d{0,2}[.)]?|[IVXL]{1,5}[.)]?|[a-zA-Z][.)])$/;
function fitNumber(words: readonly Word[], from: number, emit: Emit): void {
  if (NUMBERING.test(words[from]?.text ?? '')) emitWhole(emit, from + 1, -0.5);
}

const KODE_PART = /^(?:[\dxX]{1,2}|\d{4}|[\dxX]{1,4}(?:\.[\dxX]{1,4})+\.?)$/;
function fitKode(words: readonly Word[], model: Model, from: number, emit: Emit): void {
  const single = model.columns.filter((c) => c.role === 'kode').length > 1;
  let breaks = 0;
  let parts = 0;
  for (let to = from + 1; to <= Math.min(words.length, from + 7); to++) {
    const word = words[to - 1];
    if (!word || !KODE_PART.test(word.text)) return;
    if (to > from + 1 && word.gap !== INLINE) breaks++;
    parts += word.text.split('.').filter(Boolean).length;
    emitWhole(emit, to, (single || parts >= 2 ? 0.3 * Math.min(parts, 6) : -1.5) + breaks * BROKEN_FIGURE);
  }
}

function fitSatuan(
  words: readonly Word[],
  hash: RunHash,
  column: ColumnModel,
  from: number,
  emit: Emit,
): void {
  let score = /^\p{Ll}/u.test(words[from]?.text ?? '') ? WEIGHTS.unitSmall : 0;
  for (let to = from + 1; to <= Math.min(words.length, from + 4); to++) {
    const word = words[to - 1];
    if (!word || (isFigure(word.kind) && to === from + 1) || word.kind === 'money') return;
    if (word.link || word.bar || word.kind === 'dash' || word.kind === 'error') return;
    if (to > from + 1) score += WEIGHTS.unitFurtherWord;
    if (to > from + 1 && word.gap !== INLINE) score += BROKEN_FIGURE * 0.6;
    const text = textOf(words, from, to);
    const seen = column.seen.get(hash.of(from, to)) ?? 0;
    const known = isSatuan(text) || seen > 1;
    const unknown = WEIGHTS.unitUnknown + WEIGHTS.unitUnknownWord * (to - from - 1);
    if (word.kind === 'rp') score += WEIGHTS.rpAsUnit;
    if (to > from + 1 && word.norm === words[to - 2]?.norm) score += WEIGHTS.unitEndsOpen;
    const open = /[/&,(-]$/.test(text) ? WEIGHTS.unitEndsOpen : 0;
    emitWhole(emit, to, score + open + (known ? WEIGHTS.unitKnown : unknown) + Math.min(seen, 4) * 0.2);
  }
}

function fitText(
  words: readonly Word[],
  hash: RunHash,
  model: Model,
  column: ColumnModel,
  from: number,
  before: readonly Span[],
  emit: Emit,
): void {
  const first = words[from];
  if (!first) return;
  let score = openScore(words, column, from);
  // What speaks against the words themselves: the mere length of a cell does not count.
  let against = score;
  let brackets = 0;
  let line = 0;
  let tooWide = false;
  // Cells of the row that say the same so far: what follows there is expected here, however the line breaks.
  let parallel = before.filter((p) => words[p.from]?.norm === first.norm);
  const { width } = column;
  const chars = width?.by === 'chars';
  const blank = chars ? 1 : BLANK_WIDTH;
  const last = Math.min(words.length, from + LONGEST_CELL);
  for (let at = from; at < last; at++) {
    const word = words[at];
    if (!word) return;
    const wide = chars ? word.chars : word.glyphs;
    if (at > from) {
      const hard = word.bar || words[at - 1]?.bar === true;
      parallel = parallel.filter(
        (p) => words[p.from + at - from]?.norm === word.norm && p.from + at - from < p.to,
      );
      const echoed = parallel.length > 0 && at - from > 1;
      score += hard ? BAR_BREAK : echoed ? 0 : (model.inside[word.gap] ?? 0);
      if (word.gap !== INLINE) {
        if (width && !hard && !echoed) score += breakScore(line + blank + wide, width.widest, width.trust);
        line = 0;
        tooWide = false;
      }
      if (!echoed && opensInside(word, words[at - 1])) score += WEIGHTS.opensInside;
      const figure = figureScore(words, at, column);
      against += figure;
      score += figure + (column.shapes[shapeOf(word)] ?? 0);
    }
    line += (line > 0 ? blank : 0) + wide;
    if (width && !tooWide && line > width.widest * WIDTH_SLACK) {
      score += WEIGHTS.lineTooWide * width.trust;
      tooWide = true;
    }
    score += WEIGHTS.textWord;
    if (word.bar && column.column.field !== 'definisi') {
      score += WEIGHTS.barInName;
      against += WEIGHTS.barInName;
    }
    if (against < HOPELESS) return;
    brackets += count(word.text, '(') - count(word.text, ')');
    const size = at + 1 - from;
    const seen = column.seen.get(hash.of(from, at + 1)) ?? 0;
    const ended =
      score +
      closeScore(word, brackets) +
      (size === 1 && seen < 2 && word.opening !== 'total' ? WEIGHTS.oneWord : 0) +
      (before.length > 0 ? echoScore(hash, from, at + 1, before) : 0) +
      (seen > 1 && size > 1 ? WEIGHTS.seenBefore : 0);
    if (!emit(at + 1, ended, score)) return;
  }
}

/** Lines end at a bar because the formula is drawn so: a break there is as likely as not. */
const BAR_BREAK = -0.5;

/** A capital "Jumlah", "Persentase" in the midst of a cell, where nothing links it to what stands before. */
function opensInside(word: Word, before: Word | undefined): boolean {
  if (word.opening !== 'indikator' || !before || before.link || before.bar) return false;
  return /^\p{Lu}\p{Ll}/u.test(word.text) && !/[-+(/,]$/.test(before.text);
}

/** Measures are of a font that only resembles the true one. */
const WIDTH_SLACK = 1.03;

/** What a line break says where the line with the next word would have been this wide. */
function breakScore(withNext: number, widest: number, trust: number): number {
  const fits = withNext < widest / WIDTH_SLACK;
  return trust * (fits ? WEIGHTS.breakWouldFit : WEIGHTS.breakWouldNotFit);
}

function openScore(words: readonly Word[], column: ColumnModel, from: number): number {
  const word = words[from];
  if (!word) return 0;
  if (isFigure(word.kind) || word.kind === 'dash' || word.kind === 'error')
    return /^\d{1,2}[.)]$/.test(word.text)
      ? -0.5
      : WEIGHTS.figureStartsText + figureScore(words, from, column);
  if (word.link) return WEIGHTS.startsWithLink;
  if (word.bar) return WEIGHTS.barAtEdge;
  const opening = column.openings[word.opening];
  const learnt = column.firstWords.get(word.norm) ?? 0;
  const small =
    /^\p{Ll}/u.test(word.text) && !/^[a-z][.)]$/.test(word.text)
      ? opening > 0
        ? WEIGHTS.opensWellSmall
        : WEIGHTS.startsSmall
      : 0;
  const letter = /^\p{Lu}$/u.test(word.text) ? WEIGHTS.startsWithLetter : 0;
  const bracket = word.text.startsWith('(') ? WEIGHTS.startsWithBracket : 0;
  const capitals = shapeOf(word) === CAPITALS ? (column.shapes[CAPITALS] ?? 0) : 0;
  return opening + learnt + small + letter + bracket + capitals;
}

function closeScore(word: Word, brackets: number): number {
  let score = 0;
  if (word.link) score += WEIGHTS.endsWithLink;
  if (word.bar && !/\d/.test(word.text)) score += WEIGHTS.barAtEdge;
  if (/[,(/&-]$/.test(word.text) && word.kind === 'word' && !/^[-–—=_]{3,}/.test(word.text))
    score += WEIGHTS.endsOpen;
  if (brackets > 0) score += WEIGHTS.endsOpen;
  if (word.kind === 'int' || word.kind === 'dash') score += WEIGHTS.intEndsText;
  return score;
}

/** Words that a number follows inside a sentence ("Tahun 2022", "dikali 100", "selama 12 bulan"). */
const NUMBER_CUES = new Set(
  'tahun ta dikali kali dibagi nomor no ke per selama usia umur minimal maksimal x kelas tipe golongan angka dalam'.split(
    ' ',
  ),
);

function figureScore(words: readonly Word[], at: number, column: ColumnModel): number {
  const word = words[at];
  if (!word) return 0;
  const loose = column.role === 'any' ? 0.3 : 1;
  switch (word.kind) {
    case 'int':
      if (NUMBER_CUES.has(words[at - 1]?.norm ?? '')) return WEIGHTS.intAfterCue;
      return (isInSentence(words, at) ? WEIGHTS.intBeforeWord : WEIGHTS.intInText) * loose;
    case 'decimal':
    case 'percent':
    case 'grouped':
      return WEIGHTS.decimalInText * loose;
    case 'money':
    case 'rp':
      return WEIGHTS.moneyInText * loose;
    case 'dash':
      return WEIGHTS.dashInText * loose;
    case 'error':
      return WEIGHTS.errorInText * loose;
    case 'word':
      return 0;
  }
}

/** A number between two words of a line: "per 1 tahun", "dalam 1 (satu) daerah". */
function isInSentence(words: readonly Word[], at: number): boolean {
  const next = words[at + 1];
  if (words[at]?.gap !== INLINE || next?.gap !== INLINE || next.kind !== 'word') return false;
  return /^[\p{Ll}(]/u.test(next.text);
}

/** A definition repeats its indicator, an indicator ends like the name that it measures. */
function echoScore(hash: RunHash, from: number, to: number, before: readonly Span[]): number {
  const whole = hash.of(from, to);
  const tail = to - from > 2 ? hash.of(to - 2, to) : -1;
  let score = 0;
  for (const span of before) {
    if (span.to - span.from === to - from && hash.of(span.from, span.to) === whole)
      return Math.min((to - from) * WEIGHTS.echoWord, WEIGHTS.echoMost);
    if (span.to - span.from > 2 && hash.of(span.to - 2, span.to) === tail) score = WEIGHTS.echoEnd;
  }
  return score;
}

function count(text: string, mark: string): number {
  let n = 0;
  for (let i = 0; i < text.length; i++) if (text[i] === mark) n++;
  return n;
}

const CAPITALS = 2;
/** Small, Capital, ALL CAPITALS; −1 for what has no letters. */
export function shapeOf(word: Word): number {
  if (word.kind !== 'word') return -1;
  const letters = word.text.replace(/[^\p{L}]/gu, '');
  if (letters === '') return -1;
  if (letters.length > 1 && letters === letters.toUpperCase()) return CAPITALS;
  return letters[0] === letters[0]?.toUpperCase() ? 1 : 0;
}
