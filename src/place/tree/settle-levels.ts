import { RANK } from '../../grammar/levels.js';
import { MEAN_START, SASARAN_START } from '../../lex/words.js';
import type { Angka, Entity, Row, Table, Tingkat } from '../../types.js';
import { levelBySums } from './level-by-sums.js';
import { type Node, nodeMoney, nodesOf } from './nodes.js';
import { rebuildPaths } from './rebuild.js';

/** An indicator in percent measures a program or kegiatan far more often than a sub kegiatan, which is counted. */
const PERCENT_BELOW = 1.5;
const COUNT_ABOVE = 1;

/**
 * Gives a level to entities that neither kode nor words tell: the one level that the column's heading leaves
 * open, or of two levels the one that the sums allow.
 */
export function settleLevels(table: Table): Table {
  const rows = [...table.rows];
  const levels = new Map<Entity, Tingkat>();
  for (const block of new Set(rows.map((r) => r.blok))) {
    for (const sisi of ['', 'semula', 'menjadi'] as const) {
      const own = rows.filter((r) => r.blok === block && r.sisi === sisi);
      if (own.length > 0) settleBlock(own, allowed(table, block, sisi), levels);
    }
  }
  if (levels.size === 0) return table;
  const change = (entity: Entity): Entity => {
    const tingkat = levels.get(entity);
    return tingkat ? { ...entity, tingkat } : entity;
  };
  return { ...table, rows: rebuildPaths(rows, change) };
}

/** Levels that the block's column of mixed names may hold, by its heading. */
function allowed(table: Table, blok: number, sisi: Row['sisi']): Tingkat[] {
  const mixed = table.columns.find((c) => c.field === 'uraian' && c.blok === blok && c.sisi === sisi);
  return mixed ? [...mixed.levels].sort((a, b) => RANK[a] - RANK[b]) : [];
}

function settleBlock(rows: readonly Row[], headed: readonly Tingkat[], levels: Map<Entity, Tingkat>): void {
  const nodes = nodesOf(rows);
  const told = new Set(nodes.map((n) => n.entity.tingkat));
  // A level that some names announce by a word ("Program …") announces all its names.
  const left = headed.filter((l) => !told.has(l));
  const [upper, lower] = left;
  if (left.length > 2 || !upper) return;
  const money = commonMoney(rows);
  for (const run of runsOf(nodes)) {
    if (!lower) {
      run.forEach((n) => levels.set(n.entity, upper));
      continue;
    }
    const found = levelBySums(
      run.map((node) => {
        const percent = inPercent(rows[node.from]);
        return {
          money: money && nodeMoney(node, rows, money.field, money.periode),
          upper: percent === false ? COUNT_ABOVE : 0,
          lower: percent === true ? PERCENT_BELOW : 0,
        };
      }),
    );
    run.forEach((n, i) => levels.set(n.entity, found[i] ? upper : lower));
  }
}

/** Runs of entities without a level between entities that have one. Sentences of outcome stay without. */
function runsOf(nodes: readonly Node[]): Node[][] {
  const runs: Node[][] = [];
  let run: Node[] = [];
  for (const node of nodes) {
    const { tingkat, nama, kode } = node.entity;
    if (tingkat === 'lain' && kode === '' && !SASARAN_START.test(nama) && !MEAN_START.test(nama)) {
      run.push(node);
    } else if (tingkat !== 'lain') {
      if (run.length > 0) runs.push(run);
      run = [];
    }
  }
  if (run.length > 0) runs.push(run);
  return runs;
}

/** The money column and period that most rows fill. */
export function commonMoney(rows: readonly Row[]): { field: Angka; periode: string | null } | null {
  const counts = new Map<string, { field: Angka; periode: string | null; n: number }>();
  for (const row of rows) {
    for (const f of row.figures) {
      if (f.value.kind !== 'number' || (f.field !== 'pagu' && f.field !== 'realisasi_rp')) continue;
      const key = `${f.field}|${String(f.periode)}`;
      const entry = counts.get(key) ?? { field: f.field, periode: f.periode, n: 0 };
      counts.set(key, { ...entry, n: entry.n + 1 });
    }
  }
  return [...counts.values()].reduce<{ field: Angka; periode: string | null; n: number } | null>(
    (best, e) => (best === null || e.n > best.n || (e.n === best.n && e.field === 'pagu') ? e : best),
    null,
  );
}

function inPercent(row: Row | undefined): boolean | null {
  if (!row || row.satuan === '') return null;
  return /^(?:%|persen(?:tase)?)$/i.test(row.satuan.trim());
}
