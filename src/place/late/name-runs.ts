/** A row that may lack its name, as far as the choice of names needs to know it. */
export interface Nameless {
  /** False where the row prints a name of its own. */
  readonly open: boolean;
  /** How well each late name suits the row, and how well the name above it does (0–1). */
  readonly likeness: readonly number[];
  readonly above: number;
}

/** Likeness of one is worth this much: words rarely agree by accident. */
const LIKENESS = 6;
/** A late name that finds no row: it was printed for some row. */
const LEFT_OVER = 5;
/** Only cells that span two rows and more are drawn late. */
const SINGLE = 2.5;
/** A nameless row that is taken for one more indicator of the name above. */
const STAYS = 1;
/** Names are drawn in the order of their rows more often than not. */
const OUT_OF_ORDER = 0.7;
/** Late names of one page; more than this and the search would grow out of hand. */
export const MAX_NAMES = 8;

interface State {
  readonly used: number;
  /** Late name of the row, −1 for the name above. */
  readonly current: number;
  readonly length: number;
  readonly cost: number;
  /** Picks so far, last first. */
  readonly picks: Pick | null;
}

interface Pick {
  readonly name: number;
  readonly before: Pick | null;
}

/**
 * Gives late names to runs of nameless rows: each name to one run at most, by likeness of words and by order.
 *
 * @returns for each row the index of its late name, or −1.
 */
export function nameRuns(rows: readonly Nameless[], names: number): { picks: number[]; margin: number } {
  if (names === 0 || names > MAX_NAMES) return { picks: rows.map(() => -1), margin: 0 };
  let front: State[] = [{ used: 0, current: -1, length: 0, cost: 0, picks: null }];
  for (const row of rows) front = statesAfter(row, front, names);
  const done = front
    .map((s) => ({ picks: s.picks, cost: s.cost + endOf(s) + LEFT_OVER * (names - bits(s.used)) }))
    .sort((a, b) => a.cost - b.cost);
  const [best, second] = done;
  return {
    picks: inOrder(best?.picks ?? null),
    margin: best && second ? second.cost - best.cost : LEFT_OVER,
  };
}

/** The best state for each way that the names before may have gone, with this row given one of them or none. */
function statesAfter(row: Nameless, front: readonly State[], names: number): State[] {
  const next = new Map<number, State>();
  const offer = (state: State): void => {
    const key = (state.used * (MAX_NAMES + 1) + state.current + 1) * 3 + Math.min(state.length, 2);
    const known = next.get(key);
    if (!known || state.cost < known.cost) next.set(key, state);
  };
  for (const state of front) {
    if (!row.open || state.current < 0) {
      const cost = state.cost + endOf(state) + (row.open ? STAYS - LIKENESS * row.above : 0);
      offer({ used: state.used, current: -1, length: 0, cost, picks: { name: -1, before: state.picks } });
    }
    if (!row.open) continue;
    for (let n = 0; n < names; n++) {
      const gain = -LIKENESS * (row.likeness[n] ?? 0);
      if (n === state.current) {
        offer({
          used: state.used,
          current: n,
          length: state.length + 1,
          cost: state.cost + gain,
          picks: { name: n, before: state.picks },
        });
      } else if ((state.used & (1 << n)) === 0) {
        const order = state.used >> n !== 0 ? OUT_OF_ORDER : 0;
        offer({
          used: state.used | (1 << n),
          current: n,
          length: 1,
          cost: state.cost + endOf(state) + gain + order,
          picks: { name: n, before: state.picks },
        });
      }
    }
  }
  return [...next.values()];
}

function inOrder(last: Pick | null): number[] {
  const picks: number[] = [];
  for (let pick = last; pick; pick = pick.before) picks.push(pick.name);
  return picks.reverse();
}

function endOf(state: State): number {
  return state.current >= 0 && state.length === 1 ? SINGLE : 0;
}

function bits(mask: number): number {
  let n = 0;
  for (let rest = mask; rest > 0; rest >>= 1) n += rest & 1;
  return n;
}
