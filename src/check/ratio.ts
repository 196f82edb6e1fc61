import { gather } from '../lex/gather.js';
import type { LkjRecord } from '../record/schema.js';
import type { Check, CheckedTable, Raised } from './checked.js';
import { graded, groupBy } from './checked.js';
import { percentOf } from './figures.js';
import { byFraction } from './ratio-fraction.js';
import { ask, measuring, type Asked } from './ratio-measuring.js';
import { ofOtherPeriod } from './ratio-periods.js';
import type { RuleText } from './rule-text.js';

/** RATIO: capaian against realisasi ÷ target. */
export const ratioText: RuleText = {
  en: {
    title: 'capaian against realisasi ÷ target',
    checks:
      'The printed achievement is 100 × realisasi ÷ target, rounded or cut off as printed. The two ways of measuring where less is better, a target of another period of the same row, a cap that the table keeps, and nothing less than 0, are no finding. A percentage beside the fraction that it was computed of agrees with it.',
    matters: 'The achievement is what readers quote; a wrong one hides a missed target.',
    example: 'target 80, realisasi 72, capaian 100 (expected 90).',
    fix: 'Correct the figure that was mistyped, or say how the achievement is measured.',
    law: 'PermenPAN-RB 53/2014, pengukuran kinerja.',
  },
  id: {
    title: 'capaian terhadap realisasi ÷ target',
    checks:
      'Capaian yang tercetak adalah 100 × realisasi ÷ target, dibulatkan atau dipotong seperti tercetak. Dua cara mengukur indikator yang makin kecil makin baik, target periode lain dari baris yang sama, batas atas yang dipegang tabel, dan batas bawah 0, bukan temuan. Persentase di samping pecahan asalnya cocok dengan pecahan itu.',
    matters: 'Capaian adalah angka yang dikutip pembaca; capaian yang salah menutupi target yang meleset.',
    example: 'target 80, realisasi 72, capaian 100 (seharusnya 90).',
    fix: 'Betulkan angka yang salah ketik, atau jelaskan cara mengukur capaiannya.',
    law: 'PermenPAN-RB 53/2014, pengukuran kinerja.',
  },
};

export const ratio: Check = (doc) => {
  const rows = groupBy(doc.records, rowKey);
  return gather(doc.tables, (table) =>
    checkTable(table).filter(
      ({ records: [record] }) => !record || !ofOtherPeriod(record, rows.get(rowKey(record)) ?? []),
    ),
  );
};

/** One row of a table in all its periods, the cumulative ones too. */
function rowKey({ tabel, kode, uraian, indikator }: LkjRecord): string {
  return [tabel.replace(/ \(s\/d\)$/, ''), kode, uraian, indikator].join('|');
}

function checkTable({ records }: CheckedTable): Raised[] {
  const asked = gather(records, ask);
  const judge = measuring(asked);
  return [
    ...gather(asked, (one): Raised[] => {
      const verdict = judge(one);
      if (verdict === 'right') return [];
      return [raise(one, verdict === 'wrong' ? graded(one.record) : verdict)];
    }),
    ...gather(records, byFraction),
  ];
}

function raise({ record, target, realisasi, form }: Asked, severity: Raised['severity']): Raised {
  return {
    records: [record],
    severity,
    printed: record.capaian,
    expected: percentOf(realisasi, target),
    code: form === 'less' || form === 'mirror' ? 'finding.RATIO.less' : 'finding.RATIO',
  };
}
