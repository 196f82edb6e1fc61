import { gather } from '../lex/gather.js';
import { figureWith, rowWith } from '../grammar/row-with.js';
import { isRupiah } from '../lex/fields.js';
import { figureValue } from '../grammar/figure-value.js';
import { readValue } from '../lex/value.js';
import type { NumberStyle } from '../lex/number.js';
import type { Figure, Row, Table } from '../types.js';
import { arrange, type Arrangement, membersOf, type Prior, rulesOf } from './arrange.js';
import { orderSure } from './confidence.js';
import { COST } from './costs.js';
import { type FigureColumn, figureColumns } from './figure-columns.js';
import { type Habits, habitsOf } from './habits.js';
import { type Relation, relationsOf } from './relations.js';

/** Rows of one block: they share columns, rules and habits. */
interface Block {
  /** Columns of words between the figures, with their place in the grid. */
  readonly walls: readonly Wall[];
  readonly columns: readonly FigureColumn[];
  readonly relations: readonly Relation[];
  readonly rows: readonly Row[];
}

interface Wall {
  readonly field: 'indikator' | 'definisi' | 'satuan';
  readonly at: number;
}

/** How often the habits are learnt again from rows that became sure: once from the rules, once from the habits. */
const ROUNDS = 2;
/** A row teaches habits when each of its figures has at least this share of the likely arrangements. */
const TEACHES = 0.9;

/**
 * Lays the figures of rows that are known by order alone over the columns: by type, by the rules between the
 * columns, and by which columns the table's rows usually fill.
 */
export function layRows(table: Table, style: NumberStyle): Table {
  const laid = new Map<Row, Row>();
  for (const block of blocksOf(table)) layBlock(block, style, laid);
  return { ...table, rows: table.rows.map((row) => laid.get(row) ?? row) };
}

function layBlock(block: Block, style: NumberStyle, laid: Map<Row, Row>): void {
  const { columns, relations, rows } = block;
  const printed = rows.map((row) => row.figures.map((f) => readValue(f.value.raw, style)));
  const priors = rows.map((row) => priorOf(row, block));
  const rules = printed.map((values) => rulesOf(values, relations));
  let habits: Habits = habitsOf(columns, []);
  let found: (Arrangement | null)[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    found = printed.map((values, i) => arrange(values, columns, relations, habits, priors[i], rules[i]));
    const teachers = found.filter((a): a is Arrangement => a !== null && a.sure.every((s) => s >= TEACHES));
    habits = habitsOf(
      columns,
      teachers.map((a) => Int16Array.from(columns, (_, c) => a.places.indexOf(c))),
    );
  }
  rows.forEach((row, i) => {
    const arrangement = found[i];
    if (arrangement && !isMoneyAlone(row, columns)) laid.set(row, lay(row, arrangement, block, style));
  });
}

/**
 * A row of amounts alone, one for each column of money: it can stand nowhere else, however seldom the table's
 * other rows leave out what they count.
 *
 *   Target | Rp | Target | Rp               PROGRAM PENATAAN PASAR 900.000.000 950.000.000
 */
function isMoneyAlone(row: Row, columns: readonly FigureColumn[]): boolean {
  const money = columns.filter((c) => isRupiah(c.field));
  return (
    row.figures.length === money.length &&
    row.figures.every(
      (f, i) =>
        f.field === money[i]?.field &&
        f.periode === money[i]?.periode &&
        f.value.kind === 'number' &&
        f.value.satuan === '' &&
        f.value.decimal.length >= MONEY_DIGITS,
    )
  );
}
/** Seven digits: a million and more. */
const MONEY_DIGITS = 7;

/**
 * A figure that was read left of the row's own unit stays left of it, however well it would fit elsewhere:
 *
 *   target | satuan | pagu            7.73 Persen
 */
function priorOf(row: Row, block: Block): Prior {
  const walls = block.walls.filter((w) => row[w.field] !== '');
  const side = (at: number): number => walls.filter((w) => w.at < at).length;
  const sides = block.columns.map((c) => side(c.at));
  const read = row.figures.map((f) =>
    block.columns.findIndex(
      (c) => c.field === f.field && c.periode === f.periode && c.kumulatif === f.kumulatif,
    ),
  );
  return (value, column) => {
    const from = read[value] ?? -1;
    if (from < 0 || from === column) return 0;
    return sides[from] === sides[column] ? COST.moved : Infinity;
  };
}

function lay(row: Row, arrangement: Arrangement, block: Block, style: NumberStyle): Row {
  const full = row.figures.length === block.columns.length;
  const proven = new Set(
    gather(block.relations, (r, i) =>
      arrangement.evidence[i]?.verdict === 'agrees' ? [...membersOf(r)] : [],
    ),
  );
  const figures = row.figures.map((figure, v): Figure => {
    const place = arrangement.places[v] ?? -1;
    const column = block.columns[place];
    if (!column) return figure;
    const stays = figure.field === column.field && figure.periode === column.periode;
    return figureWith(figure, {
      field: column.field,
      periode: column.periode,
      kumulatif: column.kumulatif,
      // Where it stays, it was read by the marks of its own column.
      value: stays ? figure.value : figureValue(figure.value.raw, column, style),
      sure: Math.min(figure.sure, orderSure(arrangement.sure[v] ?? 0, full, proven.has(place))),
    });
  });
  return rowWith(row, { figures });
}

function blocksOf(table: Table): Block[] {
  const blocks = new Map<string, Row[]>();
  for (const row of table.rows) {
    if (!row.figures.every((f) => f.by === 'order' && !f.repeated) || row.figures.length === 0) continue;
    const key = `${row.blok}${row.sisi}`;
    const rows = blocks.get(key);
    if (rows) rows.push(row);
    else blocks.set(key, [row]);
  }
  return gather([...blocks.values()], (rows) => {
    const [first] = rows;
    if (!first) return [];
    const columns = figureColumns(table, first);
    const walls = gather(table.columns, (c, at): Wall[] =>
      c.field === 'indikator' || c.field === 'definisi' || c.field === 'satuan'
        ? [{ field: c.field, at }]
        : [],
    );
    return [{ columns, walls, relations: relationsOf(columns), rows }];
  });
}
