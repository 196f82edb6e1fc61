import type { Angka, Entity, Row } from '../../types.js';
import { type Node, nodeMoney, nodesOf } from '../tree/nodes.js';

/** The entities of a block as accounts: each with its money, the account above it and those below. */
export interface Ledger {
  readonly nodes: readonly Node[];
  readonly money: (bigint | null)[];
  readonly parent: readonly number[];
  readonly children: readonly (readonly number[])[];
}

/** Opens the accounts of one money column and period. */
export function ledgerOf(rows: readonly Row[], field: Angka, periode: string | null): Ledger {
  const nodes = nodesOf(rows);
  const byEntity = new Map<Entity, number>();
  nodes.forEach((n, i) => {
    if (!byEntity.has(n.entity)) byEntity.set(n.entity, i);
  });
  const parent = nodes.map((n) => {
    const above = rows[n.from]?.path.at(-2);
    return above ? (byEntity.get(above) ?? -1) : -1;
  });
  const children: number[][] = nodes.map(() => []);
  parent.forEach((p, i) => children[p]?.push(i));
  return { nodes, money: nodes.map((n) => nodeMoney(n, rows, field, periode)), parent, children };
}

/** What the sums say of a sum of money at an account. */
export type Verdict = 'proven' | 'possible' | 'refuted';

/** Asks the account above (what its other children leave) and the accounts below (their sum). */
export function judge(ledger: Ledger, at: number, money: bigint): Verdict {
  const verdicts = [fromAbove(ledger, at, money), fromBelow(ledger, at, money)];
  if (verdicts.includes('proven')) return 'proven';
  return verdicts.includes('refuted') ? 'refuted' : 'possible';
}

function fromAbove(ledger: Ledger, at: number, money: bigint): Verdict {
  const rest = remainder(ledger, ledger.parent[at] ?? -1);
  if (!rest) return 'possible';
  if (money > rest.left) return 'refuted';
  if (rest.missing.length > 1) return 'possible';
  return money === rest.left ? 'proven' : 'refuted';
}

/** What the known children of an account leave of its money, and which children are not known. */
export function remainder(
  ledger: Ledger,
  parent: number,
): { readonly left: bigint; readonly missing: readonly number[] } | null {
  const whole = ledger.money[parent];
  if (whole === null || whole === undefined) return null;
  let left = whole;
  const missing: number[] = [];
  for (const child of ledger.children[parent] ?? []) {
    const own = ledger.money[child] ?? null;
    if (own === null) missing.push(child);
    else left -= own;
  }
  return { left, missing };
}

function fromBelow(ledger: Ledger, at: number, money: bigint): Verdict {
  const children = ledger.children[at] ?? [];
  let sum = 0n;
  let known = 0;
  for (const child of children) {
    const own = ledger.money[child] ?? null;
    if (own === null) continue;
    sum += own;
    known++;
  }
  if (known === 0) return 'possible';
  if (sum === money) return 'proven';
  return known === children.length || sum > money ? 'refuted' : 'possible';
}
