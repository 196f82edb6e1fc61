import type { GridRow } from '../../types.js';
import type { Kind } from './kinds.js';

const BARE = /^Rp\.?$/i;
const AMOUNT = /^[\d.,]*\d[\d.,]*(?:,-)?$/;

/**
 * "Rp" alone begins a cell whose amount stands on the next line, also where another row begins there: the cell
 * spans both.
 *
 *     PROGRAM PENATAAN | Persentase arsip | Rp
 *                      | Jumlah arsip     | 1.250.000     → Rp 1.250.000, over two rows
 */
export function joinOpenRupiah(rows: readonly GridRow[], kinds: readonly Kind[]): GridRow[] {
  const out = [...rows];
  kinds.forEach((kind, c) => {
    if (kind !== 'figure') return;
    for (let r = 0; r + 1 < out.length; r++) {
      const [row, next] = [out[r], out[r + 1]];
      const [open, amount] = [row?.cells[c], next?.cells[c]];
      if (!row || !next || !open || !amount || open.rowSpan > 1) continue;
      if (!BARE.test(open.text) || !AMOUNT.test(amount.text)) continue;
      const whole = {
        ...open,
        text: `${open.text} ${amount.text}`,
        rowSpan: 1 + amount.rowSpan,
        lines: [...new Set([...open.lines, ...amount.lines])],
      };
      out[r] = { ...row, cells: row.cells.map((cell, k) => (k === c ? whole : cell)) };
      out[r + 1] = { ...next, cells: next.cells.map((cell, k) => (k === c ? null : cell)) };
    }
  });
  return out;
}
