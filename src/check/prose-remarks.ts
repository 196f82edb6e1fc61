import { compareExact, exact, formatExact, HUNDRED } from '../arith/exact.js';
import { readNumber } from '../lex/number.js';
import type { LkjRecord } from '../record/schema.js';
import { figure } from './figures.js';
import type { CheckedTable, Raised } from './checked.js';
import { stemOf } from './loose-names.js';
import { samePrinted } from './same.js';
import { telling } from './same-names.js';

/**
 * What a remark in a cell says of the figures: that the target was passed, or missed ("Capaian kinerja masih di
 * bawah target"), beside an achievement that says otherwise; or another row's target ("target laporan taman 106").
 * Remarks are worded freely, and may be of one of several rows: information only.
 */
export function ofRemarks({ records }: CheckedTable): Raised[] {
  return records.flatMap((record) =>
    record.keterangan.length < SHORTEST
      ? []
      : record.keterangan
          .split(/[;.]\s+/)
          .flatMap((remark) => [...ofTarget(remark, record), ...ofOtherRow(remark, record, records)]),
  );
}

/** Shorter remarks say nothing of a target. */
const SHORTEST = 15;

const PASSED = /(?<!(?:tidak|belum)\s+)\b(?:melebihi|melampaui)\s+target\b/iu;
const MISSED = /\b(?:di\s?bawah|(?:belum|tidak)\s+(?:mencapai|memenuhi|melampaui))\s+target\b/iu;
/** Money has targets of its own. */
const OF_MONEY = /anggaran|angg?ran|serapan|keuangan|dana\b|belanja/iu;

function ofTarget(remark: string, record: LkjRecord): Raised[] {
  const capaian = figure(record, 'capaian');
  if (!capaian || OF_MONEY.test(remark)) return [];
  const [passed, missed] = [PASSED.exec(remark)?.[0], MISSED.exec(remark)?.[0]];
  const order = compareExact(capaian, HUNDRED);
  const said =
    passed !== undefined && order < 0 ? passed : missed !== undefined && order >= 0 ? missed : null;
  if (said === null || (passed !== undefined && missed !== undefined)) return [];
  return [raise(record, 'capaian', said)];
}

const OTHER_TARGET = /\btarget\s+(\p{L}[\p{L}\s/-]{5,80}?)\s+(?:sebanyak\s+|sebesar\s+)?(\d[\d.,]*)/iu;
/** With fewer words a name in a remark may be that of many rows. */
const WORDS = 2;

/** The one row whose indicator has all words of the name in the remark, and another target. */
function ofOtherRow(remark: string, own: LkjRecord, records: readonly LkjRecord[]): Raised[] {
  const [, name = '', printed = ''] = OTHER_TARGET.exec(remark) ?? [];
  const stated = exact(readNumber(printed.replace(/[.,]$/, ''))?.decimal ?? '');
  const words = telling(name).map(stemOf);
  if (!stated || words.length < WORDS) return [];
  const rows = records.filter((r) => {
    const all = new Set(telling(r.indikator).map(stemOf));
    return r.periode === own.periode && figure(r, 'target') && words.every((w) => all.has(w));
  });
  const [row] = rows;
  const target = row ? figure(row, 'target') : null;
  if (!row || !target || rows.length > 1 || samePrinted(target, stated)) return [];
  return [{ ...raise(row, 'target', remark.trim()), expected: formatExact(stated) }];
}

function raise(record: LkjRecord, column: 'target' | 'capaian', remark: string): Raised {
  return {
    records: [record],
    severity: 'info',
    printed: record[column],
    expected: '',
    code: 'finding.PROSE.remark',
    args: { column, remark },
  };
}
