import { exact, isZero, ZERO, type Exact } from '../arith/exact.js';
import { quotientAgrees, ratioAgrees } from '../arith/percent.js';
import type { Check } from './checked.js';
import type { RuleText } from './rule-text.js';
import { graded } from './checked.js';
import { figure, isDash, percentOf } from './figures.js';
import { samePrinted } from './same.js';

/** RATIO_RP: capaian_rp against realisasi_rp ÷ pagu. */
export const ratioRpText: RuleText = {
  en: {
    title: 'capaian_rp against realisasi_rp ÷ pagu',
    checks:
      'The printed absorption is 100 × realisasi_rp ÷ pagu, rounded or cut off as printed, or the same as a share of one.',
    matters: 'Absorption is compared between programs and years; amounts to the rupiah make it exact.',
    example: 'pagu 200.000.000, realisasi_rp 50.000.000, capaian_rp 83,00 (expected 25,00).',
    fix: 'Correct the percentage, or the amount that was mistyped.',
    law: 'PermenPAN-RB 53/2014, akuntabilitas keuangan.',
  },
  id: {
    title: 'capaian_rp terhadap realisasi_rp ÷ pagu',
    checks:
      'Serapan yang tercetak adalah 100 × realisasi_rp ÷ pagu, dibulatkan atau dipotong seperti tercetak, atau hal yang sama sebagai bagian dari satu.',
    matters: 'Serapan dibandingkan antarprogram dan antartahun; jumlah sampai rupiah membuatnya pasti.',
    example: 'pagu 200.000.000, realisasi_rp 50.000.000, capaian_rp 83,00 (seharusnya 25,00).',
    fix: 'Betulkan persentasenya, atau jumlah yang salah ketik.',
    law: 'PermenPAN-RB 53/2014, akuntabilitas keuangan.',
  },
};

export const ratioRp: Check = (doc) =>
  doc.records.flatMap((record) => {
    const pagu = figure(record, 'pagu');
    const spent = figure(record, 'realisasi_rp') ?? (isDash(record, 'realisasi_rp') ? ZERO : null);
    const printed = figure(record, 'capaian_rp');
    if (!pagu || !spent || !printed || isZero(pagu)) return [];
    if (ratioAgrees(spent, pagu, printed) || nearly(spent, pagu, printed)) return [];
    const share = printed.places > 1 && quotientAgrees(spent.digits, spent.places, pagu, printed);
    if (share) return [];
    return [
      {
        records: [record],
        severity: graded(record),
        printed: record.capaian_rp,
        expected: percentOf(spent, pagu),
        code: 'finding.RATIO_RP' as const,
      },
    ];
  });

/** Off by one in the last of two or more decimals, or rounded twice: 93,349 by way of 93,35 to 93,4. */
function nearly(spent: Exact, pagu: Exact, printed: Exact): boolean {
  if (printed.places < 2) {
    const twice = exact(percentOf(spent, pagu));
    return twice !== null && samePrinted(twice, printed);
  }
  return [1n, -1n].some((step) => ratioAgrees(spent, pagu, { ...printed, digits: printed.digits + step }));
}
