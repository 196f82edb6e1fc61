import { gather } from '../lex/gather.js';
import { compact } from '../lex/words.js';
import { ANGGARAN, TRIWULAN, type Angka, type Figure, type Row, type Table } from '../types.js';
import { doubt, type Doubt } from './doubts.js';

/** Signs that a figure may stand in another column or row than it was printed in. */
export function doubtPlaces(table: Table): Doubt[] {
  const { cara } = table.grid;
  // With geometry or marks a blank cell is seen; where only the order is known it has vanished.
  if (cara === 'stream')
    return [
      ...missingPeriods(table),
      ...backwards(table),
      ...undated(table),
      ...headless(table),
      ...moneyOnGoals(table.rows),
      ...moneyAlone(table),
    ];
  // A heading centred over columns that no line parts may be put over the wrong ones.
  return cara === 'layout'
    ? [...undated(table), ...headless(table), ...moneyBelow(table), ...moneyAlone(table)]
    : [];
}

/**
 * One column of a field names no year where its other columns do, and years of a sister field lack it: the
 * heading of that year was put over other columns.
 *
 *     Target | Rp 2024 | Target 2025 | Rp 2025        "2024" stood over both of the first two
 */
function undated({ rows, columns }: Table): Doubt[] {
  const years = (field: string, sisi: string): string[] =>
    gather(columns, (c) =>
      c.field === field && c.sisi === sisi && /^\d{4}$/.test(c.periode ?? '') ? [c.periode ?? ''] : [],
    );
  const bare = new Set<string>();
  for (const { field, periode, sisi } of columns) {
    const sister = field === 'target' ? 'pagu' : field === 'realisasi' ? 'realisasi_rp' : null;
    if (periode !== null || sister === null) continue;
    const own = years(field, sisi);
    if (own.length > 0 && years(sister, sisi).some((y) => !own.includes(y))) bare.add(`${field}|${sisi}`);
  }
  return gather(rows, (row) =>
    gather(row.figures, (f) =>
      f.periode === null && bare.has(`${f.field}|${row.sisi}`) ? [doubt('undated', row, f)] : [],
    ),
  );
}

/** Headings that say nothing without the one above them. */
const UNITS: ReadonlySet<string> = new Set(['k', 'rp', '%']);

/**
 * A "K" or "Rp" without the heading that its sisters have above them: that heading was put over other columns,
 * and so may be those beside it.
 *
 *     Target 2024   Realisasi TW I        Realisasi TW II
 *       K    Rp       K     Rp       K       Rp      K          one "K" is left over
 */
function headless({ rows, columns }: Table): Doubt[] {
  const unitOf = (head: readonly string[]): string => compact(head.at(-1) ?? '');
  const units = columns.filter((c) => UNITS.has(unitOf(c.head)));
  const bare = units.filter((c) => c.head.length === 1);
  const places = units.map((c) => `${c.field}|${c.periode ?? ''}|${c.sisi}`);
  const doubted = new Set(places);
  const twice = doubted.size < places.length && units.every((c) => c.field !== 'abaikan');
  if ((bare.length === 0 && !twice) || units.length - bare.length < FEWEST) return [];
  return gather(rows, (row) =>
    gather(row.figures, (f) =>
      doubted.has(`${f.field}|${f.periode ?? ''}|${row.sisi}`) ? [doubt('headless', row, f)] : [],
    ),
  );
}

/** In a table of fewer periods a blank one is seen by what the others hold. */
const MANY_PERIODS = 3;

/**
 * A row with fewer figures than the table has years: which year was left blank can't be seen, and a ratio that
 * is right would be right in any year.
 *
 *     Indikator        | target 2019 | 2020 | 2021 | realisasi 2019 | 2020 | 2021
 *     Persentase arsip   100 41,72                                          which of three years?
 */
function missingPeriods({ rows, columns }: Table): Doubt[] {
  const periods = new Map<string, number>();
  for (const { field, periode, sisi } of columns) {
    if (periode === null) continue;
    const key = `${field}|${sisi}`;
    periods.set(key, (periods.get(key) ?? 0) + 1);
  }
  return gather(rows, (row) => {
    const printed = new Map<string, Figure[]>();
    for (const figure of row.figures) {
      if (figure.periode === null || figure.by !== 'order') continue;
      const key = `${figure.field}|${row.sisi}`;
      printed.set(key, [...(printed.get(key) ?? []), figure]);
    }
    return gather([...printed], ([key, figures]) => {
      const all = periods.get(key) ?? 0;
      return all >= MANY_PERIODS && figures.length < all
        ? figures.filter((f) => f.value.kind !== 'empty').map((f) => doubt('missingPeriod', row, f))
        : [];
    });
  });
}

/** Years that run from right to left: the heading was drawn in another order than its columns. */
function backwards({ rows, columns }: Table): Doubt[] {
  const last = new Map<string, string>();
  const wrong = new Set<string>();
  for (const { field, periode, sisi } of columns) {
    if (!/^\d{4}/.test(periode ?? '')) continue;
    const key = `${field}|${sisi}`;
    if ((periode ?? '') < (last.get(key) ?? '')) wrong.add(key);
    last.set(key, periode ?? '');
  }
  return gather(rows, (row) =>
    gather(row.figures, (f) =>
      f.periode !== null && wrong.has(`${f.field}|${row.sisi}`) ? [doubt('backwards', row, f)] : [],
    ),
  );
}

/**
 * Rows of one entity of which a later one has the money and the first has none; and, where cells stand in the
 * middle of their rows, the money of an entity below a row that has neither name nor money: it may be the merged
 * cell's of both.
 *
 *                                Persentase bibit yang ditanam    90
 *     PROGRAM PEMBIBITAN
 *                                Jumlah kebun yang dirawat        12     6.851.640.000
 */
function moneyBelow({ rows, grid }: Table): Doubt[] {
  const centred = grid.damage.includes('centred-cells');
  return gather(sidesOf(rows), (side) => moneyBelowOf(side, centred));
}

/** The rows of each block and side, in their order: a line of a table with two sides is a row of either. */
function sidesOf(rows: readonly Row[]): Row[][] {
  const sides = new Map<string, Row[]>();
  for (const row of rows) {
    const key = `${row.blok}${row.sisi}`;
    const side = sides.get(key);
    if (side) side.push(row);
    else sides.set(key, [row]);
  }
  return [...sides.values()];
}

function moneyBelowOf(rows: readonly Row[], centred: boolean): Doubt[] {
  let bare = false;
  return gather(rows, (row, r) => {
    const before = rows[r - 1];
    const entity = row.path.at(-1);
    const first = entity === undefined || before?.path.at(-1) !== entity;
    const above =
      centred && first && before !== undefined && moneyOf(before).length === 0 && isFurther(rows, r - 1);
    if (first) bare = moneyOf(row).length === 0;
    const doubts = above || (bare && !first) ? moneyOf(row).map((f) => doubt('moneyBelow', row, f)) : [];
    // Where the money may be of both rows, so may be the name.
    return above && doubts.length > 0 ? [doubt('moneyBelow', before), ...doubts] : doubts;
  });
}

/** Rows of a table that have an indicator, as most; the few without are then lines of a merged cell. */
const INDICATED = 0.8;

/**
 * Money without an indicator among rows that have one, where cells stand in the middle of their rows or only
 * their order is known.
 */
function moneyAlone({ rows, grid }: Table): Doubt[] {
  const stream = grid.cara === 'stream';
  const paid = stream ? rows.filter((row) => moneyOf(row).length > 0) : rows;
  const indicated = paid.filter((row) => row.indikator !== '').length;
  if (paid.length < FEWEST || indicated < INDICATED * paid.length) return [];
  return gather(rows, (row) =>
    row.indikator === '' && row.path.at(-1)?.tingkat !== 'total'
      ? moneyOf(row).map((f) => doubt('moneyBelow', row, f))
      : [],
  );
}

const moneyOf = (row: Row): readonly Figure[] =>
  row.figures.filter((f) => MONEY.has(f.field) && !f.repeated && f.value.kind !== 'empty');

/** A row without a name of its own. */
function isFurther(rows: readonly Row[], r: number): boolean {
  const entity = rows[r]?.path.at(-1);
  return entity === undefined || rows[r - 1]?.path.at(-1) === entity;
}

const MONEY: ReadonlySet<Angka> = new Set<Angka>([...ANGGARAN, ...TRIWULAN]);
const GOALS: ReadonlySet<string> = new Set(['tujuan', 'sasaran']);
/** Where fewer goals than this share have money, money is the programs'. */
const USUAL = 0.5;
const FEWEST = 3;

/** Money that was drawn late and came to a goal, in a table whose goals have none. */
function moneyOnGoals(rows: readonly Row[]): Doubt[] {
  const goals = rows.filter((row) => GOALS.has(row.path.at(-1)?.tingkat ?? ''));
  const money = (row: Row): readonly Figure[] => row.figures.filter((f) => MONEY.has(f.field));
  const withMoney = goals.filter((row) => money(row).length > 0);
  if (goals.length < FEWEST || withMoney.length >= USUAL * goals.length) return [];
  return gather(withMoney, (row) => money(row).map((f) => doubt('moneyOnGoal', row, f)));
}
