import { compact } from '../../lex/words.js';
import type { Part } from './parts.js';
import type { TextLine } from './words.js';

/** A table over all its pages: a part with its heading, and the parts that go on. */
export type TableParts = readonly Part[];

/** Headings whose cells agree to this share are one heading printed again. */
const SAME_HEAD = 0.7;

/** Joins the parts of a document's pages into tables: no heading, or the same again without a title, goes on. */
export function joinParts(pages: readonly (readonly Part[])[]): TableParts[] {
  const tables: Part[][] = [];
  for (const parts of pages) {
    parts.forEach((part, i) => {
      const open = tables.at(-1);
      const first = open?.[0];
      if (
        open &&
        first &&
        (part.head.length === 0 || (sameHead(first.head, part.head) && !hasTitle(part.above, i > 0)))
      )
        open.push(part);
      else tables.push([part]);
    });
  }
  return tables;
}

function hasTitle(above: readonly TextLine[], inside: boolean): boolean {
  const filled = above.filter((l) => l.words.length > 0);
  return (
    filled.some((l) => /^(?:tabel|table)\b/i.test(l.words[0]?.text ?? '')) ||
    (inside && filled.length > 0) ||
    filled.length > 2
  );
}

function sameHead(a: readonly TextLine[], b: readonly TextLine[]): boolean {
  const cells = (lines: readonly TextLine[]): string[] =>
    lines.flatMap((l) => l.words.map((w) => compact(w.text))).filter(Boolean);
  const left = cells(a);
  const right = new Map<string, number>();
  for (const w of cells(b)) right.set(w, (right.get(w) ?? 0) + 1);
  const total = left.length + [...right.values()].reduce((s, n) => s + n, 0);
  let common = 0;
  for (const w of left) {
    const n = right.get(w) ?? 0;
    if (n > 0) {
      common++;
      right.set(w, n - 1);
    }
  }
  return total > 0 && (2 * common) / total >= SAME_HEAD;
}
