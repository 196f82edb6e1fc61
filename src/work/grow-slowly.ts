import { statSync } from 'node:fs';
import { setEngineFlag } from '../start/engine-flags.js';
import { isPdf } from '../source/is-pdf.js';
import type { Input } from '../source/read.js';

/** Documents from this size on, in bytes, have hundreds of pages. */
const LARGE = 2_000_000;
/**
 * The heap grows by this share, in percent, before rubbish is collected: 185 instead of 260 MB for a PDF of 200
 * pages, 1.1 instead of 1.8 GB for 100,000 rows of text. Text keeps more of what it makes: collecting more often
 * would find little.
 */
const SLOW = { pdf: 40, text: 60 } as const;
/** Megabytes for what is new, instead of 16: a seventh of what 200 pages take, and no time, where the rest grows by 40. */
const YOUNG = '--max-semi-space-size=8';
/**
 * V8 lets the heap grow to four times what is in use, and hardly ever gives back what one document took. Where
 * many are read, collecting costs more than its own time: with it goes the optimized code of every function that
 * nothing holds between two documents, to be optimized again (a tenth of the processor time at 150).
 */
const USUAL = { one: 150, many: 300 } as const;

/**
 * Collects rubbish more often while a large document is read. It takes up to a third more processor time, which
 * small documents, of which folders consist, are spared. `documents` is whether the process has read others before.
 */
export async function growSlowly(input: Input, documents: keyof typeof USUAL): Promise<void> {
  const percent = !isLarge(input) ? USUAL[documents] : (await isPdf(input)) ? SLOW.pdf : SLOW.text;
  setEngineFlag('heap-growing-percent', percent);
}

/** True for a document of hundreds of pages. */
export function isLarge(input: Input): boolean {
  return sizeOf(input) >= LARGE;
}

/** Flags that a process needs from its start where it reads this one document. */
export async function flagsFor(input: Input): Promise<string[]> {
  return isLarge(input) && (await isPdf(input)) ? [YOUNG] : [];
}

/** All flags of V8 for one document: a large one of a kind, or one that is not large. */
export function growth(kind: keyof typeof SLOW | null): string[] {
  const percent = `--heap-growing-percent=${kind === null ? USUAL.one : SLOW[kind]}`;
  return kind === 'pdf' ? [percent, YOUNG] : [percent];
}

function sizeOf(input: Input): number {
  if (typeof input === 'string') return sizeOfFile(input);
  if (input instanceof Uint8Array) return input.length;
  if ('text' in input) return input.text.length;
  return 'bytes' in input ? input.bytes.length : sizeOfFile(input.path);
}

/** A file that is not there is told by the reader. */
function sizeOfFile(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.size ?? 0;
}
