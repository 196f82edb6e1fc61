import { isEntityField } from '../../lex/fields.js';
import type { Column } from '../../types.js';
import { columnScore, itemScore, rowScore, stretchOf, type Stretch } from './row-scores.js';
import type { PrintedLine } from './printed-lines.js';
import { textOf } from './figures.js';
import type { RowItems } from './row-items.js';

/** The two runs of a page: rows as far as their cells are one line high, and the lines of the others. */
export interface RunPage {
  readonly rows: readonly RowItems[];
  readonly late: readonly PrintedLine[];
}

/** With the cells that can begin at each line of the second run. */
interface Stretched extends RunPage {
  readonly stretches: readonly (readonly Stretch[])[];
}

/** A cell of the second run: its column, and before which item of its row's line it stands. */
export interface LateCell {
  readonly column: number;
  readonly before: number;
  readonly lines: readonly PrintedLine[];
}

export interface MergedRow {
  readonly row: RowItems;
  /** Lines of the second run that stand between this row and the one before, and belong to neither. */
  readonly before: readonly PrintedLine[];
  readonly cells: readonly LateCell[];
  /** Another reading, hardly worse, gives it other cells. */
  readonly open: boolean;
}

export interface Merge {
  readonly rows: readonly MergedRow[];
  /** Lines behind the last row that no row has taken. */
  readonly rest: readonly PrintedLine[];
  /** How many lines the second run has. */
  readonly late: number;
}

/** How far a reading has come, and how it came there. */
interface State {
  /** Items of the row, and lines of the second run, that are taken. */
  readonly item: number;
  readonly line: number;
  readonly score: number;
  readonly step: Step | null;
  /** Readings that came to the same place and were hardly worse. */
  readonly rivals: Rival | null;
}
interface Rival {
  readonly before: Rival | null;
  readonly step: Step | null;
}
interface Step {
  readonly before: Step | null;
  readonly row: number;
  /** Null for a line that no cell has taken. */
  readonly cell: LateCell | null;
  readonly stretch: Stretch | null;
  readonly lines: readonly PrintedLine[];
}

/** Readings that are kept at each column, and at each row's end. */
const BEAM = 32;
const ROW_BEAM = 12;
/** No cell is printed over more lines. */
const MOST_LINES = 16;
/** Items of one line that can be one cell. */
const MOST_ITEMS = 3;
/** A line that no row lacks; an item that no column takes. */
const LEFT_LINE = -2.5;
const LEFT_ITEM = -10;
/** A reading that is worse by less than this might be the right one. */
const MARGIN = 3;
/** Readings of all pages: each but the first knows how wide the columns were in the one before. */
const ROUNDS = 2;

/** Widest line of each column, as far as known. */
export type Widths = ReadonlyMap<number, number>;

/** The best way to give the lines of the second run to the rows that lack them, both in their order. */
export function mergeRows(columns: readonly Column[], pages: readonly RunPage[]): Merge[] {
  const stretched = pages.map((page) => ({ ...page, stretches: stretchesOf(page.late) }));
  let widths: Widths = new Map();
  let merges: Merge[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    merges = stretched.map((page) => mergePage(columns, page, widths));
    widths = widthsOf(merges);
  }
  return merges;
}

/** Share of a column's cells that are no wider than what is taken for its width. */
const WIDEST = 0.9;

function widthsOf(merges: readonly Merge[]): Widths {
  const widths = new Map<number, number[]>();
  for (const { rows } of merges)
    for (const { column, lines } of rows.flatMap((r) => r.cells))
      widths.set(column, [...(widths.get(column) ?? []), Math.max(...lines.map((l) => l.width))]);
  return new Map(
    [...widths].map(([column, own]) => {
      own.sort((a, b) => a - b);
      return [column, own[Math.ceil(WIDEST * own.length) - 1] ?? 0] as const;
    }),
  );
}

function mergePage(columns: readonly Column[], page: Stretched, widths: Widths): Merge {
  let states: State[] = [{ item: 0, line: 0, score: 0, step: null, rivals: null }];
  const texts = textsOf(columns, page, widths);
  page.rows.forEach((row, r) => {
    const unit = unitOf(row);
    states = afterLeft(states, page, r);
    columns.forEach((column, c) => {
      if (column.field !== 'no' && column.field !== 'kode')
        states = best(
          states.flatMap((s) => afterColumn(s, { row, r, column, c, unit, texts })),
          BEAM,
        );
    });
    const ended = states.map((s) => ({
      ...s,
      item: 0,
      score: s.score + LEFT_ITEM * (row.items.length - s.item),
    }));
    states = best(ended, ROW_BEAM);
  });
  const ends = states.map((s) => ({ ...s, score: s.score + LEFT_LINE * (page.late.length - s.line) }));
  // However far they came, all readings have come to their end.
  const [end] = best(
    ends.map((s) => ({ ...s, line: 0 })),
    1,
  );
  return toMerge(page, end);
}

/** The same states, and those in which lines before the row are left to no cell. */
function afterLeft(states: readonly State[], { late }: RunPage, row: number): State[] {
  const after = [...states];
  for (let i = 0; i < after.length && after.length < 4 * ROW_BEAM; i++) {
    const state = after[i];
    const line = late[state?.line ?? 0];
    if (!state || !line) continue;
    const step = { before: state.step, row, cell: null, stretch: null, lines: [line] };
    after.push({ ...state, item: 0, line: state.line + 1, score: state.score + LEFT_LINE, step });
  }
  return best(after, 2 * ROW_BEAM);
}

interface At {
  readonly row: RowItems;
  readonly r: number;
  readonly column: Column;
  readonly c: number;
  readonly unit: string;
  readonly texts: LateTexts;
}

/** A cell that can begin at a line of the second run. */
interface LateText {
  readonly to: number;
  readonly score: number;
  readonly stretch: Stretch;
}
type LateTexts = (column: number, line: number) => readonly LateText[];

/** No row makes up for a cell that is worse by itself. */
const HOPELESS = -7;

/** The stretches of lines from each line on that can be one cell: the longer, the more breaks speak against it. */
function stretchesOf(late: readonly PrintedLine[]): readonly (readonly Stretch[])[] {
  return late.map((_, line) => {
    const found: Stretch[] = [];
    for (let to = line + 1; to <= Math.min(late.length, line + MOST_LINES); to++) {
      const stretch = stretchOf(late.slice(line, to));
      if (to > line + 1 && stretch.breaks < HOPELESS) break;
      found.push(stretch);
    }
    return found;
  });
}

/** Each stretch of lines is looked at once for each column, however many readings come to it. */
function textsOf(columns: readonly Column[], page: Stretched, widths: Widths): LateTexts {
  const known = columns.map(() => new Map<number, readonly LateText[]>());
  return (c, line) => {
    const column = columns[c];
    const found = known[c]?.get(line);
    if (found || !column) return found ?? [];
    const texts = (page.stretches[line] ?? []).flatMap((stretch) => {
      const to = line + stretch.lines.length;
      const score = columnScore(column, stretch, page.late[to], widths.get(c) ?? null);
      return score !== null && score > HOPELESS ? [{ to, score, stretch }] : [];
    });
    known[c]?.set(line, texts);
    return texts;
  };
}

/** What a column may hold after a state: nothing, what comes next on the row's line, or in the second run. */
function afterColumn(state: State, { row, r, column, c, unit, texts }: At): State[] {
  const after: State[] = [{ ...state, score: state.score + blankScore(column, row) }];
  for (let to = state.item + 1; to <= Math.min(row.items.length, state.item + MOST_ITEMS); to++) {
    const items = row.items.slice(state.item, to);
    if (to > state.item + 1 && items.some((i) => i.kind !== 'text')) break;
    after.push({ ...state, item: to, score: state.score + itemScore(column, items) });
  }
  const before = state.step?.row === r ? state.step.stretch : null;
  for (const { to, score: own, stretch } of texts(c, state.line)) {
    const { lines } = stretch;
    const score = state.score + own + rowScore(column, stretch, unit, before);
    const step = {
      before: state.step,
      row: r,
      cell: { column: c, before: state.item, lines },
      stretch,
      lines,
    };
    after.push({ item: state.item, line: to, score, step, rivals: state.rivals });
  }
  return after;
}

/** The unit that a row's line prints, by itself or behind a figure. */
function unitOf({ items }: RowItems): string {
  const alone = items.find((i) => i.kind === 'unit');
  if (alone) return textOf(alone.words, 0, alone.words.length);
  const figure = items.find((i) => i.kind === 'figure' && (i.words.length > 1 || i.figure === 'percent'));
  if (figure?.kind !== 'figure') return '';
  return figure.figure === 'percent' ? '%' : textOf(figure.words, 1, figure.words.length);
}

/** A row of figures has a name and what is measured; a line of words alone may have nothing else. */
function blankScore({ field }: Column, { items }: RowItems): number {
  const filled = items.some((i) => i.kind === 'figure');
  if (field === 'keterangan' || field === 'abaikan') return -0.2;
  if (field === 'definisi' || field === 'satuan') return filled ? -1 : 0;
  // A further indicator of one entity stands without its name.
  if (isEntityField(field)) return filled ? -1.5 : 0;
  if (field === 'indikator') return filled ? -3 : 0;
  return filled ? -2 : 0;
}

/** The best states, one for each place that a reading can have come to. */
function best(states: readonly State[], most: number): State[] {
  const places = new Map<number, State>();
  for (const state of states) {
    const key = state.line * 1000 + state.item;
    const known = places.get(key);
    const [winner, rival] = !known || state.score > known.score ? [state, known] : [known, state];
    const close = rival && rival.step !== winner.step && winner.score - rival.score < MARGIN;
    places.set(key, close ? { ...winner, rivals: { before: winner.rivals, step: rival.step } } : winner);
  }
  return [...places.values()].sort((a, b) => b.score - a.score).slice(0, most);
}

function toMerge({ rows, late }: RunPage, end: State | undefined): Merge {
  const steps = stepsTo(end?.step ?? null);
  const taken = rowsOf(steps);
  const open = new Set<number>();
  for (let rival = end?.rivals ?? null; rival; rival = rival.before)
    for (const [line, row] of rowsOf(stepsTo(rival.step)))
      if (taken.get(line) !== row) [row, taken.get(line) ?? row].forEach((r) => open.add(r));
  return {
    rows: rows.map((row, r) => {
      const own = steps.filter((s) => s.row === r);
      return {
        row,
        before: own.filter((s) => s.cell === null).flatMap((s) => s.lines),
        cells: own.flatMap((s) => s.cell ?? []),
        open: open.has(r),
      };
    }),
    rest: late.slice(steps.reduce((n, s) => n + s.lines.length, 0)),
    late: late.length,
  };
}

function stepsTo(last: Step | null): Step[] {
  const steps: Step[] = [];
  for (let step = last; step; step = step.before) steps.push(step);
  return steps.reverse();
}

/** To which row each line went. */
function rowsOf(steps: readonly Step[]): Map<PrintedLine, number> {
  return new Map(steps.flatMap((s) => (s.cell ? s.lines.map((line) => [line, s.row] as const) : [])));
}
