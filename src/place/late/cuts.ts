/** An amount with at least one group of three, or a plain number with up to two decimals. */
const WELL_FORMED =
  /^(?:[1-9]\d{0,2}(?:,\d{3})+(?:\.\d{1,2})?|[1-9]\d{0,2}(?:\.\d{3})+(?:,\d{1,2})?|(?:0|[1-9]\d{0,4})(?:[.,]\d{1,2})?)$/;
/** Longer runs of digits are no two cells, and trying them all would cost. */
const MAX_LENGTH = 48;
/** More ways than these say nothing any more. */
const MAX_WAYS = 64;

/**
 * All ways to read digits that were drawn without a blank as one, two or three numbers:
 *
 *   57,407,500330,000,000   →  57,407,500 | 330,000,000        (and no other)
 *   2.483,400,000           →  2.48 | 3,400,000   and   2.4 | 83,400,000
 */
export function cuts(text: string): readonly (readonly string[])[] {
  if (text.length > MAX_LENGTH || !/^\d[\d.,]*\d$/.test(text)) return WELL_FORMED.test(text) ? [[text]] : [];
  if (WELL_FORMED.test(text)) return [[text]];
  const two: string[][] = [];
  const three: string[][] = [];
  for (let at = 1; at < text.length; at++) {
    const left = text.slice(0, at);
    if (!WELL_FORMED.test(left)) continue;
    const right = text.slice(at);
    if (WELL_FORMED.test(right)) two.push([left, right]);
    for (let next = 1; next < right.length && three.length < MAX_WAYS; next++) {
      const [middle, last] = [right.slice(0, next), right.slice(next)];
      if (WELL_FORMED.test(middle) && WELL_FORMED.test(last)) three.push([left, middle, last]);
    }
  }
  return [...two, ...three].slice(0, MAX_WAYS);
}
