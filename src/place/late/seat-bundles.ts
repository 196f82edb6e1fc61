import { judge, type Ledger, remainder } from './ledger.js';

/** A late sum of money that looks for its account. */
export interface Claim {
  readonly money: bigint;
  readonly page: number;
  /** Accounts that it can go to: nothing stands yet where its figures would. */
  readonly seats: readonly number[];
  /** The account of the name that was drawn with it, or −1. */
  readonly named: number;
}

/** Where a claim goes, and why. */
export interface Award {
  readonly claim: number;
  readonly seat: number;
  /**
   * `sum`: an exact sum and no other seat. `joint`: a sum of several claims. `name`: drawn right after the name
   * of its entity. `near`: only place and order.
   */
  readonly by: 'sum' | 'joint' | 'name' | 'near';
}

/** Children without money below one account; more of them and any sum can be made. */
const MAX_MISSING = 4;
/** Claims that may share one remainder. */
const MAX_POOL = 12;

/**
 * Finds the account of each late sum: first where an exact sum leaves one place only, again and again as
 * accounts become known; then several that fill a remainder together; then the name drawn beside it; then order.
 */
export function seatBundles(claims: readonly Claim[], ledger: Ledger, pages: readonly number[]): Award[] {
  const awards: Award[] = [];
  const open = new Set(claims.keys());
  const free = new Set(ledger.nodes.keys());
  const award = (claim: number, seat: number, by: Award['by']): void => {
    awards.push({ claim, seat, by });
    open.delete(claim);
    free.delete(seat);
    ledger.money[seat] = claims[claim]?.money ?? null;
  };
  const seatsOf = (claim: number): number[] => (claims[claim]?.seats ?? []).filter((s) => free.has(s));

  for (let found = true; found;) {
    found = bySum(claims, ledger, open, seatsOf, award) || jointly(claims, ledger, open, free, award);
  }
  for (const claim of [...open]) {
    const named = claims[claim]?.named ?? -1;
    const money = claims[claim]?.money ?? 0n;
    if (seatsOf(claim).includes(named) && judge(ledger, named, money) !== 'refuted')
      award(claim, named, 'name');
  }
  byOrder(claims, ledger, pages, open, seatsOf, award);
  // What is drawn beside a name is its own, also where the document's sums contradict it.
  for (const claim of [...open]) {
    const named = claims[claim]?.named ?? -1;
    if (seatsOf(claim).includes(named)) award(claim, named, 'near');
  }
  return awards;
}

type Give = (claim: number, seat: number, by: Award['by']) => void;

function bySum(
  claims: readonly Claim[],
  ledger: Ledger,
  open: ReadonlySet<number>,
  seatsOf: (claim: number) => number[],
  award: Give,
): boolean {
  let found = false;
  for (const claim of [...open]) {
    const { money = 0n, named = -1 } = claims[claim] ?? {};
    const proven = seatsOf(claim).filter((s) => judge(ledger, s, money) === 'proven');
    const rivals = [...open].filter((c) => c !== claim && claims[c]?.money === money);
    const seat = proven.length === 1 ? proven[0] : proven.includes(named) ? named : undefined;
    if (seat === undefined || rivals.some((c) => claims[c]?.seats.includes(seat))) continue;
    award(claim, seat, 'sum');
    found = true;
  }
  return found;
}

/** Several children lack their money, and one set of claims makes up what the others leave. */
function jointly(
  claims: readonly Claim[],
  ledger: Ledger,
  open: ReadonlySet<number>,
  free: ReadonlySet<number>,
  award: Give,
): boolean {
  const parents = new Set(
    [...open].flatMap((c) => claims[c]?.seats.map((s) => ledger.parent[s] ?? -1) ?? []),
  );
  for (const parent of parents) {
    const rest = remainder(ledger, parent);
    const missing = rest?.missing.filter((m) => free.has(m)) ?? [];
    if (!rest || rest.left <= 0n || missing.length < 2 || missing.length > MAX_MISSING) continue;
    const pool = [...open].filter((c) => claims[c]?.seats.some((s) => missing.includes(s)));
    if (pool.length > MAX_POOL) continue;
    const sets = subsets(pool, missing.length).filter(
      (set) => set.reduce((sum, c) => sum + (claims[c]?.money ?? 0n), 0n) === rest.left,
    );
    const [only] = sets;
    if (!only || sets.length > 1) continue;
    share(only, missing, claims, ledger, award);
    return true;
  }
  return false;
}

/** Hands a set of claims to the children that lack their money: by name, else to merged ones, in their order. */
function share(
  set: readonly number[],
  missing: readonly number[],
  claims: readonly Claim[],
  ledger: Ledger,
  award: Give,
): void {
  const merged = missing.filter((m) => isMerged(ledger, m));
  const left = new Set(merged.length >= set.length ? merged : missing);
  const sure = set.length === 1 && merged.length === 1;
  const unnamed = set.filter((claim) => {
    const { named = -1, seats = [] } = claims[claim] ?? {};
    if (!missing.includes(named) || !seats.includes(named)) return true;
    left.delete(named);
    award(claim, named, set.length === 1 ? 'sum' : 'joint');
    return false;
  });
  for (const claim of unnamed) {
    const seat = [...left].find((s) => claims[claim]?.seats.includes(s));
    if (seat === undefined) continue;
    left.delete(seat);
    award(claim, seat, sure ? 'sum' : 'joint');
  }
}

function subsets(pool: readonly number[], most: number): number[][] {
  let all: number[][] = [[]];
  for (const item of pool) all = [...all, ...all.filter((s) => s.length < most).map((s) => [...s, item])];
  return all.filter((s) => s.length > 0);
}

/** What is left goes to what is left on its page, in order, where no sum speaks against it. */
function byOrder(
  claims: readonly Claim[],
  ledger: Ledger,
  pages: readonly number[],
  open: ReadonlySet<number>,
  seatsOf: (claim: number) => number[],
  award: Give,
): void {
  for (const claim of [...open]) {
    const { money = 0n, page = 0 } = claims[claim] ?? {};
    const near = seatsOf(claim).filter(
      (s) => pages[s] === page && judge(ledger, s, money) !== 'refuted' && isMerged(ledger, s),
    );
    const [first] = near;
    if (first !== undefined) award(claim, first, 'near');
  }
}

/** An account of several rows, whose cell was merged and so drawn late. */
function isMerged(ledger: Ledger, at: number): boolean {
  const node = ledger.nodes[at];
  return node !== undefined && node.to - node.from > 1;
}
