import type { Kind } from './kinds.js';
import type { BodyLine } from './row-breaks.js';

/** What speaks against two lines of the only column of names being one cell. */
const AGAINST = {
  /** Both have figures beside them: each needs its own name. */
  figures: -4,
  /** They begin at different depths of an outline. */
  indent: -4,
} as const;
/** The names of an outline begin at few places, each taken several times on average; centred ones begin anywhere. */
const MOST_INDENTS = 12;
const EACH = 3;
const TAKEN = 2;
/** So much of the names begins at places that are taken several times. */
const OUTLINE = 0.85;

/**
 * Evidence in a table that has one column of names, as lists of accounts have: every row needs a name of its own,
 * and outlines are indented.
 *
 *     TRANSFER                                            ← a row of its own
 *        Dana Bagi Hasil         12.500   11.900
 *        Dana yang                                        ← goes on: begins where the line below does
 *        Dialokasikan             4.000    4.000
 *
 * @returns what is added to the evidence for line `below` going on line `above`
 */
export function loneNames(
  lines: readonly BodyLine[],
  kinds: readonly Kind[],
): (above: number, below: number, column: number) => number {
  const names = kinds.flatMap((k, c) => (k === 'name' ? [c] : []));
  const [only] = names;
  if (names.length !== 1 || only === undefined || lines.some((l) => l.y === undefined)) return () => 0;
  const figures = lines.map(
    (l) => l.pieces.filter((p) => isWhole(p.text) && kinds[p.column] === 'figure').length,
  );
  const starts = lines.map((l) => l.pieces.find((p) => p.column === only)?.start ?? null);
  const outline = isOutline(starts.filter((s) => s !== null));
  return (above, below, column) => {
    if (column !== only) return 0;
    const both = (figures[above] ?? 0) > 0 && (figures[below] ?? 0) > 0;
    const indent = outline && starts[above] !== starts[below];
    return (both ? AGAINST.figures : 0) + (indent ? AGAINST.indent : 0);
  };
}

/** A whole amount or percentage, or the mark of a blank one. */
const isWhole = (text: string): boolean =>
  /^(?:[-–]|\(?(?:Rp\.?\s*)?-?\d{1,3}(?:[.,]\d{3})*[.,]\d{2}\)?%?)$/i.test(text);

function isOutline(starts: readonly number[]): boolean {
  const counts = new Map<number, number>();
  for (const s of starts) counts.set(s, (counts.get(s) ?? 0) + 1);
  const taken = [...counts.values()].filter((n) => n >= TAKEN);
  const held = taken.reduce((a, b) => a + b, 0);
  return (
    taken.length > 1 &&
    taken.length <= Math.min(MOST_INDENTS, starts.length / EACH) &&
    held >= OUTLINE * starts.length
  );
}
