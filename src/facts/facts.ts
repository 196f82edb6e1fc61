import { quarterOf } from '../heading/periods.js';
import type { Facts, Source } from '../types.js';
import { findDaerah } from './daerah.js';
import { findInstansi } from './instansi.js';
import { findJenis } from './jenis.js';
import { findTahun } from './tahun.js';
import { isTitleLine, readWords, TITLE_LINES } from './words.js';

/** What the document says of itself: kind, agency, region, year, period. Empty where it does not say. */
export function readFacts(source: Source): Facts {
  const { words, filled } = readWords(source.lines);
  const daerah = findDaerah(words, filled);
  const jenis = findJenis(filled);
  const { tahun, rentang } = findTahun(filled, jenis);
  const quarter = titleQuarter(filled);
  return {
    jenis,
    instansi: findInstansi(words, filled, daerah),
    daerah,
    tahun,
    periode: rentang || (quarter && tahun ? `${tahun}-TW${String(quarter)}` : tahun),
  };
}

/** The one quarter that the title names; a heading with four of them names none. */
function titleQuarter(filled: readonly string[]): number | null {
  const named = new Set(
    filled
      .slice(0, TITLE_LINES)
      .filter((_, i) => isTitleLine(filled, i))
      .filter((text) => (text.match(/\b(?:tw|tri\s*wulan)\b/gi) ?? []).length === 1)
      .flatMap((text) => quarterOf(text) ?? []),
  );
  const [only] = named;
  return named.size === 1 && only !== undefined ? only : null;
}
