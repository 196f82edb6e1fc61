import { gather } from '../lex/gather.js';
import { isRupiah } from '../lex/fields.js';
import { compact, isSatuan } from '../lex/words.js';
import { ANGGARAN, TRIWULAN, type Angka, type Figure, type Row, type Table } from '../types.js';
import { doubt, type Doubt } from './doubts.js';

/** Signs in the figures of a row, each against the other figures of its column. */
export function doubtValues(table: Table): Doubt[] {
  const cells = gather(table.rows, (row) =>
    row.figures.filter((f) => !f.repeated).map((figure) => ({ row, figure })),
  );
  const columns = new Map<string, Cell[]>();
  for (const cell of cells) {
    const key = `${cell.figure.field}|${cell.figure.periode ?? ''}`;
    const column = columns.get(key);
    if (column) column.push(cell);
    else columns.set(key, [cell]);
  }
  const headings = new Set(gather(table.columns, (c) => c.head.map(compact)).filter(Boolean));
  return [
    ...gather(table.rows, (row) => gather(row.figures, (figure) => alone({ row, figure }, headings))),
    ...gather([...columns.values()], (column) => [...sizes(column), ...forms(column), ...sentences(column)]),
    ...amounts(table.rows),
    ...(table.grid.cara === 'stream' ? lostMoney(table) : []),
    ...quarters(table.rows),
    ...(table.grid.cara === 'stream' ? gather(table.rows, columnNumbers) : []),
    ...gather(table.rows, (row) => twice(row, table.periode)),
  ];
}

interface Cell {
  readonly row: Row;
  readonly figure: Figure;
}

const PERCENT_OR_MONEY: ReadonlySet<Angka> = new Set<Angka>([...ANGGARAN, ...TRIWULAN]);

function alone({ row, figure }: Cell, headings: ReadonlySet<string>): Doubt[] {
  const { value, field } = figure;
  if (value.kind === 'text') {
    if (headings.has(compact(value.raw))) return [doubt('headingAgain', row, figure)];
    if (isMixed(value.raw)) return [doubt('mixedText', row, figure)];
    if (isSatuan(value.raw)) return [doubt('wordsForFigure', row, figure)];
    return PERCENT_OR_MONEY.has(field) && !/^n\s*\/\s*a$/i.test(value.raw)
      ? [doubt('wordsForFigure', row, figure)]
      : [];
  }
  if (value.kind !== 'number') return [];
  const percent = field.startsWith('capaian') || field.startsWith('tw');
  if (percent && wholeDigits(figure) >= (field === 'capaian' ? ACHIEVED : SHARE))
    return [doubt('foreignSize', row, figure)];
  if (isScaledToSen(figure)) return [doubt('scaledToSen', row, figure)];
  if (isFraction(figure) || isTinyAmount(figure)) return [doubt('foreignSize', row, figure)];
  if (PERCENT_OR_MONEY.has(field)) return [];
  const thirds = /\.\d{3}$/.test(value.decimal);
  const glued = thirds && wholeDigits(figure) > LONGEST_GROUP;
  return glued || (thirds && value.other !== null) ? [doubt('threeDecimals', row, figure)] : [];
}

/** "20155.835": a year or a count stuck to a figure with groups of three. */
const LONGEST_GROUP = 3;
/** Digits before the decimal mark that no share of a budget has; achievements may go higher. */
const SHARE = 4;
const ACHIEVED = 5;

function wholeDigits({ value }: Figure): number {
  return value.kind === 'number' ? value.decimal.replace(/\..*$/, '').replace('-', '').length : 0;
}

/** The heading's scale added zeros to what is printed with sen ("3.691.460.000,00"). */
function isScaledToSen(figure: Figure): boolean {
  const sen = /^(.*\d)[.,]0{1,2}$/.exec(figure.value.raw.trim());
  const money = isRupiah(figure.field);
  return money && sen !== null && wholeDigits(figure) > (sen[1] ?? '').replace(/\D/g, '').length;
}

/** "0,442" in a column of money: kilometres or hectares that stand beside their column. */
function isFraction({ field, value }: Figure): boolean {
  return isRupiah(field) && /^0[.,]0*[1-9]/.test(value.raw.trim());
}

/** Nothing is planned for less than this many rupiah; a smaller number is a count or a running number. */
const LEAST_RUPIAH = 1000;

function isTinyAmount({ field, value }: Figure): boolean {
  if (!isRupiah(field) || value.kind !== 'number') return false;
  const amount = Math.abs(Number(value.decimal));
  return amount > 0 && amount < LEAST_RUPIAH;
}

/** "150 0rang", "27 Kab/Kota,90", "5 ekor 5 ekor", "B B": a figure that could not be read whole. */
function isMixed(raw: string): boolean {
  return /^\d|,\s*\d*$/.test(raw) || /^(\S{1,30}(?: \S{1,30}){0,3}) \1(?: |$)/.test(raw);
}

/** So few figures of a column prove nothing about it. */
const FEW = 5;
/** An amount in a column of counts, a count in a column of amounts: powers of ten from the middle one. */
const COUNT_ABOVE = 5;
const MONEY_BELOW = 4;
const MONEY_ABOVE = 4;
/** Smaller numbers than this are no amounts, whatever their column. */
const AMOUNT = 7;

function sizes(column: readonly Cell[]): Doubt[] {
  const sized = gather(column, (cell) => {
    const { value } = cell.figure;
    if (value.kind !== 'number' || /^-?0(?:\.0+)?$/.test(value.decimal)) return [];
    return [{ cell, size: value.decimal.replace(/\..*$/, '').replace('-', '').length }];
  });
  const field = column[0]?.figure.field;
  if (sized.length < FEW || !field) return [];
  const middle = sized.map((s) => s.size).sort((a, b) => a - b)[Math.floor(sized.length / 2)] ?? 0;
  const money = isRupiah(field);
  const foreign = (size: number): boolean =>
    money
      ? middle >= AMOUNT && (middle - size >= MONEY_BELOW || size - middle >= MONEY_ABOVE)
      : size >= AMOUNT && size - middle >= COUNT_ABOVE;
  return sized.filter((s) => foreign(s.size)).map(({ cell }) => doubt('foreignSize', cell.row, cell.figure));
}

/** Rows whose target or realisasi is an amount; a table of them has money where it was read as performance. */
const AMOUNTS = 0.5;

function amounts(rows: readonly Row[]): Doubt[] {
  const counted = rows.filter((r) => r.figures.some(isCount));
  const large = counted.filter((r) => r.figures.some((f) => isCount(f) && isAmount(f)));
  if (large.length < FEW || large.length < AMOUNTS * counted.length) return [];
  return large.map((row) => doubt('amountsForCounts', row));
}

/** So many amounts among the counts of a table without a column for money are no misprint. */
const SOME_AMOUNTS = 0.25;

/**
 * The column of money was not seen in the heading, so its amounts stand among the counts: where only the order
 * of the cells is known, names and counts may stand elsewhere than they should as well.
 */
function lostMoney({ rows, columns }: Table): Doubt[] {
  if (columns.some((c) => isRupiah(c.field))) return [];
  const counted = rows.filter((r) => r.figures.some(isCount));
  const large = counted.filter((r) => r.figures.some((f) => isCount(f) && isAmount(f)));
  if (large.length < FEW || large.length < SOME_AMOUNTS * counted.length) return [];
  return rows.map((row) => doubt('lostMoney', row));
}

function isCount(figure: Figure): boolean {
  return (figure.field === 'target' || figure.field === 'realisasi') && figure.value.kind === 'number';
}

function isAmount({ value }: Figure): boolean {
  return value.kind === 'number' && value.decimal.replace(/\..*$/, '').length >= AMOUNT;
}

/** The share of a column's percentages that print decimals for a whole number among them to be strange. */
const DECIMALS = 0.9;

function forms(column: readonly Cell[]): Doubt[] {
  const field = column[0]?.figure.field;
  if (!field || isRupiah(field) || field === 'target' || field === 'realisasi') return [];
  const numbers = column.filter((c) => c.figure.value.kind === 'number');
  const whole = numbers.filter((c) => c.figure.value.kind === 'number' && !/[.,]/.test(c.figure.value.raw));
  if (numbers.length < FEW || numbers.length - whole.length < DECIMALS * numbers.length) return [];
  return whole
    .filter((c) => !/^(?:0|100)\b/.test(c.figure.value.raw))
    .map((c) => doubt('foreignForm', c.row, c.figure));
}

/** Words in a column of numbers are grades ("B", "Baik"); what is longer is another column's. */
const GRADE = 14;
const NUMBERS = 0.7;

function sentences(column: readonly Cell[]): Doubt[] {
  const filled = column.filter((c) => c.figure.value.kind !== 'empty');
  const words = filled.filter(({ figure: { value } }) => value.kind === 'text' && value.raw.length > GRADE);
  if (filled.length < FEW || filled.length - words.length < NUMBERS * filled.length) return [];
  return words.map((c) => doubt('wordsForFigure', c.row, c.figure));
}

/** Most rows of a table with quarters print all four. */
const COMPLETE = 0.8;

function quarters(rows: readonly Row[]): Doubt[] {
  const counted = rows
    .map((row) => ({
      row,
      count: row.figures.filter((f) => (TRIWULAN as readonly string[]).includes(f.field)).length,
    }))
    .filter(({ count }) => count > 0);
  const complete = counted.filter(({ count }) => count === TRIWULAN.length).length;
  if (counted.length < FEW || complete < COMPLETE * counted.length) return [];
  return counted
    .filter(({ count }) => count !== TRIWULAN.length)
    .map(({ row }) => doubt('missingQuarter', row));
}

/** So many figures that count on by one, none with a unit, are the numbers below a heading: "8 9 10 11". */
const FEWEST_NUMBERS = 4;

function columnNumbers(row: Row): Doubt[] {
  if (row.satuan !== '' || row.indikator !== '' || row.figures.length < FEWEST_NUMBERS) return [];
  const counts = row.figures.map(({ value }) =>
    value.kind === 'number' && /^\d{1,2}$/.test(value.raw.trim()) ? Number(value.decimal) : NaN,
  );
  return counts.every((n, i) => i === 0 || n === (counts[i - 1] ?? NaN) + 1)
    ? [doubt('columnNumbers', row)]
    : [];
}

/** A column without a period is of the table's own, where its heading has not lost one. */
function twice(row: Row, own: string): Doubt[] {
  const seen = new Map<string, Figure>();
  return gather(row.figures, (figure) => {
    const key = `${figure.field}|${figure.periode ?? own}|${String(figure.kumulatif)}`;
    const first = seen.get(key);
    seen.set(key, first ?? figure);
    if (!first) return [];
    return [doubt('twice', row, first.periode === null && figure.periode !== null ? first : figure)];
  });
}
