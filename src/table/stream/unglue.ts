import { isSatuan } from '../../lex/words.js';

/**
 * Splits what was drawn without a blank: cells that were drawn from right to left stand glued in the text.
 *
 *   4,715,200318,000,000   →  4,715,200 | 318,000,000
 *   1.484,715,200          →  1.48 | 4,715,200
 *   63.10TOTAL             →  63.10 | TOTAL
 *   2kali                  →  2 | kali
 *
 * Only what is no well-formed number by itself is taken apart, and only where one way to do so is left.
 */
export function unglue(text: string): readonly string[] {
  if (!/^\d/.test(text)) return [text];
  const counted = /^(\d[\d.,]*)(\p{L}{2,})$/u.exec(text);
  if (counted?.[1] && counted[2] && isSatuan(counted[2])) return [counted[1], counted[2]];
  if (text.length < 5) return [text];
  const worded = /^(\d[\d.,]*\d)(\p{Lu}{4,}|\p{Lu}\p{Ll}{3,})$/u.exec(text);
  if (worded?.[1] && worded[2]) return [...unglue(worded[1]), worded[2]];
  if (!/^[\d.,]+$/.test(text) || WELL_FORMED.test(text)) return [text];
  const splits: [string, string][] = [];
  for (let at = 1; at < text.length; at++) {
    const left = text.slice(0, at);
    const right = text.slice(at);
    if (GLUED_LEFT.test(left) && GLUED_RIGHT.test(right)) splits.push([left, right]);
  }
  const [only] = splits;
  return splits.length === 1 && only ? only : [text];
}

const WELL_FORMED =
  /^\d+$|^\d+[.,]\d+$|^\d{1,3}(?:\.\d{3})+(?:,\d{1,2})?$|^\d{1,3}(?:,\d{3})+(?:\.\d{1,2})?$/;
/** The cell drawn first: an amount, or a percentage with its two decimals. */
const GLUED_LEFT = /^[1-9]\d{0,2}(?:,\d{3}){1,}$|^[1-9]\d{0,2}(?:\.\d{3}){1,}$|^\d{1,3}[.,]\d{2}$/;
/** The cell drawn next: an amount of at least two groups. */
const GLUED_RIGHT = /^[1-9]\d{0,2}(?:,\d{3}){2,}$|^[1-9]\d{0,2}(?:\.\d{3}){2,}$/;
