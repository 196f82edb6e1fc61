import { rowWith } from './row-with.js';
import type { Entity, Row, Table, Tingkat } from '../types.js';
import { isKegiatanPenunjang } from '../lex/kegiatan-penunjang.js';
import { compact, SASARAN_START } from '../lex/words.js';
import { withAccountSums } from './account-sums.js';
import { entity as entityAt, openEntity } from './entity.js';
import { levelsBySums } from './levels-by-sums.js';
import { popFor, pushEntity } from './stack.js';
import { withTotals } from './totals.js';

/**
 * Decides the levels that neither heading, kode nor word has told, and hangs every row under the right
 * entities again. Runs after placement, because the sums that tell need every amount in its column.
 *
 * Told by, in this order: outline numbers (1, 1.1, 1.1.1); another table of the document that prints the same
 * goal under a heading of its own; the names that all agencies share; the only level left; the sums of the money. A sum may be wrong in print: the
 * level that all other tables of the document come to for a name outvotes it.
 */
export function settleLevels(tables: readonly Table[]): Table[] {
  const known = knownGoals(tables);
  const settled = tables.map((table) =>
    table.covered ? withAccountSums({ ...table, rows: settleTable(table.rows, known) }) : table,
  );
  const outvoted = outvotedNames(levelsByName(settled));
  return settled.map((table, i) => {
    const names = outvoted.get(table);
    return names ? outvote(table, tables[i] ?? table, names) : table;
  });
}

/** Levels of what costs money; a goal and an indicator may well share a name with one of them. */
const WORK: ReadonlySet<Tingkat> = new Set(['program', 'kegiatan', 'subkegiatan']);
/** Other tables that must agree on a name's level before they outvote the sums of one. */
const AGREE = 2;

/** For each name the level that each table puts it on; a name on several levels of one table tells nothing. */
function levelsByName(tables: readonly Table[]): ReadonlyMap<string, ReadonlyMap<Table, Tingkat>> {
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
function outvotedNames(
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

/** A table that differs in more names than this has another structure than the others. */
const FEW = 2;

/** The table with the few names that all others put on one other level put there too, nothing else changed. */
function outvote(table: Table, before: Table, agreed: ReadonlyMap<string, Tingkat>): Table {
  if (agreed.size > FEW) return table;
  const open = new Map(before.rows.flatMap((row) => row.path.map((e) => [entityKey(e), e.open ?? []])));
  const moved = new Map<string, Entity>();
  for (const row of table.rows) {
    for (const entity of row.path) {
      const level = agreed.get(compact(entity.nama));
      const key = entityKey(entity);
      if (level && open.get(key)?.includes(level)) moved.set(key, { ...entity, tingkat: level });
    }
  }
  return { ...table, rows: rehang(table.rows, moved) };
}

function settleTable(rows: readonly Row[], known: ReadonlyMap<string, Tingkat>): Row[] {
  const blocks = new Map<string, Row[]>();
  for (const row of rows) {
    const key = blockKey(row);
    const block = blocks.get(key) ?? [];
    block.push(row);
    blocks.set(key, block);
  }
  const settled = new Map<string, Entity>();
  for (const block of blocks.values()) {
    const own = ownEntities(block);
    for (const [key, entity] of decide(own, known)) settled.set(key, entity);
  }
  return withTotals(rehang(rows, settled));
}

const blockKey = (row: Row): string => `${String(row.blok)}${row.sisi}`;
const entityKey = (e: Entity): string => `${String(e.line)}|${e.kode}|${e.nama}`;

/** Entities in the order in which a block first names them, each with the row that names it. */
export interface OwnEntity {
  readonly key: string;
  readonly entity: Entity;
  readonly row: Row;
}

function ownEntities(rows: readonly Row[]): OwnEntity[] {
  const seen = new Set<string>();
  const own: OwnEntity[] = [];
  for (const row of rows) {
    for (const entity of row.path) {
      const key = entityKey(entity);
      if (seen.has(key)) continue;
      seen.add(key);
      own.push({ key, entity, row });
    }
  }
  return own;
}

/** New levels for the entities of one block that are open. */
function decide(own: readonly OwnEntity[], known: ReadonlyMap<string, Tingkat>): Map<string, Entity> {
  const levels = new Map<string, Tingkat>();
  const open = own.filter((o) => (o.entity.open ?? []).length > 0);
  if (open.length === 0) return new Map();
  const outline = outlineDepths(open);
  for (const { key, entity } of open) {
    const level = byOutline(entity, outline) ?? byGoal(entity, known);
    if (level) levels.set(key, level);
  }
  const settled = (o: OwnEntity): Entity => {
    const tingkat = levels.get(o.key);
    return tingkat ? openEntity(entityAt(o.entity, tingkat, o.entity.kode, o.entity.nama), []) : o.entity;
  };
  if (levels.size < open.length) {
    const narrowed = own.map((o) => ({ ...o, entity: narrow(settled(o)) }));
    for (const [key, tingkat] of levelsBySums(narrowed)) levels.set(key, tingkat);
  }
  return new Map(open.filter((o) => levels.has(o.key)).map((o) => [o.key, settled(o)]));
}

/** A name that all agencies share leaves one level. */
function narrow(entity: Entity): Entity {
  const shared = entity.open?.includes('kegiatan') === true && isKegiatanPenunjang(entity.nama);
  return shared ? openEntity(entity, ['kegiatan']) : entity;
}

const isOutline = (kode: string): boolean => /^\d{1,2}(?:\.\d{1,2}){0,3}$/.test(kode);
const depthOf = (kode: string): number => kode.split('.').length;

/** Shallowest and deepest outline number; null where there are none of two depths. */
function outlineDepths(open: readonly OwnEntity[]): { top: number; bottom: number } | null {
  const depths = new Set(open.filter((o) => isOutline(o.entity.kode)).map((o) => depthOf(o.entity.kode)));
  return depths.size > 1 ? { top: Math.min(...depths), bottom: Math.max(...depths) } : null;
}

/** "1", "1.1", "1.1.1" under a heading of two or three levels: the depth of the number is the level's. */
function byOutline(entity: Entity, outline: { top: number; bottom: number } | null): Tingkat | null {
  const levels = entity.open ?? [];
  if (!outline || !isOutline(entity.kode) || outline.bottom - outline.top >= levels.length) return null;
  return levels[depthOf(entity.kode) - outline.top] ?? null;
}

/** Goals stand in several tables; one that says "Tujuan" or "Sasaran" over a column tells the others. */
function byGoal(entity: Entity, known: ReadonlyMap<string, Tingkat>): Tingkat | null {
  const levels = entity.open ?? [];
  if (!levels.includes('tujuan') || !levels.includes('sasaran')) return null;
  const level = known.get(compact(entity.nama));
  if (level && levels.includes(level)) return level;
  return SASARAN_START.test(entity.nama) ? 'sasaran' : null;
}

function knownGoals(tables: readonly Table[]): ReadonlyMap<string, Tingkat> {
  const known = new Map<string, Tingkat>();
  for (const table of tables) {
    for (const row of table.rows) {
      for (const { tingkat, nama, open } of row.path) {
        if ((open ?? []).length > 0 || nama === '') continue;
        // The first table with a column of its own decides; later ones often speak loosely.
        if ((tingkat === 'tujuan' || tingkat === 'sasaran') && !known.has(compact(nama)))
          known.set(compact(nama), tingkat);
      }
    }
  }
  return known;
}

/** Builds every row's path again from the settled entities. */
function rehang(rows: readonly Row[], settled: ReadonlyMap<string, Entity>): Row[] {
  if (settled.size === 0) return [...rows];
  const stacks = new Map<string, Entity[]>();
  const seen = new Map<string, Set<string>>();
  return rows.map((row) => {
    if (row.path.length === 0) return row;
    const key = blockKey(row);
    const stack = stacks.get(key) ?? [];
    const known = seen.get(key) ?? new Set<string>();
    stacks.set(key, stack);
    seen.set(key, known);
    const path = row.path.map((e) => settled.get(entityKey(e)) ?? e);
    const outer =
      row.sisi === '' ? [...stacks].filter(([k]) => k < key && /^\d+$/.test(k)).flatMap(([, s]) => s) : [];
    const outerKeys = new Set(outer.map(entityKey));
    for (const entity of path) {
      const own = entityKey(entity);
      if (known.has(own) || outerKeys.has(own)) continue;
      known.add(own);
      pushEntity(stack, entity);
    }
    return rowWith(row, { path: [...popFor(outer, stack), ...stack] });
  });
}
