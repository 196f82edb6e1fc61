import { remember } from '../../lex/remember.js';
import {
  INDIKATOR_START,
  KEGIATAN_START,
  PROGRAM_START,
  SASARAN_START,
  TOTAL_START,
} from '../../lex/words.js';
import type { Column, Field } from '../../types.js';
import { OUTLINE } from './outlines.js';
import { WEIGHTS } from './weights.js';

/** Kinds of text that a cell can open like. */
export type Opening = 'indikator' | 'program' | 'sasaran' | 'kegiatan' | 'total' | 'none';

/** Small words that link: no cell begins with one, and none ends with one. */
const LINKS = new Set(
  'dan atau yang di ke dari untuk pada dengan terhadap oleh dalam serta bagi tentang antar antara melalui sebagai per kepada se- hingga sampai atas akan tidak'.split(
    ' ',
  ),
);
/** Words that can also open a name ("Dalam rangka …" does not, "Antar" may) are left out of LINKS. */
export function isLink(word: string): boolean {
  return LINKS.has(word.toLowerCase());
}

/** The bar of a fraction, and what stands behind it: "------", "-----x100", "x100%". */
export function isBar(text: string): boolean {
  return /^[-–—=_]{3,}/.test(text) || /^[xX×]100%?$/.test(text);
}

/** A running number: "3", "3.", "III", "b)". */
export const NUMBERING = /^(?:[1-9]\d{0,2}[.)]?|[IVXL]{1,5}[.)]?|[a-zA-Z][.)])$/;

/** A mark that indicators are listed with: "1.", "b)". */
const LIST_MARK = /^(?:\d{1,2}|[a-z])[.)]$/;

/** Words drawn without blanks between them: "Jumlahkiosyangditata". */
const GLUED_INDIKATOR = /^(?:jumlah|persentase|prosentase|tingkat|cakupan|indeks)\p{Ll}{8,}/iu;

/** What the first two words look like the beginning of. */
export function openingOf(first: string, second: string): Opening {
  switch (openingForm(first)) {
    case 'outline':
      return SASARAN_START.test(second) ? 'sasaran' : 'none';
    case 'mark':
      return INDIKATOR_START.test(second) ? 'indikator' : 'none';
    case 'none':
      return 'none';
    case 'total':
      return /^\p{L}{3}/u.test(second) ? openingOfWords(`${first} ${second}`) : 'total';
    case 'word':
      return openingOfWords(`${first} ${second}`);
  }
}

/** What the first word alone tells: it is asked for every word, and most are printed again and again. */
const openingForm = remember((first: string): 'outline' | 'mark' | 'none' | 'total' | 'word' => {
  if (OUTLINE.test(first)) return 'outline';
  if (LIST_MARK.test(first)) return 'mark';
  if (NUMBERING.test(first) || !/^\p{L}/u.test(first)) return 'none';
  return TOTAL_START.test(first) ? 'total' : 'word';
});

const openingOfWords = remember((text: string): Opening => {
  if (PROGRAM_START.test(text)) return 'program';
  if (SASARAN_START.test(text)) return 'sasaran';
  if (INDIKATOR_START.test(text) || GLUED_INDIKATOR.test(text)) return 'indikator';
  return KEGIATAN_START.test(text) ? 'kegiatan' : 'none';
});

/** What the cells of a column are expected to open like. */
function expected(column: Column): ReadonlySet<Opening> {
  const { field, levels } = column;
  if (field === 'indikator' || field === 'definisi') return new Set<Opening>(['indikator']);
  if (field === 'tujuan' || field === 'sasaran') return new Set<Opening>(['sasaran']);
  if (field === 'program' && levels.length <= 1) return new Set<Opening>(['program']);
  if (field === 'kegiatan' || field === 'subkegiatan') return new Set<Opening>(['kegiatan']);
  const openings = new Set<Opening>();
  const any = field === 'uraian' && levels.length === 0;
  if (any || levels.includes('program')) openings.add('program');
  if (any || levels.includes('kegiatan') || levels.includes('subkegiatan')) openings.add('kegiatan');
  if (any || levels.includes('sasaran') || levels.includes('tujuan')) openings.add('sasaran');
  return openings;
}

/** Columns whose cells are free text: any opening is as good as another. */
const FREE: ReadonlySet<Field> = new Set<Field>(['keterangan', 'abaikan']);

/** Columns where the word of a sum row stands: the names, not the goals. */
const TOTALLED: ReadonlySet<Field> = new Set<Field>([
  'uraian',
  'program',
  'kegiatan',
  'subkegiatan',
  'urusan',
]);

/**
 * Score of each opening in a column, before the document's own openings are known. Where a table has no goals,
 * what is worded as one ("Tersedianya …") is an indicator.
 */
export function openingScores(column: Column, goals = true): Readonly<Record<Opening, number>> {
  const { opensWell, opensLikeOther, opensUnknown } = WEIGHTS;
  if (FREE.has(column.field))
    return {
      indikator: opensLikeOther,
      program: opensLikeOther,
      sasaran: 0,
      total: opensLikeOther,
      kegiatan: opensUnknown,
      none: 0,
    };
  const well = expected(column);
  const outcome =
    goals || column.field === 'definisi' ? null : column.field === 'indikator' ? opensWell : opensLikeOther;
  const score = (o: Opening): number => (well.has(o) ? opensWell : opensLikeOther);
  // A definition is worded as anything, a name as an activity; a goal nearly always as "…nya".
  const goal = well.has('sasaran') && well.size === 1;
  const soft = column.field === 'definisi' ? 0 : goal ? WEIGHTS.opensUnlikeGoal : opensUnknown;
  return {
    // "Persentase …" is no goal.
    indikator: goal ? 2 * opensLikeOther : score('indikator'),
    program: score('program'),
    sasaran: well.has('sasaran') ? opensWell : (outcome ?? soft),
    kegiatan: well.has('kegiatan') ? opensWell : goal ? WEIGHTS.goalAsActivity : soft,
    total: TOTALLED.has(column.field) ? opensWell : 2 * opensLikeOther,
    none: soft,
  };
}
