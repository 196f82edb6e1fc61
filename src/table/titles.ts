import { PLACE_AND_DATE } from '../lex/dates.js';
import { oneLine } from '../lex/words.js';
import type { SourceLine } from '../types.js';

const CAPTION = /^(?:tabel|table)\.?\s*(?:[\divx]+(?:\s*[.\-–]\s*|\b)|[a-z]\s*\.)/i;
/** "LAMPIRAN II :", its title on the line or below; "Lampiran I Peraturan Bupati …" is the head of a regulation. */
const LAMPIRAN = /^lampiran\s+(?:[ivx]{1,5}|\d{1,2})(?:\s*[:.]\s*|$)(?!.*\b(?:peraturan|keputusan|nomor)\b)/i;
/** The end of a signature: what stands above it belongs to another page. */
const isSignature = (text: string): boolean => /^NIP\b/i.test(text) || PLACE_AND_DATE.test(text);
/** A caption runs over at most this many lines and characters; what is longer is prose. */
const MAX_LINES = 6;
const MAX_LENGTH = 160;

/** Caption and heading lines that stand above a table. */
export interface Titles {
  readonly caption: string;
  readonly context: readonly string[];
}

/**
 * Reads the caption and the heading lines directly above a table, from the lines between it and what stands
 * before. Marks of Markdown headings and of bold are dropped; sentences end the search.
 *
 *     # Tabel 2.1
 *     # Realisasi Kinerja Tahun 2023      → caption "Tabel 2.1 Realisasi Kinerja Tahun 2023"
 */
export function readTitles(above: readonly SourceLine[]): Titles {
  const lines: string[] = [];
  for (let i = above.length - 1; i >= 0 && lines.length < MAX_LINES; i--) {
    const text = bare(above[i]?.text ?? '');
    if (text === '') continue;
    if (isSentence(text) || isSignature(text)) break;
    lines.unshift(text);
    if (CAPTION.test(text) || LAMPIRAN.test(text))
      return { caption: oneLine(lines.join(' ')).replace(/^(tabel)\.\s/i, '$1 '), context: lines };
  }
  return { caption: '', context: lines };
}

function bare(text: string): string {
  return oneLine(
    text
      .replace(/^\s*#{1,6}\s+/, '')
      .replace(/\*\*/g, '')
      .replace(/<\/?[a-z][^<>]{0,100}>/gi, ' '),
  );
}

/** A sentence is long, or ends as sentences do, or is a list item. */
function isSentence(text: string): boolean {
  return (
    text.length > MAX_LENGTH || (/[\p{L})]\s*[.;]$/u.test(text) && text.length > 60) || /^[-•▪➢]\s/.test(text)
  );
}
