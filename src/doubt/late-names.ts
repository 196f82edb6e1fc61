import { compact } from '../lex/words.js';
import type { Row, Table } from '../types.js';
import { doubt, type Doubt } from './doubts.js';

/** So many other printings, and most of them, must give an indicator to the same entity. */
const FEWEST_WITNESSES = 2;

/** For an indicator, the entity that each printing gives it to; null where a printing gives it to several. */
type Witnesses = ReadonlyMap<string, ReadonlyMap<string, string | null>>;

/**
 * Rows whose name was drawn elsewhere on the page, where nothing else in the document says that it is theirs.
 * Plans print their programs again (before and after a change, once for each year), and each printing is drawn
 * in its own order: where most of the others give the indicator to the same entity, the name is taken as read.
 *
 * @returns for each table its doubts
 */
export function doubtLateNames(tables: readonly Table[]): readonly (readonly Doubt[])[] {
  if (!tables.some(({ rows }) => rows.some((row) => row.lateName))) return [];
  const witnesses = witnessesOf(tables);
  return tables.map(({ rows }, t) =>
    rows.flatMap((row) =>
      row.lateName && !isConfirmed(row, printing(t, row), witnesses) ? [doubt('lateName', row)] : [],
    ),
  );
}

/** Both sides of a table that stands before and after a change are printings of their own. */
const printing = (table: number, { sisi }: Row): string => `${String(table)} ${sisi}`;

const nameOf = ({ path }: Row): string => compact(path.at(-1)?.nama ?? '');

function witnessesOf(tables: readonly Table[]): Witnesses {
  const found = new Map<string, Map<string, string | null>>();
  tables.forEach(({ rows }, t) => {
    for (const row of rows) {
      if (row.indikator === '' || row.path.length === 0) continue;
      const key = compact(row.indikator);
      const names = found.get(key) ?? new Map<string, string | null>();
      found.set(key, names);
      const own = printing(t, row);
      const known = names.get(own);
      names.set(own, known === undefined || known === nameOf(row) ? nameOf(row) : null);
    }
  });
  return found;
}

function isConfirmed(row: Row, own: string, witnesses: Witnesses): boolean {
  if (row.indikator === '') return false;
  let agree = 0;
  let others = 0;
  for (const [where, name] of witnesses.get(compact(row.indikator)) ?? []) {
    if (where === own) continue;
    others++;
    if (name === nameOf(row)) agree++;
  }
  return agree >= FEWEST_WITNESSES && 2 * agree > others;
}
