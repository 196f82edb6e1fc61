import { compact } from '../lex/words.js';
import type { LkjRecord } from '../record/schema.js';
import { groupBy, type Raised } from './checked.js';
import type { Found } from './consequences.js';

/** One official entity. */
export interface Official {
  readonly kode: string;
  readonly tingkat: string;
  readonly nama: string;
}

/** The user's list, ready to be asked. A code can have two names: one for provinces, one for kabupaten. */
export interface Nomenklatur {
  readonly byKode: ReadonlyMap<string, readonly Official[]>;
  /** Official names by level and their first letters. */
  readonly byStart: ReadonlyMap<string, readonly Official[]>;
}

/** Letters by which a cut name is looked up; a shorter piece says nothing. */
const START = 16;

export function indexNomenklatur(all: readonly Official[]): Nomenklatur {
  return {
    byKode: groupBy(all, (o) => o.kode.toLowerCase()),
    byStart: groupBy(all, (o) => `${o.tingkat}|${compact(o.nama).slice(0, START)}`),
  };
}

const LEVELS = ['program', 'kegiatan', 'subkegiatan'] as const;

/**
 * Codes and names against the user's list. A code that the list does not hold, or that has another name
 * there, is a KODE finding. A name that is broken or cut is told with the official one where exactly one
 * official name fits, as information; the record keeps what is printed.
 */
export function checkNomenklatur(records: readonly LkjRecord[], list: Nomenklatur): Found[] {
  const seen = new Set<string>();
  return records.flatMap((record): Found[] => {
    const key = `${record.tabel}|${record.tingkat}|${record.kode}|${record.uraian}`;
    if (seen.has(key) || !LEVELS.some((l) => l === record.tingkat) || record.uraian === '') return [];
    seen.add(key);
    const raised = judge(record, list);
    return raised ? [{ rule: 'KODE', raised }] : [];
  });
}

function judge(record: LkjRecord, list: Nomenklatur): Raised | null {
  const name = compact(record.uraian);
  const isFull = FULL.test(record.kode);
  const official = isFull ? ofKode(record.kode, list) : [];
  if (official.some((o) => compact(o.nama) === name)) return null;
  const starts = list.byStart.get(`${record.tingkat}|${name.slice(0, START)}`) ?? [];
  const fits = name.length < START ? [] : starts.filter((o) => compact(o.nama).startsWith(name));
  const [one] = official.length === 1 ? official : fits;
  if (fits.some((o) => compact(o.nama) === name)) {
    return isFull && official.length > 0 ? raise(record, official, 'finding.KODE.name', 'warning') : null;
  }
  if (one && new Set(fits.map((o) => compact(o.nama))).size === 1)
    return raise(record, [one], 'finding.KODE.broken', 'info');
  if (official.length > 0) return raise(record, official, 'finding.KODE.name', 'warning');
  return isFull ? raise(record, [], 'finding.KODE.unknown', 'warning') : null;
}

/** Codes of the list's own system: older reports number their sub kegiatan with two digits. */
const FULL = /^(?:\d|[xX])\.(?:\d\d|[xX]{2})\.\d\d(?:\.[12]\.\d\d(?:\.\d{4})?)?$/;

/** The program of support is listed once for all: X.XX.01. */
function ofKode(kode: string, { byKode }: Nomenklatur): readonly Official[] {
  const [, , program, ...rest] = kode.split('.');
  const shared = ['x', 'xx', program, ...rest].join('.');
  return byKode.get(kode.toLowerCase()) ?? byKode.get(shared) ?? [];
}

function raise(
  record: LkjRecord,
  official: readonly Official[],
  code: 'finding.KODE.name' | 'finding.KODE.broken' | 'finding.KODE.unknown',
  severity: Raised['severity'],
): Raised {
  const printed = code === 'finding.KODE.unknown' ? record.kode : record.uraian;
  const names = official.map((o) => o.nama).join(' / ');
  return { records: [record], severity, printed, expected: names, code };
}
