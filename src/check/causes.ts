import { achievement } from '../arith/achievement.js';
import { digitsAt, exact, subtractExact, type Exact } from '../arith/exact.js';
import { ratioAgrees } from '../arith/percent.js';
import type { MessageCode } from '../messages/say.js';
import type { LkjRecord } from '../record/schema.js';
import type { Angka } from '../types.js';
import { SURE, type Raised, type Term } from './checked.js';
import type { Found } from './consequences.js';
import { figure } from './figures.js';
import { nameKey } from './same.js';
import { slipBetween } from './slips.js';
import { smallestSet } from './smallest-set.js';

/** What else than a wrong report explains a finding. */
export interface Cause {
  readonly code: Extract<MessageCode, `cause.${string}`>;
  readonly args: Readonly<Record<string, string | number>>;
}

type KindOf<Code> = Code extends `cause.${infer Kind}` ? Kind : never;
/** What kind of cause it is: "swapped", "rows-missing". */
export type CauseKind = KindOf<Cause['code']>;

export function kindOf({ code }: Cause): CauseKind {
  return code.slice('cause.'.length) as CauseKind;
}

/** The rows of a record's table, in order, and where it stands among them. */
export interface Around {
  readonly rows: readonly LkjRecord[];
  readonly at: number;
}

/** Every cause that the figures allow, the most likely first. */
export function causesOf(found: Found, around: Around): Cause[] {
  const { raised, rule } = found;
  const involved = [...raised.records, ...(raised.terms ?? []).map((t) => t.record)];
  // A sentence is never read with more certainty than its words give: that says nothing of this one.
  const least = Math.min(1, ...involved.filter((r) => r.tabel !== 'narasi').map((r) => r.keyakinan));
  const figures = !/^finding\.PROSE\.(?:period|change|count)/.test(raised.code);
  const [printed, expected] = figures ? [exact(raised.printed), exact(raised.expected)] : [];
  const causes = printed && expected ? [...rounding(printed, expected), ...slips(printed, expected)] : [];
  if (rule === 'SUM' && printed && expected) causes.push(...rowsOf(raised, printed, expected, around));
  if (rule === 'RATIO' || rule === 'RATIO_RP') causes.push(...ratios(found, around));
  if (rule === 'OVER') causes.push(...neighbours(found, around));
  causes.push(...lastYear(found, around));
  return least < SURE ? [{ code: 'cause.misread', args: { sure: least } }, ...causes] : causes;
}

/** One unit of the last printed place: rounded from figures that were not printed. */
function rounding(printed: Exact, expected: Exact): Cause[] {
  const places = Math.max(printed.places, expected.places);
  const off = digitsAt(printed, places) - digitsAt(expected, places);
  const unit = 10n ** BigInt(places - Math.min(printed.places, expected.places));
  return off !== 0n && off <= unit && off >= -unit ? [{ code: 'cause.rounding', args: {} }] : [];
}

function slips(printed: Exact, expected: Exact): Cause[] {
  const slip = slipBetween(printed, expected);
  return slip ? [{ code: `cause.${slip}`, args: {} }] : [];
}

/** The smallest set of rows that explains the gap of a sum: one mistyped, some too many, some missing. */
function rowsOf({ terms = [], records }: Raised, printed: Exact, sum: Exact, { rows }: Around): Cause[] {
  const gap = subtractExact(printed, sum);
  const [own] = records;
  const [field] = terms.map((t) => t.field);
  if (!own || !field) return [];
  const causes = terms.flatMap(({ record }): Cause[] => {
    const value = figure(record, field);
    if (!value) return [];
    const places = Math.max(value.places, gap.places);
    const right = { digits: digitsAt(value, places) + digitsAt(gap, places), places };
    const slip = slipBetween(value, right);
    return slip && slip !== 'digit' ? [{ code: 'cause.row-slip', args: { row: rowName(record) } }] : [];
  });
  const negative = gap.digits < 0n;
  const others = negative ? terms.map((t) => t.record) : rows.filter((r) => isOutside(r, own, terms));
  const at = gap.places;
  const amounts = others
    .map((r) => figure(r, field))
    .map((v) => (v ? digitsAt(v, Math.max(at, v.places)) : 0n));
  const set = smallestSet(negative ? -gap.digits : gap.digits, amounts);
  const named = (set ?? []).flatMap((i) => (others[i] ? [rowName(others[i])] : []));
  if (named.length > 0)
    causes.push({
      code: negative ? 'cause.rows-too-many' : 'cause.rows-missing',
      args: { rows: named.join('; ') },
    });
  return causes;
}

function isOutside(row: LkjRecord, own: LkjRecord, terms: readonly Term[]): boolean {
  return row !== own && row.periode === own.periode && !terms.some((t) => t.record === row);
}

/** Which figure of a row has slipped, where another than the percentage may have. */
function ratios({ rule, raised }: Found, { rows, at }: Around): Cause[] {
  const [record] = raised.records;
  if (!record) return [];
  const [whole, part, percent] = fieldsOf(rule);
  const values = [whole, part, percent].map((f) => figure(record, f));
  const [w, p, c] = values;
  if (!w || !p || !c) return [];
  const agrees = (x: Exact, y: Exact): boolean =>
    rule === 'RATIO' ? achievement(x, y, c) === 'more' : ratioAgrees(y, x, c);
  const causes: Cause[] = [];
  for (const [field, value, fits] of [
    [whole, w, (v: Exact) => agrees(v, p)],
    [part, p, (v: Exact) => agrees(w, v)],
  ] as const) {
    const right = swaps(value).find(fits);
    if (right !== undefined)
      causes.push({ code: 'cause.other-slip', args: { column: field, value: right.text } });
  }
  const near = [rows[at - 1], rows[at + 1]].find((r) => {
    const [x, y] = r ? [figure(r, whole), figure(r, part)] : [];
    return x && y && x.digits !== 0n && !sameFigures(r, record, [whole, part]) && agrees(x, y);
  });
  if (near) causes.push({ code: 'cause.shifted', args: { row: rowName(near) } });
  return causes;
}

function sameFigures(a: LkjRecord | undefined, b: LkjRecord, fields: readonly Angka[]): boolean {
  return a !== undefined && fields.every((f) => a[f] === b[f]);
}

function fieldsOf(rule: Found['rule']): readonly [Angka, Angka, Angka] {
  return rule === 'RATIO' ? ['target', 'realisasi', 'capaian'] : ['pagu', 'realisasi_rp', 'capaian_rp'];
}

/** A figure with two neighbouring digits swapped, every way; none of one below nought, which is rare. */
function swaps(value: Exact): (Exact & { text: string })[] {
  if (value.digits < 0n) return [];
  const digits = String(value.digits);
  return [...digits].slice(1).flatMap((digit, i) => {
    if (digit === digits[i]) return [];
    const swapped = digits.slice(0, i) + digit + (digits[i] ?? '') + digits.slice(i + 2);
    const whole = swapped.length - value.places;
    const text = value.places > 0 ? `${swapped.slice(0, whole) || '0'}.${swapped.slice(whole)}` : swapped;
    return [{ digits: BigInt(swapped), places: value.places, text }];
  });
}

/** Spent above the budget, and within that of the next row or the one before. */
function neighbours({ raised }: Found, { rows, at }: Around): Cause[] {
  const [record] = raised.records;
  const spent = record ? figure(record, 'realisasi_rp') : null;
  if (!spent) return [];
  const near = [rows[at - 1], rows[at + 1]].find((r) => {
    const [pagu, own, percent] = r
      ? [figure(r, 'pagu'), figure(r, 'realisasi_rp'), record && figure(record, 'capaian_rp')]
      : [];
    return pagu && pagu.digits > 0n && percent && own !== spent && ratioAgrees(spent, pagu, percent);
  });
  return near ? [{ code: 'cause.shifted', args: { row: rowName(near) } }] : [];
}

/** The printed figure is that of the year before. */
function lastYear({ rule, raised }: Found, { rows }: Around): Cause[] {
  const [record] = raised.records;
  const field = columnOf(rule, raised);
  if (!record || !field || !/^\d{4}$/.test(record.periode) || record[field] === '') return [];
  const year = String(Number(record.periode) - 1);
  const before = rows.find(
    (r) =>
      r.periode === year &&
      r[field] === record[field] &&
      nameKey(r.uraian) === nameKey(record.uraian) &&
      nameKey(r.indikator) === nameKey(record.indikator),
  );
  return before ? [{ code: 'cause.last-year', args: { year } }] : [];
}

/** The column that a finding is about; null where it is of the row. */
export function columnOf(rule: Found['rule'], { args }: Raised): Angka | null {
  const own = { RATIO: 'capaian', RATIO_RP: 'capaian_rp', OVER: 'realisasi_rp' } as const;
  const column = args?.column;
  if (typeof column === 'string') return column as Angka;
  return rule in own ? own[rule as keyof typeof own] : null;
}

/** A row as a person finds it again. */
function rowName({ kode, uraian, indikator, halaman, baris }: LkjRecord): string {
  const place = baris ?? halaman;
  const name = [kode, uraian || indikator].filter(Boolean).join(' ');
  const short = name.length > LONGEST ? `${name.slice(0, LONGEST)}…` : name;
  return place === null ? short : `${short} (${baris === null ? 'p. ' : ''}${place})`;
}

const LONGEST = 60;
