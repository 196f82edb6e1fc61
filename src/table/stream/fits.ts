import type { Emit, Span } from './spans.js';
import { isSatuan } from '../../lex/words.js';
import { figureKind, LONGEST_FIGURE, textOf } from './figures.js';
import type { RunHash } from './hash.js';
import { isFigure } from './kinds.js';
import type { ColumnModel, Model } from './model.js';
import { NUMBERING } from './openings.js';
import { fitText } from './fit-text.js';
import { NO_SHAPE, SMALL } from './traits.js';
import { HOPELESS, WEIGHTS } from './weights.js';
import { INLINE, type Word } from './words.js';

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
    case 'kind':
      if (words[from]?.tellsKind) emitWhole(emit, from + 1, WEIGHTS.kindWord);
      return;
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
    const unit = column.unitNext && (kind === 'unit' || kind === 'thing') ? WEIGHTS.unitInFigure : 0;
    if (!kind) continue;
    const usual = column.kinds?.[kind] ?? HOPELESS;
    const fit =
      kind === 'grade' && words[from - 1]?.grade ? Math.max(usual, WEIGHTS.gradeBesideGrade) : usual;
    emitWhole(emit, to, fit + unit + breaks * BROKEN_FIGURE);
  }
}
/** A figure rarely breaks over lines, and only in a narrow column. */
const BROKEN_FIGURE = -1.2;

function fitNumber(words: readonly Word[], from: number, emit: Emit): void {
  if (!NUMBERING.test(words[from]?.text ?? '')) return;
  const next = words[from + 1];
  const named = next?.gap === INLINE && (next.opening === 'program' || next.opening === 'sasaran');
  emitWhole(emit, from + 1, named ? WEIGHTS.numberBeforeName : WEIGHTS.number);
}

/** A single small number is rarely a whole code. */
const LONE_PART = -4;
/** Groups of three are an amount, no code. */
const AMOUNT = /^\d{1,3}(?:[.,]\d{3})+$/;
/** Behind "1 06 01" a "2.077" is the number of a kegiatan, misprinted. */
const isKegiatan = (parts: number, word: Word): boolean => parts === 3 && /^\d\.\d{3}$/.test(word.text);
const KODE_PART = /^(?:[\dxX]{1,2}|\d{4}|[\dxX]{1,4}(?:\.[\dxX]{1,4})+\.?)$/;
function fitKode(words: readonly Word[], model: Model, from: number, emit: Emit): void {
  const single = model.columns.filter((c) => c.role === 'kode').length > 1;
  let breaks = 0;
  let parts = 0;
  for (let to = from + 1; to <= Math.min(words.length, from + 7); to++) {
    const word = words[to - 1];
    if (!word || !KODE_PART.test(word.text) || (AMOUNT.test(word.text) && !isKegiatan(parts, word))) return;
    if (to > from + 1 && word.gap !== INLINE) breaks++;
    parts += word.text.split('.').filter(Boolean).length;
    emitWhole(
      emit,
      to,
      (single || parts >= 2 ? 0.3 * Math.min(parts, 6) : LONE_PART) + breaks * BROKEN_FIGURE,
    );
  }
}

/** Units that are also common words of names. */
const IN_NAMES = new Set(
  'perangkat daerah rumah tangga anak perempuan ibu sistem tingkat media produk'.split(' '),
);
function knownUnit(text: string, size: number): number {
  return size === 1 && IN_NAMES.has(text.toLowerCase()) ? WEIGHTS.unitInNames : WEIGHTS.unitKnown;
}

function fitSatuan(
  words: readonly Word[],
  hash: RunHash,
  column: ColumnModel,
  from: number,
  emit: Emit,
): void {
  const shape = words[from]?.shape ?? NO_SHAPE;
  let score = (column.shapes[shape] ?? 0) + (shape === SMALL ? WEIGHTS.unitSmall : 0);
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
    emitWhole(
      emit,
      to,
      score + open + (known ? knownUnit(text, to - from) : unknown) + Math.min(seen, 4) * 0.2,
    );
  }
}
