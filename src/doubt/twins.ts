import type { Figure, Row, Table } from '../types.js';
import { doubt, type Doubt } from './doubts.js';

/** Figures that two rows must share, and different ones among them, before it can be no coincidence. */
const [SHARED, DIFFERENT] = [6, 4];

/**
 * Rows that follow one another under other names with the same figures from the same place: one row's figures
 * were read for its own name and for the name beside it. A single merged cell is no sign, a whole row of them
 * is.
 */
export function doubtTwins({ rows }: Table): Doubt[] {
  return rows.flatMap((row, i) => {
    const next = rows[i + 1];
    if (!next || nameOf(row) === nameOf(next) || row.indikator === next.indikator) return [];
    return areTwins(row, next) ? [doubt('twin', row), doubt('twin', next)] : [];
  });
}

function areTwins(a: Row, b: Row): boolean {
  const own = a.figures.filter((f) => f.value.kind === 'number' && !f.repeated);
  if (own.length < SHARED) return false;
  const other = new Set(b.figures.map(keyOf));
  const shared = own.filter((f) => other.has(keyOf(f)));
  const different = new Set(shared.map((f) => f.value.raw));
  return shared.length === own.length && different.size >= DIFFERENT;
}

function keyOf({ field, periode, value, line, page }: Figure): string {
  return [field, periode, value.raw, line, page].join('|');
}

function nameOf(row: Row): string {
  return `${row.path.map((e) => e.nama).join('>')}|${row.indikator}`;
}
