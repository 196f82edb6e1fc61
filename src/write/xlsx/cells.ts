/** What Excel takes in one cell. */
const LENGTH = 32_767;
/** Characters that XML has no way to write. */
const UNWRITABLE =
  // eslint-disable-next-line no-control-regex -- control characters are what it is for
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;
/** Text that reads like such an escape has to be escaped itself. */
const ESCAPE_LIKE = /_(?=x[0-9A-Fa-f]{4}_)/g;
const MARKUP: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text inside XML, with Excel's own escape for characters that XML cannot hold. */
export function xml(text: string): string {
  const short = text.length > LENGTH ? `${text.slice(0, LENGTH - 1)}…` : text;
  return short
    .replace(ESCAPE_LIKE, '_x005F_')
    .replace(UNWRITABLE, (c) => `_x${c.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`)
    .replace(/[&<>"]/g, (c) => MARKUP[c] ?? c);
}

/** Name of a column by its number: 0 is A, 26 is AA. */
export function columnName(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : columnName(Math.floor(index / 26) - 1) + letter;
}

export type XlsxCell =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'link'; readonly target: string; readonly text: string }
  | null;

/** One cell of a sheet; nothing for an empty one. Text is never a formula. */
export function cellXml(cell: XlsxCell, ref: string, style: number): string {
  if (cell === null) return '';
  const s = style === 0 ? '' : ` s="${style}"`;
  switch (cell.kind) {
    case 'number':
      return `<c r="${ref}"${s}><v>${cell.value}</v></c>`;
    case 'link':
      return `<c r="${ref}"${s} t="str"><f>HYPERLINK(${formulaText(cell.target)},${formulaText(cell.text)})</f><v>${xml(cell.text)}</v></c>`;
    case 'text':
      return `<c r="${ref}"${s} t="inlineStr"><is><t xml:space="preserve">${xml(cell.text)}</t></is></c>`;
  }
}

/** A text inside a formula: only a quotation mark has a meaning there. */
function formulaText(text: string): string {
  return `&quot;${xml(text.replaceAll('"', '""'))}&quot;`;
}
