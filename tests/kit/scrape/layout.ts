import type { Run } from '../print.js';

/** Blanks between two columns. */
const GUTTER = 2;
/** Points between two baselines that leave room for a line between them. */
const EMPTY_LINE = 20;

/** The page as text with its columns kept by spaces; a form feed ends a page. */
export function layout(runs: readonly Run[], gutter = GUTTER): string {
  const body = runs.filter((r) => r.part !== 'judul' && r.colSpan === 1);
  const columns = Math.max(...runs.map((r) => r.column + r.colSpan));
  const widths = Array.from({ length: columns }, (_, c) =>
    Math.max(1, ...body.filter((r) => r.column === c).map((r) => r.text.length)),
  );
  const starts = widths.map((_, c) => widths.slice(0, c).reduce((a, w) => a + w + gutter, 0));
  const pages = [...new Set(runs.map((r) => r.page))];
  return pages
    .map((page) => {
      const own = runs.filter((r) => r.page === page);
      const lines = [...new Set(own.map((r) => r.y))].sort((a, b) => a - b);
      return lines
        .flatMap((y, i) => {
          const text = lineOf(own.filter((r) => r.y === y), widths, starts); // prettier-ignore
          return y - (lines[i - 1] ?? y) >= EMPTY_LINE ? ['', text] : [text];
        })
        .join('\n');
    })
    .map((text) => `${text}\n`)
    .join('\f');
}

function lineOf(runs: readonly Run[], widths: readonly number[], starts: readonly number[]): string {
  let line = '';
  for (const run of [...runs].sort((a, b) => a.left - b.left)) {
    const from = starts[run.column] ?? 0;
    const last = run.column + run.colSpan - 1;
    const room = (starts[last] ?? 0) + (widths[last] ?? 0) - from;
    const slack = Math.max(0, room - run.text.length);
    const shift = run.align === 'left' ? 0 : run.align === 'right' ? slack : Math.floor(slack / 2);
    const at = Math.max(line === '' ? 0 : line.length + 1, from + shift);
    line = line.padEnd(at) + run.text;
  }
  return line;
}
