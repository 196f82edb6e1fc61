/** An affine map as PDF writes it: x' = a·x + c·y + e, y' = b·x + d·y + f. */
export type Matrix = readonly [a: number, b: number, c: number, d: number, e: number, f: number];

export const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];

/** The map that applies `inner` first and `outer` to what comes out. */
export function compose(outer: Matrix, inner: Matrix): Matrix {
  const [a, b, c, d, e, f] = outer;
  const [g, h, i, j, k, l] = inner;
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f];
}

/** x and y of a point after the map. */
export function mapX(m: Matrix, x: number, y: number): number {
  return m[0] * x + m[2] * y + m[4];
}
export function mapY(m: Matrix, x: number, y: number): number {
  return m[1] * x + m[3] * y + m[5];
}

/** Six numbers from anywhere, as a matrix; the identity where they are not numbers. */
export function toMatrix(values: unknown): Matrix {
  if (!values || typeof values !== 'object' || !(Symbol.iterator in values)) return IDENTITY;
  const [a, b, c, d, e, f] = [...(values as Iterable<unknown>)];
  if (![a, b, c, d, e, f].every((v) => typeof v === 'number' && Number.isFinite(v))) return IDENTITY;
  return [Number(a), Number(b), Number(c), Number(d), Number(e), Number(f)];
}
