import { compareExact } from '../arith/exact.js';
import type { LkjRecord } from '../record/schema.js';
import type { Angka } from '../types.js';
import { groupBy, type Raised } from './checked.js';
import { figure } from './figures.js';
import { placed } from './placed.js';
import { samePrinted } from './same.js';

/** Tables before and after a change of the plan or budget differ because they must. */
export const CHANGED = /perubahan|semula|menjadi|murni|sebelum|sesudah|setelah|pergeseran|revisi/i;

/** A CROSS finding: a figure against that of another row. */
export function told(
  record: LkjRecord,
  reference: LkjRecord,
  field: Angka,
  severity: Raised['severity'],
): Raised {
  return {
    records: [record],
    severity,
    printed: record[field],
    expected: reference[field],
    ...(reference.tabel === record.tabel
      ? placed('finding.CROSS.row', reference, { column: field })
      : placed('finding.CROSS', reference, { column: field, tabel: reference.tabel })),
    terms: [{ record: reference, field }],
  };
}

/** Every two tables of a group that names one thing in many is too much to compare: the first ones tell. */
export const TABLES = 8;

/** The first record of each table, where every table that prints the name prints one figure for it. */
export function shownOnce(group: readonly LkjRecord[], field: Angka): { shown: LkjRecord[] }[] {
  const tables = groupBy(
    group.filter((r) => figure(r, field) !== null),
    (r) => r.tabel,
  );
  if (tables.size < 2) return [];
  const once = [...tables.values()].filter((own) => own.every((r) => equal(r, own[0], field)));
  // Money is an entity's own; a measure that any table prints with several figures is one of each row.
  if (once.length < tables.size && field !== 'pagu' && field !== 'realisasi_rp') return [];
  const shown = once.flatMap((own) => own[0] ?? []).slice(0, TABLES);
  if (shown.length < 2) return [];
  const units = new Set(shown.map((r) => unitKey(r.satuan)).filter(Boolean));
  return units.size > 1 && (field === 'target' || field === 'realisasi') ? [] : [{ shown }];
}

/** One of the two is of another version of the plan or budget. */
export function changed(a: LkjRecord, b: LkjRecord): boolean {
  return (
    CHANGED.test(a.tabel) !== CHANGED.test(b.tabel) || /\((?:semula|menjadi|s\/d)\)$/.test(a.tabel + b.tabel)
  );
}

function equal(a: LkjRecord, b: LkjRecord | undefined, field: Angka): boolean {
  const [x, y] = [figure(a, field), b ? figure(b, field) : null];
  return x !== null && y !== null && compareExact(x, y) === 0;
}

/** True where two rows print one figure, rounded or not. */
export function agree(a: LkjRecord, b: LkjRecord, field: Angka): boolean {
  const [x, y] = [figure(a, field), figure(b, field)];
  return x !== null && y !== null && samePrinted(x, y);
}

/** The record whose figure most others print. */
export function majority(records: readonly LkjRecord[], field: Angka): LkjRecord | null {
  let best: LkjRecord | null = null;
  let most = 0;
  for (const record of records) {
    const votes = records.filter((r) => agree(r, record, field)).length;
    if (votes > most) [best, most] = [record, votes];
  }
  return best;
}
/** A unit in the one writing that it is compared by. */
export function unitKey(satuan: string): string {
  return satuan.toLowerCase() === 'persen' ? '%' : satuan.toLowerCase();
}
