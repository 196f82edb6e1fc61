import { statSync } from 'node:fs';
import { setEngineFlag } from '../start/engine-flags.js';
import { isPdf } from '../source/is-pdf.js';
import type { Input } from '../source/read.js';

/** Documents from this size on, in bytes, have hundreds of pages. */
const LARGE = 2_000_000;
/**
 * The heap grows by this share, in percent, before rubbish is collected: 207 instead of 260 MB for a PDF of 200
 * pages, 1.1 instead of 1.8 GB for 100,000 rows of text. Text keeps more of what it makes: collecting more often
 * would find little.
 */
const SLOW = { pdf: 20, text: 60 } as const;
/** V8 lets the heap grow to four times what is in use, and hardly ever gives back what one document took. */
const USUAL = 150;

/**
 * Collects rubbish more often while a large document is read. It takes up to a third more processor time, which
 * small documents, of which folders consist, are spared.
 */
export async function growSlowly(input: Input): Promise<void> {
  const large = isLarge(input);
  setEngineFlag('heap-growing-percent', percent(!large ? null : (await isPdf(input)) ? 'pdf' : 'text'));
}

/** True for a document of hundreds of pages. */
export function isLarge(input: Input): boolean {
  return sizeOf(input) >= LARGE;
}

/** The flag of V8 for a large document of a kind, or for one that is not large. */
export function growth(kind: keyof typeof SLOW | null): string {
  return `--heap-growing-percent=${percent(kind)}`;
}

function percent(kind: keyof typeof SLOW | null): number {
  return kind === null ? USUAL : SLOW[kind];
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
