import type { Column } from '../types.js';
import { columnWith } from './column-with.js';

/** "% Capaian", "Tingkat Capaian", "Capaian (%)": the share of the target. */
const SHARE = /%|persen|prosentase|tingkat|rasio/i;
const MEAN = /\brata\s*-?\s*rata\b/i;

/**
 * "Capaian" beside "% Capaian" is what was reached, in the unit of the target; so it is in the other years.
 *
 *   Capaian 2022 | Target 2023 | Capaian 2023 | % Capaian        SS | IKSS | Target | Capaian | % Capaian
 */
export function settleReached(columns: readonly Column[]): Column[] {
  if (columns.some((c) => c.field === 'realisasi' && c.periode !== 'awal')) return [...columns];
  const all = columns.filter((c) => c.field === 'capaian' && !isOfSeveral(c));
  const shares = all.filter((c) => SHARE.test(c.head.join(' ')));
  const reached = all.filter((c) => !shares.includes(c));
  const beside = reached.some((r) =>
    shares.some((s) => s.periode === r.periode || s.periode === null || r.periode === null),
  );
  if (!beside) return [...columns];
  return columns.map((c) => (reached.includes(c) ? columnWith(c, { field: 'realisasi' }) : c));
}

const isOfSeveral = ({ head }: Column): boolean => MEAN.test(head.join(' '));
