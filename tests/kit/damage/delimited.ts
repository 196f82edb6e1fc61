import type { TableText } from '../scrape/delimited.js';

/** The heading again before every `every`-th row, as a reader of pages gives it. */
export function repeatHeads(text: TableText, every: number): TableText {
  const body = text.body.flatMap((row, i) => (i > 0 && i % every === 0 ? ['', ...text.head, row] : [row]));
  return { ...text, body };
}

/** Rows that begin with an empty cell lose its tab: the reader saw nothing there. */
export function loseTabs(text: TableText, every: number): TableText {
  const body = text.body.map((row, i) => (i % every === 0 && row.startsWith('\t') ? row.slice(1) : row));
  return { ...text, body };
}

/** Slips of a reader of images: a stray blank or slash inside an amount, letters of a name taken for others. */
export function slips(text: TableText, every: number): TableText {
  const body = text.body.map((row, i) => {
    if (i % every !== 0) return row;
    const kind = (i / every) % 3;
    if (kind === 0) return row.replace(/(\d[.,]\d{3}[.,]\d)(\d\d)/, '$1 $2');
    if (kind === 1) return row.replace(/(\d[.,]\d{3})[.,](\d{3})(?![.,]?\d)/, '$1/$2');
    return row.replace(/PROGRAM|Penyediaan|Jumlah/, (w) => SLIPS[w] ?? w);
  });
  return { ...text, body };
}

const SLIPS: Readonly<Record<string, string>> = {
  PROGRAM: 'PROGRAN',
  Penyediaan: 'Penyedlaan',
  Jumlah: 'Jumiah',
};
