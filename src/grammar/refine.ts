import { columnWith } from '../heading/column-with.js';
import type { Column, Field, GridRow } from '../types.js';

const NAMES: ReadonlySet<Field> = new Set<Field>([
  'tujuan', 'sasaran', 'urusan', 'program', 'kegiatan', 'subkegiatan', 'uraian', 'indikator',
]); // prettier-ignore
/** At this share of its filled cells a column is what they look like. */
const MOSTLY = 0.8;
const NUMBER = /^\(?(?:\d{1,3}|[a-z]|[ivx]{1,5})\s*[.)]?$/i;
const OUTLINE = /^[\dxX]{1,4}(?:\s?\.\s?[\dxX]{1,4}){1,7}\.?$/;

/**
 * Corrects what the headings say by what stands in the columns: under a name's heading that spans two columns
 * the first may hold its number; a "No" column may hold kodes; a bare year holds what the caption speaks of.
 *
 *   | Program/Kegiatan      |   | Indikator            |       kode  uraian  no  indikator
 *   | 1.1 | Penataan Arsip  | 1 | Persentase arsip …   |
 */
export function refineColumns(
  columns: readonly Column[],
  body: readonly GridRow[],
  titles: readonly string[],
): Column[] {
  const cells = columns.map((_, c) => body.flatMap((r) => r.cells[c]?.text ?? []).filter((t) => t !== ''));
  const verb = yearVerb(columns, titles);
  const quarterly = quarterVerb(columns, titles);
  const named = columns.some((c) => NAMES.has(c.field) && c.field !== 'indikator');
  const money = amountsBesidePagu(columns, cells);
  return columns.map((column, c) => {
    const texts = cells[c] ?? [];
    const twin = columns[c + 1];
    if (NAMES.has(column.field) && twin?.field === column.field && sameHead(column, twin)) {
      if (isNumbers(texts))
        return columnWith(column, {
          field: column.field !== 'indikator' && hasOutline(texts) ? 'kode' : 'no',
        });
    }
    if (column.field === 'no' && named && isNumbers(texts) && hasOutline(texts))
      return columnWith(column, { field: 'kode' });
    if (money.has(c))
      return columnWith(column, { field: column.field === 'realisasi' ? 'realisasi_rp' : 'capaian_rp' });
    if (isBareYear(column) && verb) return columnWith(column, { field: verb, label: '' });
    if (column.field === 'sasaran' && measuredBeside(columns, c) && areCounts(texts))
      return columnWith(column, { field: 'keterangan', label: column.head.at(-1) ?? '' });
    return readQuarter(column, texts, quarterly);
  });
}

function sameHead(a: Column, b: Column): boolean {
  return a.head.join('|') === b.head.join('|');
}

function isNumbers(texts: readonly string[]): boolean {
  const numbers = texts.filter((t) => NUMBER.test(t) || OUTLINE.test(t));
  const words = texts.filter((t) => /\p{L}{3}/u.test(t));
  return (
    numbers.length > 0 &&
    numbers.length >= MOSTLY * (texts.length - words.length) &&
    words.length < numbers.length
  );
}

/** "1.1" in this share of the cells at least: numbers that say what stands under what, and no stray. */
const OUTLINED = 0.05;

function hasOutline(texts: readonly string[]): boolean {
  const outlined = texts.filter((t) => OUTLINE.test(t)).length;
  return outlined > 0 && outlined >= OUTLINED * texts.length;
}

/** "2021", "Tahun ke-1": a year that stands alone; "Proyeksi > 2021" says that it is neither. */
function isBareYear({ field, periode, head }: Column): boolean {
  return field === 'abaikan' && periode !== null && !FORECAST.test(head.join(' '));
}

const FORECAST = /proyeksi|perkiraan|prognosis|estimasi|terhadap|standar|nasional|provinsi/i;

/** "Sasaran" over numbers: those whom a service is for, beside the indicator that counts them. */
function measuredBeside(columns: readonly Column[], at: number): boolean {
  return columns.some((c, i) => i !== at && (c.field === 'indikator' || c.field === 'uraian'));
}

function areCounts(texts: readonly string[]): boolean {
  const counts = texts.filter((t) => /^\d[\d.,]*$/.test(t)).length;
  return counts > 0 && counts >= MOSTLY * texts.length;
}

/** What quarters tell whose heading names neither target nor realisasi ("TW I > K | Rp"): the table's other words. */
function quarterVerb(columns: readonly Column[], titles: readonly string[]): 'target' | 'realisasi' | null {
  for (const title of titles) {
    if (/realisasi|evaluasi|capaian|pengukuran|monitoring/i.test(title)) return 'realisasi';
    if (/target|rencana|anggaran\s+kas/i.test(title)) return 'target';
  }
  const reached = columns.some((c) => c.field.startsWith('realisasi') && !/TW\d$/.test(c.periode ?? ''));
  return reached ? 'realisasi' : null;
}

/** "K" and "Rp" below a quarter, and amounts where percentages of the budget were expected. */
function readQuarter(column: Column, texts: readonly string[], verb: 'target' | 'realisasi' | null): Column {
  const path = column.head.join(' | ');
  const own = /realisasi|capaian/i.test(path) ? 'realisasi' : /target|rencana/i.test(path) ? 'target' : verb;
  if (own === null) return column;
  const money = own === 'realisasi' ? 'realisasi_rp' : 'pagu';
  const [, share] = /^tw([1-4])$/.exec(column.field) ?? [];
  if (share !== undefined && areAmounts(texts))
    return columnWith(column, { field: money, periode: column.periode ?? `TW${share}` });
  if (!/TW[1-4]$/.test(column.periode ?? '')) return column;
  if (column.field === 'abaikan') return columnWith(column, { field: own, label: '' });
  return column.field === 'pagu' ? columnWith(column, { field: money }) : column;
}

/** What bare years measure, by the caption; null where the table has other figures or no indicators. */
function yearVerb(columns: readonly Column[], titles: readonly string[]): 'target' | 'realisasi' | null {
  const measured = columns.some(
    (c) => c.field === 'indikator' || c.field === 'program' || c.field === 'sasaran',
  );
  if (!measured) return null;
  for (const title of titles) {
    const verb = /target|rencana|proyeksi/i.exec(title)
      ? 'target'
      : /realisasi|capaian|perkembangan|hasil/i.exec(title)
        ? 'realisasi'
        : null;
    if (verb) return verb;
  }
  return null;
}

/** An amount of money: three groups of digits at least. */
const AMOUNT = /^(?:Rp\.?\s*)?\d{1,3}(?:[.,]\d{3}){2,}(?:[.,]\d{1,2})?(?:,-)?$/i;

/**
 * Columns headed "Realisasi" and "%" alone, right of the money planned and filled with amounts: they measure
 * money.
 *
 *   | Program/Kegiatan | Anggaran | Realisasi | % |
 */
function amountsBesidePagu(columns: readonly Column[], cells: readonly (readonly string[])[]): Set<number> {
  const money = new Set<number>();
  // Where the targets are amounts too, what is reached of them is no spending.
  if (columns.some((c, i) => c.field === 'target' && areAmounts(cells[i] ?? []))) return money;
  columns.forEach((column, c) => {
    const left = columns[c - 1];
    if (column.field === 'realisasi' && left?.field === 'pagu' && areAmounts(cells[c] ?? [])) money.add(c);
    if (column.field === 'capaian' && money.has(c - 1)) money.add(c);
  });
  return money;
}

function areAmounts(cells: readonly string[]): boolean {
  const texts = cells.filter((t) => !/^[-–—]$/.test(t));
  const amounts = texts.filter((t) => AMOUNT.test(t)).length;
  return amounts > 0 && amounts >= MOSTLY * texts.length;
}
