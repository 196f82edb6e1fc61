import { isEntityField, isMeasured, isNameField } from '../lex/fields.js';
import type { Column, Field } from '../types.js';
import { columnWith } from './column-with.js';

const opensBlock = (field: Field): boolean => field === 'kode' || isNameField(field);

/**
 * A name column after figures begins a second block: the other side of a table printed twice (semula |
 * menjadi) where it repeats the first block's columns, else a second entity in the same row.
 *
 *   Sasaran | Indikator | Capaian | Program | Indikator | Target …      → blok 0, blok 1
 *   Program | Target | Pagu | Program | Target | Pagu                   → semula, menjadi
 */
export function splitBlocks(columns: readonly Column[]): Column[] {
  const starts = [0];
  let figures = false;
  columns.forEach((c, i) => {
    if (isMeasured(c.field)) figures = true;
    else if (figures && opensBlock(c.field) && beginsBlock(columns, i)) {
      starts.push(i);
      figures = false;
    }
  });
  if (starts.length === 1) return [...columns];
  const signature = (from: number, to: number): string =>
    columns
      .slice(from, to)
      .filter((c) => c.field !== 'no' && c.field !== 'abaikan' && c.field !== 'keterangan')
      .map((c) => c.field)
      .join();
  const [, second = 0] = starts;
  const shared = commonStart(
    signature(0, second).split(','),
    signature(second, starts[2] ?? columns.length).split(','),
  );
  const twice = starts.length === 2 && shared >= 3;
  return columns.map((c, i) => {
    const blok = starts.filter((s) => s <= i).length - 1;
    return twice ? columnWith(c, { sisi: blok === 0 ? 'semula' : 'menjadi' }) : columnWith(c, { blok });
  });
}

/** Names after figures are of another entity unless they only say what the figures before them measure. */
function beginsBlock(columns: readonly Column[], at: number): boolean {
  const next = columns.slice(at);
  const end = next.findIndex((c) => isMeasured(c.field));
  const names = next.slice(0, end < 0 ? next.length : end).map((c) => c.field);
  const entity = names.some((f) => isEntityField(f));
  return entity || columns.slice(0, at).some((c) => c.field === 'indikator');
}

function commonStart(a: readonly string[], b: readonly string[]): number {
  let best = 0;
  for (let shift = 0; shift < a.length; shift++) {
    let n = 0;
    while (n < b.length && a[shift + n] === b[n]) n++;
    best = Math.max(best, n);
  }
  return best;
}
