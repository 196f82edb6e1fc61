import { UsageError } from '../errors.js';

const RANGE = /^\s*(\d{1,6})?\s*(-)?\s*(\d{1,6})?\s*$/;

/**
 * "30-37,86-" → which pages are meant: 30 to 37, and 86 to the end.
 *
 * @throws UsageError for what is no list of pages
 */
export function pageRanges(text: string): (page: number) => boolean {
  const ranges = text.split(',').map((part) => {
    const [, from, dash, to] = RANGE.exec(part) ?? [];
    if (from === undefined && to === undefined) throw new UsageError('usage.pages', { value: text });
    const first = from === undefined ? 1 : Number(from);
    const last = dash === undefined ? first : to === undefined ? Infinity : Number(to);
    if (first < 1 || last < first) throw new UsageError('usage.pages', { value: text });
    return { first, last };
  });
  return (page) => ranges.some(({ first, last }) => page >= first && page <= last);
}
