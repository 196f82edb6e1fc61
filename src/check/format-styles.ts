import { gather } from '../lex/gather.js';
import type { LkjRecord } from '../record/schema.js';
import type { Angka } from '../types.js';
import { groupBy, type Raised } from './checked.js';
import { formatSlip } from './format-cells.js';
import { HABIT, SLIPS } from './format-columns.js';

/** A number that shows its decimal mark without doubt. */
interface Styled {
  readonly record: LkjRecord;
  readonly style: ',' | '.';
}

/**
 * Numbers with another decimal mark than those of their kind. Where both marks are a habit, each period's column
 * is looked at by itself, and where one column has the one and the next has the other, the first row where they
 * meet is told for all.
 */
export function mixedStyles(records: readonly LkjRecord[], field: Angka): Raised[] {
  const styled = gather(records, (record): Styled[] => {
    const style = styleOf(record.raw[field] ?? '');
    return style ? [{ record, style }] : [];
  });
  const commas = styled.filter((s) => s.style === ',').length;
  const rare = commas * 2 > styled.length ? '.' : ',';
  const few = styled.filter((s) => s.style === rare);
  if (styled.length - few.length < HABIT || few.length === 0) return [];
  const columns = [...groupBy(styled, (s) => s.record.periode).values()];
  if (few.length >= SLIPS * styled.length)
    return told([...gather(columns, oddOf), ...meetingOf(styled)], field);
  const other = columns.filter(
    (c) => c.length >= OWN && c.filter((s) => s.style === rare).length >= SLIPS * c.length,
  );
  const apart = new Set(other.flat());
  const slips = few.filter((s) => !apart.has(s));
  return told(
    [...slips, ...(other.length > 0 ? [...gather(other, oddOf), ...meetingOf(styled)] : [])],
    field,
  );
}

/** Numbers of a period's column that make its mark a habit of its own. */
const OWN = 8;

function told(odd: readonly Styled[], field: Angka): Raised[] {
  return odd.map(({ record }) => formatSlip(record, field, record[field], 'info'));
}

/** The slips of one column; where both marks are its habit, the number where it changes over. */
function oddOf(column: readonly Styled[]): Styled[] {
  const comma = column.filter((s) => s.style === ',').length;
  const habit = comma * 2 > column.length ? ',' : '.';
  const others = column.filter((s) => s.style !== habit);
  if (column.length - others.length < HABIT || others.length === 0) return [];
  if (others.length < SLIPS * column.length) return others;
  const change = column.find((s, i) => i > 0 && s.style !== column[i - 1]?.style);
  return change ? [change] : [];
}

/** The first number that another period's, in the same row, contradicts. */
function meetingOf(styled: readonly Styled[]): Styled[] {
  const first = styled.find(({ record, style }, i) => {
    const before = styled[i - 1];
    return before !== undefined && before.style !== style && isSameRow(before.record, record);
  });
  return first ? [first] : [];
}

function isSameRow(a: LkjRecord, b: LkjRecord): boolean {
  return a.uraian === b.uraian && a.indikator === b.indikator && a.periode !== b.periode;
}

/** The decimal mark that a number shows without doubt. */
function styleOf(raw: string): ',' | '.' | null {
  const number = /\d[\d.,]*\d/.exec(raw)?.[0] ?? '';
  if (/^\d{1,3}(?:\.\d{3}){2,}$|^\d{1,3}(?:\.\d{3})+,\d+$|^\d+,\d{1,2}$/.test(number)) return ',';
  if (/^\d{1,3}(?:,\d{3}){2,}$|^\d{1,3}(?:,\d{3})+\.\d+$|^\d+\.\d{1,2}$/.test(number)) return '.';
  return null;
}
