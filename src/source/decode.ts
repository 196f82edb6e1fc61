import type * as Iconv from 'iconv-lite';
import { createRequire } from 'node:module';
import type { Note } from '../types.js';

let loaded: typeof Iconv | undefined;
/** Loaded when bytes are met that are no UTF-8: most documents have none, and all would wait for it. */
function iconv(): typeof Iconv {
  return (loaded ??= createRequire(import.meta.url)('iconv-lite') as typeof Iconv);
}

/** Text of a document and what had to be done to read it. */
export interface Decoded {
  readonly text: string;
  readonly notes: readonly Note[];
}

/**
 * Bytes of scraped text → text. A byte order mark tells UTF-8, UTF-16 and UTF-32; without one, zero bytes in
 * every second place tell UTF-16, bytes that are valid UTF-8 are that, and the rest is Windows-1252, the old
 * encoding of Indonesian office machines. Null where the bytes are no text at all.
 */
export function decode(bytes: Uint8Array): Decoded | null {
  const marked = byMark(bytes);
  if (marked) return clean(marked.text, marked.notes);
  const wide = wideOrder(bytes);
  if (wide) return clean(iconv().decode(bytes, `utf-16${wide}`), [note('utf-16', { order: wide })]);
  if (isBinary(bytes)) return null;
  const utf8 = strictUtf8(bytes);
  if (utf8 !== null) return clean(utf8, []);
  const mixed = mostlyUtf8(bytes);
  if (mixed) return clean(mixed.text, [note('mixed-encoding', { count: mixed.strays })]);
  return clean(iconv().decode(bytes, 'windows-1252'), [note('windows-1252', {})]);
}

const MARKS = [
  { mark: [0xff, 0xfe, 0, 0], encoding: 'utf-32le', note: note('utf-32', { order: 'le' }) },
  { mark: [0, 0, 0xfe, 0xff], encoding: 'utf-32be', note: note('utf-32', { order: 'be' }) },
  { mark: [0xff, 0xfe], encoding: 'utf-16le', note: note('utf-16', { order: 'le' }) },
  { mark: [0xfe, 0xff], encoding: 'utf-16be', note: note('utf-16', { order: 'be' }) },
] as const;

function byMark(bytes: Uint8Array): Decoded | null {
  const found = MARKS.find(({ mark }) => mark.every((b, i) => bytes[i] === b));
  return found ? { text: iconv().decode(bytes, found.encoding), notes: [found.note] } : null;
}

/** How much of a file is looked at to tell its encoding; a table of contents at least is in it. */
const SAMPLE = 65_536;
/** Latin text in UTF-16 has a zero in almost every second byte; text with stray NULs is far below. */
const WIDE_SHARE = 0.4;

function wideOrder(bytes: Uint8Array): 'le' | 'be' | null {
  const sample = bytes.subarray(0, SAMPLE - (SAMPLE % 2));
  const pairs = Math.floor(sample.length / 2);
  if (pairs < 2) return null;
  let even = 0;
  let odd = 0;
  for (let i = 0; i < pairs * 2; i += 2) {
    if (sample[i] === 0) even += 1;
    if (sample[i + 1] === 0) odd += 1;
  }
  if (odd >= WIDE_SHARE * pairs && even < odd / 4) return 'le';
  return even >= WIDE_SHARE * pairs && odd < even / 4 ? 'be' : null;
}

/** Control bytes that scraped text may hold: tab, line feed, vertical tab, form feed, return, escape. */
const HARMLESS = new Set([9, 10, 11, 12, 13, 27]);
/** More control bytes than this share are no text; unmapped glyphs of a bad font stay below it. */
const BINARY_SHARE = 0.1;

function isBinary(bytes: Uint8Array): boolean {
  const sample = bytes.subarray(0, SAMPLE);
  let control = 0;
  for (const b of sample) if (b < 32 && !HARMLESS.has(b)) control += 1;
  return control > BINARY_SHARE * sample.length;
}

function strictUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/**
 * UTF-8 with a few foreign bytes (pages of two scrapers put together, a file cut in the middle of a letter):
 * what is valid is UTF-8, each stray byte is Windows-1252. Null where strays are no exception.
 */
function mostlyUtf8(bytes: Uint8Array): { text: string; strays: number } | null {
  const parts: string[] = [];
  let letters = 0;
  let strays = 0;
  let from = 0;
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let i = 0; i < buffer.length;) {
    const length = sequenceLength(buffer, i);
    if (length === 0) {
      parts.push(buffer.toString('utf8', from, i), iconv().decode(buffer.subarray(i, i + 1), 'windows-1252'));
      strays += 1;
      from = i + 1;
    } else if (length > 1) letters += 1;
    i += length || 1;
  }
  if (letters < strays) return null;
  parts.push(buffer.toString('utf8', from));
  return { text: parts.join(''), strays };
}

/** Bytes of the valid UTF-8 sequence that begins here; 0 where none does. */
function sequenceLength(bytes: Uint8Array, at: number): number {
  const first = bytes[at] ?? 0;
  if (first < 0x80) return 1;
  const length = first >= 0xf0 && first <= 0xf4 ? 4 : first >= 0xe0 ? 3 : first >= 0xc2 ? 2 : 0;
  if (length === 0 || first > 0xf4 || at + length > bytes.length) return 0;
  return strictUtf8(bytes.subarray(at, at + length)) === null ? 0 : length;
}

/** A NUL between two letters hides one that the scraper could not read; elsewhere it is padding. */
function clean(text: string, notes: readonly Note[]): Decoded {
  const bare = text.startsWith('\uFEFF') ? text.slice(1) : text;
  if (!bare.includes('\0')) return { text: bare, notes };
  let count = 0;
  const filled = bare.replaceAll(NULS, (nuls: string, at: number, whole: string) => {
    count += nuls.length;
    const inside = nuls.length === 1 && isLetter(whole[at - 1]) && isLetter(whole[at + 1]);
    return inside ? '\uFFFD' : ' '.repeat(nuls.length);
  });
  return { text: filled, notes: [...notes, note('nul', { count })] };
}

const NULS = new RegExp(`${String.fromCharCode(0)}+`, 'g');

function isLetter(char: string | undefined): boolean {
  return char !== undefined && /\S/.test(char);
}

function note(code: string, args: Note['args']): Note {
  return { code, args };
}
