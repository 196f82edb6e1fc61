import type { Row, Table, Tingkat } from '../types.js';
import { RANK } from './levels.js';
import { entityKey } from './own-entities.js';
import { rowWith } from './row-with.js';

const GOALS: readonly Tingkat[] = ['tujuan', 'sasaran'];

/**
 * A program may serve several goals: beside each of its indicators stands another sasaran. Beside its kegiatan the
 * cells of the goals are blank then, and where only blanks are seen, none of the goals is known to be theirs.
 *
 *     Sasaran A | Program P | indicator 1        kegiatan of P: of sasaran A, B or both?
 *     Sasaran B |           | indicator 2
 *               | Kegiatan  | …
 */
export function withoutSharedGoals({ grid, rows }: Table): readonly Row[] {
  // Merged cells that are seen as such say which rows they stand beside.
  if (grid.cara !== 'stream' && grid.cara !== 'layout') return rows;
  const goals = goalsOfPrograms(rows);
  return rows.map((row) => {
    const program = row.path.find((e) => e.tingkat === 'program');
    if (!program || row.path.at(-1) === program) return row;
    const own = goals.get(entityKey(program));
    const path = row.path.filter((e) => !isShared(own, e.tingkat));
    return path.length === row.path.length ? row : rowWith(row, { path });
  });
}

/** Goals that stand beside the rows of a program itself, level by level, where both have columns of their own. */
type Goals = ReadonlyMap<Tingkat, ReadonlySet<string>>;

function goalsOfPrograms(rows: readonly Row[]): ReadonlyMap<string, Goals> {
  const found = new Map<string, Map<Tingkat, Set<string>>>();
  for (const { blok, path } of rows) {
    const program = path.at(-1);
    if (blok === 0 || program?.tingkat !== 'program') continue;
    const goals = found.get(entityKey(program)) ?? new Map<Tingkat, Set<string>>();
    found.set(entityKey(program), goals);
    for (const { tingkat, nama } of path) {
      if (RANK[tingkat] >= RANK.program || !GOALS.includes(tingkat)) continue;
      goals.set(tingkat, (goals.get(tingkat) ?? new Set<string>()).add(nama));
    }
  }
  return found;
}

const isShared = (goals: Goals | undefined, level: Tingkat): boolean => (goals?.get(level)?.size ?? 0) > 1;
