import { gather } from '../lex/gather.js';
import { isSatuan } from '../lex/words.js';
import { ANGGARAN, TRIWULAN, type Column, type Field, type GridCell, type GridRow } from '../types.js';

/** Columns whose figures carry no words of their own: what is printed behind one is the remark beside it. */
const BARE: ReadonlySet<Field> = new Set<Field>(['capaian', ...ANGGARAN, ...TRIWULAN]);
/** Letters from which words are a remark and no unit that is not known. */
const REMARK = 12;

/**
 * Takes a remark off the figure that it was printed close behind, where the remark's own cell is blank:
 *
 *   … | 90.00 Kegiatan berjalan |      →      … | 90.00 | Kegiatan berjalan
 */
export function partRemarks(row: GridRow, columns: readonly Column[]): GridRow {
  const parted = gather(columns, (column, c) => {
    const cell = row.cells[c];
    const own = row.cells[c + 1];
    const beside = columns[c + 1];
    if (!cell || !BARE.has(column.field) || beside?.field !== 'keterangan' || beside.label !== '') return [];
    if (own && own.text !== '') return [];
    const [, figure = '', remark = ''] =
      /^((?:Rp\.?\s?)?(?:[-–]|\d[\d.,]*)(?:,-)?\s?%?)\s+(\p{L}.*)$/su.exec(cell.text) ?? [];
    return remark.length < REMARK || isSatuan(remark) ? [] : [{ c, cell, figure, remark }];
  });
  if (parted.length === 0) return row;
  const cells: (GridCell | null)[] = [...row.cells];
  for (const { c, cell, figure, remark } of parted) {
    cells[c] = { ...cell, text: figure };
    cells[c + 1] = { ...cell, text: remark };
  }
  return { ...row, cells };
}
