import { rowWith } from './row-with.js';
import type { Entity, Row, Table, Tingkat } from '../types.js';
import { isKegiatanPenunjang } from '../lex/kegiatan-penunjang.js';
import { compact, SASARAN_START } from '../lex/words.js';
import { withAccountSums } from './account-sums.js';
import { entity as entityAt, openEntity } from './entity.js';
import { levelsByName, outvotedNames, toldLevels } from './levels-by-name.js';
import { levelsBySums } from './levels-by-sums.js';
import { entityKey, ownEntities, type OwnEntity } from './own-entities.js';
import { withoutSharedGoals } from './shared-programs.js';
import { popFor, pushEntity } from './stack.js';
import { withTotals } from './totals.js';

/**
 * Decides the levels that neither heading, kode nor word has told, and hangs every row under the right
 * entities again. Runs after placement, because the sums that tell need every amount in its column.
 *
 * Told by, in this order: outline numbers (1, 1.1, 1.1.1); another table of the document that prints the same
 * goal under a heading of its own; the names that all agencies share; the only level left; the sums of the money;
 * where they are silent, what told it in another table for the same name. A sum may be wrong in print: the level
 * that all other tables of the document come to for a name outvotes it.
 */
export function settleLevels(tables: readonly Table[]): Table[] {
  const known = knownGoals(tables);
  const alone = tables.map((table) => settleTable(table, known, new Map()));
  const told = toldLevels(alone);
  const settled = alone.map((table, i) =>
    tables[i] && isOpenStill(table) ? settleTable(tables[i], known, told) : table,
  );
  const outvoted = outvotedNames(levelsByName(settled));
  return settled.map((table, i) => {
    const names = outvoted.get(table);
    const agreed = names ? outvote(table, tables[i] ?? table, names) : table;
    return { ...agreed, rows: withoutSharedGoals(agreed) };
  });
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

const isOpenStill = ({ rows }: Table): boolean =>
  rows.some(({ path }) => path.some((e) => (e.open ?? []).length > 0));

/** Levels of names, compact, as other tables tell them. */
type Levelled = ReadonlyMap<string, Tingkat>;

function settleTable(table: Table, goals: Levelled, told: Levelled): Table {
  return table.covered ? withAccountSums({ ...table, rows: settleRows(table.rows, goals, told) }) : table;
}

function settleRows(rows: readonly Row[], goals: Levelled, told: Levelled): Row[] {
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
    for (const [key, entity] of decide(own, goals, told)) settled.set(key, entity);
  }
  return withTotals(rehang(rows, settled));
}

const blockKey = (row: Row): string => `${String(row.blok)}${row.sisi}`;
/** New levels for the entities of one block that are open. */
function decide(own: readonly OwnEntity[], goals: Levelled, told: Levelled): Map<string, Entity> {
  const levels = new Map<string, Tingkat>();
  const open = own.filter((o) => (o.entity.open ?? []).length > 0);
  if (open.length === 0) return new Map();
  const outline = outlineDepths(open);
  for (const { key, entity } of open) {
    const level = byOutline(entity, outline) ?? byGoal(entity, goals);
    if (level) levels.set(key, level);
  }
  const settled = (o: OwnEntity): Entity => {
    const tingkat = levels.get(o.key);
    return tingkat ? openEntity(entityAt(o.entity, tingkat, o.entity.kode, o.entity.nama), []) : o.entity;
  };
  if (levels.size < open.length) {
    const narrowed = own.map((o) => ({ ...o, entity: narrow(settled(o), told) }));
    for (const [key, tingkat] of levelsBySums(narrowed)) levels.set(key, tingkat);
  }
  return new Map(open.filter((o) => levels.has(o.key)).map((o) => [o.key, settled(o)]));
}

/** A name that all agencies share, or that another table tells of, leaves one level. */
function narrow(entity: Entity, told: Levelled): Entity {
  const level = isKegiatanPenunjang(entity.nama) ? 'kegiatan' : told.get(compact(entity.nama));
  return level && entity.open?.includes(level) ? openEntity(entity, [level]) : entity;
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
function byGoal(entity: Entity, goals: Levelled): Tingkat | null {
  const levels = entity.open ?? [];
  if (!levels.includes('tujuan') || !levels.includes('sasaran')) return null;
  const level = goals.get(compact(entity.nama));
  if (level && levels.includes(level)) return level;
  return SASARAN_START.test(entity.nama) ? 'sasaran' : null;
}

function knownGoals(tables: readonly Table[]): Levelled {
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
