import { headingShare } from '../../heading/vocabulary.js';
import { slotAt, type Slot } from './slots.js';
import { isYear, joinWords, type Fragment, type TextLine, type Word } from './words.js';

/**
 * Heading cells one blank apart: texts that begin alike ("Realisasi TW II Realisasi TW III"), years, and words on
 * either side of a column edge with nothing below ("Target Realisasi") or each with its own text below.
 */
export function splitTight(line: TextLine, slots: readonly Slot[], below: readonly TextLine[]): Fragment[] {
  return line.fragments.flatMap((f) => {
    const cells: Word[][] = [[]];
    f.words.forEach((word, i) => {
      const before = f.words[i - 1];
      if (before && partsHeads(line, f, i, before, word, slots, below)) cells.push([]);
      cells.at(-1)?.push(word);
    });
    return cells.map(joinWords);
  });
}

function partsHeads(
  line: TextLine,
  f: Fragment,
  i: number,
  before: Word,
  word: Word,
  slots: readonly Slot[],
  below: readonly TextLine[],
): boolean {
  if (readApart(line, f.words, i)) return true;
  const homes = [before, word].map((w) =>
    slotAt(
      slots.map((x) => x.from),
      centre(w.start, w.end),
    ),
  );
  if (homes[0] !== homes[1] && word.text === 'Data' && f.words[i + 1]?.text === 'Capaian') return true;
  if (homes[0] === homes[1] || !standsAlone(before.text) || !standsAlone(word.text)) return false;
  const lower = below.flatMap((l) => l.fragments);
  if (!lower.some((b) => b.start < f.end && b.end > f.start)) return true;
  const next =
    below.find((l) => l.fragments.some((b) => b.start < f.end && b.end > f.start))?.fragments ?? [];
  const [left, right] = [before, word].map((w) =>
    next.find((b) => Math.abs(centre(b.start, b.end) - centre(w.start, w.end)) <= NEAR_CENTRE),
  );
  return (
    left !== undefined &&
    right !== undefined &&
    !isSeries(left.text, right.text) &&
    !isBeat(left, right, next)
  );
}

/**
 * How many headings stand in a row, one blank apart, as they read: "Target 2024 Realisasi TW I Realisasi TW II" are
 * three.
 */
export function countHeads(line: TextLine): number {
  const cuts = line.fragments.flatMap(({ words }) =>
    words.filter((_, i) => i > 0 && readApart(line, words, i)),
  );
  return line.fragments.length + cuts.length;
}

/** Whether a heading begins with word i, after another, whatever stands below. */
function readApart(line: TextLine, words: readonly Word[], i: number): boolean {
  const [first, before, word] = [words[0]?.text ?? '', words[i - 1]?.text ?? '', words[i]?.text ?? ''];
  const again = word === first && (i < words.length - 1 || words.length === 2);
  if (again && /^(?:\p{Lu}|[IVX\d])/u.test(word) && !LINKING.test(before)) return true;
  if (isYear(before) && isYear(word)) return true;
  const sign = i === 1 && before === '%';
  if (!sign && ENDS_HEAD.test(before) && BEGINS_HEAD.test(word)) return true;
  if (!sign && !LINKING.test(before) && beginsOften(line, word)) return true;
  return /^(?:Tingkat|Rasio)$/i.test(word) && BEGINS_HEAD.test(before) && !again;
}

/** Headings of a line that begin with the same word, before another is believed to begin with it. */
const OFTEN = 2;

/** "Target dan Anggaran Realisasi TW I Realisasi TW II  Realisasi TW III": other headings of the line begin with it. */
function beginsOften(line: TextLine, word: string): boolean {
  if (!BEGINS_HEAD.test(word)) return false;
  const begins = line.fragments.flatMap(({ words }) =>
    words.filter((w, i) => w.text === word && (i === 0 || ENDS_HEAD.test(words[i - 1]?.text ?? ''))),
  );
  return begins.length >= OFTEN;
}

/** "… Tahun 2025 Realisasi TW I Realisasi TW II": a year, a quarter or a bracket ends a heading, a measure begins one. */
const ENDS_HEAD = /^(?:(?:19|20)\d\d|[IVX]{1,4}|.*\)|%)$/;
const BEGINS_HEAD =
  /^(?:Target|Realisasi|Capaian|Tingkat|Rasio|Prakiraan|Perkiraan|Kondisi|Pagu|Anggaran|Satuan)$/i;

/** "K  Rp  K  Rp": a pair that comes again has one heading above it each time. */
function isBeat(left: Fragment, right: Fragment, line: readonly Fragment[]): boolean {
  return (
    line.filter((b) => b.text === left.text).length > 1 &&
    line.filter((b) => b.text === right.text).length > 1
  );
}

/** "TW I" and "TW II", 2023 and 2024: columns in step have one heading above them, not one each. */
function isSeries(left: string, right: string): boolean {
  const stem = (text: string): string => text.replace(/(?:[IVX]{1,4}|\d{1,4})\.?$/, '');
  return left !== right && stem(left) === stem(right) && stem(left) !== left;
}

/** Words of a tight line may be this far off the texts below them. */
const NEAR_CENTRE = 2.5;

/** After these words a repeated word is part of one heading ("Kegiatan dan Sub Kegiatan Daerah"). */
const LINKING = /^(?:dan|atau|sub|&|\/|-)$|[/,&-]$/i;

const standsAlone = (text: string): boolean => /^(?:\p{Lu}|%)/u.test(text) && headingShare(text) === 1;

const centre = (from: number, to: number): number => (from + to) / 2;
