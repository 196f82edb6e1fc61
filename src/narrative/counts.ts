/** "2 Program yang terbagi ke dalam 12 Kegiatan dan 40 Sub Kegiatan": how many of each a sentence speaks of. */
export interface Counted {
  readonly at: number;
  readonly text: string;
}

const SPELT = String.raw`(?:\s*\([\p{L} ]{2,30}\))?`;
const COUNTS = new RegExp(
  String.raw`\b\d{1,2}${SPELT}\s+program\b[^.;\d]{0,60}\b\d{1,3}${SPELT}\s+kegiatan\b(?:[^.;\d]{0,40}\b\d{1,3}${SPELT}\s+sub\s*kegiatan\b)?`,
  'giu',
);

/** Every count of programs with their kegiatan and sub kegiatan in a paragraph. */
export function counted(text: string): Counted[] {
  if (!/\d\D{0,32}program/i.test(text)) return [];
  return [...text.matchAll(COUNTS)].map((match) => ({ at: match.index, text: match[0] }));
}

/** The numbers of such a text, from programs down; empty for other text. */
export function readCounts(text: string): number[] {
  if (!/^\d{1,2}\D{0,34}program\b/i.test(text)) return [];
  return (text.match(/\d+/g) ?? []).map(Number);
}
