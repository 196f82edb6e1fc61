import { gather } from '../lex/gather.js';
import { compact } from '../lex/words.js';
import type { Source, SourceLine, Table } from '../types.js';
import { openClaims, type Claims } from './claims.js';
import { furnitureLines } from './furniture.js';
import { isProse } from './prose.js';
import { cellFates } from './taken.js';
import type { Fate } from './tokens.js';

/** A token that nothing took. `table` is the covered table it stands in, -1 outside of them. */
export interface LeftToken {
  readonly text: string;
  readonly baris: number;
  readonly halaman: number | null;
  readonly table: number;
}

/** Where every digit-bearing token of a source went; the counts add up to `tokens`. */
export interface Account {
  readonly counts: Readonly<Record<'tokens' | Fate, number>>;
  readonly unplaced: readonly LeftToken[];
  /** Digits of body cells that the lines they name do not print: a stage made them up, or lost their place. */
  readonly unsourced: readonly string[];
}

/**
 * Makes up the account: every token of the source that carries a digit ends in exactly one place.
 *
 * It is counted from what the stages really took, not from what they should have: cells claim the tokens of
 * their lines, a cell of a covered table counts as placed only where a row prints its digits, and what no
 * cell claims must look like prose or page furniture or is listed.
 */
export function account(source: Source, tables: readonly Table[]): Account {
  const claims = openClaims(source.lines);
  const unsourced = claimTables(claims, tables);
  const ranges = tableAtLine(tables);
  const furniture = furnitureLines(source.lines);
  const headings = new Map<Table, string>();
  const counts = { tokens: 0, records: 0, tables: 0, prose: 0, furniture: 0, unplaced: 0 };
  const unplaced: LeftToken[] = [];
  source.lines.forEach((place, at) => {
    const tokens = claims.lines.get(place.line)?.tokens ?? [];
    if (tokens.length === 0) return;
    const table = ranges.get(place.line) ?? -1;
    let left: Fate | null = null;
    for (const token of tokens) {
      counts.tokens++;
      const whole = token.rest === '';
      const rest = (): Fate =>
        (left ??= restFate(source.lines, at, furniture, tables[table] ?? null, headings));
      const fate = whole ? (token.fate ?? 'unplaced') : token.fate === null ? rest() : 'unplaced';
      counts[fate]++;
      if (fate === 'unplaced')
        unplaced.push({
          text: token.raw,
          baris: place.line,
          halaman: place.page,
          table: tables[table]?.covered ? table : -1,
        });
    }
  });
  return { counts, unplaced, unsourced };
}

function claimTables(claims: Claims, tables: readonly Table[]): string[] {
  const seen = new Set<object>();
  return gather(tables, (table) =>
    gather(cellFates(table), ({ cell, fate, heading }) => {
      if (seen.has(cell)) return [];
      seen.add(cell);
      const missing = claims.claim(cell.lines, cell.text, fate);
      return heading ? [] : missing;
    }),
  );
}

/** The table whose range holds a line; of nested ranges the later, narrower one. */
function tableAtLine(tables: readonly Table[]): ReadonlyMap<number, number> {
  const at = new Map<number, number>();
  tables.forEach(({ grid }, i) => {
    for (let line = grid.from; line <= grid.to; line++) at.set(line, i);
  });
  return at;
}

/** Words of a whole sentence; a line with fewer, between the lines of a table, may be a row's name. */
const SENTENCE = 8;

/**
 * What an unclaimed token of this line is. Between the lines of a table a caption or heading printed again
 * is furniture, and only a whole sentence is prose where its rows are records.
 */
function restFate(
  lines: readonly SourceLine[],
  at: number,
  furniture: ReadonlySet<number>,
  table: Table | null,
  headings: Map<Table, string>,
): Fate {
  const text = lines[at]?.text ?? '';
  if (furniture.has(lines[at]?.line ?? 0)) return 'furniture';
  if (!table) return isProse(lines, at) ? 'prose' : 'unplaced';
  const heading = headings.get(table) ?? headingOf(table);
  headings.set(table, heading);
  if (repeatsHeading(text, heading) || isYearAmongHeading(lines, at, heading)) return 'furniture';
  if (!table.covered) return isProse(lines, at) ? 'prose' : 'unplaced';
  const sentence = (text.match(/\p{L}{2,}/gu)?.length ?? 0) >= SENTENCE;
  return sentence && isProse(lines, at) ? 'prose' : 'unplaced';
}

/** The heading, or a line of it that holds years beside words or alone: "2024 2025 Kondisi Akhir"; or cells of it alone. */
function repeatsHeading(text: string, heading: string): boolean {
  const own = compact(text);
  const cells = text.trim().split(/\s{2,}/).map(compact); // prettier-ignore
  if (cells.every((cell) => /\p{L}{2}/u.test(cell) && heading.includes(cell))) return true;
  const words = text.trim().split(/\s+/);
  if (words.length >= FEWEST_YEARS && words.every((word) => isYearOf(heading, word))) return true;
  if (!/\p{L}{3}/u.test(own)) return false;
  if (heading.includes(own)) return true;
  const rest = text.replace(/\b(?:19|20)\d\d\b/g, ' ');
  return !/\d/.test(rest) && heading.includes(compact(rest));
}

/** "2026" or "(2022)" alone, with lines of the heading above and below it: the heading's, printed again. */
function isYearAmongHeading(lines: readonly SourceLine[], at: number, heading: string): boolean {
  if (!/^\s*\(?(?:19|20)\d\d\)?\s*$/.test(lines[at]?.text ?? '')) return false;
  const filled = (i: number, step: number): string => {
    while (i >= 0 && i < lines.length && lines[i]?.text.trim() === '') i += step;
    return lines[i]?.text ?? '';
  };
  return [filled(at - 1, -1), filled(at + 1, 1)].every(
    (near) => /\p{L}{3}/u.test(near) && repeatsHeading(near, heading),
  );
}

/** So many years in a row that the heading has too are its last line printed again. */
const FEWEST_YEARS = 2;

function isYearOf(heading: string, cell: string): boolean {
  return /^(?:19|20)\d\d$/.test(cell) && `|${heading}|`.includes(`|${cell}|`);
}

/** Everything printed above the columns of a table, in one string of letters and digits. */
function headingOf({ grid, columns }: Table): string {
  const head = gather(grid.head, (r) => r.cells.map((c) => c?.text ?? ''));
  return [grid.caption, ...grid.context, ...head, ...columns.map((c) => c.head.join(' '))]
    .map(compact)
    .join('|');
}
