import { rowWith } from '../../grammar/row-with.js';
import { exact } from '../../arith/exact.js';
import { figureValue } from '../../grammar/figure-value.js';
import type { NumberStyle } from '../../lex/number.js';
import type { Entity, Figure, Row } from '../../types.js';
import { SURE } from '../confidence.js';
import type { FigureColumn } from '../figure-columns.js';
import type { Bundle } from './bundles.js';
import type { LateItem } from './items.js';
import { ledgerOf } from './ledger.js';
import { type Award, type Claim, seatBundles } from './seat-bundles.js';

/** How many pages beside its own a late cell may belong to: a merged cell is drawn where it begins or ends. */
const PAGES_AWAY = 1;

export interface Seated {
  readonly rows: readonly Row[];
  /** Items whose figures stand on a row now. */
  readonly used: ReadonlySet<number>;
  /** Those of them that an exact sum or the name drawn with them put there. */
  readonly summed: ReadonlySet<number>;
}

/**
 * Puts bundles of late figures on the rows that the sums choose.
 *
 * @param entities late items that became names, for figures that were drawn beside them
 */
export function placeMoney(
  rows: readonly Row[],
  columns: readonly FigureColumn[],
  bundles: readonly Bundle[],
  items: readonly LateItem[],
  entities: ReadonlyMap<number, Entity>,
  pages: { readonly rows: readonly number[]; readonly items: readonly number[] },
  style: NumberStyle,
): Seated {
  const account = columns.find((c) => c.field === 'pagu') ?? columns.find((c) => c.field === 'realisasi_rp');
  if (!account) return { rows, used: new Set(), summed: new Set() };
  const ledger = ledgerOf(rows, account.field, account.periode);
  const nodePages = ledger.nodes.map((n) => pages.rows[n.from] ?? 0);
  const byPage = new Map<number, number[]>();
  nodePages.forEach((page, n) => byPage.set(page, [...(byPage.get(page) ?? []), n]));
  const claims: (Claim & { readonly bundle: Bundle })[] = bundles.flatMap((drawn) => {
    const money = moneyOf(drawn, columns, account);
    if (money === null) return [];
    const page = pages.items[drawn.values[0]?.item ?? 0] ?? 0;
    const near: number[] = [];
    for (let p = page - PAGES_AWAY; p <= page + PAGES_AWAY; p++) near.push(...(byPage.get(p) ?? []));
    const beside = namedBeside(drawn, items, entities);
    const named = beside ? ledger.nodes.findIndex((n) => n.entity === beside) : -1;
    const full = named >= 0 && seatRow(rows, ledger.nodes[named], drawn, columns) < 0;
    const bundle = full ? absorbed(drawn, columns) : drawn;
    const seats = near.filter((n) => seatRow(rows, ledger.nodes[n], bundle, columns) >= 0);
    return [{ money, page, seats, named, bundle }];
  });
  const awards = seatBundles(claims, ledger, nodePages);
  const out = [...rows];
  const used = new Set<number>();
  const summed = new Set<number>();
  for (const { claim, seat, by } of awards) {
    const bundle = claims[claim]?.bundle;
    const at = bundle ? seatRow(out, ledger.nodes[seat], bundle, columns) : -1;
    const row = out[at];
    if (!bundle || !row) continue;
    out[at] = withBundle(row, bundle, columns, items, style, sureness(by, bundle.proven));
    bundle.values.forEach((v) => used.add(v.item));
    if (by === 'sum' || by === 'name') bundle.values.forEach((v) => summed.add(v.item));
  }
  return { rows: out, used, summed };
}

/**
 * A percentage beside money that contradicts it looks like one of performance. Where its own row has that one
 * already, it is the absorption after all, misprinted.
 */
function absorbed(bundle: Bundle, columns: readonly FigureColumn[]): Bundle {
  const values = bundle.values.map((v) => {
    const { field, periode } = columns[v.column] ?? {};
    const to = columns.findIndex((c) => c.field === 'capaian_rp' && c.periode === periode);
    return field === 'capaian' && to >= 0 ? { ...v, column: to } : v;
  });
  return new Set(values.map((v) => v.column)).size === values.length ? { ...bundle, values } : bundle;
}

function sureness(by: Award['by'], proven: boolean): number {
  if (by === 'sum') return proven ? SURE.proven : SURE.summed;
  return SURE[by];
}

/** The sum that the accounts are asked about: the bundle's figure in the account's column. */
function moneyOf(bundle: Bundle, columns: readonly FigureColumn[], account: FigureColumn): bigint | null {
  const found = bundle.values.find((v) => columns[v.column] === account);
  const value = found?.value;
  const read = value?.kind === 'number' ? exact(value.decimal) : null;
  return read && read.places === 0 ? read.digits : null;
}

/** The first row of an entity where none of the bundle's columns holds a number; −1 where there is none. */
function seatRow(
  rows: readonly Row[],
  node: { readonly from: number; readonly to: number } | undefined,
  bundle: Bundle,
  columns: readonly FigureColumn[],
): number {
  if (!node) return -1;
  const fields = new Set(bundle.values.map((v) => keyOf(columns[v.column])));
  const clash = (row: Row | undefined): boolean =>
    row?.figures.some((f) => f.value.kind !== 'empty' && fields.has(keyOf(f))) ?? true;
  for (let r = node.from; r < node.to; r++) if (clash(rows[r])) return -1;
  return node.from;
}

function keyOf(place: Pick<Figure, 'field' | 'periode' | 'kumulatif'> | undefined): string {
  return place ? `${place.field}|${String(place.periode)}|${String(place.kumulatif)}` : '';
}

/** The entity whose late name was drawn last before the figures, with nothing but figures between. */
function namedBeside(
  bundle: Bundle,
  items: readonly LateItem[],
  entities: ReadonlyMap<number, Entity>,
): Entity | null {
  const first = Math.min(...bundle.values.map((v) => v.item));
  const group = items[first]?.cell.group;
  for (let i = first - 1; i >= 0 && items[i]?.cell.group === group; i--) {
    if (items[i]?.kind === 'name') return entities.get(i) ?? null;
  }
  return null;
}

function withBundle(
  row: Row,
  bundle: Bundle,
  columns: readonly FigureColumn[],
  items: readonly LateItem[],
  style: NumberStyle,
  sure: number,
): Row {
  const late = bundle.values.flatMap((v): Figure[] => {
    const column = columns[v.column];
    const cell = items[v.item]?.cell;
    if (!column || !cell) return [];
    return [
      {
        line: cell.line,
        page: cell.page,
        field: column.field,
        periode: column.periode,
        kumulatif: column.kumulatif,
        value: figureValue(v.value.raw, column, style),
        repeated: false,
        by: 'arithmetic',
        sure,
      },
    ];
  });
  const taken = new Set(late.map(keyOf));
  return rowWith(row, { figures: [...row.figures.filter((f) => !taken.has(keyOf(f))), ...late] });
}
