import { gather } from '../lex/gather.js';
import { formatExact, subtractExact, exact } from '../arith/exact.js';
import type { Lang } from '../messages/lang.js';
import { sayCode } from '../messages/say.js';
import type { Finding, LkjRecord } from '../record/schema.js';
import { ANGKA, TRIWULAN, type Angka } from '../types.js';
import { causesOf, columnOf, kindOf, type Around, type CauseKind } from './causes.js';
import { toFinding } from './check.js';
import { groupBy, type Term } from './checked.js';
import type { Found } from './consequences.js';
import { nameKey } from './same.js';

/** A figure that a finding rests on, with where it is printed. */
export interface Evidence {
  readonly halaman: number | null;
  readonly baris: number | null;
  readonly tabel: string;
  readonly periode: string;
  readonly kode: string;
  readonly uraian: string;
  readonly indikator: string;
  readonly column: string;
  /** As printed; the plain decimal where that is not known any more. */
  readonly printed: string;
  readonly keyakinan: number;
}

/** A finding with its proof. */
export interface Proven extends Finding {
  /** Names the finding for a baseline: document, rule and record, never a line, which moves. */
  readonly key: string;
  /** The record that it is about first, then what contradicts it. */
  readonly evidence: readonly Evidence[];
  /** The arithmetic in figures; empty where there is none. */
  readonly arithmetic: string;
  /** What explains it, the most likely first. */
  readonly causes: readonly string[];
  /** The kind of the most likely one. */
  readonly cause: CauseKind | null;
}

/** Turns what the rules found into findings with their proofs, in source order. */
export function prove(
  dokumen: string,
  records: readonly LkjRecord[],
  found: readonly Found[],
  lang: Lang,
): Proven[] {
  const around = placesOf(records);
  return found
    .map((one) => proveOne(dokumen, one, around, lang))
    .sort((a, b) => (a.halaman ?? 0) - (b.halaman ?? 0) || (a.baris ?? 0) - (b.baris ?? 0));
}

function placesOf(records: readonly LkjRecord[]): ReadonlyMap<LkjRecord, Around> {
  return new Map(
    gather([...groupBy(records, (r) => r.tabel).values()], (rows) =>
      rows.map((r, at): [LkjRecord, Around] => [r, { rows, at }]),
    ),
  );
}

const ALONE: Around = { rows: [], at: 0 };

function proveOne(dokumen: string, found: Found, places: ReadonlyMap<LkjRecord, Around>, lang: Lang): Proven {
  const { rule, raised } = found;
  const finding = toFinding(dokumen, rule, raised, lang);
  const [record] = raised.records;
  const around = (record && places.get(record)) ?? ALONE;
  const causes = causesOf(found, around);
  const [likeliest] = causes;
  return {
    ...finding,
    key: keyOf(finding, raised.left ? null : (record ?? null), columnOf(rule, raised)),
    evidence: raised.left ? [] : termsOf(found).map(evidenceOf),
    arithmetic: arithmeticOf(found),
    causes: causes.map(({ code, args }) => sayCode(lang, code, args)),
    cause: likeliest ? kindOf(likeliest) : null,
  };
}

function keyOf(finding: Finding, record: LkjRecord | null, column: Angka | null): string {
  const { dokumen, rule, tabel, periode, uraian, indikator, printed } = finding;
  const what = record ? [record.kode, nameKey(uraian), nameKey(indikator)] : [printed];
  return [dokumen, rule, nameKey(tabel), periode, ...what, column ?? ''].join('|');
}

/** The columns of the record itself that a rule looks at. */
const OWN: Partial<Record<Found['rule'], readonly Angka[]>> = {
  RATIO: ['capaian', 'realisasi', 'target'],
  RATIO_RP: ['capaian_rp', 'realisasi_rp', 'pagu'],
  OVER: ['realisasi_rp', 'pagu'],
  TW_SUM: TRIWULAN,
  TREND: ['capaian', 'realisasi'],
};

function termsOf({ rule, raised }: Found): Term[] {
  const [record] = raised.records;
  if (!record) return [];
  const column = columnOf(rule, raised);
  const fields = OWN[rule] ?? (column ? [column] : []);
  const own = fields.filter((f) => isAngka(f) && (record[f] !== '' || record.raw[f]));
  const terms = own.map((field) => ({ record, field }));
  return [...terms, ...(raised.terms ?? [])];
}

function isAngka(field: string): boolean {
  return ANGKA.some((a) => a === field);
}

function evidenceOf({ record, field }: Term): Evidence {
  const { halaman, baris, tabel, periode, kode, uraian, indikator, keyakinan } = record;
  const printed = record.raw[field] || record[field];
  return { halaman, baris, tabel, periode, kode, uraian, indikator, column: field, printed, keyakinan };
}

/** More summands than this are counted, not written out. */
const SUMMANDS = 12;

function arithmeticOf({ rule, raised }: Found): string {
  const [record] = raised.records;
  const { printed, expected, terms = [] } = raised;
  if (!record) return '';
  switch (rule) {
    case 'RATIO':
      if (raised.args?.fraction)
        return `100 × ${String(raised.args.fraction).replace('/', ' ÷ ')} = ${expected} ≠ ${printed}`;
      return `100 × ${record.realisasi} ÷ ${record.target} = ${expected} ≠ ${printed}`;
    case 'RATIO_RP':
      return `100 × ${record.realisasi_rp} ÷ ${record.pagu} = ${expected} ≠ ${printed}`;
    case 'OVER':
      return `${printed} − ${expected} = ${difference(printed, expected)} > 0`;
    case 'TW_SUM':
      return `${TRIWULAN.map((tw) => record[tw]).join(' + ')} = ${printed} ≠ ${expected}`;
    case 'MEAN':
      return `(${summands(terms)}) ÷ ${terms.length} = ${expected} ≠ ${printed}`;
    case 'SUM':
    case 'YEAR_SUM':
      if (expected === '') return `${printed} > ${terms.map(({ record: r, field }) => r[field]).join(' + ')}`;
      if (terms.length < 2) return `${printed} − ${expected} = ${difference(printed, expected)}`;
      return `${summands(terms)} = ${expected}; ${printed} − ${expected} = ${difference(printed, expected)}`;
    case 'CROSS':
    case 'PROSE':
      return expected === '' ? '' : `${printed} ≠ ${expected}`;
    default:
      return '';
  }
}

function summands(terms: readonly Term[]): string {
  const figures = terms.map(({ record, field }) => record[field]);
  if (figures.length <= SUMMANDS) return figures.join(' + ');
  return `${figures.slice(0, SUMMANDS / 2).join(' + ')} + … + ${figures.slice(-2).join(' + ')} [${figures.length}]`;
}

function difference(a: string, b: string): string {
  const [x, y] = [exact(a), exact(b)];
  return x && y ? formatExact(subtractExact(x, y)) : '?';
}
