import { gather } from '../lex/gather.js';
import { formatExact, HUNDRED, isZero, withinHundredths } from '../arith/exact.js';
import { quartersAgree } from '../arith/quarters.js';
import { sumOf } from '../arith/sums.js';
import { TRIWULAN } from '../types.js';
import type { Check } from './checked.js';
import type { RuleText } from './rule-text.js';
import { graded } from './checked.js';
import { figure } from './figures.js';

/** In a plan most rows add up to 100; where fewer do, the columns are a realisation and need not. */
const PLAN_SHARE = 0.6;
/** So few rows show no habit; that they are a plan has to stand above them. */
const FEW = 3;
const PLAN = /rencana|target|kas\b/iu;
/** Quarters further from 100, in hundredths, are cumulative, or of something else. */
const NEAR = 20n;

/** TW_SUM: TW I–IV and 100. */
export const twSumText: RuleText = {
  en: {
    title: 'TW I–IV and 100',
    checks:
      "The quarters of a financial plan add up to 100 % of the year's budget, within rounding. Tables whose rows mostly don't are realisations and are left alone.",
    matters: 'A plan of 97 % leaves money unplanned; in scraped text it also shows a lost digit.',
    example: '25,33 + 29,74 + 24,92 + 10,01 = 90,00.',
    fix: 'Correct the quarter that differs from the cash budget (anggaran kas).',
    law: 'Permendagri 77/2020, anggaran kas.',
  },
  id: {
    title: 'TW I–IV terhadap 100',
    checks:
      'Triwulan dari rencana keuangan berjumlah 100 % anggaran setahun, dalam batas pembulatan. Tabel yang barisnya kebanyakan tidak demikian adalah realisasi dan dibiarkan.',
    matters:
      'Rencana 97 % meninggalkan uang tanpa rencana; dalam teks hasil ambilan hal itu juga menunjukkan angka yang hilang.',
    example: '25,33 + 29,74 + 24,92 + 10,01 = 90,00.',
    fix: 'Betulkan triwulan yang berbeda dari anggaran kas.',
    law: 'Permendagri 77/2020, anggaran kas.',
  },
};

export const twSum: Check = (doc) =>
  gather(doc.tables, ({ tabel, records }) => {
    const rows = gather(records, (record) => {
      const quarters = gather(TRIWULAN, (tw) => figure(record, tw) ?? []);
      return quarters.length === TRIWULAN.length && !quarters.every(isZero) ? [{ record, quarters }] : [];
    });
    const agreeing = rows.filter((r) => quartersAgree(r.quarters)).length;
    const isPlan = agreeing >= PLAN_SHARE * rows.length;
    if (!isPlan && (rows.length > FEW || !PLAN.test(tabel))) return [];
    return gather(rows, ({ record, quarters }) =>
      quartersAgree(quarters) || !(isPlan || withinHundredths(sumOf(quarters), HUNDRED, NEAR))
        ? []
        : [
            {
              records: [record],
              severity: isPlan ? graded(record) : ('warning' as const),
              printed: formatExact(sumOf(quarters)),
              expected: '100',
              code: 'finding.TW_SUM' as const,
            },
          ],
    );
  });
