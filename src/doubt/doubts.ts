import type { Figure, Row, Table } from '../types.js';

/** One thing that makes a row, or one figure of it, less sure. */
export interface Doubt {
  readonly row: Row;
  /** Null where the whole row is doubted. */
  readonly figure: Figure | null;
  /** The row or figure is at most this sure. */
  readonly cap: number;
  /** Which sign it was, for measuring how well each one tells. */
  readonly sign: Sign;
}

/** Looks for one or several signs in a table. */
export type Doubter = (table: Table) => readonly Doubt[];

/**
 * How sure a row or figure can be at most that shows a sign of misreading. Measured over labelled documents
 * (scripts/calibration.mjs --signs): each cap is about the share of figures that were right under its sign;
 * all lie below 0.9, where a reader is told to look.
 */
export const SIGNS = {
  /** A row that belongs to no entity, where the table's rows do: its name was read into another row. */
  unnamed: 0.7,
  /** Figures without the name of an entity or indicator: column numbers, or a row cut off from its names. */
  nameless: 0.5,
  /** Rows of figures on one page, its names elsewhere: which belongs to which is not seen. */
  namesApart: 0.5,
  /** A table in which names and figures were drawn apart throughout: pieces of both were taken for rows. */
  shredded: 0.6,
  /** A name that is a number, or holds an amount: another cell ran into it. */
  figureInName: 0.7,
  /** An indicator that ends in a number and its unit ("… dipelihara 10 Unit"): the row's first figure ran into it. */
  figureAfterName: 0.6,
  /** Amounts of money in the columns of performance: their heading was not understood. */
  amountsForCounts: 0.6,
  /** The same, and no column for money: one was not seen, and what stands around it may be another's. */
  lostMoney: 0.7,
  /** A name that begins or ends in the middle: "Perempuan dan", "/ perkerasan", "(BKB, BKR". */
  brokenName: 0.8,
  /** A name in which an indicator begins: two columns were taken for one. */
  gluedNames: 0.8,
  /** A name of one word ("Kegiatan", "Terpenuhinya"): the rest of it stands elsewhere. */
  loneWord: 0.8,
  /** Words beside a number, or printed twice: two cells may have run together. */
  mixedText: 0.8,
  /** An indicator that does not begin as those of its table do. */
  foreignIndicator: 0.8,
  /** A name that reads as an indicator on a row without one, where the others have theirs. */
  indicatorAsName: 0.6,
  /** Nor has it the target that the others have: the rest of a name, most likely, and of another row. */
  uncounted: 0.7,
  /** Words of the heading stand where figures should: the heading is printed again. */
  headingAgain: 0.3,
  /** Figures that count on by one: the numbers of the columns, printed below a heading. */
  columnNumbers: 0.3,
  /** Words in a column of money or percentages. */
  wordsForFigure: 0.5,
  /** A number that is larger or smaller than its column by orders of magnitude. */
  foreignSize: 0.6,
  /** An amount printed to the sen under a heading in thousands: it is most likely whole rupiah. */
  scaledToSen: 0.7,
  /** "550.000" read as 550 with three decimals: it may be grouping. */
  threeDecimals: 0.8,
  /** A whole number in a column of decimals: it may be another column's, or a running number. */
  foreignForm: 0.85,
  /** Some quarters where the table's other rows have all four. */
  missingQuarter: 0.8,
  /** Fewer figures than the table has years, where blank cells have left no trace. */
  missingPeriod: 0.8,
  /** Years that run from right to left: the heading's order is not that of its columns. */
  backwards: 0.4,
  /** A column without a year among dated ones, while money of that year has no column beside it. */
  undated: 0.5,
  /** "K" or "Rp" without the year or quarter that stands above the others, or twice below one: headings are off by one. */
  headless: 0.5,
  /** Money on a further row of an entity, or on one without an indicator: a merged cell was read beside the wrong line. */
  moneyBelow: 0.7,
  /** Money on a goal in a table where money is the programs'. */
  moneyOnGoal: 0.5,
  /** A name drawn elsewhere on the page, known by likeness and order only; nothing else in the document says it. */
  lateName: 0.8,
  /** The other printings of the table give the row's indicator to another entity. */
  otherEntity: 0.8,
  /** Money on a row that has none in the other printings of the table. */
  moneyElsewhere: 0.8,
  /** Words of neighbouring headings stand in one: what its column means may be another's meaning. */
  mixedHeading: 0.6,
  /** Two figures for the same column and period: only one of them can be put out. */
  twice: 0.6,
  /** The figures of the row beside it, under another name: they belong to one of the two. */
  twin: 0.6,
} as const;
export type Sign = keyof typeof SIGNS;

export function doubt(sign: Sign, row: Row, figure: Figure | null = null): Doubt {
  return { row, figure, cap: SIGNS[sign], sign };
}
