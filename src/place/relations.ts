import { gather } from '../lex/gather.js';
import type { Angka } from '../types.js';
import type { FigureColumn } from './figure-columns.js';

/** A percentage with its two figures, as indexes into the row's figure columns. */
export interface Ratio {
  readonly kind: 'achievement' | 'absorption';
  readonly whole: number;
  readonly part: number;
  readonly percent: number;
}

/** Columns bound by a rule. */
export type Relation = Ratio | { readonly kind: 'quarters'; readonly members: readonly number[] };

/** The rules that hold between the columns of a table: one for each percentage with its two figures, one for TW I–IV. */
export function relationsOf(columns: readonly FigureColumn[]): Relation[] {
  const relations: Relation[] = [];
  columns.forEach((column, percent) => {
    const parts = PARTS[column.field];
    if (!parts) return;
    const whole = nearest(columns, percent, parts.whole);
    const part = nearest(columns, percent, parts.part);
    if (whole !== null && part !== null) relations.push({ kind: parts.kind, whole, part, percent });
  });
  const members = gather(columns, (c, i) => (c.field.startsWith('tw') ? [i] : []));
  if (members.length === 4) relations.push({ kind: 'quarters', members });
  return relations;
}

const PARTS: Partial<
  Record<Angka, { readonly kind: 'achievement' | 'absorption'; readonly whole: Angka; readonly part: Angka }>
> = {
  capaian: { kind: 'achievement', whole: 'target', part: 'realisasi' },
  capaian_rp: { kind: 'absorption', whole: 'pagu', part: 'realisasi_rp' },
};

/** The column of that field with the same period, the nearest one; with another period only where it is the sole one. */
function nearest(columns: readonly FigureColumn[], from: number, field: Angka): number | null {
  const own = columns[from];
  const all = gather(columns, (c, i) => (c.field === field ? [i] : []));
  const same = all.filter(
    (i) => columns[i]?.periode === own?.periode && columns[i]?.kumulatif === own?.kumulatif,
  );
  const pool = same.length > 0 ? same : all.length === 1 ? all : [];
  return pool.reduce<number | null>(
    (best, i) => (best === null || Math.abs(i - from) < Math.abs(best - from) ? i : best),
    null,
  );
}
