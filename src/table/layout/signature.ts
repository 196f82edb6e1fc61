import { PLACE_AND_DATE } from '../../lex/dates.js';
import { isFigure, type TextLine } from './words.js';

/** "Mengetahui", "Ditetapkan di". */
const OPENING = /^(?:mengetahui|menyetujui|ditetapkan\s+(?:di|pada)|dibuat\s+di)\b/i;
/** Who signs. A line of a table may name them too. */
const SIGNER =
  /^(?:a\.?n\.?\s+|pl[th]\.?\s+|pj\.?\s+)?(?:kepala\s+(?:dinas|badan|kantor|bagian|satuan|sekretariat)|w\s?ali\s?kota|bupati|gubernur|camat|lurah|sekretaris|inspektur|direktur|ketua|pengguna\s+anggaran|kuasa\s+pengguna)\b/i;
const NIP = /^NIP\b[.:\s]*\d/i;
/** A signature has at most this many filled lines from its first to the one that names who signs. */
const MOST_LINES = 12;

/**
 * True where a signature begins at this line: a place with its date, or who signs, with a NIP or nothing but names
 * below.
 *
 *                                  Bukit Kenari, 12 Januari 2024
 *                                  KEPALA DINAS
 *
 *                                  RAKA PURNAMA
 *                                  NIP 19680412 199303 1 007
 */
export function beginsSignature(lines: readonly TextLine[], at: number, limit: number): boolean {
  const line = lines[at];
  if (!line || line.words.length === 0) return false;
  const texts = runsOf(line);
  if (texts.length <= 2 && texts.some((t) => PLACE_AND_DATE.test(t) || NIP.test(t))) return true;
  if (texts.length > 2 || !texts.some((t) => SIGNER.test(t) || OPENING.test(t))) return false;
  const rest = lines.slice(at + 1, limit).filter((l) => l.words.length > 0);
  if (rest.length > MOST_LINES) return false;
  const closed = rest.some((l) => runsOf(l).some((t) => NIP.test(t)));
  return closed || (rest.length > 0 && rest.every((l) => !l.words.some((w) => isFigure(w.text))));
}

/** Words of spaced-out text stand further apart than cells of a table may. */
const WORD_GAP = 3;

/** What stands together on a line. */
function runsOf({ words }: TextLine): string[] {
  const runs: string[] = [];
  words.forEach((word, i) => {
    const last = words[i - 1];
    if (last && word.start - last.end <= WORD_GAP) runs[runs.length - 1] += ` ${word.text}`;
    else runs.push(word.text);
  });
  return runs;
}
