import type { Drawing, DrawnGlyph } from './read-marks.js';
import type { Box, Glyph, Rule } from '../print.js';

/** Quarter turns of the line of writing from left-to-right, clockwise as seen on the page. */
export type Turn = 0 | 1 | 2 | 3;

/** A drawing turned so that most of its writing runs from left to right. */
export interface Upright {
  readonly width: number;
  readonly height: number;
  readonly turn: Turn;
  readonly glyphs: readonly Glyph[];
  /** Glyphs that still run up, down or backwards, drawn in this order. */
  readonly turned: readonly TurnedGlyph[];
  readonly rules: readonly Rule[];
  readonly fills: readonly Box[];
}

/** A glyph that does not run from left to right; `turn` says how it runs on the upright page. */
export interface TurnedGlyph extends DrawnGlyph {
  readonly turn: Turn;
}

/** Turns a page whose writing runs along its long side, as landscape tables on portrait paper do. */
export function upright(drawing: Drawing, width: number, height: number): Upright {
  const counts = [0, 0, 0, 0];
  const turns = drawing.glyphs.map(turnOf);
  for (const turn of turns) counts[turn] = (counts[turn] ?? 0) + 1;
  const most = Math.max(...counts);
  const turn = (most === counts[0] ? 0 : counts.indexOf(most)) as Turn;
  const point = turner(turn, width, height);
  const glyphs: Glyph[] = [];
  const turned: TurnedGlyph[] = [];
  drawing.glyphs.forEach((drawn, i) => {
    const { text, size, run, bold, spaced } = drawn;
    let { x, y, endX, endY } = drawn;
    if (turn !== 0) {
      [x, y] = point(x, y);
      [endX, endY] = point(endX, endY);
    }
    const own = (((turns[i] ?? 0) - turn + 4) % 4) as Turn;
    if (own === 0) glyphs.push({ text, x0: x, x1: endX, base: y, size, run, bold, spaced });
    else turned.push({ text, x, y, endX, endY, size, run, bold, spaced, turn: own });
  });
  const box = <B extends Box>(b: B): B => {
    const [xa, ya] = point(b.x0, b.y0);
    const [xb, yb] = point(b.x1, b.y1);
    return { ...b, x0: Math.min(xa, xb), y0: Math.min(ya, yb), x1: Math.max(xa, xb), y1: Math.max(ya, yb) };
  };
  return {
    width: turn % 2 === 0 ? width : height,
    height: turn % 2 === 0 ? height : width,
    turn,
    glyphs,
    turned,
    rules: drawing.rules.map(box),
    fills: drawing.fills.map(box),
  };
}

function turnOf(g: DrawnGlyph): Turn {
  const dx = g.endX - g.x;
  const dy = g.endY - g.y;
  if (Math.abs(dx) >= Math.abs(dy)) return dx >= 0 ? 0 : 2;
  return dy > 0 ? 1 : 3;
}

/** The map of the whole page that makes writing of this turn run from left to right. */
function turner(turn: Turn, width: number, height: number): (x: number, y: number) => [number, number] {
  if (turn === 1) return (x, y) => [y, width - x];
  if (turn === 2) return (x, y) => [width - x, height - y];
  if (turn === 3) return (x, y) => [height - y, x];
  return (x, y) => [x, y];
}
