import { gather } from '../../lex/gather.js';
import { learnBlanks } from './blanks.js';
import { FIGURE_KINDS, KIND_PRIOR, measureOf, type FigureKind } from './figures.js';
import { RunCounts, runOf } from './hash.js';
import { columnModel, crossedStep, oddStep, priorModel, type ColumnModel, type Model } from './model.js';
import type { Page } from './page.js';
import type { ParsedCell } from './parse.js';
import { PRIOR_COUNT, STEP_FLOOR, WEIGHTS } from './weights.js';
import { CAPITALS, NO_SHAPE, SHAPES_UNKNOWN } from './traits.js';
import { columnWidth, type LineBreak } from './widths.js';
import { GAPS, INLINE, type Word } from './words.js';
import type { Column } from '../../types.js';

/** One page as read: its words and the cells found in them. */
export interface ReadPage extends Page {
  readonly cells: readonly ParsedCell[];
}

/** What a first reading teaches: how this table fills its columns, begins its cells and breaks its lines. */
export function learnModel(columns: readonly Column[], pages: readonly ReadPage[]): Model {
  const prior = priorModel(
    columns,
    gather(pages, (p) => p.words),
  );
  const { inside, between } = learnGaps(prior, pages);
  const inner = innerWords(pages);
  return {
    columns: prior.columns.map((model, c) => learnColumn(model, c, pages, inner)),
    steps: learnSteps(columns, prior.steps, pages),
    partedCode: prior.partedCode,
    tellsKinds: prior.tellsKinds,
    inside,
    between,
    blanks: learnBlanks(columns, pages),
    inlineStart: prior.inlineStart,
  };
}

function learnSteps(
  columns: readonly Column[],
  prior: Float64Array,
  pages: readonly ReadPage[],
): Float64Array {
  const size = columns.length;
  const steps = new Float64Array(prior.length).fill(-Infinity);
  const counts = new Float64Array(prior.length);
  const add = (from: number, to: number): void => {
    const k = (from + 1) * (size + 1) + to;
    counts[k] = (counts[k] ?? 0) + 1;
  };
  for (const { cells } of pages) {
    let last: ParsedCell | null = null;
    for (const cell of cells) {
      if (cell.late) {
        last = null;
        continue;
      }
      if (cell.begins) {
        if (last) add(last.column, size);
        add(-1, cell.column);
      } else if (last) add(last.column, cell.column);
      last = cell;
    }
  }
  for (let from = -1; from < size; from++) {
    let total = 0;
    for (let to = 0; to <= size; to++) total += counts[(from + 1) * (size + 1) + to] ?? 0;
    for (let to = from + 1; to <= size; to++) {
      const k = (from + 1) * (size + 1) + to;
      const believed = Math.exp(prior[k] ?? -Infinity) * PRIOR_COUNT;
      const learnt = Math.log(((counts[k] ?? 0) + believed) / (total + PRIOR_COUNT));
      steps[k] = Math.max(learnt, stepFloor(columns, from, to)) + crossedStep(columns, from, to);
    }
  }
  return steps;
}

function stepFloor(columns: readonly Column[], from: number, to: number): number {
  const [before, next] = [columns[from], columns[to]];
  if (!before) return -Infinity;
  if (!next)
    return measureOf(before)
      ? STEP_FLOOR.end
      : before.field === 'indikator'
        ? STEP_FLOOR.endOfNames
        : -Infinity;
  // From the names as well, where nothing but figures is left out.
  const figures = columns.slice(Math.max(from, 0) + (measureOf(before) ? 0 : 1), to + 1);
  if (!figures.every((c) => measureOf(c) !== null) && !(measureOf(before) && measureOf(next)))
    return -Infinity;
  return STEP_FLOOR.figure + STEP_FLOOR.further * (to - from - 2) + oddStep(columns, from, to);
}

/** Gap chances are learnt with this many gaps of each kind believed beforehand. */
const GAP_PRIOR = 8;

function learnGaps(prior: Model, pages: readonly ReadPage[]): Pick<Model, 'inside' | 'between'> {
  const inside = GAPS.map(() => 0);
  const between = [GAPS.map(() => 0), GAPS.map(() => 0)];
  for (const { words, cells } of pages) {
    cells.forEach((cell, k) => {
      const role = prior.columns[cell.column]?.role;
      if (role !== 'text' && role !== 'satuan') return;
      if (role === 'text') for (let i = cell.from + 1; i < cell.to; i++) bump(inside, words[i]?.gap ?? 0);
      const next = cells[k + 1];
      const nextRole = next && prior.columns[next.column]?.role;
      if (!next || (nextRole !== 'text' && nextRole !== 'satuan')) return;
      const multi = words[cell.from]?.line !== words[cell.to - 1]?.line;
      bump(between[multi ? 1 : 0] ?? [], words[next.from]?.gap ?? 0);
    });
  }
  return {
    inside: settle(inside, prior.inside, 4 * GAP_PRIOR),
    between: between.map((counts, k) => settle(counts, prior.between[k] ?? [], GAP_PRIOR)),
  };
}

function bump(counts: number[], at: number): void {
  counts[at] = (counts[at] ?? 0) + 1;
}

function settle(counts: readonly number[], prior: readonly number[], weight: number): number[] {
  const total = counts.reduce((a, b) => a + b, 0) + weight;
  return counts.map((n, g) => Math.log((n + weight * Math.exp(prior[g] ?? 0)) / total));
}

function learnColumn(
  model: ColumnModel,
  c: number,
  pages: readonly ReadPage[],
  inner: InnerWords,
): ColumnModel {
  if (model.measure) return columnModel(model, { kinds: learnKinds(model, c, pages) });
  const seen = new RunCounts();
  const lineBreaks: LineBreak[] = [];
  for (const { words, ids, cells } of pages) {
    for (const cell of cells) {
      if (cell.column !== c) continue;
      seen.add(runOf(ids, cell.from, cell.to));
      if (model.role === 'text') collectBreaks(words, cell, lineBreaks);
    }
  }
  if (model.role === 'satuan') return columnModel(model, { seen, shapes: learnShapes(c, pages) });
  if (model.role !== 'text') return columnModel(model, { seen });
  return columnModel(model, {
    seen,
    width: columnWidth(lineBreaks),
    shapes: settleCapitals(model, learnShapes(c, pages)),
    firstWords: learnFirstWords(model, c, pages, inner),
  });
}

function learnKinds(
  model: ColumnModel,
  c: number,
  pages: readonly ReadPage[],
): Readonly<Record<FigureKind, number>> {
  const believed = KIND_PRIOR[model.measure ?? 'count'];
  const counts = new Map<FigureKind, number>();
  let total = 0;
  for (const { figures, cells } of pages)
    for (const cell of cells) {
      if (cell.column !== c) continue;
      const kind = figures[cell.from]?.find(({ to }) => to === cell.to)?.kind;
      if (!kind) continue;
      counts.set(kind, (counts.get(kind) ?? 0) + 1);
      total++;
    }
  const learnt = { ...believed };
  for (const kind of FIGURE_KINDS)
    learnt[kind] = Math.log(
      ((counts.get(kind) ?? 0) + PRIOR_COUNT * Math.exp(believed[kind])) / (total + PRIOR_COUNT),
    );
  // However rare: a sentence is told by being said again, not by how often cells hold one.
  learnt.sentence = Math.max(learnt.sentence, believed.sentence);
  return learnt;
}

function collectBreaks(words: readonly Word[], cell: ParsedCell, into: LineBreak[]): void {
  let glyphs = 0;
  let chars = 0;
  for (let i = cell.from; i < cell.to; i++) {
    const word = words[i];
    if (!word) continue;
    if (i > cell.from && word.gap !== INLINE) {
      into.push({ glyphs, chars, nextGlyphs: word.glyphs, nextChars: word.chars });
      glyphs = 0;
      chars = 0;
    }
    glyphs += word.glyphs + (glyphs > 0 ? 278 : 0);
    chars += word.chars + (chars > 0 ? 1 : 0);
  }
  into.push({ glyphs, chars, nextGlyphs: Infinity, nextChars: Infinity });
}

/** Log-odds of each word shape in this column against all text columns. */
function learnShapes(c: number, pages: readonly ReadPage[]): Float64Array {
  const own = [1, 1, 1];
  const all = [1, 1, 1];
  for (const { shapes, cells } of pages)
    for (const cell of cells)
      for (let i = cell.from + (cell.column === c && cell.to > cell.from + 1 ? 1 : 0); i < cell.to; i++) {
        const shape = shapes[i] ?? NO_SHAPE;
        if (shape === NO_SHAPE) continue;
        bump(all, shape);
        if (cell.column === c) bump(own, shape);
      }
  const sum = (counts: readonly number[]): number => counts.reduce((a, b) => a + b, 0);
  const odds = new Float64Array(SHAPES_UNKNOWN);
  own.forEach((n, s) => {
    odds[s] = clamp(Math.log(n / sum(own) / ((all[s] ?? 1) / sum(all))), SHAPE_LIMIT);
  });
  return odds;
}
/**
 * Programs are set in capitals as a whole: in a column that holds them too, capitals speak against no word,
 * and in one that does not they never speak for it.
 */
function settleCapitals(model: ColumnModel, shapes: Float64Array): Float64Array {
  const programs = model.openings.program > 0;
  return shapes.map((odds, shape) =>
    shape !== CAPITALS ? odds : programs ? Math.max(odds, 0) : Math.min(odds, 0),
  );
}

/** No single word's case decides where it stands. */
const SHAPE_LIMIT = 1.2;

/** How often each word stands inside cells: all words, and all but those that begin a program's name. */
interface InnerWords {
  readonly all: ReadonlyMap<string, number>;
  readonly plain: ReadonlyMap<string, number>;
}

function innerWords(pages: readonly ReadPage[]): InnerWords {
  const all = new Map<string, number>();
  const plain = new Map<string, number>();
  for (const { words, cells } of pages)
    for (const { from, to } of cells)
      for (let i = from + 1; i < to; i++) {
        const word = words[i];
        if (word?.kind !== 'word') continue;
        all.set(word.norm, (all.get(word.norm) ?? 0) + 1);
        if (word.opening !== 'program') plain.set(word.norm, (plain.get(word.norm) ?? 0) + 1);
      }
  return { all, plain };
}

/** Log-odds that a word opens a cell of this column, for words that opened one at least twice. */
function learnFirstWords(
  model: ColumnModel,
  c: number,
  pages: readonly ReadPage[],
  { all, plain }: InnerWords,
): Map<string, number> {
  const foreign = model.openings.program < 0;
  const inner = foreign ? plain : all;
  const first = new Map<string, number>();
  for (const { words, cells } of pages)
    for (const { column, from } of cells) {
      const word = words[from];
      if (column !== c || word?.kind !== 'word' || (foreign && word.opening === 'program')) continue;
      first.set(word.norm, (first.get(word.norm) ?? 0) + 1);
    }
  const learnt = new Map<string, number>();
  for (const [norm, n] of first) {
    if (n < 2) continue;
    learnt.set(norm, clamp(Math.log((n + 0.5) / ((inner.get(norm) ?? 0) + 1)), WEIGHTS.learntOpening));
  }
  return learnt;
}

function clamp(value: number, limit: number): number {
  return Math.max(-limit, Math.min(limit, value));
}
