import { INDIKATOR_START, KEGIATAN_START, isSatuan, PROGRAM_START, SASARAN_START } from '../../lex/words.js';
import { isFigure } from './words.js';

const DIGITS = /\d/;
const WHOLE =
  /^(?:Rp\.?\s*)?\(?-?\d{1,3}(?:\.\d{3})+(?:,\d+)?(?:,-)?\)?$|^(?:Rp\.?\s*)?\(?-?\d{1,3}(?:,\d{3})+(?:\.\d+)?(?:,-)?\)?$/i;
const BARE_RUPIAH = /^Rp\.?$/i;
const NUMBER = /^(?:Rp\.?\s*)?\(?-?[\d.,]+(?:,?-)?\)?%?$/i;

/** True for what cannot be a whole figure cell: "Rp", "257.000,", ",444", "3.234.865.9". */
export function isPart(text: string): boolean {
  return (
    BARE_RUPIAH.test(text) ||
    /^(?:Rp\.?\s*)?[\d.,]*\d[.,]$|^[.,]\d/i.test(text) ||
    /^(?:Rp\.?\s*)?\d{1,3}(?:([.,])\d{3})(?:\1\d{3})*\1\d{1,2}$/i.test(text)
  );
}

/**
 * True where a printed piece below a figure is the rest of the same cell: cut digits, its unit, "Rp" above it.
 *
 * @param rest the column's width has told so already
 */
export function continuesFigure(above: string, below: string, rest = false): boolean {
  if (rest) return true;
  if (/^[-–—]$/.test(above) || /^[-–—]$/.test(below)) return false;
  if (BARE_RUPIAH.test(above)) return DIGITS.test(below);
  if (/^Rp\b/i.test(below)) return false;
  if (NUMBER.test(above) && NUMBER.test(below)) return isCut(above, below);
  if (DIGITS.test(above) && !DIGITS.test(below))
    return !endsWithUnit(above) || /^\p{Ll}|^[(/]/u.test(below) || !isSatuan(below);
  if (endsWithUnit(above) && /^[\p{Lu}\d]/u.test(below) && endsWithUnit(below)) return false;
  // Words in a figure column ("Madya", "Kebutuhan pembinaan 1 tahun"): a bare number begins another cell.
  return !NUMBER.test(below) && !/^\d[\d.,]*\s+\p{L}/u.test(below);
}

/** "3.234.865.9" + "52", "257.000," + "000", "572,119" + ",444": digits that only together are well formed; "2" and "22.080.000" are two. */
function isCut(above: string, below: string): boolean {
  const joined = above.replace(/\s/g, '') + below;
  if (!WHOLE.test(joined) || (WHOLE.test(below) && /^\d+$/.test(above))) return false;
  return !WHOLE.test(above) || /^[.,]/.test(below);
}

function endsWithUnit(text: string): boolean {
  const last = text.split(' ').at(-1) ?? '';
  return last === '%' || last.endsWith('%') || (/\p{L}/u.test(last) && isSatuan(last));
}

/** Text of a figure cell: cut numbers without a blank, everything else with one; `rests` are cut for sure. */
export function joinFigure(pieces: readonly string[], rests: readonly boolean[] = []): string {
  return pieces.reduce((all, piece, i) => {
    if (all === '') return piece;
    if (rests[i]) return all + piece;
    const last = all.replace(/^.*\s(?=\S+$)/, '');
    return NUMBER.test(last) && NUMBER.test(piece) && isCut(last, piece) ? all + piece : `${all} ${piece}`;
  }, '');
}

/** A code is cut anywhere: "2.10.03.3" + ".01.0001", "1.05.01." + "2.02". */
export function continuesKode(above: string, below: string): boolean {
  return /^\./.test(below) || /[.]$/.test(above);
}

/** Words that a name does not end with. */
const LINKING =
  /(?:^|\s)(?:dan|atau|yang|di|ke|dari|untuk|pada|dengan|serta|oleh|dalam|terhadap|sub|per|antar|secara|melalui|bagi|sesuai|hasil|jumlah|persentase|&)$/i;

/** Weights of what speaks for (+) or against (−) two lines of one column being one cell. */
const WRAP = {
  lower: 2,
  linking: 2,
  hyphen: 2.5,
  full: 0.8,
  room: -1.2,
  opening: -2,
  mark: -2.5,
  capsEnd: -2.5,
  caps: 1.2,
  /** … of a program, where the lower line opens like no other entity. */
  capsOn: 3,
  blank: -1.6,
  apart: -1.2,
  page: -0.4,
  /** "Sub Kegiatan:" announces what stands below. */
  label: -5,
  /** No cell says the same on two lines; remarks of two rows do. */
  repeat: -4,
} as const;
const LABEL = /^(?:sub\s*)?(?:kegiatan|program)\s*:/i;
/** A word fits with this many blanks to spare; widths of letters differ. */
const SPARE = 3;

/** Capitals take this much more room than their number tells. */
const CAPS_WIDER = 0.25;
const OPENS = [INDIKATOR_START, SASARAN_START, PROGRAM_START, KEGIATAN_START];

export interface WrapPair {
  readonly above: string;
  readonly below: string;
  /** Ends of the line above and of the column, in character cells. */
  readonly end: number;
  readonly right: number;
  /** Blank lines between them; lines between them that have nothing in this column; a page break. */
  readonly blanks: number;
  readonly apart: number;
  readonly page: boolean;
  /** A list mark stands right before the lower line. */
  readonly marked?: boolean;
}

/** How strongly two printed lines of a name column belong to one cell: above 0 for, below 0 against. */
export function wrapEvidence(pair: WrapPair): number {
  const { above, below } = pair;
  let score = 0;
  if (/^[\p{Ll}(),/]/u.test(below)) score += WRAP.lower;
  if (/\p{L}-$|[,/(]$/u.test(above)) score += WRAP.hyphen;
  else if (LINKING.test(above)) score += WRAP.linking;
  const first = below.split(' ')[0] ?? '';
  const width = (isCaps(above) ? CAPS_WIDER * above.length : 0) + pair.end + 1 + first.length + SPARE;
  score += width <= pair.right ? WRAP.room : WRAP.full;
  if (pair.marked || /^(?:\d{1,2}[.)]|[a-z][.)]|[-•])\s/.test(below)) score += WRAP.mark;
  else if (
    /^\p{Lu}/u.test(below) &&
    (INDIKATOR_START.test(below) || SASARAN_START.test(below) || PROGRAM_START.test(below)) &&
    !LINKING.test(above)
  )
    score += WRAP.opening;
  if (LABEL.test(below)) score += WRAP.label;
  if (above === below && above.length > 2) score += WRAP.repeat;
  const programGoesOn = PROGRAM_START.test(above) && !OPENS.some((o) => o.test(below));
  if (isCaps(above) && isCaps(below)) score += programGoesOn ? WRAP.capsOn : WRAP.caps;
  else if (isCaps(above) && /^\p{Lu}\p{Ll}{2}/u.test(below) && above.length > 6) score += WRAP.capsEnd;
  score += WRAP.blank * Math.min(2, pair.blanks) + WRAP.apart * Math.min(2, pair.apart);
  if (pair.page) score += WRAP.page;
  return score;
}

function isCaps(text: string): boolean {
  return /\p{Lu}{2}/u.test(text) && text === text.toUpperCase();
}

/**
 * Text of a name cell. A word that the column's width cut ("Penanggu" + "ngjawab") is joined where the document
 * knows the whole word and not its end; a hyphen at a line's end stays.
 */
export function joinName(pieces: readonly string[], known: ReadonlySet<string>): string {
  return pieces.reduce((all, piece) => {
    if (all === '') return piece;
    if (/\p{L}-$/u.test(all) && /^\p{L}/u.test(piece)) return all + piece;
    return all + (isCutWord(all, piece, known) ? '' : ' ') + piece;
  }, '');
}

function isCutWord(above: string, below: string, known: ReadonlySet<string>): boolean {
  const end = /\p{L}+$/u.exec(above)?.[0] ?? '';
  const start = /^\p{L}+/u.exec(below)?.[0] ?? '';
  if (end.length < 2 || start === '' || !sameCase(end, start)) return false;
  const whole = (end + start).toLowerCase();
  return known.has(whole) && !(known.has(start.toLowerCase()) && known.has(end.toLowerCase()));
}

function sameCase(end: string, start: string): boolean {
  return /^\p{Ll}/u.test(start) || (isCaps(end) && start === start.toUpperCase());
}

/** True for a piece that is a figure of its own, to be counted. */
export function isCountable(text: string): boolean {
  return DIGITS.test(text) || isFigure(text) || /^[-–—]$/.test(text);
}
