import { abs, compareExact, exact, formatExact, subtractExact, ZERO, type Exact } from '../arith/exact.js';
import { readChange } from '../narrative/changes.js';
import type { LkjRecord } from '../record/schema.js';
import type { Raised } from './checked.js';
import { figure, percentOf } from './figures.js';
import { placed } from './placed.js';
import { samePrinted } from './same.js';

/**
 * "meningkat 5,49% dari tahun sebelumnya" against the two years' figures: their difference in points, or in
 * percent of the earlier one, whichever the sentence may mean.
 *
 * @param named records of the indicator, of every year
 */
export function ofChange(said: LkjRecord, named: readonly LkjRecord[]): Raised[] {
  const change = readChange(said.keterangan);
  const stated = change ? exact(change.decimal) : null;
  if (!change || !stated || !/^\d{4}$/.test(said.periode)) return [];
  const before = change.from || String(Number(said.periode) - 1);
  const pairs = named.flatMap((record) => {
    const earlier =
      record.periode === said.periode &&
      named.find((r) => r.tabel === record.tabel && r.indikator === record.indikator && r.periode === before);
    const [now, then] = [figure(record, 'realisasi'), earlier ? figure(earlier, 'realisasi') : null];
    return now && then ? [{ record, points: subtractExact(now, then), then }] : [];
  });
  const grown = pairs.map(({ record, points, then }) => ({
    record,
    own: change.isUp ? points : subtractExact(ZERO, points),
    then,
  }));
  const [first] = grown;
  if (!first || grown.some(({ own, then }) => isSaid(own, then, stated))) return [];
  const { code, args } = placed('finding.PROSE.change', said, { year: before });
  return [
    {
      records: [first.record],
      severity: 'info',
      printed: formatExact(first.own),
      expected: change.decimal,
      code,
      args,
    },
  ];
}

/** In points or in percent, as printed or rounded. */
function isSaid(points: Exact, then: Exact, stated: Exact): boolean {
  const percent = compareExact(then, ZERO) === 0 ? null : exact(percentOf(points, then));
  return [points, percent].some((value) => value !== null && isAbout(value, stated));
}

/** Equal but for the last place printed. */
function isAbout(value: Exact, stated: Exact): boolean {
  if (samePrinted(value, stated)) return true;
  const off = subtractExact(value, stated);
  const unit = { digits: 1n, places: stated.places };
  const size = { ...off, digits: abs(off.digits) };
  return compareExact(size, unit) <= 0;
}
