/**
 * Characters of a document that a terminal would act on, or that turn text around: control characters except
 * tab and line feed, and the marks of writing direction.
 */
// eslint-disable-next-line no-control-regex -- control characters are what it is for
const UNSAFE = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u061C\u200E\u200F\u2028-\u202E\u2066-\u2069\uFEFF]/g;

/** Text that may be shown on a terminal: what it would act on is spelled out ("\u001b"), which JSON allows too. */
export function safe(text: string): string {
  return text.replace(UNSAFE, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/** The same for one line: line breaks and tabs become blanks. */
export function safeLine(text: string): string {
  return safe(text.replace(/[\t\r\n]+/g, ' '));
}
