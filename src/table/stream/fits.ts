import { longerRun } from './hash.js';
import { fitText } from './fit-text.js';
import type { ColumnModel, Model } from './model.js';
import type { Page } from './page.js';
import { FIT, SO_FAR, type Sink, type Span } from './spans.js';
import { NO_SHAPE, SMALL } from './traits.js';
import { HOPELESS, WEIGHTS } from './weights.js';
import { INLINE } from './words.js';

/** Offers every cell of a column that can begin at a word. `before` are the text cells of the row so far. */
export function fitCells(
  page: Page,
  model: Model,
  column: ColumnModel,
  from: number,
  before: readonly Span[],
  sink: Sink,
): void {
  switch (column.role) {
    case 'figure':
      return fitFigure(page, column, from, sink);
    case 'no':
      return fitNumber(page, from, sink);
    case 'kode':
      return fitKode(page, model, from, sink);
    case 'kind':
      return offerWhole(sink, from + 1, WEIGHTS.kindWord);
    case 'satuan':
      return fitSatuan(page, column, from, sink);
    default:
      return fitText(page, model, column, from, before, sink);
  }
}

function offerWhole(sink: Sink, to: number, score: number): void {
  sink.offered[FIT] = score;
  sink.offered[SO_FAR] = score;
  sink.offer(to);
}

function fitFigure({ words, figures }: Page, column: ColumnModel, from: number, sink: Sink): void {
  for (const { to, kind, breaks } of figures[from] ?? []) {
    const unit = column.unitNext && (kind === 'unit' || kind === 'thing') ? WEIGHTS.unitInFigure : 0;
    const usual = column.kinds?.[kind] ?? HOPELESS;
    const fit =
      kind === 'grade' && words[from - 1]?.grade ? Math.max(usual, WEIGHTS.gradeBesideGrade) : usual;
    offerWhole(sink, to, fit + unit + breaks * BROKEN_FIGURE);
  }
}
/** A figure rarely breaks over lines, and only in a narrow column. */
const BROKEN_FIGURE = -1.2;

function fitNumber({ words }: Page, from: number, sink: Sink): void {
  const next = words[from + 1];
  const named = next?.gap === INLINE && (next.opening === 'program' || next.opening === 'sasaran');
  offerWhole(sink, from + 1, named ? WEIGHTS.numberBeforeName : WEIGHTS.number);
}

/** A single small number is rarely a whole code. */
const LONE_PART = -4;
/** Each part of a code speaks for it, so many of them at most. */
const CODE_PART = 0.3;
const MOST_PARTS = 6;
function fitKode({ codes }: Page, model: Model, from: number, sink: Sink): void {
  for (const { to, parts, breaks } of codes[from] ?? []) {
    const fit = model.partedCode || parts >= 2 ? CODE_PART * Math.min(parts, MOST_PARTS) : LONE_PART;
    offerWhole(sink, to, fit + breaks * BROKEN_FIGURE);
  }
}

/** A unit breaks over lines more readily than a figure. */
const BROKEN_UNIT = BROKEN_FIGURE * 0.6;
/** What each time that the same unit was read speaks for it, so many of them at most. */
const SEEN_UNIT = 0.2;
const MOST_SEEN = 4;
function fitSatuan({ words, ids, units }: Page, column: ColumnModel, from: number, sink: Sink): void {
  const shape = words[from]?.shape ?? NO_SHAPE;
  let score = (column.shapes[shape] ?? 0) + (shape === SMALL ? WEIGHTS.unitSmall : 0);
  let run = 0;
  for (const { to, known, inNames, open } of units[from] ?? []) {
    const word = words[to - 1];
    if (to > from + 1) score += WEIGHTS.unitFurtherWord;
    if (to > from + 1 && word?.gap !== INLINE) score += BROKEN_UNIT;
    run = longerRun(run, ids[to - 1] ?? 0);
    const seen = column.seen.of(run);
    if (word?.kind === 'rp') score += WEIGHTS.rpAsUnit;
    if (to > from + 1 && ids[to - 1] === ids[to - 2]) score += WEIGHTS.unitEndsOpen;
    const unknown = WEIGHTS.unitUnknown + WEIGHTS.unitUnknownWord * (to - from - 1);
    const named = inNames ? WEIGHTS.unitInNames : WEIGHTS.unitKnown;
    const ended = score + (open ? WEIGHTS.unitEndsOpen : 0) + (known || seen > 1 ? named : unknown);
    offerWhole(sink, to, ended + Math.min(seen, MOST_SEEN) * SEEN_UNIT);
  }
}
