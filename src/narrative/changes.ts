import { readNumber } from '../lex/number.js';

/** "tahun 2021 meningkat 5,49% dari tahun sebelumnya": by how much a figure has changed, in words. */
export interface Change {
  readonly at: number;
  /** The year that has changed, or empty. */
  readonly tahun: string;
  readonly text: string;
}

const CHANGE =
  /(?:\btahun\s+(?<tahun>20\d\d)\s+)?(?:mengalami\s+)?\b(?:meningkat|naik|kenaikan|peningkatan|menurun|turun|penurunan)\s+(?:sebesar\s+)?\d(?:[\d.,]*\d)?\s?(?:%|persen|poin)\s+(?:dari|di?banding(?:kan)?(?:\s+dengan)?)\s+(?:(?:capaian|realisasi)\s+)?(?:pada\s+)?tahun\s+(?:sebelumnya|lalu|20\d\d)\b/giu;

/** Every statement of a change against another year in a paragraph, in order. */
export function changes(text: string): Change[] {
  if (!/(?:naik|kat|turun|nurun)\w*\s+(?:sebesar\s+)?\d/i.test(text)) return [];
  return [...text.matchAll(CHANGE)].map((match) => ({
    at: match.index,
    tahun: match.groups?.tahun ?? '',
    text: match[0].replace(/^tahun\s+20\d\d\s+/i, ''),
  }));
}

/** What such a statement says, read again from its words. */
export interface SaidChange {
  readonly isUp: boolean;
  readonly decimal: string;
  /** The year compared with; empty for the one before. */
  readonly from: string;
}

/** Reads the words of a `Change`; null for other text. */
export function readChange(text: string): SaidChange | null {
  const match =
    /^(?:mengalami\s+)?(meningkat|naik|kenaikan|peningkatan|menurun|turun|penurunan)\s+(?:sebesar\s+)?(\d(?:[\d.,]*\d)?)\s?(?:%|persen|poin)\D*(20\d\d)?$/iu.exec(
      text,
    );
  const read = match?.[2] ? readNumber(match[2]) : null;
  if (!match || !read) return null;
  return { isUp: /naik|ningkat/i.test(match[1] ?? ''), decimal: read.decimal, from: match[3] ?? '' };
}
