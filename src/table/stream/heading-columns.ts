import { readColumns } from '../../heading/columns.js';
import type { Column, SourceLine } from '../../types.js';
import { arrangePhrases } from './arrange.js';
import { figureRuns, shareOfLength, standsAlone } from './figure-runs.js';
import { measureOf } from './figures.js';
import { mergePhrases } from './merging.js';
import { readPhrases, type Phrase } from './phrases.js';
import { bothSides, oneSide } from './sides.js';

/** A heading of stream text: its lines, and the columns that its row of column numbers counts (0: none). */
export interface Heading {
  readonly lines: readonly string[];
  readonly numbered: number;
}

/** Readings of headings met before: one printed on every page of a long document is read once. */
export type KnownHeadings = Map<string, readonly (readonly Column[])[]>;

/**
 * The ordered columns of a heading; of both sides where the table is printed twice side by side. Where its
 * words leave open how many columns they are, the rows below tell.
 */
export function headingColumns(
  heading: Heading,
  body: readonly SourceLine[],
  known: KnownHeadings,
): readonly Column[] {
  const loneMoney = asksForMoney(heading) && standsAlone(body);
  const words = `${loneMoney} ${heading.numbered} ${heading.lines.join('\n')}`;
  const all = known.get(words) ?? readAll(heading, loneMoney);
  known.set(words, all);
  const [first = [], ...others] = all;
  if (others.length === 0) return first;
  const runs = figureRuns(body);
  const fit = (columns: readonly Column[]): number =>
    shareOfLength(runs, columns.filter((c) => measureOf(c) !== null).length);
  return others.reduce((best, other) => (fit(other) > fit(best) ? other : best), first);
}

/** Quarters that can stand below an amount or below a target. */
function asksForMoney({ lines }: Heading): boolean {
  const kinds = new Set(readPhrases(lines).map((p) => p.kind));
  return kinds.has('quarter') && kinds.has('money') && kinds.has('verb');
}

function readAll({ lines, numbered }: Heading, loneMoney: boolean): Column[][] {
  const read = mergePhrases(readPhrases(lines));
  const phrases = loneMoney
    ? read.map((p): Phrase => (p.kind === 'money' ? { ...p, alone: true } : p))
    : read;
  return readings(phrases).map((reading) => columnsOf(reading, numbered));
}

function columnsOf(phrases: readonly Phrase[], numbered: number): Column[] {
  const side = oneSide(phrases);
  if (side === null) return readColumns(arrangePhrases(phrases, { numbered }));
  return bothSides(readColumns(arrangePhrases(side, { numbered: 0 })));
}

/** What can be one column or two: "Target Anggaran", the target of the budget, or the target and the budget. */
const TWO_WORDS = /^(target|realisasi)\s+(anggaran|pagu)$/i;

function readings(phrases: readonly Phrase[]): (readonly Phrase[])[] {
  const parted = phrases.flatMap((p): Phrase[] => {
    const [, verb, money] = TWO_WORDS.exec(p.text) ?? [];
    return verb && money
      ? [
          { ...p, kind: 'verb', text: verb },
          { ...p, kind: 'money', text: money },
        ]
      : [p];
  });
  return parted.length > phrases.length ? [phrases, parted] : [phrases];
}
