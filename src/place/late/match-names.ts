/** A place that waits for a name. */
export interface Seat {
  /** How well each name suits it (0–1). */
  readonly likeness: readonly number[];
  /** Seats of one group are the indicators of one entity: their ordinals count on. */
  readonly group: unknown;
}

/** Likeness of one is worth this much: words rarely agree by accident. */
const LIKENESS = 6;
/** Names are drawn in the order of their rows more often than not. */
const OUT_OF_ORDER = 0.7;
/** "2." does not follow "1." of the same group. */
const WRONG_ORDINAL = 6;
/** A seat that stays empty, a name that finds none. */
const EMPTY = 2;
const LEFT_OVER = 4;
/** More names or seats of one page would make the search grow out of hand. */
const MOST_NAMES = 10;
const MOST_SEATS = 60;

interface State {
  readonly used: number;
  /** Ordinal that the seat before was given; 0 for none. */
  readonly ordinal: number;
  readonly cost: number;
  readonly picks: Picks | null;
}

interface Picks {
  readonly name: number;
  readonly before: Picks | null;
}

/**
 * Gives each seat at most one name: by likeness of words, by the ordinals printed before names ("1. …", "2. …")
 * and by the order of drawing.
 *
 * @param ordinals the ordinal of each name; 0 where it has none
 * @returns for each seat the index of its name, or −1
 */
export function matchNames(seats: readonly Seat[], ordinals: readonly number[]): number[] {
  const none = seats.map(() => -1);
  if (ordinals.length === 0 || ordinals.length > MOST_NAMES || seats.length > MOST_SEATS) return none;
  let front: State[] = [{ used: 0, ordinal: 0, cost: 0, picks: null }];
  seats.forEach((seat, s) => {
    const next = new Map<number, State>();
    const offer = (state: State): void => {
      const key = state.used * (MOST_ORDINAL + 1) + Math.min(state.ordinal, MOST_ORDINAL);
      const known = next.get(key);
      if (!known || state.cost < known.cost) next.set(key, state);
    };
    const goesOn = s > 0 && seats[s - 1]?.group === seat.group;
    for (const state of front) {
      offer({
        used: state.used,
        ordinal: 0,
        cost: state.cost + EMPTY,
        picks: { name: -1, before: state.picks },
      });
      ordinals.forEach((ordinal, n) => {
        if ((state.used & (1 << n)) !== 0) return;
        const due = goesOn && state.ordinal > 0 ? state.ordinal + 1 : 1;
        const wrong = (ordinal || 1) === due || (ordinal === 0 && !goesOn) ? 0 : WRONG_ORDINAL;
        const order = state.used >> n === 0 ? 0 : OUT_OF_ORDER;
        const cost = state.cost + wrong + order - LIKENESS * (seat.likeness[n] ?? 0);
        offer({ used: state.used | (1 << n), ordinal, cost, picks: { name: n, before: state.picks } });
      });
    }
    front = [...next.values()];
  });
  const total = (state: State): number => state.cost + LEFT_OVER * (ordinals.length - bits(state.used));
  const [best] = front.sort((a, b) => total(a) - total(b));
  const picks: number[] = [];
  for (let pick = best?.picks ?? null; pick; pick = pick.before) picks.push(pick.name);
  return picks.reverse();
}
/** Longest list of indicators that ordinals count. */
const MOST_ORDINAL = 31;

function bits(mask: number): number {
  let n = 0;
  for (let rest = mask; rest > 0; rest >>= 1) n += rest & 1;
  return n;
}
