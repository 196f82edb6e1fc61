/**
 * Every number that the stream parser weighs evidence with, in nats (natural log of odds), each with its reason.
 * They are what is believed before anything of the document is read; what a first reading of the document
 * finds (which columns are blank, how cells begin, how lines break) then takes their place.
 */
export const WEIGHTS = {
  /** A name does not begin with "dan", "yang", "di": almost only misread boundaries do. */
  startsWithLink: -5,
  /** … nor end with one: the line goes on. */
  endsWithLink: -4.5,
  /** A comma or an open bracket at the end asks for more. */
  endsOpen: -2.5,
  /** Some agencies print small first letters ("persentase …"), few; a word that opens cells may. */
  startsSmall: -3.5,
  opensWellSmall: -2,
  /** The opening of an indicator inside another cell. */
  opensInside: -1.3,
  /** A running number, where the table has a column for it. */
  numberStartsText: -3.5,
  /** One letter is a grade or a list mark, not the first word of a name. */
  startsWithLetter: -2.5,
  /** A name of one word. */
  oneWord: -2.5,
  /** A cell that is nothing but the word that indicators or goals begin with. */
  bareOpening: -6,
  /** A cell that opens with a bracket is most often the tail of the one before. */
  startsWithBracket: -3,
  /** A cell that opens with the words its column is known for. */
  opensWell: 1.6,
  /** … with the words another column is known for. */
  opensLikeOther: -2.2,
  /** … with neither. */
  opensUnknown: -0.6,
  opensUnlikeGoal: -3.5,
  /** "Peningkatan …" */
  goalAsActivity: -1.2,
  /** A goal with its outline number ("1.1. Meningkatnya …") in a column for goals, and elsewhere beside one. */
  goalNumbered: 4,
  goalElsewhere: -7,
  /** A small number inside a name ("12 bulan"), and at its end. */
  intInText: -2,
  intBeforeWord: -0.7,
  intAfterCue: -0.1,
  intEndsText: -2,
  /** A line that holds whole figures and nothing else. */
  figureLineInText: -6,
  /** Codes, shares and years stand in names ("Tahun 2022"); amounts of money do not. */
  decimalInText: -5,
  /** A second figure on the heels of one, and a number with its unit: cells, not words. */
  figureAfterFigure: -3,
  countInText: -3.5,
  /** … and one number after the other with the same word behind it. */
  seriesInText: -6,
  moneyInText: -9,
  /** "Madya Madya", "- Madya": cells of a row, no words of a name. */
  gradeAfterGrade: -5,
  /** … and a row graded in one year is graded in the next. */
  gradeBesideGrade: -1,
  dashInText: -2.5,
  errorInText: -8,
  figureStartsText: -4,
  /** The bar of a fraction ("-----x100") stands inside a formula: it neither begins nor ends a cell. */
  barAtEdge: -7,
  barInName: -5,
  /** "Keluaran" before an indicator, where the table has a column for it; the same word in another cell. */
  kindWord: 1.5,
  kindElsewhere: -7,
  /** Every word asks a little: else a long remark would swallow the next row. */
  textWord: -0.02,
  /** A unit of the closed list; one unknown word; each further word. */
  unitKnown: 1.2,
  /** A unit that names begin and end with as well ("Perangkat", "Daerah"). */
  unitInNames: 0.2,
  unitUnknown: -2.5,
  unitUnknownWord: -2,
  unitFurtherWord: -1.2,
  unitEndsOpen: -3,
  unitSmall: -0.8,
  /** A figure with its unit where the units have a column right beside it. */
  unitInFigure: -2.5,
  /** A running number; one before the opening of a name. */
  number: -0.5,
  numberBeforeName: 1.5,
  /** "Rp" before an amount belongs to it. */
  rpAsUnit: -4,
  /** The text of a cell says again what a cell of the row before it says: its last two words, all of it. */
  echoEnd: 1.5,
  echoWord: 0.8,
  echoMost: 7,
  /** The same text was read as a cell of this column elsewhere. */
  seenBefore: 1.5,
  /** Most that a learnt opening word may say for or against a boundary. */
  learntOpening: 2.5,
  /** Where a break stands although the next word would have fitted the column, or although it would not. */
  breakWouldFit: -3,
  breakWouldNotFit: 0.8,
  /** A line wider than its column. */
  lineTooWide: -4,
  /** Cells drawn late: to begin and to go on with them, and to be back in the rows. */
  lateEnter: -5,
  lateNext: -1.2,
  lateOn: -0.3,
  lateLeave: -3,
  /** A page break puts the reading anywhere in a row. */
  pageMiddle: -2.5,
} as const;

/** How often a column is left blank in a row, by what it holds, before the document is read. */
export const BLANK_RATE = {
  no: 0.4,
  kode: 0.25,
  name: 0.35,
  indikator: 0.12,
  definisi: 0.3,
  satuan: 0.1,
  target: 0.08,
  figure: 0.12,
  keterangan: 0.75,
  kind: 0.2,
  other: 0.3,
  /** A row that leaves out a whole block of a table with two entities a row. */
  block: 0.5,
  /** After a blank figure the next is as likely blank too: a row is short, or its money is merged. */
  nextFigure: 0.6,
  /** The second figure of a period ("K | Rp") without the first. */
  half: 0.15,
  /** A whole period between two printed ones: what is not yet there is missing at the end. */
  leap: 0.3,
  /** A row that leaves out a goal with its indicator, or a goal's row all that is below it. */
  names: 0.5,
  /** The money of a period behind the count of another, its own count left out. */
  crossed: 0.1,
  /** Targets of some quarters and none of the next: a plan is made for all, if only with a dash. */
  brokenOff: 0.05,
  /** Two entities' indicators in a row, and the second entity's name left out. */
  unnamed: 0.03,
  /** A further indicator without a name: of the goal, and not of the row's own, which are the rule. */
  outer: 0.1,
} as const;

/**
 * The least that a step over blank columns is given, within the figures of a row and at its end: rows without
 * money leave it out in every year, so that the second gap is no second surprise. An indicator may be printed
 * whose figures are all blank.
 */
export const STEP_FLOOR = { figure: -2.5, further: -0.6, end: -4, endOfNames: -6 } as const;

/** How sure a learnt count is against what was believed before: a column read this often weighs as much. */
export const PRIOR_COUNT = 4;

/** Longest text cell, in words. Formulas reach 60; more is a paragraph that is no cell. */
export const LONGEST_CELL = 90;
/** Readings worse than the best by this much are not followed further. */
export const BEAM = 12;
/** A cell whose words ask more than this is not read to its end. */
export const HOPELESS = -13;
