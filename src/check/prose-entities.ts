import { addExact, digitsAt, ZERO, type Exact } from '../arith/exact.js';
import { MEAN_START } from '../lex/words.js';
import type { LkjRecord } from '../record/schema.js';
import type { Raised } from './checked.js';
import { figure } from './figures.js';
import { raiseProse } from './prose-raise.js';
import { samePrinted } from './same.js';

/**
 * What a sentence states as the achievement of a program or kegiatan ("rata-rata capaian program X sebesar
 * 90,56%") against what a table prints of it: its own figure, or the average row that closes its part.
 * The row is known by its name, or by the two amounts that the sentence gives of it.
 *
 * @param named rows whose name is the one in the sentence
 */
export function ofEntity(
  said: LkjRecord,
  records: readonly LkjRecord[],
  named: readonly LkjRecord[],
): Raised[] {
  const stated = figure(said, 'capaian');
  if (!stated) return [];
  const rows = [...new Set([...named, ...sameMoney(said, records)])].filter(
    (r) => r.uraian !== '' && r.tingkat !== 'total' && r.periode === said.periode,
  );
  const seen = rows.slice(0, ROWS).map((row) => ({ row, ...printedOf(row, records) }));
  if (seen.some(({ values }) => values.some((value) => samePrinted(value, stated)))) return [];
  // Two entities may share one budget; the average row below says that it is of a whole part of the table.
  const against = seen.flatMap(({ row, own, mean }) => mean ?? (named.includes(row) ? (own ?? []) : []))[0];
  return against ? [raiseProse(against, said, 'capaian', 'info')] : [];
}

/** Rows of one entity looked at: more tables say nothing new. */
const ROWS = 12;

interface Printed {
  readonly values: readonly Exact[];
  /** The average row that closes the entity's part. */
  readonly mean: LkjRecord | null;
  /** The entity's only row with an achievement. */
  readonly own: LkjRecord | null;
}

/** Every achievement that the table prints of an entity, and the rows that a sentence can be held against. */
function printedOf(row: LkjRecord, records: readonly LkjRecord[]): Printed {
  const from = records.indexOf(row);
  const own = ownRows(records, from, row);
  const mean = meanBelow(records, from + own.length, row);
  const achieved = own.flatMap((r) => figure(r, 'capaian') ?? []);
  const closing = mean ? figure(mean, 'capaian') : null;
  return {
    values: [
      ...achieved,
      ...own.flatMap((r) => figure(r, 'realisasi') ?? []),
      ...(closing ? [closing] : []),
      ...meanOf(achieved),
    ],
    mean,
    own: achieved.length === 1 ? (own.find((r) => figure(r, 'capaian')) ?? null) : null,
  };
}

/** The row whose budget and spending are those of the sentence: two amounts are no coincidence. */
function sameMoney(said: LkjRecord, records: readonly LkjRecord[]): readonly LkjRecord[] {
  if (said.pagu === '' || said.realisasi_rp === '') return [];
  return records.filter((r) => r.pagu === said.pagu && r.realisasi_rp === said.realisasi_rp);
}

/** The entity's rows, one an indicator, as they follow one another. */
function ownRows(records: readonly LkjRecord[], from: number, row: LkjRecord): LkjRecord[] {
  const own: LkjRecord[] = [];
  for (const r of records.slice(from)) {
    if (r.tabel !== row.tabel || r.uraian !== row.uraian || r.kode !== row.kode) break;
    if (r.periode === row.periode) own.push(r);
  }
  return own;
}

/** The average row that closes an entity's part of the table, before another entity of its level begins. */
function meanBelow(records: readonly LkjRecord[], from: number, row: LkjRecord): LkjRecord | null {
  for (const r of records.slice(from)) {
    if (r.tabel !== row.tabel || r.tingkat === row.tingkat) return null;
    if (MEAN_START.test(r.uraian)) return figure(r, 'capaian') ? r : null;
  }
  return null;
}

/** The mean of the entity's own figures with two decimals, where it has several. */
function meanOf(values: readonly Exact[]): Exact[] {
  if (values.length < 2) return [];
  const sum = values.reduce(addExact, ZERO);
  const hundredths = digitsAt(sum, Math.max(sum.places, PLACES));
  const scale = 10n ** BigInt(Math.max(sum.places, PLACES) - PLACES);
  return [{ digits: hundredths / (scale * BigInt(values.length)), places: PLACES }];
}

const PLACES = 2;
