import type { Found } from '../check/consequences.js';
import { isBroken, isNamed, likelyName, type Nomenklatur } from '../check/nomenklatur.js';
import { compact } from '../lex/words.js';
import type { LkjRecord } from '../record/schema.js';

/** Records with whole names, and what was healed: a KODE finding on the first record of each name. */
export interface Healed {
  readonly records: readonly LkjRecord[];
  readonly found: readonly Found[];
}

/**
 * Puts the official name where a name is broken in the text and exactly one official name fits. The names of
 * programs and kegiatan above other records are healed with them. What was printed stands in the finding.
 * A name that is only shorter than the official one is the agency's own and stays, unless the document prints
 * the whole one elsewhere.
 *
 *   Penataan Telaga Kecil di Kec   →   Penataan Telaga Kecil di Kecamatan
 */
export function healNames(records: readonly LkjRecord[], list: Nomenklatur): Healed {
  const names = new Map<string, string>();
  const whole = new Map<string, string>();
  const printed = new Set(records.map((r) => nameIn(r.tingkat, r.uraian)));
  for (const record of records) {
    const key = keyOf(record.tingkat, record.kode, record.uraian);
    if (!isNamed(record) || names.has(key)) continue;
    const name = wholeName(record, list, printed);
    names.set(key, name);
    if (name !== record.uraian) whole.set(`${record.tingkat}|${record.uraian}`, name);
  }
  if (whole.size === 0) return { records, found: [] };
  const told = new Set<string>();
  const found: Found[] = [];
  const healed = records.map((record) => {
    const { tingkat, kode, uraian } = record;
    const key = keyOf(tingkat, kode, uraian);
    const name = (isNamed(record) && names.get(key)) || uraian;
    const program = whole.get(`program|${record.program}`) ?? record.program;
    const kegiatan = whole.get(`kegiatan|${record.kegiatan}`) ?? record.kegiatan;
    if (name === uraian && program === record.program && kegiatan === record.kegiatan) return record;
    const next = { ...record, uraian: name, program, kegiatan };
    if (name !== uraian && !told.has(`${record.tabel}|${key}`)) {
      told.add(`${record.tabel}|${key}`);
      found.push(tell(next, uraian));
    }
    return next;
  });
  return { records: healed, found };
}

function wholeName(record: LkjRecord, list: Nomenklatur, printed: ReadonlySet<string>): string {
  const one = likelyName(record, list);
  if (!one) return record.uraian;
  const cut = compact(one.nama).startsWith(compact(record.uraian));
  const isWhole =
    !isBroken(record.uraian, one.nama) && !(cut && printed.has(nameIn(record.tingkat, one.nama)));
  return isWhole ? record.uraian : one.nama;
}

function nameIn(tingkat: string, name: string): string {
  return `${tingkat}|${compact(name)}`;
}

function keyOf(tingkat: string, kode: string, uraian: string): string {
  return `${tingkat}|${kode}|${uraian}`;
}

function tell(record: LkjRecord, printed: string): Found {
  const { uraian: expected } = record;
  return {
    rule: 'KODE',
    raised: { records: [record], severity: 'info', printed, expected, code: 'finding.KODE.healed' },
  };
}
