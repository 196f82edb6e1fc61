import { MONTH } from '../lex/dates.js';
import { yearsIn } from '../heading/periods.js';
import { namesJenis } from './jenis.js';
import { isCaption, isTitleLine, vote } from './words.js';

const YEAR = '((?:19|20)\\d\\d)';
/** "2024-2026", "2021 – 2026", "2021 s/d 2026": a plan's period. */
const RANGE = new RegExp(
  `\\b${YEAR}\\s*(?:[-–—]|s\\s*[/.]\\s*d\\.?|sampai(?:\\s+dengan)?)\\s*${YEAR}\\b`,
  'gi',
);
/** "Nomor 23 Tahun 2014": a law's year says nothing of the report's. */
const LAW = /\b(?:nomor|no)\s*[.:]?\s*[\w/.-]{1,12}\s+tahun\s+\d{4}/gi;
const NAMED = new RegExp(`\\b(?:tahun(?:\\s+anggaran)?|t\\.?\\s?a\\.?)\\s*[:.]?\\s*${YEAR}\\b`, 'gi');

/** Short lines at the start whose bare year is a date's, a column's or a cell's. */
const NO_TITLE = new RegExp(String.raw`\b(?:${MONTH}|realisasi|target|capaian|kondisi|data)\b`, 'i');

/** How much a year weighs by where it stands. */
const WEIGHT = { title: 12, own: 6, caption: 2, prose: 0.5 } as const;
/** Years of the plan are asked for only where a range is named about as often as the single years. */
const RANGE_SHARE = 0.5;

/** The year of the report or plan, and the period of a plan of several years ("2024-2026"). */
export interface YearFacts {
  readonly tahun: string;
  readonly rentang: string;
}

/**
 * The year a document is of: what its title says, then the captions and its own name ("LKj … Tahun 2024"),
 * then how often a year is named; never the years of the laws it cites.
 */
export function findTahun(filled: readonly string[], jenis: string): YearFacts {
  const years = new Map<string, number>();
  const ranges = new Map<string, number>();
  filled.forEach((printed, line) => {
    if (!/(?:19|20)\d\d/.test(printed)) return;
    const text = printed.replace(LAW, ' ');
    const title = isTitleLine(filled, line);
    const own = namesJenis(jenis, text);
    const heading = own && text === text.toUpperCase();
    const weight =
      title || heading ? WEIGHT.title : own ? WEIGHT.own : isCaption(text) ? WEIGHT.caption : WEIGHT.prose;
    for (const [, from = '', to = ''] of text.matchAll(RANGE))
      if (Number(from) < Number(to)) vote(ranges, `${from}-${to}`, weight);
    const single = text.replace(RANGE, ' ');
    for (const [, year = ''] of single.matchAll(NAMED)) vote(years, year, weight);
    if (title && !NO_TITLE.test(single)) for (const year of yearsIn(single)) vote(years, year, weight);
  });
  const [year, n] = top(years);
  const [range, m] = top(ranges);
  const plan = /renstra|rpjmd|rpd/i.test(jenis);
  if (range && plan && m >= RANGE_SHARE * n) return { tahun: range.slice(0, 4), rentang: range };
  return { tahun: year || range.slice(0, 4), rentang: year ? '' : range };
}

function top(votes: ReadonlyMap<string, number>): [string, number] {
  return [...votes].sort((a, b) => b[1] - a[1])[0] ?? ['', 0];
}
