import { rowWith } from '../../grammar/row-with.js';
import { pushEntity } from '../../grammar/stack.js';
import type { Entity, Row } from '../../types.js';

/**
 * Lays the paths of rows out anew after entities were changed (another level, another name).
 * Entities are taken in the order in which they first appear; each hangs below the last one of a higher level.
 *
 * @param change the new form of an entity; the same object where nothing changes.
 */
export function rebuildPaths(rows: readonly Row[], change: (entity: Entity) => Entity): Row[] {
  const stacks = new Map<string, { seen: Map<Entity, Entity>; stack: Entity[] }>();
  return rows.map((row) => {
    const key = `${row.blok}${row.sisi}`;
    const state = stacks.get(key) ?? { seen: new Map<Entity, Entity>(), stack: [] };
    stacks.set(key, state);
    for (const entity of row.path) {
      if (state.seen.has(entity)) continue;
      const next = change(entity);
      state.seen.set(entity, next);
      pushEntity(state.stack, next);
    }
    // A row above the last entity (a merged block seen again) keeps its own, shorter path.
    const own = row.path.at(-1);
    const end = own ? state.stack.indexOf(state.seen.get(own) ?? own) : -1;
    return rowWith(row, {
      path: end < 0 ? row.path.map((e) => state.seen.get(e) ?? e) : state.stack.slice(0, end + 1),
    });
  });
}
