import { gather } from '../lex/gather.js';
import { isFigureField } from '../lex/fields.js';
import { styleOf, styleVotes, type NumberStyle, type StyleVotes } from '../lex/number.js';
import { ANGGARAN, type Column, type GridRow } from '../types.js';

const MONEY: ReadonlySet<string> = new Set(ANGGARAN);

/** A column tells by itself where this many of its numbers do, and this share of them agree. */
const FEWEST = 4;
const AGREED = 0.8;

/** Which mark begins the decimals in a column, by its number from the left. */
export type NumberStyles = (column: number) => NumberStyle;

const NO_VOTES: StyleVotes = { comma: 0, dot: 0 };

function sumOf(votes: readonly StyleVotes[]): StyleVotes {
  return votes.reduce((a, b) => ({ comma: a.comma + b.comma, dot: a.dot + b.dot }), NO_VOTES);
}

/**
 * Decides for every column which mark groups and which begins the decimals: by its own cells where they tell,
 * else by the other columns of its kind (performance, money), else by the whole table. Money is typed in by
 * other hands than targets: "1,538,412,800" beside "1,50 %".
 */
export function numberStyles(body: readonly GridRow[], columns: readonly Column[]): NumberStyles {
  const votes = columns.map((_, at) => styleVotes(gather(body, (r) => r.cells[at]?.text ?? [])));
  const all = styleOf(sumOf(votes));
  const kind = (c: Column): 'money' | 'performance' | null =>
    !isFigureField(c.field) ? null : MONEY.has(c.field) ? 'money' : 'performance';
  const ofKind = new Map(
    (['money', 'performance'] as const).map((k) => [
      k,
      styleOf(sumOf(gather(columns, (c, at) => (kind(c) === k ? (votes[at] ?? []) : [])))),
    ]),
  );
  const styles = columns.map((column, at): NumberStyle => {
    const { comma, dot } = votes[at] ?? NO_VOTES;
    if (Math.max(comma, dot) >= FEWEST && Math.max(comma, dot) >= AGREED * (comma + dot))
      return { decimal: comma > dot ? ',' : '.' };
    const shared = ofKind.get(kind(column) ?? 'performance') ?? all;
    return shared.decimal === null ? all : shared;
  });
  return (column) => styles[column] ?? all;
}
