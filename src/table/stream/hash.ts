/** Odd, and far from any power of two. */
const BASE = 0x9e3779b1 | 0;

/** A number for a word; the same for the same letters. */
export function wordId(text: string): number {
  let id = 7;
  for (let i = 0; i < text.length; i++) id = (Math.imul(id, 31) + text.charCodeAt(i)) | 0;
  return id;
}

/** The number of a run of words, one word longer: a text can be known again wherever it stands. */
export function longerRun(run: number, id: number): number {
  return (Math.imul(run, BASE) + id + 1) | 0;
}

/** The number of the run ids[from..to). */
export function runOf(ids: Int32Array, from: number, to: number): number {
  let run = 0;
  for (let i = from; i < to; i++) run = longerRun(run, ids[i] ?? 0);
  return run;
}

/** True where so many words from `a` on are the same as from `b` on. */
export function sameRun(ids: Int32Array, a: number, b: number, size: number): boolean {
  for (let i = 0; i < size; i++) if (ids[a + i] !== ids[b + i]) return false;
  return true;
}

/** Cells whose runs may be known are told apart by so many bits of their numbers. */
const BITS = 12;

/** How often runs of words were met. It is asked for every end of every cell, nearly always in vain. */
export class RunCounts {
  private readonly counts = new Map<number, number>();
  /** Marks the last bits of the runs that were met: most questions end here. */
  private readonly met = new Uint8Array(1 << BITS);

  add(run: number): void {
    this.counts.set(run, this.of(run) + 1);
    this.met[run & ((1 << BITS) - 1)] = 1;
  }

  of(run: number): number {
    return this.met[run & ((1 << BITS) - 1)] === 1 ? (this.counts.get(run) ?? 0) : 0;
  }
}
