/** Widths of a common sans serif, in thousandths of the type size; characters not listed are `OTHER`. */
const GROUPS: readonly (readonly [number, string])[] = [
  [222, "ijl'|"],
  [278, ' .,:;/ftI!'],
  [333, 'r()-'],
  [500, 'ckJsvxyz'],
  [556, '0123456789abdeghnopquL'],
  [611, 'FTZ'],
  [667, 'ABEKPSVXY'],
  [722, 'wCDHNRU'],
  [778, 'GOQ'],
  [833, 'mM'],
  [889, '%'],
  [944, 'W'],
];
const OTHER = 556;
const WIDTHS = new Map(GROUPS.flatMap(([width, chars]) => [...chars].map((c) => [c, width] as const)));

/** Points that a text takes at the type size. */
export function textWidth(text: string, size: number): number {
  let sum = 0;
  for (const c of text) sum += WIDTHS.get(c) ?? OTHER;
  return (sum * size) / 1_000;
}
