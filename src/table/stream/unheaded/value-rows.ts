import type { ScanLine } from '../scan.js';
import { cutLine, isSerial } from './cut-line.js';
import type { UnheadedCell, UnheadedTable } from './table.js';

/** A row as it is gathered from its lines. */
interface Gathered {
  readonly name: string[];
  readonly values: string[];
  readonly spaced: string[];
  readonly rest: string[];
  readonly lines: number[];
}

/** Rows with values, and the share of them that must agree on how many, before the table counts as understood. */
const FEWEST_ROWS = 2;
const AGREE = 0.7;
/** A lone value a row is a column only where it ends the rows: "20 Orang Murhum" is another cell's words. */
const FEWEST_LISTED = 3;

/**
 * Reads rows of a name and values where most rows have the same number of values:
 *
 *   1 Pelatihan Kepemimpinan Administrator 4 3 1
 *   2 Diklat Barang dan Jasa 27 11 16
 *
 * A row with fewer or more values keeps them together in one cell over all their columns: which one is missing
 * is not known. Null where the rows do not agree.
 */
export function readValueRows(lines: readonly ScanLine[]): UnheadedTable | null {
  const rows = gatherRows(lines);
  const full = rows.filter((r) => r.values.length > 0);
  const bySpaces = commonest(full.map((r) => r.spaced.length));
  const plain = commonest(full.map((r) => r.values.length));
  const spaced = bySpaces.count > plain.count;
  const { value: width, count } = spaced ? bySpaces : plain;
  if (full.length < (width > 1 ? FEWEST_ROWS : FEWEST_LISTED) || count < AGREE * full.length) return null;
  if (width === 1 && full.some((r) => r.rest.length > 0)) return null;
  const numbered = rows.filter((r) => isSerial(firstWord(r))).length * 2 > rows.length;
  const remarked = rows.some((r) => r.rest.length > 0);
  return {
    width: (numbered ? 2 : 1) + width + (remarked ? 1 : 0),
    values: { from: numbered ? 2 : 1, count: width },
    rows: rows.map((row) => {
      const [name, number] = numbered ? withoutNumber(row) : [row.name.join(' '), null];
      const values = spaced ? row.spaced : row.values;
      const cells: UnheadedCell[] = [
        ...(number === null ? [] : [one(number)]),
        one(name),
        ...(values.length === width ? values.map(one) : [{ text: row.values.join(' '), colSpan: width }]),
        ...(remarked ? [one(row.rest.join(' '))] : []),
      ];
      return { cells, lines: row.lines };
    }),
  };
}

const one = (text: string): UnheadedCell => ({ text, colSpan: 1 });
const firstWord = ({ name }: Gathered): string => /^\S*/.exec(name[0] ?? '')?.[0] ?? '';

/** Name and running number of a row; a row of a numbered table without one has an empty number. */
function withoutNumber(row: Gathered): [string, string] {
  const name = row.name.join(' ');
  const number = firstWord(row);
  return isSerial(number) ? [name.slice(number.length).trim(), number] : [name, ''];
}

/** A row ends before the next name: that of a line with values too, or of lines before one. */
function gatherRows(lines: readonly ScanLine[]): Gathered[] {
  const rows: Gathered[] = [];
  let row: Gathered | null = null;
  for (const { text, line } of lines) {
    const cut = cutLine(text);
    const goesOn: boolean =
      row !== null &&
      (row.values.length === 0
        ? !startsRow(text)
        : cut.values.length > 0
          ? cut.name === '' && row.rest.length === 0
          : row.rest.length > 0 && !startsRow(text));
    if (!row || !goesOn) {
      row = { name: [], values: [], spaced: [], rest: [], lines: [] };
      rows.push(row);
    }
    row.lines.push(line.line);
    if (cut.values.length === 0 && row.values.length > 0) row.rest.push(text);
    else if (cut.name !== '') row.name.push(cut.name);
    row.values.push(...cut.values);
    row.spaced.push(...cut.spaced);
    if (cut.rest !== '') row.rest.push(cut.rest);
  }
  return rows;
}

/** "3 Diklat …": a running number and a capital. */
export const startsRow = (text: string): boolean => /^\d{1,3}[.)]?\s+\p{Lu}/u.test(text);

function commonest(numbers: readonly number[]): { value: number; count: number } {
  const counts = new Map<number, number>();
  for (const n of numbers) counts.set(n, (counts.get(n) ?? 0) + 1);
  let best = { value: 0, count: 0 };
  for (const [value, count] of counts) if (count > best.count) best = { value, count };
  return best;
}
