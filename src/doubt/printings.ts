import { gather } from '../lex/gather.js';
import { compact } from '../lex/words.js';
import type { Figure, Row, Table } from '../types.js';
import { doubt, type Doubt } from './doubts.js';

/** Two tables that share so many indicators, and such a share of the shorter one's, print the same rows. */
const FEWEST_SHARED = 10;
const SHARED = 0.6;

/** No report prints a table more often than every fortnight; time grows with the length of the document alone. */
const MOST_PRINTINGS = 24;

/** The row of an indicator, in each printing of the table that has it once. */
type Indicators = ReadonlyMap<string, Row>;

/**
 * Signs of misreading in tables that a document prints more than once, as reports do for every quarter: their
 * rows say the same of whom they belong to, and each printing is broken in another place. A row that most of
 * its other printings give to another entity, or whose money they print on another row, is doubted. Tables
 * whose cells are ruled or kept in columns are witnesses only: there another name is another name.
 *
 * @returns for each table its doubts
 */
export function doubtPrintings(tables: readonly Table[]): readonly (readonly Doubt[])[] {
  const indicators = tables.map(indicatorsOf);
  const printed = tablesByIndicator(indicators);
  return tables.map((table, t) => {
    if (table.grid.cara !== 'stream') return [];
    const own = indicators[t] ?? new Map<string, Row>();
    const others = printingsOf(t, indicators, printed);
    if (others.length === 0) return [];
    return gather([...own], ([key, row]) =>
      doubtRow(
        row,
        gather(others, (other) => other.get(key) ?? []),
      ),
    );
  });
}

function doubtRow(row: Row, others: readonly Row[]): Doubt[] {
  const found: Doubt[] = [];
  const name = nameOf(row);
  const agree = others.filter((other) => nameOf(other) === name).length;
  if (others.length > 2 * agree) found.push(doubt('otherEntity', row));
  const paid = others.filter((other) => moneyOf(other) !== null).length;
  const money = moneyOf(row);
  if (money && others.length > 1 && paid === 0) found.push(doubt('moneyElsewhere', row, money));
  return found;
}

function indicatorsOf({ rows, covered }: Table): Indicators {
  const found = new Map<string, Row>();
  const twice = new Set<string>();
  for (const row of covered ? rows : []) {
    if (row.indikator === '' || row.path.length === 0) continue;
    const key = `${row.sisi} ${compact(row.indikator)}`;
    if (found.has(key)) twice.add(key);
    else found.set(key, row);
  }
  for (const key of twice) found.delete(key);
  return found;
}

/** For each indicator the tables that print it: only they need be compared. */
function tablesByIndicator(indicators: readonly Indicators[]): ReadonlyMap<string, readonly number[]> {
  const printed = new Map<string, number[]>();
  indicators.forEach((own, t) => {
    for (const key of own.keys()) {
      const tables = printed.get(key);
      if (tables) tables.push(t);
      else printed.set(key, [t]);
    }
  });
  return printed;
}

/** The nearest other printings of a table. */
function printingsOf(
  t: number,
  indicators: readonly Indicators[],
  printed: ReadonlyMap<string, readonly number[]>,
): Indicators[] {
  const own = indicators[t] ?? new Map<string, Row>();
  const shared = new Map<number, number>();
  for (const key of own.keys())
    for (const other of printed.get(key) ?? [])
      if (other !== t) shared.set(other, (shared.get(other) ?? 0) + 1);
  const again = gather([...shared], ([other, count]) => {
    const size = Math.min(own.size, indicators[other]?.size ?? 0);
    return count >= FEWEST_SHARED && count >= SHARED * size ? [other] : [];
  });
  return gather(
    again.sort((a, b) => Math.abs(a - t) - Math.abs(b - t) || a - b).slice(0, MOST_PRINTINGS),
    (other) => indicators[other] ?? [],
  );
}

function nameOf({ path }: Row): string {
  return compact(path.at(-1)?.nama ?? '');
}

function moneyOf({ figures }: Row): Figure | null {
  return figures.find(({ field, value }) => field === 'pagu' && value.kind === 'number') ?? null;
}
