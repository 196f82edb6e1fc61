import { gather } from '../../lex/gather.js';
import { entity as entityAt, openEntity } from '../../grammar/entity.js';
import { rowWith } from '../../grammar/row-with.js';
import { INDIKATOR_START } from '../../lex/words.js';
import { isEntityField } from '../../lex/fields.js';
import type { Column, Entity, Row, Table } from '../../types.js';
import { rebuildPaths } from '../tree/rebuild.js';
import type { LateItem } from './items.js';
import { likeness, stems } from './likeness.js';
import { matchNames, type Seat } from './match-names.js';

/** Rows whose blanks are filled, and the items that fill them. */
export interface Filled {
  readonly rows: readonly Row[];
  readonly used: ReadonlySet<number>;
}

/** Rows of one block on one page, and the late names of that block drawn on it. */
interface Sheet {
  readonly rows: readonly number[];
  readonly names: readonly number[];
}

/**
 * Fills what rows plainly lack with what was drawn late on their page: a name for each code that has none, an
 * indicator for each row with a target and no indicator.
 *
 *   4 07 01 2.01 | Jumlah telaga | 6 Unit             code without a name
 *   100% | 100%                                       targets without an indicator
 *   1. Persentase telaga yang tertata                 … drawn at the end of the page
 *   Penataan Telaga Rakyat
 */
export function fillBlanks(
  table: Table,
  rows: readonly Row[],
  items: readonly LateItem[],
  pages: { readonly rows: readonly number[]; readonly items: readonly number[] },
): Filled {
  const used = new Set<number>();
  const entities = new Map<Entity, Entity>();
  const indicators = new Map<number, string>();
  for (const sheet of sheetsOf(table, rows, items, pages)) {
    const isIndicator = (n: number): boolean => columnOf(table, items[n])?.field === 'indikator';
    nameEntities(
      rows,
      items,
      { ...sheet, names: sheet.names.filter((n) => !isIndicator(n)) },
      used,
      entities,
    );
    nameIndicators(rows, items, { ...sheet, names: sheet.names.filter(isIndicator) }, used, indicators);
  }
  if (used.size === 0) return { rows, used };
  const filled = rows.map((row, r): Row => {
    const indikator = indicators.get(r);
    const renamed = row.path.some((e) => entities.has(e));
    if (indikator === undefined && !renamed) return row;
    return rowWith(row, { indikator: indikator ?? row.indikator, lateName: true });
  });
  return { rows: rebuildPaths(filled, (e) => entities.get(e) ?? e), used };
}

function columnOf(table: Table, item: LateItem | undefined): Column | undefined {
  const at = item?.cell.column ?? -1;
  return table.columns[at];
}

function sheetsOf(
  table: Table,
  rows: readonly Row[],
  items: readonly LateItem[],
  pages: { readonly rows: readonly number[]; readonly items: readonly number[] },
): Iterable<Sheet> {
  const sheets = new Map<string, { rows: number[]; names: number[] }>();
  const sheet = (
    page: number | undefined,
    of: Pick<Row, 'blok' | 'sisi'>,
  ): Sheet & { rows: number[]; names: number[] } => {
    const key = `${String(page)} ${String(of.blok)}${of.sisi}`;
    const found = sheets.get(key) ?? { rows: [], names: [] };
    sheets.set(key, found);
    return found;
  };
  rows.forEach((row, r) => sheet(pages.rows[r], row).rows.push(r));
  items.forEach((item, i) => {
    const column = columnOf(table, item);
    if (item.kind === 'name' && column && (isEntityField(column.field) || column.field === 'indikator'))
      sheet(pages.items[i], column).names.push(i);
  });
  return sheets.values();
}

/** Codes without a name take the late names of their page. */
function nameEntities(
  rows: readonly Row[],
  items: readonly LateItem[],
  { rows: here, names }: Sheet,
  used: Set<number>,
  entities: Map<Entity, Entity>,
): void {
  const blank = [...new Set(gather(here, (r) => rows[r]?.path ?? []))].filter(
    (e) => e.nama === '' && e.kode !== '' && here.some((r) => rows[r]?.path.at(-1) === e),
  );
  if (blank.length === 0) return;
  const words = names.map((n) => stems(items[n]?.text ?? ''));
  const seats = blank.map((entity): Seat => {
    const about = gather(here, (r) => {
      const row = rows[r];
      const at = row?.path.indexOf(entity) ?? -1;
      return row && at >= 0 ? [row.indikator, ...row.path.slice(at + 1).map((e) => e.nama)] : [];
    });
    const own = about.map((text) => stems(text));
    return { likeness: words.map((w) => Math.max(...own.map((o) => likeness(w, o)))), group: entity };
  });
  matchNames(
    seats,
    names.map(() => 0),
  ).forEach((pick, s) => {
    const [entity, name] = [blank[s], names[pick]];
    if (!entity || name === undefined) return;
    const { tingkat, kode, open } = entity;
    const named = entityAt(entity, tingkat, kode, items[name]?.text ?? '');
    entities.set(entity, open ? openEntity(named, open) : named);
    used.add(name);
  });
}

/** Rows with a target and no indicator take the late indicators of their page. */
function nameIndicators(
  rows: readonly Row[],
  items: readonly LateItem[],
  { rows: here, names }: Sheet,
  used: Set<number>,
  indicators: Map<number, string>,
): void {
  const blank = here.filter((r) => lacksIndicator(rows[r]));
  const texts = names.map((n) => items[n]?.text ?? '');
  const words = texts.map((text) => stems(text));
  const seats = blank.map((r): Seat => {
    const entity = rows[r]?.path.at(-1);
    const own = stems(entity?.nama ?? '');
    return { likeness: words.map((w) => likeness(own, w)), group: entity };
  });
  matchNames(
    seats,
    texts.map((text) => Number(/^(\d{1,2})[.)]\s/.exec(text)?.[1] ?? 0)),
  ).forEach((pick, s) => {
    const [row, name] = [blank[s], names[pick]];
    if (row === undefined || name === undefined || !INDIKATOR_START.test(items[name]?.text ?? '')) return;
    indicators.set(row, items[name]?.text ?? '');
    used.add(name);
  });
}

function lacksIndicator(row: Row | undefined): boolean {
  if (!row || row.indikator !== '' || row.path.at(-1)?.tingkat === 'total') return false;
  return row.figures.some((f) => f.field === 'target' || f.field === 'realisasi');
}
