import { isEntityField, isFigureField, isRupiah } from '../lex/fields.js';
import { compact, oneLine } from '../lex/words.js';
import type { Column } from '../types.js';
import { apartLabel } from './apart.js';
import { columnWith } from './column-with.js';
import { PLAIN_COLUMN } from './plain-column.js';
import { figureField, periodOf, scaleOf } from './figure-field.js';
import { nameField } from './name-field.js';
import { quarterOf, SAMPAI, withoutComparison, yearOf } from './periods.js';
import { respell } from './respell.js';
import { settleAside } from './settle-aside.js';
import { settlePeriods } from './settle-periods.js';
import { settleReached } from './settle-reached.js';
import { settleRepeats } from './settle-repeats.js';
import { settleShares } from './settle-shares.js';
import { settlePercents, settleSpent } from './settle-spent.js';
import { settleYearRuns } from './settle-year-runs.js';
import { splitBlocks } from './split-blocks.js';

/**
 * Reads what every column means from the texts above it.
 *
 * @param paths for each column the heading texts from the top to the column itself, repeats removed
 * @returns one Column for each path; a heading that says nothing gives `abaikan`
 */
export function readColumns(paths: readonly (readonly string[])[]): Column[] {
  const columns: Column[] = [];
  for (const path of paths) columns.push(readColumn(path.map(oneLine).filter(Boolean), columns));
  const years = settleYearRuns(settleShares(columns));
  const figures = settlePercents(settleSpent(settleReached(settleRepeats(years))));
  return settlePeriods(settleAside(splitBlocks(figures)));
}

function readColumn(printed: readonly string[], before: readonly Column[]): Column {
  const head = printed.flatMap(partQuarter);
  return columnWith(readSpelled(head.map(respell), before), { head });
}

function readSpelled(head: readonly string[], before: readonly Column[]): Column {
  const path = head.join(' | ');
  const leaf = head.at(-1) ?? '';
  const apart = apartLabel(head);
  if (apart) return columnWith(PLAIN_COLUMN, { head, field: 'keterangan', label: apart });
  const name = nameField(head, {
    first: before.every((c) => isLeftOfNames(c) || isSpanned(c, head)),
    measured: before.some((c) => c.field === 'indikator' && !isSpanned(c, head)),
  });
  if (name)
    return columnWith(PLAIN_COLUMN, {
      head,
      field: name.field,
      levels: name.levels,
      label: name.label ?? '',
    });
  const figure = figureField(head, before);
  if (figure) {
    return columnWith(PLAIN_COLUMN, {
      head,
      field: figure,
      periode: periodOf(head, figure, before),
      skala: isRupiah(figure) ? scaleOf(path) : 1,
      kumulatif:
        /^(?:realisasi|capaian)/.test(figure) && SAMPAI.test(head.map(withoutComparison).join(' | ')),
    });
  }
  const rises = RISES.test(compact(leaf)) ? risesOf(leaf, before) : null;
  if (rises !== null) return columnWith(PLAIN_COLUMN, { head, field: 'keterangan', label: rises });
  const quarter = UNIT.test(compact(leaf)) ? quarterOf(head.at(-2) ?? '') : null;
  if (quarter !== null)
    return columnWith(PLAIN_COLUMN, { head, field: 'abaikan', periode: `TW${String(quarter)}`, label: leaf });
  const year = yearOf(leaf);
  if (year) return columnWith(PLAIN_COLUMN, { head, field: 'abaikan', periode: year, label: leaf });
  return columnWith(PLAIN_COLUMN, { head, field: isRemark(head) ? 'keterangan' : 'abaikan', label: leaf });
}

/** A heading over two columns: its number, and its name. */
const isSpanned = (c: Column, head: readonly string[]): boolean =>
  compact(c.head.join(' ')) === compact(head.join(' '));

/** What is counted, below a quarter that says neither target nor realisasi. */
const UNIT = /^(?:k|kinerja|fisik)$/;

/** "TW I K" in a heading of one row is "K" below "TW I". */
function partQuarter(text: string): string[] {
  const [, quarter, unit] = QUARTER_AND_UNIT.exec(text) ?? [];
  return quarter !== undefined && unit !== undefined ? [quarter, unit] : [text];
}

const QUARTER_AND_UNIT =
  /^\s*((?:tri\s*wulan|trw|tw)\.?\s*(?:iv|i{1,3}|[1-4]))\s*[-/]?\s*\(?(k|rp\.?|%|kinerja|keuangan|fisik|anggaran)\)?\s*$/i;

/** Neither names nor figures: a running number, a code. */
const isLeftOfNames = ({ field }: Column): boolean => !isEntityField(field) && !isFigureField(field);

/** "Naik/ (Turun)": how the figures before it have moved. */
const RISES = /^naik(?:atau)?turun$/;

/** Beside the realisasi of two years the word speaks for itself ("Turun"), else it says of what; null beside money. */
function risesOf(leaf: string, before: readonly Column[]): string | null {
  const of = before.at(-1);
  if (of?.field === 'realisasi') return '';
  const what = (of?.head.at(-1) ?? '').replace(/\b20\d\d\b/, '').trim();
  return of?.field === 'capaian' ? `${what} ${leaf}` : null;
}

/** Headings without a column of their own that speak of figures stay with the row as a remark. */
function isRemark(head: readonly string[]): boolean {
  return compact(head.at(-1) ?? '') === '%';
}
