import { isSatuan } from '../../lex/words.js';
import { openScore } from './edges.js';
import { textOf } from './figures.js';
import { BLANK_WIDTH } from './glyphs.js';
import { longerRun, sameRun } from './hash.js';
import type { ColumnModel, ColumnWidth, Model } from './model.js';
import type { Page } from './page.js';
import { SIGN } from './signs.js';
import { FIT, SO_FAR, type Sink, type Span } from './spans.js';
import { CAPITALS, NO_SHAPE } from './traits.js';
import { HOPELESS, LONGEST_CELL, WEIGHTS } from './weights.js';
import { INLINE, type Word } from './words.js';

/** Offers every text cell of a column that can begin at a word. `before` are the text cells of the row so far. */
export function fitText(
  page: Page,
  model: Model,
  column: ColumnModel,
  from: number,
  before: readonly Span[],
  sink: Sink,
): void {
  const { words, ids, signs, gaps, shapes, glyphs, chars, closes } = page;
  const first = words[from];
  if (!first) return;
  const { field } = column.column;
  const { width, seen: known } = column;
  const { inside } = model;
  const { offered } = sink;
  const figures = column.role === 'any' ? page.inAny : page.inText;
  const names = field !== 'keterangan' && column.role === 'text';
  const indicates = field === 'indikator';
  const defines = field === 'definisi';
  const alien = model.tellsKinds ? WEIGHTS.kindElsewhere : 0;
  let score = openScore(page, column, from) + (first.tellsKind ? alien : 0);
  // What speaks against the words themselves: the mere length of a cell does not count.
  let against = score;
  let brackets = 0;
  let shape = 0;
  // The line so far.
  let wide = 0;
  let long = 0;
  let tooWide = false;
  // Cells of the row that say the same so far: what follows there is expected here, however the line breaks.
  let parallel = defines && before.length > 0 ? before.filter((p) => ids[p.from] === ids[from]) : NO_CELLS;
  // A program's name in capitals ends where the capitals end.
  const shouted = first.opening === 'program' && first.shape === CAPITALS;
  let run = 0;
  const last = Math.min(words.length, from + LONGEST_CELL);
  for (let at = from; at < last; at++) {
    const sign = signs[at] ?? 0;
    const gap = gaps[at] ?? INLINE;
    if (at > from) {
      if (parallel.length > 0) parallel = parallel.filter((p) => goesOn(ids, p, at - from, at));
      const hard = (sign & (SIGN.bar | SIGN.afterBar)) !== 0;
      const echoed = (parallel.length > 0 && at - from > 1) || (shouted && (sign & SIGN.shouted) !== 0);
      score += hard ? BAR_BREAK : echoed ? 0 : (inside[gap] ?? 0);
      if (gap !== INLINE) {
        if (width && !hard && !echoed)
          score += breakScore(width, wide + BLANK_WIDTH + (glyphs[at] ?? 0), long + 1 + (chars[at] ?? 0));
        wide = 0;
        long = 0;
        tooWide = false;
      }
      let figure = figures[at] ?? 0;
      if (sign !== 0) {
        if (!echoed && (sign & SIGN.opensInside) !== 0) score += WEIGHTS.opensInside;
        if ((sign & SIGN.blanks) !== 0) score += model.blanks.differ;
        if ((sign & SIGN.gradeAfterGrade) !== 0) score += WEIGHTS.gradeAfterGrade;
        if ((sign & SIGN.tellsKind) !== 0) figure += alien;
      }
      against += figure;
      score += figure;
      shape += column.shapes[shapes[at] ?? NO_SHAPE] ?? 0;
    }
    wide += (wide > 0 ? BLANK_WIDTH : 0) + (glyphs[at] ?? 0);
    long += (long > 0 ? 1 : 0) + (chars[at] ?? 0);
    if (width && !tooWide && wide > width.glyphs * WIDTH_SLACK && long > width.chars) {
      score += WEIGHTS.lineTooWide * width.trust;
      tooWide = true;
    }
    score += WEIGHTS.textWord;
    if ((sign & SIGN.bar) !== 0 && !defines) {
      score += WEIGHTS.barInName;
      against += WEIGHTS.barInName;
    }
    if (against < HOPELESS) return;
    if ((sign & SIGN.brackets) !== 0) brackets += words[at]?.brackets ?? 0;
    const size = at + 1 - from;
    run = longerRun(run, ids[at] ?? 0);
    const seen = known.of(run);
    const body = score + Math.max(-SHAPE_MOST, Math.min(SHAPE_MOST, shape));
    const ended =
      body +
      (closes[at] ?? 0) +
      (brackets > 0 ? WEIGHTS.endsOpen : 0) +
      (names && size <= 2 && isBareOpening(words, from, at) ? WEIGHTS.bareOpening : 0) +
      (size === 1 && seen < 2 && names && first.opening !== 'total' && first.chars < GLUED
        ? WEIGHTS.oneWord
        : 0) +
      (indicates && size >= SHORTEST_REPEAT ? aheadScore(page, from, at + 1) : 0) +
      (before.length > 0 ? echoScore(ids, from, at + 1, before, defines) : 0) +
      (seen > 1 && size > 1 ? WEIGHTS.seenBefore : 0);
    offered[FIT] = ended;
    offered[SO_FAR] = body;
    if (!sink.offer(at + 1)) return;
  }
}

const NO_CELLS: readonly Span[] = [];

/** "Persentase", "1. Jumlah", "1.1. Meningkatnya", a lone "4.": more must follow. */
function isBareOpening(words: readonly Word[], from: number, last: number): boolean {
  const first = words[from];
  const opens = first?.opening === 'indikator' || first?.opening === 'sasaran';
  if (last === from) return (opens && first.chars < GLUED) || first?.mark === true;
  return last === from + 1 && opens && first.kind !== 'word';
}

/** A word this long is several, drawn without blanks: "Jumlahkiosyangditata". */
const GLUED = 20;

/** A cell is in small letters or in capitals as a whole: its words say so together, not each anew. */
const SHAPE_MOST = 4;
/** Lines end at a bar because the formula is drawn so: a break there is as likely as not. */
const BAR_BREAK = -0.5;

/** Measures are of a font that only resembles the true one. */
const WIDTH_SLACK = 1.03;

/** What a line break says where the line with the next word would have been this wide. */
function breakScore(width: ColumnWidth, glyphs: number, chars: number): number {
  const fits = glyphs < width.glyphs / WIDTH_SLACK && chars <= width.chars;
  return width.trust * (fits ? WEIGHTS.breakWouldFit : WEIGHTS.breakWouldNotFit);
}

/** A definition repeats its indicator, an indicator ends like the name that it measures. */
function echoScore(
  ids: Int32Array,
  from: number,
  to: number,
  before: readonly Span[],
  defines: boolean,
): number {
  const size = to - from;
  let score = 0;
  for (const span of before) {
    if (defines && span.to - span.from === size && sameRun(ids, span.from, from, size))
      return Math.min(size * WEIGHTS.echoWord, WEIGHTS.echoMost);
    if (size > 2 && span.to - span.from > 2 && sameRun(ids, span.to - 2, to - 2, 2)) score = WEIGHTS.echoEnd;
  }
  return score;
}

/**
 * The definition says again, behind the unit, what the indicator says: then the indicator ends here.
 *
 *   Jumlah kios yang ditata | Unit | Jumlah kios yang ditata
 */
function aheadScore({ words, ids }: Page, from: number, to: number): number {
  const size = to - from;
  for (let next = to + 1; next <= to + LONGEST_UNIT && next + size <= words.length; next++) {
    if (ids[next] !== ids[from] || !sameRun(ids, next, from, size)) continue;
    if (next === to + 1 || isSatuan(textOf(words, to, next)))
      return Math.min(size * WEIGHTS.echoWord, WEIGHTS.echoMost);
  }
  return 0;
}
/** Fewer words repeat by chance. */
const SHORTEST_REPEAT = 3;
/** Words of a unit between an indicator and its definition. */
const LONGEST_UNIT = 2;

/** True where a cell of the row goes on with the same word. */
function goesOn(ids: Int32Array, { from, to }: Span, offset: number, at: number): boolean {
  return from + offset < to && ids[from + offset] === ids[at];
}
