import type { Run } from '../print.js';

export interface DrawingOptions {
  /** Merged cells are drawn after everything else of their page, column by column. */
  readonly late: boolean;
  /** On each page cells of one line are drawn before those of several, as LibreOffice Calc does. */
  readonly runs?: boolean;
  /** A jump to the left on the same baseline leaves no blank ("57,407,500330,000,000"). */
  readonly glue: boolean;
  /** A line that wrapped ends in a blank. */
  readonly marks: boolean;
  /** Jumps of more than this share of a line give an empty line; Infinity for none. */
  readonly gap: number;
}

const LEADING = 10;
/** Baselines closer than this are one line. */
const SAME = 1;

/**
 * The page as an extractor gives it that writes texts in the order in which they were drawn: cell by cell,
 * texts that share a baseline on one line, a line break at every jump up or down.
 */
export function drawing(runs: readonly Run[], options: DrawingOptions): string {
  const pages = [...new Set(runs.map((r) => r.page))];
  const ordered = pages.flatMap((page) => {
    const own = runs.filter((r) => r.page === page);
    if (options.runs === true) return inTwoRuns(own);
    if (!options.late) return own;
    const late = (r: Run): boolean => r.part === 'body' && r.rowSpan > 1;
    const merged = own.filter(late).sort((a, b) => a.column - b.column || a.row - b.row);
    return [...own.filter((r) => !late(r)), ...merged];
  });
  let text = '';
  ordered.forEach((run, i) => {
    const before = ordered[i - 1];
    text += (before ? between(before, run, options) : '') + run.text;
  });
  return `${text}\n`;
}

/** What stands above the body, then the body's cells of one line, then its wrapped ones. */
function inTwoRuns(runs: readonly Run[]): Run[] {
  const cellOf = (r: Run): string => `${String(r.row)}|${String(r.column)}`;
  const body = runs.filter((r) => r.part === 'body');
  const lines = new Map<string, number>();
  for (const run of body) lines.set(cellOf(run), (lines.get(cellOf(run)) ?? 0) + 1);
  const wrapped = (r: Run): boolean => (lines.get(cellOf(r)) ?? 0) > 1;
  return [
    ...runs.filter((r) => r.part !== 'body'),
    ...body.filter((r) => !wrapped(r)),
    ...body.filter(wrapped),
  ];
}

function between(before: Run, run: Run, { glue, marks, gap }: DrawingOptions): string {
  const jump = before.page === run.page ? Math.abs(run.y - before.y) : Infinity;
  if (jump < SAME) return run.left >= before.right || !glue ? ' ' : '';
  const mark = marks && before.end === 'wrap' ? ' ' : '';
  return `${mark}\n${jump > gap * LEADING ? '\n' : ''}`;
}

/** Paragraphs of so many printed lines each, as some viewers and document sites give a page back. */
export function joinLines(text: string, many: number): string {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const paragraphs: string[] = [];
  for (let at = 0; at < lines.length; at += many)
    paragraphs.push(
      lines
        .slice(at, at + many)
        .map((line) => line.trim())
        .join(' '),
    );
  return `${paragraphs.join('\n\n')}\n`;
}
