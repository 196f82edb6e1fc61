import { compact } from '../lex/words.js';
import type { LkjRecord } from '../record/schema.js';
import { groupBy, type Raised } from './checked.js';
import type { Found } from './consequences.js';
import { isMisprint } from './same-names.js';

/** One official entity. */
export interface Official {
  readonly kode: string;
  readonly tingkat: string;
  readonly nama: string;
}

/** The user's list, ready to be asked. A code can have two names: one for provinces, one for kabupaten. */
export interface Nomenklatur {
  readonly byKode: ReadonlyMap<string, readonly Official[]>;
  /** Official names by level and their first, and their last letters. */
  readonly byStart: ReadonlyMap<string, readonly Official[]>;
  readonly byEnd: ReadonlyMap<string, readonly Official[]>;
}

/** Letters by which a broken name is looked up; a shorter piece says nothing. */
const PIECE = 16;
/** Beside its own code a shorter piece tells enough. */
const PIECE_OF_KODE = 8;

export function indexNomenklatur(all: readonly Official[]): Nomenklatur {
  return {
    byKode: groupBy(all, (o) => o.kode.toLowerCase()),
    byStart: groupBy(all, (o) => `${o.tingkat}|${compact(o.nama).slice(0, PIECE)}`),
    byEnd: groupBy(all, (o) => `${o.tingkat}|${compact(o.nama).slice(-PIECE)}`),
  };
}

const LEVELS = ['program', 'kegiatan', 'subkegiatan'] as const;

/** True for entities that a nomenklatur names. */
export function isNamed({ tingkat, uraian }: LkjRecord): boolean {
  return uraian !== '' && LEVELS.some((level) => level === tingkat);
}

/**
 * Codes and names against the user's list. A code that the list does not hold, or that has another name
 * there, is a KODE finding. A name that is broken is told with the official one where exactly one official
 * name fits, as information; the record keeps what is printed.
 */
export function checkNomenklatur(records: readonly LkjRecord[], list: Nomenklatur): Found[] {
  const seen = new Set<string>();
  return records.flatMap((record): Found[] => {
    const key = `${record.tabel}|${record.tingkat}|${record.kode}|${record.uraian}`;
    if (seen.has(key) || !isNamed(record)) return [];
    seen.add(key);
    const raised = judge(record, list);
    return raised ? [{ rule: 'KODE', raised }] : [];
  });
}

function judge(record: LkjRecord, list: Nomenklatur): Raised | null {
  if (isWhole(record, list)) return null;
  const one = likelyName(record, list);
  if (one && isBroken(record.uraian, one.nama)) return raise(record, [one], 'finding.KODE.broken', 'info');
  if (one) return raise(record, [one], 'finding.KODE.short', 'info');
  const isFull = FULL.test(record.kode);
  const official = isFull ? ofKode(record.kode, list) : [];
  if (official.length > 0) return raise(record, official, 'finding.KODE.name', 'warning');
  return isFull ? raise(record, [], 'finding.KODE.unknown', 'warning') : null;
}

/** True where the code has this name, or the name is official and nothing says that the code has another. */
function isWhole(record: LkjRecord, list: Nomenklatur): boolean {
  const name = compact(record.uraian);
  // "PROGRAM" before its name says nothing new where the table has a column of programs.
  const names = new Set(record.tingkat === 'program' ? [name, `program${name}`] : [name]);
  const official = FULL.test(record.kode) ? ofKode(record.kode, list) : [];
  if (official.length > 0) return official.some((o) => names.has(compact(o.nama)));
  return [...names].some((n) => startsLike(record, n, list).some((o) => compact(o.nama) === n));
}

/**
 * The one official name that a printed one most likely stands for: cut at its end or its beginning, or misprinted. Of the
 * code's own names where the list holds the code, else of its level; null where none fits, or two do.
 */
export function likelyName(record: LkjRecord, list: Nomenklatur): Official | null {
  const name = compact(record.uraian);
  const official = FULL.test(record.kode) ? ofKode(record.kode, list) : [];
  const least = official.length > 0 ? PIECE_OF_KODE : PIECE;
  if (name.length < least) return null;
  const near =
    official.length > 0 ? official : [...startsLike(record, name, list), ...endsLike(record, name, list)];
  if (official.length === 0 && near.some((o) => compact(o.nama) === name)) return null;
  const fits = near.filter((o) => standsFor(record.uraian, o.nama));
  const [one] = fits;
  return one && new Set(fits.map((o) => compact(o.nama))).size === 1 ? one : null;
}

function startsLike({ tingkat }: LkjRecord, name: string, { byStart }: Nomenklatur): readonly Official[] {
  return byStart.get(`${tingkat}|${name.slice(0, PIECE)}`) ?? [];
}

function endsLike({ tingkat }: LkjRecord, name: string, { byEnd }: Nomenklatur): readonly Official[] {
  return byEnd.get(`${tingkat}|${name.slice(-PIECE)}`) ?? [];
}

/** Of a name that is cut at its beginning so much must be left: the end of one is often a name of its own. */
const LEFT = 0.8;

function standsFor(name: string, official: string): boolean {
  const [printed, whole] = [compact(name), compact(official)];
  if (printed === whole) return false;
  if (whole.startsWith(printed)) return true;
  if (whole.endsWith(printed)) return printed.length >= LEFT * whole.length;
  const [words, others] = [wordsOf(name), wordsOf(official)];
  return (
    words.length === others.length && words.every((w, i) => w === others[i] || isMisprint(w, others[i] ?? ''))
  );
}

/** What no name ends with, or begins with: a mark or a word that joins it to the next one. */
const OPEN_END =
  /(?:[/,(&-]|\b(?:dan|di|ke|dari|yang|untuk|pada|bagi|dengan|serta|atau|oleh|dalam|atas|terhadap|per|se))\s*$/iu;
const OPEN_START = /^(?:[/,)&-]|\p{Ll})/u;

/**
 * True where the print itself shows that a name is broken: it ends or begins in the middle of a word or a
 * phrase, leaves a bracket open, or has a word misprinted. A name that merely leaves words out, or has a word in
 * another form ("Cetak" for "Cetakan"), may be one that the agency was free to use.
 */
export function isBroken(name: string, official: string): boolean {
  const [words, others] = [wordsOf(name), wordsOf(official)];
  if (OPEN_END.test(name) || OPEN_START.test(name) || name.split('(').length > name.split(')').length)
    return true;
  if (compact(official).startsWith(compact(name))) return words.at(-1) !== others[words.length - 1];
  if (compact(official).endsWith(compact(name))) return words[0] !== others[others.length - words.length];
  return words.some((w, i) => !isForm(w, others[i] ?? ''));
}

/** One word, or one that the other is made of. */
function isForm(a: string, b: string): boolean {
  return a.startsWith(b) || b.startsWith(a);
}

function wordsOf(name: string): readonly string[] {
  return name.toLowerCase().match(/\p{L}+|\d+/gu) ?? [];
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
  code: 'finding.KODE.name' | 'finding.KODE.broken' | 'finding.KODE.short' | 'finding.KODE.unknown',
  severity: Raised['severity'],
): Raised {
  const printed = code === 'finding.KODE.unknown' ? record.kode : record.uraian;
  const names = official.map((o) => o.nama).join(' / ');
  return { records: [record], severity, printed, expected: names, code };
}
