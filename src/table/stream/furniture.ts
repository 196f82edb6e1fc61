import { gather } from '../../lex/gather.js';
import type { ScanLine } from './scan.js';

const PAGE_NUMBER =
  /^(?:[-–|\s]*\d{1,4}[-–|\s]*|\d{1,4}\s*\|\s*(?:p\s*a\s*g\s*e|hal.*)|(?:halaman|hal\.?|page)\s*\d{1,4}(?:\s*(?:dari|of|\/)\s*\d{1,4})?|[IVX]+\s*-\s*\d{1,3})$/i;
const STAMP = /^(?:https?:\/\/\S+|www\.\S+|(?:dipindai|scanned)\s+(?:dengan|by|with)\b.*|camscanner.*)$/i;
/** Lines at a page's edge that are repeated on this many pages are running headers. */
const REPEATED = 3;
/** Running headers stand within this many lines of the page's edge. */
const EDGE = 3;

/** Indices of lines that belong to the page and not to its content: numbers, running headers, stamps. */
export function furnitureLines(lines: readonly ScanLine[]): Set<number> {
  const out = new Set<number>();
  const edges: number[] = [];
  const starts = gather(lines, (l, i) => (l.startsPage || i === 0 ? [i] : []));
  starts.forEach((start, s) => {
    const end = starts[s + 1] ?? lines.length;
    for (let i = start; i < Math.min(start + EDGE, end); i++) edges.push(i);
    for (let i = Math.max(start + EDGE, end - EDGE); i < end; i++) edges.push(i);
    for (const i of [start, start + 1, end - 1]) {
      const text = lines[i]?.text;
      if (
        starts.length > 1 &&
        text !== undefined &&
        i < end &&
        PAGE_NUMBER.test(text) &&
        isRunning(lines, starts, text)
      )
        out.add(i);
    }
  });
  const seen = new Map<string, number[]>();
  for (const i of edges) {
    const line = lines[i];
    if (!line || line.headish || line.counts) continue;
    const key = line.text.toLowerCase().replace(/\d+/g, '#');
    seen.set(key, [...(seen.get(key) ?? []), i]);
  }
  for (const [key, at] of seen) {
    const words = /\p{L}{3}/u.test(key);
    if (words && at.length >= REPEATED && at.length * 3 >= starts.length && key.length > 8)
      at.forEach((i) => out.add(i));
  }
  lines.forEach((l, i) => {
    if (STAMP.test(l.text)) out.add(i);
  });
  return out;
}

/** A bare number is a page number where most pages have one at an edge; with words around it, always. */
function isRunning(lines: readonly ScanLine[], starts: readonly number[], text: string): boolean {
  if (!/^\d+$/.test(text)) return true;
  const share = starts.filter((start, s) => {
    const end = starts[s + 1] ?? lines.length;
    return [start, start + 1, end - 1].some((i) => /^\d{1,4}$/.test(lines[i]?.text ?? ''));
  }).length;
  return share * 2 >= starts.length;
}
