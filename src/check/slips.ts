import { digitsAt, type Exact } from '../arith/exact.js';

/**
 * How one printing becomes another by a slip: two neighbouring digits swapped, a letter misread by a reader
 * of pictures, a digit lost or doubled, the decimal mark lost, any one digit mistyped.
 */
export type Slip = 'swapped' | 'scale' | 'lost' | 'ocr' | 'digit';

/** Digits that readers of pictures take for one another. */
const LOOK_ALIKE = ['08', '06', '09', '17', '38', '56', '68', '35', '89', '49', '27'];
/** Below this many digits, any figure is a slip away from any other. */
const LONG = 3;

/** The slip that makes `printed` of `right`; null where it takes more than one. */
export function slipBetween(printed: Exact, right: Exact): Slip | null {
  const places = Math.max(printed.places, right.places);
  const [a, b] = [digitsAt(printed, places), digitsAt(right, places)];
  if (a === b || a <= 0n || b <= 0n) return null;
  const [x, y] = [String(a), String(b)];
  if (x.length !== y.length && bare(x) === bare(y)) return 'scale';
  if (Math.min(x.length, y.length) < LONG) return null;
  if (x.length === y.length) return sameLength(x, y);
  return Math.abs(x.length - y.length) === 1 && isLost(x, y) ? 'lost' : null;
}

function bare(digits: string): string {
  return digits.replace(/0+$/, '');
}

function sameLength(x: string, y: string): Slip | null {
  const off = [...x].flatMap((digit, i) => (digit === y[i] ? [] : [i]));
  const [i = 0, j] = off;
  if (off.length === 1) {
    const pair = [x[i], y[i]].sort().join('');
    return LOOK_ALIKE.includes(pair) ? 'ocr' : 'digit';
  }
  return off.length === 2 && j === i + 1 && x[i] === y[j] && x[j] === y[i] ? 'swapped' : null;
}

/** One digit more on one side, the rest the same. */
function isLost(x: string, y: string): boolean {
  const [long, short] = x.length > y.length ? [x, y] : [y, x];
  let i = 0;
  while (i < short.length && long[i] === short[i]) i++;
  return long.slice(i + 1) === short.slice(i);
}
