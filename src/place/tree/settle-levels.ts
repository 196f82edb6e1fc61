import { entity as entityAt, openEntity } from '../../grammar/entity.js';
import { RANK } from '../../grammar/levels.js';
import { SASARAN_START } from '../../lex/words.js';
import type { Angka, Entity, Row, Tingkat } from '../../types.js';
import { levelBySums } from './level-by-sums.js';
import { type Node, nodeMoney, nodesOf } from './nodes.js';
import { rebuildPaths } from './rebuild.js';

/** An indicator in percent measures a program or kegiatan far more often than a sub kegiatan, which is counted. */
const PERCENT_BELOW = 1.5;
const COUNT_ABOVE = 1;

/** Levels that are done, not reached: their names are activities. */
const ACTIVITIES: readonly Tingkat[] = ['program', 'kegiatan', 'subkegiatan'];

/**
 * Gives a level to entities that neither kode nor words tell: the one level that the column's heading leaves
 * open, or of two levels the one that the sums allow.
 */
export function settleLevels(all: readonly Row[]): {
  readonly rows: readonly Row[];
  /** The new form of every entity that got its level. */
  readonly changed: ReadonlyMap<Entity, Entity>;
} {
  const levels = new Map<Entity, Tingkat>();
  const blocks = new Map<string, Row[]>();
  for (const row of all) {
    const key = `${row.blok}${row.sisi}`;
    const own = blocks.get(key);
    if (own) own.push(row);
    else blocks.set(key, [row]);
  }
  for (const own of blocks.values()) settleBlock(own, levels);
  const changed = new Map([...levels].map(([entity, tingkat]) => [entity, levelled(entity, tingkat)]));
  if (changed.size === 0) return { rows: all, changed };
  return { rows: rebuildPaths(all, (entity) => changed.get(entity) ?? entity), changed };
}

function levelled(entity: Entity, tingkat: Tingkat): Entity {
  const settled = entityAt(entity, tingkat, entity.kode, entity.nama);
  return entity.open ? openEntity(settled, entity.open) : settled;
}

function settleBlock(rows: readonly Row[], levels: Map<Entity, Tingkat>): void {
  const nodes = nodesOf(rows);
  const told = new Set(nodes.map((n) => n.entity.tingkat));
  const open = nodes.find((n) => n.entity.open)?.entity.open ?? [];
  // A level that some names announce by a word ("Program …") announces all its names.
  const left = open.filter((l) => ACTIVITIES.includes(l) && !told.has(l)).sort((a, b) => RANK[a] - RANK[b]);
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

/** Runs of entities without a level between entities that have one. Goals and outcomes ("Meningkatnya …") stay without. */
function runsOf(nodes: readonly Node[]): Node[][] {
  const runs: Node[][] = [];
  let run: Node[] = [];
  for (const node of nodes) {
    if (node.entity.tingkat === 'lain' && node.entity.open && !SASARAN_START.test(node.entity.nama))
      run.push(node);
    else {
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
      counts.set(key, { field: f.field, periode: f.periode, n: (counts.get(key)?.n ?? 0) + 1 });
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
