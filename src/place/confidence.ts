/**
 * How sure a figure is of its place. A record is as sure as its least sure figure, and 0.9 is the line below
 * which a reader checks: so only a cell, a full row or a rule may lift a figure above it.
 */
export const SURE = {
  /** A row that prints a value for every column leaves no choice. */
  fullRow: 0.97,
  /** An exact rule holds with the figure in this place. */
  proven: 0.98,
  /** Only the habits of the table speak for the place. */
  habit: 0.89,
  /** A late figure that an exact sum puts on its row, its column known by type only. */
  summed: 0.92,
  /** Several late figures make up a sum together; which is whose is known by order. */
  joint: 0.85,
  /** A late figure that was drawn right after the late name of its row. */
  name: 0.85,
  /** A late figure that only its page and order put on its row. */
  near: 0.6,
  /** The row breaks a rule that another order of its figures would keep. */
  contradicted: 0.6,
} as const;

/** Sureness of a figure that was laid by order, from its share of the likely arrangements (0–1). */
export function orderSure(share: number, full: boolean, proven: boolean): number {
  if (full) return SURE.fullRow;
  return round(Math.min(share, proven ? SURE.proven : SURE.habit));
}

/** Two decimals, downwards: a doubt is never rounded away. */
function round(value: number): number {
  return Math.floor(value * 100) / 100;
}
