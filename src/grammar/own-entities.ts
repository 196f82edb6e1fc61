import type { Entity, Row } from '../types.js';

/** Tells an entity from others of its name. */
export const entityKey = (e: Entity): string => `${String(e.line)}|${e.kode}|${e.nama}`;

/** Entities in the order in which a block first names them, each with the row that names it. */
export interface OwnEntity {
  readonly key: string;
  readonly entity: Entity;
  readonly row: Row;
}

/** The entities of a block's rows, each once. */
export function ownEntities(rows: readonly Row[]): OwnEntity[] {
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
