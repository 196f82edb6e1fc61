/** Where a digit-bearing token of the source ended up. */
export type Fate = 'records' | 'tables' | 'prose' | 'furniture' | 'unplaced';

/** One digit-bearing token of one source line, while the account is made up. */
export interface Token {
  /** As printed: "2.223.803.250,00", "27,54". */
  readonly raw: string;
  readonly digits: string;
  /** Digits that no cell has claimed yet. */
  rest: string;
  fate: Fate | null;
}

const NUMBER = /\d(?:[\d.,]*\d)?/g;
/** Tags and entities: their digits (`colspan="2"`, `&#8211;`) are mark-up, not text. */
const MARKUP = /<[a-z/!][^<>]{0,400}>|&#x?[\da-f]{1,6};/gi;

/** The digits of every number run in a text, in order: "33/28 Orang (93,33%)" → 33, 28, 9333. */
export function digitRuns(text: string): string[] {
  return (text.match(NUMBER) ?? []).map((raw) => raw.replace(/[.,]/g, ''));
}

/** Every digit of a text in order, marks left out. */
export function digitsOf(text: string): string {
  return text.replace(/\D+/g, '');
}

/**
 * The digit-bearing tokens of one source line.
 *
 *   Jumlah  57,407,500330,000,000  17.40     → 57,407,500330,000,000 · 17.40   (glued amounts are one token)
 */
export function lineTokens(text: string): Token[] {
  if (!/\d/.test(text)) return [];
  const marked = text.includes('<') || text.includes('&#');
  const tokens: Token[] = [];
  const plain = marked ? text.replace(MARKUP, (tag) => maskTag(tag, tokens)) : text;
  for (const raw of plain.match(NUMBER) ?? []) {
    const digits = raw.replace(/[.,]/g, '');
    tokens.push({ raw, digits, rest: digits, fate: null });
  }
  return tokens;
}

/** Digits of mark-up are furniture at once; a blank keeps the words on both sides apart. */
function maskTag(tag: string, tokens: Token[]): string {
  for (const raw of tag.match(NUMBER) ?? []) {
    tokens.push({ raw, digits: raw.replace(/[.,]/g, ''), rest: '', fate: 'furniture' });
  }
  return ' ';
}
