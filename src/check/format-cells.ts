import { gather } from '../lex/gather.js';
import { isRupiah } from '../lex/fields.js';
import { readValue } from '../lex/value.js';
import type { LkjRecord } from '../record/schema.js';
import { ANGKA, type Angka } from '../types.js';
import type { Raised } from './checked.js';

/** What is wrong with a cell by itself, whatever its column prints. */
export function brokenCells(record: LkjRecord): Raised[] {
  return gather(ANGKA, (field) => {
    const printed = (record.raw[field] ?? '').trim();
    const digits = letterForDigit(printed);
    if (digits) return [{ ...formatSlip(record, field, digits, 'warning'), printed }];
    if (printed === '' || record[field] === '') return [];
    if (WELL_FORMED.test(printed) && !ODD_UNIT.test(record.satuan)) return [];
    const value = readValue(printed);
    const isBroken = value.kind === 'number' && (value.broken || groupsTwice(printed, record[field]));
    if (isBroken) return [formatSlip(record, field, record[field], 'warning')];
    const mended = zeroForO(printed) ?? zeroForO(`${printed} ${record.satuan}`) ?? unitTwice(record, field);
    if (mended) return [{ ...formatSlip(record, field, mended.right, 'info'), printed: mended.printed }];
    if (isRupiah(field) && CUT_DECIMALS.test(printed))
      return [formatSlip(record, field, `${printed}0`, 'info')];
    return [];
  });
}

/** Most cells: digits, well grouped or not at all, with one or two decimals of several. */
const WELL_FORMED =
  /^(?:\d{1,3}(?:\.\d{3})+(?:,\d\d)?|\d{1,3}(?:,\d{3})+(?:\.\d\d)?|\d+(?:[.,]\d{1,2})?)\s?%?$/;
/** Units that may have come with a digit or twice. */
const ODD_UNIT = /^0|\s/;

/** Sen have two places: "198.058.693.000,0" has lost one. */
const CUT_DECIMALS = /^(?:Rp\.?\s*)?\d{1,3}(?:\.\d{3})+,\d$|^(?:Rp\.?\s*)?\d{1,3}(?:,\d{3})+\.\d$/;

/** "10,004,030.000": both marks part the thousands. */
function groupsTwice(printed: string, read: string): boolean {
  const mixed = /^\d{1,3}(?:,\d{3})+\.\d{3}$|^\d{1,3}(?:\.\d{3})+,\d{3}$/.test(printed);
  return mixed && printed.replace(/\D/g, '') === read;
}

interface Mended {
  readonly printed: string;
  readonly right: string;
}

/** "50O.000.000": letters that are taken for digits. */
const LETTERED = /^(?:Rp\.?\s*)?[\dOolI]{1,3}(?:[.,][\dOolI]{1,3})+\s?%?$/;
const DIGITS: Readonly<Record<string, string>> = { O: '0', o: '0', l: '1', I: '1' };

function letterForDigit(printed: string): string | null {
  if (!LETTERED.test(printed) || !/[OolI]/.test(printed) || !/\d\D*\d/.test(printed)) return null;
  return printed.replace(/[OolI]/g, (letter) => DIGITS[letter] ?? letter);
}

/** "150 0rang". */
function zeroForO(printed: string): Mended | null {
  const right = printed.replace(/(^|\s)0(?=\p{L}{3})/gu, '$1O');
  return right === printed ? null : { printed, right };
}

/** "800 Orang" beside a column that says "Orang" again. */
function unitTwice(record: LkjRecord, field: Angka): Mended | null {
  const unit = /^(\p{L}{3,}) \1$/iu.exec(record.satuan)?.[1];
  const counted = field === 'target' || field === 'realisasi';
  return unit && counted ? { printed: `${record[field]} ${unit}`, right: record[field] } : null;
}

/** An index has a scale of its own; a percent sign beside it is of another row, or out of habit. */
export function indexUnits(records: readonly LkjRecord[]): Raised[] {
  const seen = new Set<string>();
  return gather(records, (record) => {
    const key = `${record.uraian}|${record.indikator}`;
    if (!/^indeks\b/i.test(record.indikator) || record.satuan !== '%' || seen.has(key)) return [];
    seen.add(key);
    return [
      { records: [record], severity: 'info', printed: '%', expected: '', code: 'finding.FORMAT.index' },
    ];
  });
}

/** A FORMAT finding on one figure; without an expected figure it only looks foreign. */
export function formatSlip(
  record: LkjRecord,
  field: Angka,
  expected: string,
  severity: Raised['severity'],
): Raised {
  return {
    records: [record],
    severity,
    printed: record.raw[field] ?? record[field],
    expected,
    code: expected === '' ? 'finding.FORMAT.foreign' : 'finding.FORMAT',
    args: { column: field },
  };
}
