import type { PrintedLine } from './printed-lines.js';
import { CAPITALS, SMALL } from './traits.js';
import type { Word } from './words.js';

/** A cell that ends in a linking word, begins small, leaves a bracket open. */
const BROKEN = -3;
/** A further line that opens as an indicator, a program or the first line does, or goes over to capitals or from them. */
const OPENS_WITHIN = -1.5;
const PROGRAM_WITHIN = -4;
/** An indicator that counts or measures in the unit beside it, or in another way than that. */
const OWN_UNIT = 1.5;
const OTHER_UNIT = -1.5;
/** Letters of words that carry meaning. */
const LONG = 5;

/** What the words of a wrapped cell say against its being one whole cell. */
export function wholeScore(words: readonly Word[], lines: readonly PrintedLine[]): number {
  return wordScore(words) + withinScore(lines);
}

function wordScore(words: readonly Word[]): number {
  const [first, last] = [words[0], words.at(-1)];
  let score = 0;
  if (first?.shape === SMALL && first.opening === 'none' && !first.mark) score += BROKEN;
  if (last?.link === true || last?.open === true) score += BROKEN;
  if (words.reduce((n, w) => n + w.brackets, 0) !== 0) score += BROKEN;
  return score;
}

/** Cells that begin in the midst of the lines. */
function withinScore(lines: readonly PrintedLine[]): number {
  let score = 0;
  for (let i = 1; i < lines.length; i++) {
    const first = lines[i]?.words[0];
    const last = lines[i - 1]?.words.at(-1);
    if (!first || !last) continue;
    const program = first.opening === 'program' && last.shape < CAPITALS;
    const again = first.norm === lines[0]?.words[0]?.norm && first.shape !== SMALL && !last.link;
    if (program || again || goesOver(lines[i - 1], lines[i])) score += PROGRAM_WITHIN;
    else if (first.opening === 'indikator' && first.shape !== SMALL && !last.link) score += OPENS_WITHIN;
  }
  return score;
}

/** From capitals alone to other words, or the other way round. */
function goesOver(above: PrintedLine | undefined, line: PrintedLine | undefined): boolean {
  const [before, after] = [longOnes(above), longOnes(line)];
  if (before.length === 0 || after.length === 0) return false;
  const isCapital = (w: Word): boolean => w.shape === CAPITALS;
  return before.every(isCapital) ? !after.some(isCapital) : after.every(isCapital) && !before.some(isCapital);
}

const longOnes = (line: PrintedLine | undefined): Word[] =>
  line?.words.filter((w) => w.chars >= LONG && w.shape <= CAPITALS) ?? [];

/** "Persentase …" is measured in percent, "Jumlah laporan …" is counted, best in the thing that it names. */
export function unitScore(words: readonly Word[], unit: string): number {
  if (unit === '') return 0;
  const percent = /^(?:%|pers)/i.test(unit);
  const first = words[0]?.text ?? '';
  if (/^p(?:ers|ros)entase/i.test(first)) return percent ? OWN_UNIT : OTHER_UNIT;
  if (!/^(?:jumlah|banyaknya)/i.test(first)) return percent ? 0.5 * OWN_UNIT : 0;
  if (percent) return OTHER_UNIT;
  return words.slice(1).some((w) => w.norm === unit.toLowerCase()) ? OWN_UNIT : 0;
}

/** The words that carry meaning. */
export function longWords(words: readonly Word[]): ReadonlySet<string> {
  return new Set(words.filter((w) => w.chars >= LONG).map((w) => w.norm));
}

/** Share of the words of the smaller set that the other has too. */
export function shareIn(known: ReadonlySet<string>, words: ReadonlySet<string>): number {
  if (known.size === 0 || words.size === 0) return 0;
  let both = 0;
  for (const word of words) if (known.has(word)) both++;
  return both / Math.min(known.size, words.size);
}
