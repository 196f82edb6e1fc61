import { cutWord } from '../../pdf/words.js';
import type { PlacedWord } from '../../print.js';
import type { Lattice, LatticeCell } from './lattice.js';

/** One line of text in a cell, from left to right. */
export interface CellLine {
  readonly words: readonly PlacedWord[];
  readonly x0: number;
  readonly x1: number;
}

/** A cell with what is printed in it, line by line. */
export interface FilledCell extends LatticeCell {
  readonly lines: readonly CellLine[];
}

/** Base lines nearer than this share of the font's height are one line. */
const LEVEL = 0.45;
/** The middle of a letter stands this far above its base line. */
const MIDDLE = 0.3;
/** A word reaches this far over a border before it can be two. Points. */
const OVER = 1;

/** What a table takes of a page's words, and what it leaves. */
export interface Filled {
  readonly cells: readonly FilledCell[];
  readonly taken: ReadonlySet<PlacedWord>;
}

/** Puts the words of a page into the cells of a lattice. */
export function fillCells(lattice: Lattice, words: readonly PlacedWord[]): Filled {
  const owner = owners(lattice);
  const columns = lattice.xs.length - 1;
  const held: PlacedWord[][] = lattice.cells.map(() => []);
  const taken = new Set<PlacedWord>();
  for (const word of words) {
    const y = word.turned ? (word.y0 + word.y1) / 2 : word.base - MIDDLE * word.size;
    const x = (word.x0 + word.x1) / 2;
    if (y < lattice.y0 || y > lattice.y1 || x < lattice.x0 || x > lattice.x1) continue;
    taken.add(word);
    const r = indexIn(lattice.ys, y);
    for (const part of partsOf(word, r, lattice, owner)) {
      const c = indexIn(lattice.xs, (part.x0 + part.x1) / 2);
      held[owner[r * columns + c] ?? -1]?.push(part);
    }
  }
  return { cells: lattice.cells.map((cell, i) => ({ ...cell, lines: linesOf(held[i] ?? []) })), taken };
}

/** Which cell covers each mesh of the lattice. */
function owners({ xs, ys, cells }: Lattice): Int32Array {
  const columns = xs.length - 1;
  const owner = new Int32Array(columns * (ys.length - 1)).fill(-1);
  cells.forEach((cell, i) => {
    for (let r = cell.r0; r <= cell.r1; r++)
      for (let c = cell.c0; c <= cell.c1; c++) owner[r * columns + c] = i;
  });
  return owner;
}

/** The mesh that a value falls into; the nearest at the ends. */
function indexIn(lines: readonly number[], value: number): number {
  let low = 0;
  let high = lines.length - 2;
  while (low < high) {
    const mid = (low + high + 1) >> 1;
    if ((lines[mid] ?? 0) <= value) low = mid;
    else high = mid - 1;
  }
  return low;
}

/** A word that stands over a border between two cells is two, where its letters were drawn apart. */
function partsOf(word: PlacedWord, r: number, lattice: Lattice, owner: Int32Array): PlacedWord[] {
  const columns = lattice.xs.length - 1;
  const from = indexIn(lattice.xs, word.x0 + OVER);
  const to = indexIn(lattice.xs, word.x1 - OVER);
  let parts: PlacedWord[] = [word];
  for (let c = from; c < to; c++) {
    if (owner[r * columns + c] === owner[r * columns + c + 1]) continue;
    const x = lattice.xs[c + 1] ?? 0;
    parts = parts.flatMap((p) =>
      p.x0 + OVER < x && x < p.x1 - OVER ? cutWord(p, x).map((w) => ({ ...w, line: word.line })) : [p],
    );
  }
  return parts;
}

function linesOf(words: readonly PlacedWord[]): CellLine[] {
  const lines: { base: number; words: PlacedWord[] }[] = [];
  for (const word of [...words].sort((a, b) => a.base - b.base || a.x0 - b.x0)) {
    const open = lines.at(-1);
    if (open && word.base - open.base <= LEVEL * word.size) open.words.push(word);
    else lines.push({ base: word.base, words: [word] });
  }
  return lines.map(({ words: own }) => {
    const sorted = own.sort((a, b) => a.x0 - b.x0);
    return { words: sorted, x0: sorted[0]?.x0 ?? 0, x1: Math.max(...sorted.map((w) => w.x1)) };
  });
}
