import type { Operations } from './engine.js';
import type { Box, Rule } from '../print.js';
import { mapX, mapY, type Matrix } from './matrix.js';

/** What one path of a page's program leaves on the page. */
export interface PathMarks {
  readonly rules: readonly Rule[];
  readonly fills: readonly Box[];
  /** Around the whole path; null for an empty one. */
  readonly box: Box | null;
}

/** pdf.js writes a path as numbers: what to do, then the points that it takes. */
const MOVE = 0;
const LINE = 1;
const CURVE = 2;
const QUADRATIC = 3;
const CLOSE = 4;

/** A line that leaves the upright by less is upright. Points. */
const STRAIGHT = 0.6;
/** A filled rectangle thinner than this is a ruling line. Points. */
const THIN = 2.6;
/** Shorter strokes are ornaments, or dots of a dotted line that are put together later. Points. */
const SHORTEST = 0.3;
/** A path with more points is a drawing or a map. */
const MOST_POINTS = 4000;

type Point = readonly [x: number, y: number];

/** A mark this many times as long as thick, and no longer, may be a dot of a line either way. */
const DOT = 2.5;

/** Ruling lines and filled areas of one path, clipped to nothing. Curves leave no mark, but round dots do. */
export function readPath(
  args: readonly unknown[],
  ops: Operations,
  ctm: Matrix,
  lineWidth: number,
): PathMarks {
  const [paint, data] = args;
  const buffer = Array.isArray(data) ? (data as readonly unknown[])[0] : null;
  if (!(buffer instanceof Float32Array)) return { rules: [], fills: [], box: null };
  const shapes = shapesOf(buffer, ctm);
  const box = boxOf(shapes);
  const rules: Rule[] = [];
  const fills: Box[] = [];
  if (buffer.length <= MOST_POINTS) {
    const width = Math.max(0.1, lineWidth * Math.sqrt(Math.abs(ctm[0] * ctm[3] - ctm[1] * ctm[2])));
    if (isStroke(Number(paint), ops)) for (const shape of shapes) strokes(shape, width, rules);
    if (isFill(Number(paint), ops)) for (const shape of shapes) filled(shape, rules, fills);
  }
  return { rules, fills, box };
}

function isStroke(paint: number, ops: Operations): boolean {
  return (
    paint === ops.stroke ||
    paint === ops.closeStroke ||
    paint === ops.fillStroke ||
    paint === ops.eoFillStroke ||
    paint === ops.closeFillStroke ||
    paint === ops.closeEOFillStroke
  );
}

function isFill(paint: number, ops: Operations): boolean {
  return (
    paint === ops.fill ||
    paint === ops.eoFill ||
    paint === ops.fillStroke ||
    paint === ops.eoFillStroke ||
    paint === ops.closeFillStroke ||
    paint === ops.closeEOFillStroke
  );
}

interface Shape {
  readonly points: readonly Point[];
  readonly curved: boolean;
}

function shapesOf(buffer: Float32Array, ctm: Matrix): Shape[] {
  const shapes: { points: Point[]; curved: boolean }[] = [];
  const at = (k: number): Point => {
    const x = buffer[k] ?? 0;
    const y = buffer[k + 1] ?? 0;
    return [mapX(ctm, x, y), mapY(ctm, x, y)];
  };
  for (let k = 0; k < buffer.length;) {
    const op = buffer[k++];
    const open = shapes.at(-1);
    if (op === MOVE) {
      shapes.push({ points: [at(k)], curved: false });
      k += 2;
    } else if (op === LINE) {
      open?.points.push(at(k));
      k += 2;
    } else if (op === CURVE || op === QUADRATIC) {
      const size = op === CURVE ? 6 : 4;
      open?.points.push(at(k + size - 2));
      if (open) open.curved = true;
      k += size;
    } else if (op === CLOSE) {
      const first = open?.points[0];
      if (first) open.points.push(first);
    }
  }
  return shapes;
}

function boxOf(shapes: readonly Shape[]): Box | null {
  let [x0, y0, x1, y1] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { points } of shapes) {
    for (const [x, y] of points) {
      x0 = Math.min(x0, x);
      y0 = Math.min(y0, y);
      x1 = Math.max(x1, x);
      y1 = Math.max(y1, y);
    }
  }
  return x0 <= x1 ? { x0, y0, x1, y1 } : null;
}

function strokes({ points, curved }: Shape, width: number, rules: Rule[]): void {
  if (curved || isConnector(points)) return;
  for (let i = 1; i < points.length; i++) {
    const [a, b] = [points[i - 1], points[i]];
    if (a && b) addRule(a[0], a[1], b[0], b[1], width, rules);
  }
}

/** Two boxes of a chart are joined by a line that bends twice and goes on as it began. */
function isConnector([a, b, c, d, ...more]: readonly Point[]): boolean {
  if (!a || !b || !c || !d || more.length > 0) return false;
  const along = ([x0, y0]: Point, [x1, y1]: Point): Point => [
    Math.abs(x1 - x0) > STRAIGHT ? Math.sign(x1 - x0) : 0,
    Math.abs(y1 - y0) > STRAIGHT ? Math.sign(y1 - y0) : 0,
  ];
  const [first, second, third] = [along(a, b), along(b, c), along(c, d)];
  const bends = first[0] * second[0] === 0 && first[1] * second[1] === 0;
  return bends && first[0] === third[0] && first[1] === third[1];
}

function addRule(xa: number, ya: number, xb: number, yb: number, width: number, rules: Rule[]): void {
  const dx = Math.abs(xb - xa);
  const dy = Math.abs(yb - ya);
  if (dy <= STRAIGHT && dx >= SHORTEST && dx >= dy) {
    const y = (ya + yb) / 2;
    rules.push({ x0: Math.min(xa, xb), x1: Math.max(xa, xb), y0: y, y1: y, width });
  } else if (dx <= STRAIGHT && dy >= SHORTEST) {
    const x = (xa + xb) / 2;
    rules.push({ x0: x, x1: x, y0: Math.min(ya, yb), y1: Math.max(ya, yb), width });
  }
}

function filled(shape: Shape, rules: Rule[], fills: Box[]): void {
  const box = boxOf([shape]);
  if (!box || shape.points.length < 3) return;
  const width = box.x1 - box.x0;
  const height = box.y1 - box.y0;
  if (isDot(width, height)) {
    const [x, y] = [(box.x0 + box.x1) / 2, (box.y0 + box.y1) / 2];
    addRule(box.x0, y, box.x1, y, height, rules);
    addRule(x, box.y0, x, box.y1, width, rules);
    return;
  }
  if (shape.curved) return;
  if (height <= THIN && width > height)
    addRule(box.x0, (box.y0 + box.y1) / 2, box.x1, (box.y0 + box.y1) / 2, height, rules);
  else if (width <= THIN) addRule((box.x0 + box.x1) / 2, box.y0, (box.x0 + box.x1) / 2, box.y1, width, rules);
  else if (isRectangle(shape.points)) fills.push(box);
}

function isDot(width: number, height: number): boolean {
  return Math.max(width, height) <= Math.min(THIN, DOT * Math.min(width, height));
}

/** Every side runs along the page's. */
function isRectangle(points: readonly Point[]): boolean {
  return points.every((p, i) => {
    const q = points[i + 1];
    return !q || Math.abs(p[0] - q[0]) <= STRAIGHT || Math.abs(p[1] - q[1]) <= STRAIGHT;
  });
}
