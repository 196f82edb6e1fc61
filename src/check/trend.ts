import { gather } from '../lex/gather.js';
import { compareExact, HUNDRED } from '../arith/exact.js';
import type { LkjRecord } from '../record/schema.js';
import type { Check, Raised } from './checked.js';
import type { RuleText } from './rule-text.js';
import { groupBy } from './checked.js';
import { figure } from './figures.js';
import { nameKey } from './same.js';

/** TREND: Naik/Turun/Tetap, Tercapai/Belum Tercapai, Efisien/Tidak and the figures. */
export const trendText: RuleText = {
  en: {
    title: 'Naik/Turun/Tetap, Tercapai/Belum Tercapai, Efisien/Tidak and the figures',
    checks: 'The word in the remarks follows from the figures of the row, or of the year before.',
    matters: 'The word is the conclusion; it is typed by hand and left standing when figures change.',
    example: 'capaian 85,76 with "Tercapai".',
    fix: 'Correct the word, or the figure that it was written for.',
    law: 'PermenPAN-RB 53/2014, evaluasi dan analisis kinerja.',
  },
  id: {
    title: 'Naik/Turun/Tetap, Tercapai/Belum Tercapai, Efisien/Tidak dan angkanya',
    checks: 'Kata dalam keterangan sesuai dengan angka barisnya, atau dengan tahun sebelumnya.',
    matters: 'Kata itu adalah kesimpulan; diketik tangan dan tertinggal ketika angkanya berubah.',
    example: 'capaian 85,76 dengan "Tercapai".',
    fix: 'Betulkan katanya, atau angka yang dimaksud.',
    law: 'PermenPAN-RB 53/2014, evaluasi dan analisis kinerja.',
  },
};

export const trend: Check = (doc) =>
  gather(doc.tables, ({ records }) => {
    if (!records.some((r) => SAYS.test(r.keterangan))) return [];
    const history = groupBy(records, (r) => `${nameKey(r.uraian)}|${nameKey(r.indikator)}`);
    return gather(records, (record) =>
      gather(record.keterangan.split(/\s*;\s*/), (remark) => {
        const expected =
          reached(remark, record) ??
          moved(remark, record, history.get(`${nameKey(record.uraian)}|${nameKey(record.indikator)}`) ?? []);
        return expected === null ? [] : [raise(record, remark, expected)];
      }),
    );
  });

const SAYS = /tercapai|terpenuhi|naik|turun|tetap|meningkat|menurun/i;

/** What the remark should say of the target; null where it agrees or speaks of something else. */
function reached(remark: string, record: LkjRecord): string | null {
  const said = /^(?:(belum|tidak)\s+)?(?:tercapai|terpenuhi)$/i.exec(remark.trim());
  const capaian = figure(record, 'capaian');
  if (!said || !capaian) return null;
  const met = compareExact(capaian, HUNDRED) >= 0;
  if (met === (said[1] === undefined)) return null;
  return met ? 'Tercapai' : 'Belum Tercapai';
}

/** What the remark should say against the year before. */
function moved(remark: string, record: LkjRecord, history: readonly LkjRecord[]): string | null {
  const said = /^(naik|turun|tetap|meningkat|menurun)$/i.exec(remark.trim())?.[1]?.toLowerCase();
  const before = history.find((r) => r.periode === String(Number(record.periode) - 1));
  const [now, then] = [figure(record, 'realisasi'), before ? figure(before, 'realisasi') : null];
  if (!said || !now || !then) return null;
  const order = compareExact(now, then);
  const way = said === 'tetap' ? 0 : said === 'naik' || said === 'meningkat' ? 1 : -1;
  if (order === way) return null;
  return order === 0 ? 'Tetap' : order > 0 ? 'Naik' : 'Turun';
}

function raise(record: LkjRecord, printed: string, expected: string): Raised {
  return { records: [record], severity: 'warning', printed, expected, code: 'finding.TREND' };
}
