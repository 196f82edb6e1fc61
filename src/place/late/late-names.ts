import { isEntityField } from '../../lex/fields.js';
import { gather } from '../../lex/gather.js';
import { rowWith } from '../../grammar/row-with.js';
import { levelOfKode, levelOfWords, RANK, tidyKode } from '../../grammar/levels.js';
import { KEGIATAN_START, SASARAN_START } from '../../lex/words.js';
import type { Entity, Levels, Row, Table, Tingkat } from '../../types.js';
import { rebuildPaths } from '../tree/rebuild.js';
import type { LateItem } from './items.js';
import { likeness, stems } from './likeness.js';
import { MAX_NAMES, type Nameless, nameRuns } from './name-runs.js';

/** A table whose late names stand on rows, which items they were, and the entity that each became. */
export interface Named {
  readonly rows: readonly Row[];
  readonly entities: ReadonlyMap<number, Entity>;
}

/**
 * Gives late names to the nameless rows of their page. A name that was drawn late is that of a merged cell,
 * so its rows stand on the same page, one after the other, before it.
 */
export function placeNames(
  table: Table,
  rows: readonly Row[],
  items: readonly LateItem[],
  pages: { readonly rows: readonly number[]; readonly items: readonly number[] },
): Named {
  const blocks = new Map<string, { first: Row; at: number[] }>();
  rows.forEach((row, r) => {
    const block = blocks.get(`${row.blok}${row.sisi}`);
    if (block) block.at.push(r);
    else blocks.set(`${row.blok}${row.sisi}`, { first: row, at: [r] });
  });
  const entities = new Map<number, Entity>();
  const given = new Map<number, Entity>();
  const kodes = new Map(
    gather(table.loose, (c) =>
      table.columns[c.column ?? -1]?.field === 'kode' ? [[c.group, tidyKode(c.text)] as const] : [],
    ),
  );
  for (const { first, at } of blocks.values()) {
    const names = gather(items, (item, i) => (item.kind === 'name' && suits(item, table, first) ? [i] : []));
    nameBlock(rows, at, names, items, pages, { entities, given, kodes });
  }
  if (given.size === 0) return { rows, entities };
  const renamed = rows.map((row, r): Row => {
    const entity = given.get(r);
    if (!entity) return row;
    const above = row.path.filter((e) => RANK[e.tingkat] < RANK[entity.tingkat]);
    return rowWith(row, { path: [...above, entity], lateName: true });
  });
  return { rows: rebuildPaths(renamed, (e) => e), entities };
}

/** Entities by late item, and by the row that was given one. */
interface Given {
  readonly entities: Map<number, Entity>;
  readonly given: Map<number, Entity>;
  /** Codes that were drawn together with a name, by the group of both. */
  readonly kodes: ReadonlyMap<number, string>;
}

function nameBlock(
  rows: readonly Row[],
  at: readonly number[],
  names: readonly number[],
  items: readonly LateItem[],
  pages: { readonly rows: readonly number[]; readonly items: readonly number[] },
  found: Given,
): void {
  const block = gather(at, (r) => rows[r] ?? []);
  const open = gather(block, (r) => r.path).find((e) => e.open)?.open;
  for (const [page, own] of byPage(names, pages.items)) {
    if (own.length > MAX_NAMES) continue;
    const here = gather(at, (r, k) => (pages.rows[r] === page ? [k] : []));
    const words = own.map((n) => stems(items[n]?.text ?? ''));
    const { picks } = nameRuns(
      here.map((k) => nameless(block, k, words)),
      own.length,
    );
    picks.forEach((pick, i) => {
      const k = here[i] ?? -1;
      const item = own[pick];
      if (item === undefined) return;
      const above = found.given.get(at[k - 1] ?? -1) ?? block[k - 1]?.path.at(-1) ?? null;
      const kode = found.kodes.get(items[item]?.cell.group ?? -1) ?? '';
      const entity = found.entities.get(item) ?? entityOf(items[item], kode, above, open);
      found.entities.set(item, entity);
      found.given.set(at[k] ?? -1, entity);
    });
  }
}

function byPage(names: readonly number[], pages: readonly number[]): Map<number, number[]> {
  const found = new Map<number, number[]>();
  for (const name of names) {
    const page = pages[name] ?? 0;
    found.set(page, [...(found.get(page) ?? []), name]);
  }
  return found;
}

/** A row without a name of its own: it repeats the entity of the row before it. */
function nameless(rows: readonly Row[], r: number, names: readonly ReadonlySet<string>[]): Nameless {
  const row = rows[r];
  const own = row?.path.at(-1);
  const open = row !== undefined && (own === undefined || rows[r - 1]?.path.at(-1) === own);
  if (!open) return { open, likeness: [], above: 0 };
  const words = stems(`${row.indikator} ${row.definisi}`);
  return {
    open,
    likeness: names.map((n) => likeness(n, words)),
    above: own ? likeness(stems(own.nama), words) : 0,
  };
}

/** A name has at least this many letters; less is a stray word. */
const MIN_NAME = 12;

/** True where a late text can be the name of an entity of the block: by the column it was read in, or by its words. */
function suits(item: LateItem, table: Table, block: Pick<Row, 'blok' | 'sisi'>): boolean {
  const { text, cell } = item;
  if (text.length < MIN_NAME) return false;
  const own = table.columns.filter(
    (c) => c.blok === block.blok && c.sisi === block.sisi && isEntityField(c.field),
  );
  const goal = SASARAN_START.test(text);
  const column = cell.column === null ? undefined : table.columns[cell.column];
  const named = column !== undefined && isEntityField(column.field);
  if (!named && !goal && !KEGIATAN_START.test(text) && levelOfWords(text) !== 'program') return false;
  const others = table.columns.some((c) => isEntityField(c.field) && !own.includes(c));
  if (!others) return own.length > 0;
  // Of two blocks (sasaran | program) goals go to the one whose heading speaks of goals.
  const goals = own.some((c) => c.levels.includes('sasaran') || c.levels.includes('tujuan'));
  return goal === goals && own.length > 0;
}

/** The late entity: its level by its code, its words; else left to the sums; else below the last kegiatan. */
function entityOf(
  item: LateItem | undefined,
  kode: string,
  above: Entity | null,
  open: Levels | undefined,
): Entity {
  const { text = '', cell } = item ?? {};
  const at = { line: cell?.line ?? 0, page: cell?.page ?? null, kode, nama: text };
  const told = levelOfKode(kode) ?? levelOfWords(text) ?? (SASARAN_START.test(text) ? 'sasaran' : null);
  if (told) return { ...at, tingkat: told };
  if (open) return { ...at, tingkat: 'lain', open };
  return { ...at, tingkat: above ? BELOW[above.tingkat] : 'lain' };
}

const BELOW: Readonly<Record<Tingkat, Tingkat>> = {
  tujuan: 'sasaran',
  sasaran: 'sasaran',
  urusan: 'program',
  program: 'kegiatan',
  kegiatan: 'subkegiatan',
  subkegiatan: 'subkegiatan',
  lain: 'lain',
  total: 'lain',
};
