import { levelOfWords, RANK } from '../../grammar/levels.js';
import { KEGIATAN_START, SASARAN_START } from '../../lex/words.js';
import type { Entity, Field, Levels, Row, Table, Tingkat } from '../../types.js';
import { rebuildPaths } from '../tree/rebuild.js';
import type { LateItem } from './items.js';
import { likeness, stems } from './likeness.js';
import { MAX_NAMES, type Nameless, nameRuns } from './name-runs.js';

/** Sureness of a row whose name was drawn late: it is known by likeness and order only. */
const LATE_NAME = 0.8;

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
  const waiting = new Map<number, number[]>();
  items.forEach((item, i) => {
    if (item.kind !== 'name' || !isName(item, table)) return;
    const page = pages.items[i] ?? 0;
    waiting.set(page, [...(waiting.get(page) ?? []), i]);
  });
  const rowsOf = new Map<number, number[]>();
  rows.forEach((_, r) => {
    const page = pages.rows[r] ?? 0;
    const own = rowsOf.get(page);
    if (own) own.push(r);
    else rowsOf.set(page, [r]);
  });
  const open = rows.flatMap((r) => r.path).find((e) => e.open)?.open;
  const entities = new Map<number, Entity>();
  const given = new Map<number, Entity>();
  for (const [page, names] of waiting) {
    if (names.length > MAX_NAMES) continue;
    const here = rowsOf.get(page) ?? [];
    const words = names.map((n) => stems(items[n]?.text ?? ''));
    const { picks } = nameRuns(
      here.map((r) => nameless(rows, r, words)),
      names.length,
    );
    picks.forEach((pick, k) => {
      const r = here[k] ?? -1;
      const item = names[pick];
      const row = rows[r];
      if (item === undefined || !row) return;
      const entity = entities.get(item) ?? entityOf(items[item], rows, r, given, open);
      entities.set(item, entity);
      given.set(r, entity);
    });
  }
  if (given.size === 0) return { rows, entities };
  const renamed = rows.map((row, r): Row => {
    const entity = given.get(r);
    if (!entity) return row;
    const above = row.path.filter((e) => RANK[e.tingkat] < RANK[entity.tingkat]);
    return { ...row, path: [...above, entity], sure: Math.min(row.sure, LATE_NAME) };
  });
  return { rows: rebuildPaths(renamed, (e) => e), entities };
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

const NAMES: ReadonlySet<Field> = new Set<Field>([
  'uraian',
  'tujuan',
  'sasaran',
  'urusan',
  'program',
  'kegiatan',
  'subkegiatan',
]);
/** A name has at least this many letters; less is a stray word. */
const MIN_NAME = 12;

function isName(item: LateItem, table: Table): boolean {
  const { text, cell } = item;
  if (text.length < MIN_NAME) return false;
  const column = cell.column === null ? undefined : table.columns[cell.column];
  if (column && NAMES.has(column.field)) return true;
  return SASARAN_START.test(text) || KEGIATAN_START.test(text) || levelOfWords(text) === 'program';
}

/** The late entity: its level by its words; else left to the sums; else below the last kegiatan. */
function entityOf(
  item: LateItem | undefined,
  rows: readonly Row[],
  r: number,
  given: ReadonlyMap<number, Entity>,
  open: Levels | undefined,
): Entity {
  const { text = '', cell } = item ?? {};
  const at = { line: cell?.line ?? rows[r]?.line ?? 0, page: cell?.page ?? null, kode: '', nama: text };
  const told = levelOfWords(text) ?? (SASARAN_START.test(text) ? 'sasaran' : null);
  if (told) return { ...at, tingkat: told };
  if (open) return { ...at, tingkat: 'lain', open };
  const above = given.get(r - 1) ?? rows[r - 1]?.path.at(-1) ?? null;
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
