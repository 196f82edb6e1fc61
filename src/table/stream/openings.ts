import { INDIKATOR_START, KEGIATAN_START, PROGRAM_START, SASARAN_START } from '../../lex/words.js';
import type { Column, Field } from '../../types.js';
import { WEIGHTS } from './weights.js';

/** Kinds of text that a cell can open like. */
type Opening = 'indikator' | 'program' | 'sasaran' | 'kegiatan' | 'none';

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

/** What the first two words look like the beginning of. */
export function openingOf(first: string, second: string): Opening {
  const text = `${first} ${second}`;
  if (PROGRAM_START.test(text)) return 'program';
  if (SASARAN_START.test(text)) return 'sasaran';
  if (INDIKATOR_START.test(text)) return 'indikator';
  return KEGIATAN_START.test(text) ? 'kegiatan' : 'none';
}

/** What the cells of a column are expected to open like. */
function expected(column: Column): ReadonlySet<Opening> {
  const { field, levels } = column;
  if (field === 'indikator' || field === 'definisi') return new Set<Opening>(['indikator']);
  if (field === 'tujuan' || field === 'sasaran') return new Set<Opening>(['sasaran']);
  if (field === 'program' && levels.length <= 1) return new Set<Opening>(['program']);
  if (field === 'kegiatan' || field === 'subkegiatan') return new Set<Opening>(['kegiatan']);
  const openings = new Set<Opening>();
  if (field === 'uraian' || field === 'program' || field === 'urusan') openings.add('program').add('kegiatan');
  if (levels.includes('sasaran') || levels.includes('tujuan')) openings.add('sasaran');
  return openings;
}

/** Columns whose cells are free text: any opening is as good as another. */
const FREE: ReadonlySet<Field> = new Set<Field>(['keterangan', 'abaikan']);

/** Score of each opening in a column, before the document's own openings are known. */
export function openingScores(column: Column): Readonly<Record<Opening, number>> {
  const { opensWell, opensLikeOther, opensUnknown } = WEIGHTS;
  if (FREE.has(column.field))
    return { indikator: opensLikeOther, program: opensLikeOther, sasaran: 0, kegiatan: opensUnknown, none: 0 };
  const well = expected(column);
  const score = (o: Opening): number => (well.has(o) ? opensWell : opensLikeOther);
  // A sasaran may be worded as an activity ("Peningkatan …"), a definition as anything.
  const soft = column.field === 'definisi' ? 0 : opensUnknown;
  return {
    indikator: score('indikator'),
    program: score('program'),
    sasaran: well.has('sasaran') ? opensWell : soft,
    kegiatan: well.has('kegiatan') ? opensWell : soft,
    none: soft,
  };
}
