import { isEntityField } from '../../lex/fields.js';
import { gather } from '../../lex/gather.js';
import type { Column } from '../../types.js';
import { suspectBlanks, type BlankOdds } from './blanks.js';
import { KIND_PRIOR, measureOf, type FigureKind, type Measure } from './figures.js';
import { RunCounts } from './hash.js';
import { isKindColumn } from './indicator-kinds.js';
import { openingScores } from './openings.js';
import { OUTLINE, outlineScores } from './outlines.js';
import { inlineStart } from './row-starts.js';
import { BLANK_RATE } from './weights.js';
import { SHAPES_UNKNOWN } from './traits.js';
import { GAPS, type Word } from './words.js';

/** How the words of a column are judged. */
export type Role = 'no' | 'kode' | 'satuan' | 'kind' | 'text' | 'figure' | 'any';

/** How wide a column is, in two measures: both must agree, since capitals are wider than their number tells. */
export interface ColumnWidth {
  /** Thousandths of the font size. */
  readonly glyphs: number;
  /** Characters. */
  readonly chars: number;
  /** 0–1: share of the line breaks that the better measure explains. */
  readonly trust: number;
}

/** What is believed of one column. */
export interface ColumnModel {
  readonly column: Column;
  readonly role: Role;
  readonly measure: Measure | null;
  /** A column for running numbers or codes stands before it. */
  readonly numbered: boolean;
  /** The table has a column for running numbers. */
  readonly counted: boolean;
  /** The column to its right holds its units. */
  readonly unitNext: boolean;
  readonly kinds: Readonly<Record<FigureKind, number>> | null;
  readonly openings: ReturnType<typeof openingScores>;
  /** Score of a goal's outline number as the beginning of a cell, by its depth. */
  readonly outline: readonly number[];
  /** Learnt: log-odds of a first word against the same word inside cells. */
  readonly firstWords: ReadonlyMap<string, number>;
  /** Learnt: log-odds of small, Capital and ALL CAPITAL words in this column, against all columns; 0 for others. */
  readonly shapes: Float64Array;
  readonly width: ColumnWidth | null;
  /** Learnt: the cells read, as runs of words, with how often. */
  readonly seen: Pick<RunCounts, 'of'>;
}

/** What only a reading can teach of a column. */
type Learnt = Pick<ColumnModel, 'kinds' | 'firstWords' | 'shapes' | 'width' | 'seen'>;

const NOTHING_SEEN = new RunCounts();
const NO_WORDS: ReadonlyMap<string, number> = new Map();

/**
 * What is believed of a column, with what was learnt of it. One place writes them all: the search asks them
 * at every word, and V8 is quick with objects of one shape only.
 */
export function columnModel(told: Omit<ColumnModel, keyof Learnt>, learnt: Partial<Learnt>): ColumnModel {
  const { column, role, measure, numbered, counted, unitNext, openings, outline } = told;
  const {
    kinds = null,
    firstWords = NO_WORDS,
    shapes = SHAPES_UNKNOWN,
    width = null,
    seen = NOTHING_SEEN,
  } = learnt;
  return {
    column,
    role,
    measure,
    numbered,
    counted,
    unitNext,
    kinds,
    openings,
    outline,
    firstWords,
    shapes,
    width,
    seen,
  };
}

/** Everything that the parser believes of a table. */
export interface Model {
  readonly columns: readonly ColumnModel[];
  /** Log-probability of the next filled column: steps[(from + 1) * (size + 1) + to], from −1 the row's start, to size its end. */
  readonly steps: Float64Array;
  /** Each part of a code has a column of its own. */
  readonly partedCode: boolean;
  /** Indicators say their kind in a column of its own: a word of a kind stands nowhere else. */
  readonly tellsKinds: boolean;
  /** Log-probability of a gap between two words of one text cell, and between two text cells (after one line, after several). */
  readonly inside: readonly number[];
  readonly between: readonly (readonly number[])[];
  readonly blanks: BlankOdds;
  /** What speaks against a row that begins in the midst of a line. */
  readonly inlineStart: number;
}

/** True for a column that holds names of entities. */
export function isName(column: Column): boolean {
  return isEntityField(column.field);
}

/** True for a column whose cells are words: between two of them the gap tells. */
export function isTextual({ role }: ColumnModel): boolean {
  return role === 'text' || role === 'satuan';
}

function roleOf(column: Column): Role {
  const { field } = column;
  if (field === 'no' || field === 'kode' || field === 'satuan') return field;
  if (measureOf(column)) return 'figure';
  if (isKindColumn(column)) return 'kind';
  // Places are named like anything else: their words tell where a cell of theirs begins.
  return field === 'abaikan' && !PLACE.test(column.head.at(-1) ?? '') ? 'any' : 'text';
}
const PLACE = /^lokasi\b/i;

/** How often a column is left blank, before anything is read. */
export function blankRate(column: Column): number {
  const { field } = column;
  if (isName(column)) return BLANK_RATE.name;
  if (isKindColumn(column)) return BLANK_RATE.kind;
  if (measureOf(column)) return field === 'target' ? BLANK_RATE.target : BLANK_RATE.figure;
  switch (field) {
    case 'no':
    case 'kode':
    case 'indikator':
    case 'definisi':
    case 'satuan':
    case 'keterangan':
      return BLANK_RATE[field];
    default:
      return BLANK_RATE.other;
  }
}

/** Chance of each gap inside a cell and between two cells, where all forms of gap are equally frequent. */
const INSIDE = [0.78, 0.6, 0.1, 0.03, 0.02];
const BETWEEN = [
  [0.3, 0.25, 0.8, 0.3, 0.5],
  [0.12, 0.25, 0.8, 0.3, 0.5],
];

function mayHoldGoals({ field, levels }: Column): boolean {
  if (field === 'uraian') return levels.length === 0 || levels.some((l) => l === 'tujuan' || l === 'sasaran');
  return field === 'tujuan' || field === 'sasaran';
}

/** What is believed of a table of these columns before its words are read. */
export function priorModel(columns: readonly Column[], words: readonly Word[]): Model {
  const goals = gather(words, (w) => (w.opening === 'sasaran' && OUTLINE.test(w.text) ? [w.text] : []));
  const hasGoals = columns.some(mayHoldGoals);
  const breaks = GAPS.map((_, g) => words.filter((w) => w.gap === g).length);
  return {
    columns: columns.map((column, at) => {
      const measure = measureOf(column);
      const openings = openingScores(column, hasGoals);
      const told = {
        column,
        role: roleOf(column),
        measure,
        numbered: columns.slice(0, at).some((c) => c.field === 'no' || c.field === 'kode'),
        counted: columns.some((c) => c.field === 'no'),
        unitNext: columns[at + 1]?.field === 'satuan',
        openings,
        outline: outlineScores(columns, column, goals, openings.sasaran),
      };
      return columnModel(told, { kinds: measure && KIND_PRIOR[measure] });
    }),
    steps: priorSteps(columns),
    partedCode: columns.filter((c) => c.field === 'kode').length > 1,
    tellsKinds: columns.some(isKindColumn),
    inside: gapChances(INSIDE, breaks),
    between: BETWEEN.map((chances) => gapChances(chances, breaks)),
    blanks: suspectBlanks(words, columns),
    inlineStart: inlineStart(words),
  };
}

/**
 * Gap chances of this document: the forms of break that it never has take no share, so that a document whose
 * lines all end alike is told nothing by the ends of its lines.
 */
function gapChances(chances: readonly number[], breaks: readonly number[]): number[] {
  const total = breaks.slice(1).reduce((a, b) => a + b, 0) || 1;
  const inline = chances[0] ?? 0;
  const shares = chances.map((c, g) => (g === 0 ? 0 : (c * (breaks[g] ?? 0)) / total));
  const sum = shares.reduce((a, b) => a + b, 0) || 1;
  return chances.map((_, g) => Math.log(g === 0 ? inline : ((1 - inline) * (shares[g] ?? 0)) / sum || 1e-4));
}

/** What stands beside an indicator: where one of these is blank, as in a merged cell's row, others are too. */
function isDetail(column: Column): boolean {
  const { field } = column;
  return field === 'indikator' || field === 'definisi' || field === 'satuan' || measureOf(column) !== null;
}

/** What speaks against a step beside the blanks: a period printed by half, or left out between two others. */
export function oddStep(columns: readonly Column[], from: number, to: number): number {
  if (to <= from + 1) return 0;
  const half = isPair(columns[to - 1], columns[to]) ? Math.log(BLANK_RATE.half) : 0;
  const bare = isUnnamed(columns, from, to) ? Math.log(BLANK_RATE.unnamed) : 0;
  return (
    half + bare + crossedStep(columns, from, to) + (isLeap(columns, from, to) ? Math.log(BLANK_RATE.leap) : 0)
  );
}

/**
 * What speaks against a step from one period's count to the money of the next, over the count of that: what
 * stands before an amount is what it pays for.
 *
 *   2023 target | 2024 target | 2024 Rp          12 Unit 300.000.000
 *                  12 Unit       300.000.000
 */
export function crossedStep(columns: readonly Column[], from: number, to: number): number {
  const [one, other] = [columns[from], columns[to]];
  if (isBrokenOff(columns, from, to)) return Math.log(BLANK_RATE.brokenOff);
  if (!one || !other || measureOf(one) !== 'count' || measureOf(other) !== 'money') return 0;
  const skipped = columns
    .slice(from + 1, to)
    .some((c) => c.periode === other.periode && measureOf(c) === 'count');
  return skipped && one.periode !== other.periode ? Math.log(BLANK_RATE.crossed) : 0;
}

/** From the target of a quarter out of the quarters, although there is one of the next. */
function isBrokenOff(columns: readonly Column[], from: number, to: number): boolean {
  if (to <= from + 1) return false;
  const [one, next, other] = [columns[from], columns[from + 1], columns[to]];
  const quarter = /TW[1-3]$/;
  if (one?.field !== 'target' || next?.field !== 'target' || !quarter.test(one.periode ?? '')) return false;
  return /TW[2-4]$/.test(next.periode ?? '') && !/TW\d$/.test(other?.periode ?? '');
}

/** From an indicator of a goal to an indicator of another entity, whose name is left out. */
function isUnnamed(columns: readonly Column[], from: number, to: number): boolean {
  const both = columns[from]?.field === 'indikator' && columns[to]?.field === 'indikator';
  return both && columns.slice(from + 1, to).some(isName);
}

/** Over all that the row prints of a period, between two others or before the first. */
function isLeap(columns: readonly Column[], from: number, to: number): boolean {
  const [one, other] = [columns[from], columns[to]];
  if (!other || measureOf(other) === null) return false;
  const own = one && measureOf(one) !== null ? one.periode : null;
  return columns
    .slice(Math.max(0, from + 1), to)
    .some((c) => c.periode !== null && c.periode !== own && c.periode !== other.periode);
}

/** Figures of one period side by side ("K | Rp" below a quarter). */
function isPair(one: Column | undefined, next: Column | undefined): boolean {
  if (!one?.periode || !next) return false;
  return one.periode === next.periode && measureOf(one) !== null && measureOf(next) !== null;
}

/**
 * Where the block of names begins that ends with each column: goals with indicators of their own stand before
 * the row's own name and indicator, and are left out as a whole. -1 for columns that end no block.
 *
 *   Tujuan | Indikator | Sasaran | Indikator | Program | Indikator | …
 *     -1       0          -1        2           -1         4
 */
function nameBlocks(columns: readonly Column[]): number[] {
  const starts = columns.map(() => -1);
  const figure = columns.findIndex((c) => measureOf(c) !== null);
  const names = columns.slice(0, figure < 0 ? columns.length : figure);
  if (names.filter((c) => c.field === 'indikator').length < 2) return starts;
  let start = 0;
  names.forEach((c, at) => {
    if (c.field !== 'indikator') return;
    starts[at] = start;
    start = at + 1;
  });
  return starts;
}

/** An indicator of a goal, where the rows have indicators of their own further right. */
function isOuterIndicator(columns: readonly Column[], at: number): boolean {
  const own = columns[at];
  if (own?.field !== 'indikator') return false;
  return columns
    .slice(at + 1)
    .some((c) => c.field === 'indikator' && c.blok === own.blok && c.sisi === own.sisi);
}

/** A table is learnt of more than once, by the same columns. */
const STEPS = new WeakMap<readonly Column[], Float64Array>();

/** Steps from column to column where each is blank by its own rate, whatever its neighbours are. */
export function priorSteps(columns: readonly Column[]): Float64Array {
  const steps = STEPS.get(columns) ?? freshSteps(columns);
  STEPS.set(columns, steps);
  return steps;
}

function freshSteps(columns: readonly Column[]): Float64Array {
  const size = columns.length;
  const steps = new Float64Array((size + 1) * (size + 1)).fill(-Infinity);
  const blocks = nameBlocks(columns);
  for (let from = -1; from < size; from++) {
    let skipped = 0;
    const upTo: number[] = [];
    for (let to = from + 1; to <= size; to++) {
      upTo[to] = skipped;
      const column = columns[to];
      const blank = column ? blankRate(column) : 0;
      const before = columns[to - 1];
      const first = to === from + 1;
      const run = !first && column && before && isDetail(column) && isDetail(before);
      const odd = oddStep(columns, from, to);
      const outer = from < 0 && isOuterIndicator(columns, to) ? Math.log(BLANK_RATE.outer) : 0;
      const filled = (column ? Math.log(1 - blank) : 0) + outer;
      steps[(from + 1) * (size + 1) + to] = skipped + filled + odd;
      skipped += Math.log(run ? BLANK_RATE.nextFigure : blank || 1);
      const next = columns[to + 1];
      if (from < 0 && next && column && next.blok !== column.blok) skipped = Math.log(BLANK_RATE.block);
      const start = blocks[to] ?? -1;
      if (start > from) skipped = Math.max(skipped, (upTo[start] ?? 0) + Math.log(BLANK_RATE.names));
    }
  }
  return steps;
}
