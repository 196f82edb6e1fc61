import { compact } from '../lex/words.js';
import type { Table, Tingkat } from '../types.js';

/** Levels of what costs money; a goal and an indicator may well share a name with one of them. */
const WORK: ReadonlySet<Tingkat> = new Set(['program', 'kegiatan', 'subkegiatan']);
/** Other tables that must agree on a name's level before they tell it, or outvote the sums of one. */
const AGREE = 2;

/** For each name the level that each table puts it on; a name on several levels of one table tells nothing. */
export function levelsByName(tables: readonly Table[]): ReadonlyMap<string, ReadonlyMap<Table, Tingkat>> {
  const found = new Map<string, Map<Table, Tingkat>>();
  const mixed = new Set<string>();
  for (const table of tables) {
    if (!table.covered) continue;
    for (const row of table.rows) {
      const entity = row.path.at(-1);
      if (!entity || entity.nama === '' || !WORK.has(entity.tingkat)) continue;
      const name = compact(entity.nama);
      const own = found.get(name) ?? new Map<Table, Tingkat>();
      if ((own.get(table) ?? entity.tingkat) !== entity.tingkat) mixed.add(name);
      found.set(name, own.set(table, entity.tingkat));
    }
  }
  for (const [name, own] of found) if (mixed.has(name) || own.size <= AGREE) found.delete(name);
  return found;
}

/** For each table the names that all others put on one other level, with that level. */
export function outvotedNames(
  votes: ReadonlyMap<string, ReadonlyMap<Table, Tingkat>>,
): ReadonlyMap<Table, ReadonlyMap<string, Tingkat>> {
  const outvoted = new Map<Table, Map<string, Tingkat>>();
  for (const [name, own] of votes) {
    const levels = [...new Set(own.values())];
    if (levels.length !== 2) continue;
    for (const alone of levels) {
      const here = [...own].flatMap(([table, level]) => (level === alone ? [table] : []));
      const [table] = here;
      const level = levels.find((l) => l !== alone);
      if (here.length > 1 || !table || !level) continue;
      outvoted.set(table, (outvoted.get(table) ?? new Map<string, Tingkat>()).set(name, level));
    }
  }
  return outvoted;
}

/** Names, compact, that several tables of a document put on one level of work wherever something tells it. */
export function toldLevels(tables: readonly Table[]): ReadonlyMap<string, Tingkat> {
  const told = new Map<string, Map<Table, Tingkat>>();
  for (const table of tables) {
    for (const { path } of table.rows) {
      const entity = path.at(-1);
      if (!entity || entity.nama === '' || !WORK.has(entity.tingkat) || (entity.open ?? []).length > 0)
        continue;
      const name = compact(entity.nama);
      told.set(name, (told.get(name) ?? new Map<Table, Tingkat>()).set(table, entity.tingkat));
    }
  }
  const agreed = new Map<string, Tingkat>();
  for (const [name, levels] of told) {
    const [level] = levels.values();
    if (level && levels.size >= AGREE && new Set(levels.values()).size === 1) agreed.set(name, level);
  }
  return agreed;
}
