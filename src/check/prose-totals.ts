import { withinHundredths } from '../arith/exact.js';
import { MEAN_START } from '../lex/words.js';
import type { LkjRecord } from '../record/schema.js';
import { ANGGARAN, KINERJA, type Angka } from '../types.js';
import type { Raised } from './checked.js';
import { figure } from './figures.js';
import { raiseProse } from './prose-raise.js';
import { samePrinted } from './same.js';
import { NEAR_TOTALS } from './sums-up.js';

const FIELDS = [...KINERJA, ...ANGGARAN];
/** Tables told of one sentence. */
const TOTALS = 3;

/** Money and achievement of the whole agency against the sum rows of the period. */
export function ofTotals(said: LkjRecord, records: readonly LkjRecord[]): Raised[] {
  const totals = records.filter(
    (r) => (r.tingkat === 'total' || isMeanOfAll(r)) && r.periode === said.periode,
  );
  return FIELDS.flatMap((field) => {
    const stated = figure(said, field);
    if (!stated) return [];
    const others = totals.filter((r) => {
      const value = figure(r, field);
      return (
        value !== null &&
        !samePrinted(value, stated) &&
        (field === 'capaian' || withinHundredths(value, stated, NEAR_TOTALS))
      );
    });
    return others
      .slice(0, TOTALS)
      .map((r) => raiseProse(r, said, field, field === 'capaian' ? 'info' : 'warning'));
  });
}

/** A mean that stands under no entity is of all. */
function isMeanOfAll({ uraian, program, kegiatan, sasaran }: LkjRecord): boolean {
  return MEAN_START.test(uraian) && program + kegiatan + sasaran === '';
}

const SCORES: readonly Angka[] = ['realisasi', 'capaian'];

/**
 * A score that a sentence states against the sum row of the table that works it out: "nilai SAKIP 62,65" and,
 * under "Hasil evaluasi SAKIP", Jumlah 62,68. The caption has to name what the indicator is the score of, in
 * the capital letters that such things go by.
 */
export function ofScore(said: LkjRecord, records: readonly LkjRecord[]): Raised[] {
  const stated = figure(said, 'realisasi');
  if (!stated || !/^(?:nilai|skor|indeks)\b/i.test(said.indikator)) return [];
  const acronyms = said.indikator.match(/\b[A-Z]{3,10}\b/g) ?? [];
  return records
    .filter((r) => r.tingkat === 'total' && r.periode === said.periode)
    .filter((r) => acronyms.some((a) => new RegExp(String.raw`\b${a}\b`).test(r.tabel)))
    .flatMap((r) =>
      SCORES.flatMap((field) => {
        const value = figure(r, field);
        return value && withinHundredths(value, stated, NEAR_TOTALS) && !samePrinted(value, stated)
          ? [{ ...raiseProse(r, said, field, 'info'), expected: said.realisasi }]
          : [];
      }).slice(0, 1),
    )
    .slice(0, TOTALS);
}
