/**
 * What speaks for and against an arrangement of figures, in nats (−ln of how often it happens), so that costs
 * add up and differences between arrangements are odds. Set by hand from reading tables; each with its reason.
 */
export const COST = {
  /** A printed percentage contradicts its two figures: about one row in fifty of real documents. */
  contradiction: 4,
  /** A percentage stands beside only one of its two figures. */
  orphanPercent: 2,
  /** #DIV/0! or a number where the whole is a real number, or the other way round. */
  wrongError: 3,
  /** More is spent than the budget: rare, and usually a finding. */
  overspent: 2,
  /** Money in a column of counts or percentages. */
  moneyElsewhere: 9,
  /** A percent sign in a column of money. */
  percentAsMoney: 9,
  /** A fraction below a thousand in a column of rupiah: no budget has decimals and three digits. */
  fractionAsMoney: 6,
  /** A small whole number in a column of rupiah whose heading names no scale. */
  smallMoney: 3,
  /** The same where the heading says thousands or millions. */
  smallScaledMoney: 0.5,
  /** Nought rupiah: common for money that was not spent, but noughts of counts are commoner still. */
  zeroMoney: 0.5,
  /** Words in a column of money or percentages. */
  wordsAsMoney: 6,
  wordsAsPercent: 3,
  /** Words in a column of counts ("Madya", "7 & 1"). */
  wordsAsCount: 1,
  /** A percentage above a thousand, and a number that can only be money. */
  largePercent: 4,
  hugePercent: 9,
  /** A percentage of the year's budget outside 0–100. */
  quarterOutside: 6,
  /** A count of a million and more, and of a hundred million and more. */
  largeCount: 2,
  hugeCount: 5,
  /** … more yet where no unit says what is counted: such a number looks like money. */
  bareCount: 4,
  /** A unit other than % beside a percentage or money. */
  unitElsewhere: 4,
  /** A spreadsheet error in a column that is typed in, not computed. */
  errorTyped: 4,
  /** A dash: any column may hold it. */
  dash: 0.2,
  /** The money of a period right behind the count of another, its own count left out: see `crossings.ts`. */
  crossed: 3,
  /** Another column than the one that the reading of the row chose, which knows the words around it. */
  moved: 0.3,
  /** "Rp" beside a number in a column of rupiah: what one expects. */
  rupiahInPlace: -1,
} as const;

/** Agreement is worth the odds against its happening by chance: about one decade for each figure printed. */
export const NATS_PER_DIGIT = Math.log(10);
/** No agreement proves more than this: five figures of a percentage. */
export const MAX_AGREEMENT = 5 * NATS_PER_DIGIT;
/** Less-is-better forms fit other triples by chance too, since there are three forms to try. */
export const OTHER_FORM = 1.5;
/** An agreement that needs the rounding of a count. */
export const NEAR_AGREEMENT = 1;

/** How often a column is filled before anything is known of the table. */
export const PRIOR_FILLED = 0.85;
export const PRIOR_TARGET = 0.95;
/** How many rows the prior is worth. */
export const PRIOR_WEIGHT = 2;
/** How many rows a pattern of filled columns is worth before it was seen: patterns are few in a table. */
export const PATTERN_WEIGHT = 2;

/** How often a merged cell that holds a figure is one of money rather than of performance. */
export const MERGED_MONEY = 0.8;

/** Partial arrangements kept at each column: all of them up to eight columns, the best beyond. */
export const BEAM = 256;
