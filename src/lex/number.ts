/** Which mark groups thousands and which begins the decimals, where the table tells. */
export interface NumberStyle {
  /** "," in Indonesian tables, "." in English ones, null where nothing tells. */
  readonly decimal: ',' | '.' | null;
}

export const UNKNOWN_STYLE: NumberStyle = { decimal: null };

/** A number as read: the plain decimal, and the other reading where the marks allow two. */
export interface ReadNumber {
  readonly decimal: string;
  readonly other: string | null;
  readonly broken: boolean;
}

const DIGITS = /^\d+$/;
const ROUND_TAIL = /(?<=\d),?-{1,2}$/;

/**
 * Reads one printed number, without currency, unit or percent sign.
 *
 * Both marks present: the last one is the decimal mark. One mark several times: grouping. One mark once:
 * decimals, unless exactly three digits follow a group of one to three; then the table's style decides, and
 * the other reading is kept in `other`.
 *
 * @returns null where the text is not one number.
 */
export function readNumber(printed: string, style: NumberStyle = UNKNOWN_STYLE): ReadNumber | null {
  let text = printed.trim();
  let sign = '';
  const bracketed = /^\((.*)\)$/.exec(text);
  if (bracketed?.[1] !== undefined) {
    sign = '-';
    text = bracketed[1].trim();
  }
  const signed = /^([-–−+])\s*(?=[\d.,])/.exec(text);
  if (signed) {
    sign = signed[1] === '+' ? '' : '-';
    text = text.slice(signed[0].length);
  }
  text = text.replace(ROUND_TAIL, '');
  let broken = false;
  // A blank inside ("369.122.200,0 0") or a slash for a dot ("3.214.476/245") is damage, not another number.
  const tight = text.replace(/(?<=[.,]\d*)\s+(?=\d)|(?<=\d)\s+(?=[.,]\d)/g, '');
  if (tight !== text) {
    broken = true;
    text = tight;
  }
  if (/^\d{1,3}(?:[.,]\d{3})+\/\d{3}(?:[.,]\d{3})*$/.test(text)) {
    broken = true;
    text = text.replace('/', text.includes('.') ? '.' : ',');
  }
  if (DIGITS.test(text)) return { decimal: sign + trimZeros(text), other: null, broken };
  if (!/^\d[\d.,]*$|^[.,]\d+$/.test(text)) return null;
  const read = splitMarks(text, style);
  if (!read) return null;
  const plain = (whole: string, fraction: string): string =>
    sign + trimZeros(whole || '0') + (fraction ? `.${fraction}` : '');
  return {
    decimal: plain(read.whole, read.fraction),
    other: read.other ? plain(read.other.whole, read.other.fraction) : null,
    broken: broken || read.broken,
  };
}

interface Parts {
  readonly whole: string;
  readonly fraction: string;
}

interface Reading extends Parts {
  readonly other: Parts | null;
  readonly broken: boolean;
}

function reading({ whole, fraction }: Parts, other: Parts | null, broken: boolean): Reading {
  return { whole, fraction, other, broken };
}

function splitMarks(text: string, style: NumberStyle): Reading | null {
  const marks = text.match(/[.,]/g) ?? [];
  const last = Math.max(text.lastIndexOf('.'), text.lastIndexOf(','));
  const mark = text[last];
  const head = text.slice(0, last).replace(/[.,]/g, '');
  const tail = text.slice(last + 1);
  const grouped: Parts = { whole: head + tail, fraction: '' };
  const decimals: Parts = { whole: head, fraction: tail };
  if (marks.length > 1) {
    // A decimal mark stands once: one that is repeated groups, whatever OCR made of the others ("8,571.482.950").
    const same = marks.filter((m) => m === mark).length > 1;
    const mixed = marks.some((m) => m !== mark);
    const groups = text.split(/[.,]/);
    const inner = groups.slice(1, -1).every((g) => g.length === 3);
    if (same) {
      const wellFormed = inner && tail.length === 3 && (groups[0] ?? '').length <= 3;
      // "1.508.069.00": the last group is short. Two digits read as decimals, else as a lost digit.
      if (!wellFormed && tail.length <= 2 && inner) return reading(decimals, null, true);
      return reading(grouped, null, mixed || !wellFormed);
    }
    // "10,004,030.000" in a column of decimal commas: the dot groups as well.
    const groups3 = inner && tail.length === 3 && style.decimal !== null && style.decimal !== mark;
    if (groups3) return reading(grouped, null, true);
    // "2.483,400,000": the groups are not parted by one mark, so these are two numbers drawn without a blank.
    const oneGroupMark = new Set(marks.slice(0, -1)).size === 1;
    // "487.712,385": three decimals, or groups parted by two marks.
    const other = inner && oneGroupMark && tail.length === 3 ? grouped : null;
    return reading(decimals, other, !inner || !oneGroupMark);
  }
  if (tail === '') return reading({ whole: head, fraction: '' }, null, true);
  const ambiguous = tail.length === 3 && head.length >= 1 && head.length <= 3 && !/^0/.test(head);
  if (!ambiguous) return reading(decimals, null, false);
  const isDecimal = style.decimal === mark;
  return isDecimal ? reading(decimals, grouped, false) : reading(grouped, decimals, false);
}

function trimZeros(digits: string): string {
  return digits.replace(/^0+(?=\d)/, '');
}

/** How many numbers speak for each decimal mark. */
export interface StyleVotes {
  readonly comma: number;
  readonly dot: number;
}

/** Counts the numbers that speak for each decimal mark: only those that can be read one way count. */
export function styleVotes(cells: Iterable<string>): StyleVotes {
  let comma = 0;
  let dot = 0;
  for (const cell of cells) {
    for (const [printed] of cell.matchAll(/\d[\d.,]*\d/g)) {
      if (/^\d{1,3}(\.\d{3}){2,}$|^\d{1,3}(\.\d{3})+,\d+$/.test(printed)) comma++;
      else if (/^\d{1,3}(,\d{3}){2,}$|^\d{1,3}(,\d{3})+\.\d+$/.test(printed)) dot++;
      else if (/^\d+,(\d{1,2}|\d{4,})$/.test(printed)) comma++;
      else if (/^\d+\.(\d{1,2}|\d{4,})$/.test(printed)) dot++;
    }
  }
  return { comma, dot };
}

/** The style of a table, or of a part of it, by majority. */
export function numberStyle(cells: Iterable<string>): NumberStyle {
  return styleOf(styleVotes(cells));
}

/** The style that most votes are for. */
export function styleOf({ comma, dot }: StyleVotes): NumberStyle {
  if (comma === dot) return UNKNOWN_STYLE;
  return { decimal: comma > dot ? ',' : '.' };
}
