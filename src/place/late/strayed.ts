import { rowWith } from '../../grammar/row-with.js';
import { PROGRAM_START, TOTAL_START } from '../../lex/words.js';
import { ANGGARAN, type Entity, type LooseCell, type Row, type Table } from '../../types.js';
import { rebuildPaths } from '../tree/rebuild.js';

/** A row's name that was read as the remark before it is known by its word only. */
const STRAYED = 0.85;
/** A program's name in capitals, alone or after the remark that it was drawn behind. */
const PROGRAM = /^(.*?)\s*(PROGRAM\s+[\p{Lu}\d ,()/&.-]{8,})$/su;

/**
 * Takes names back out of remarks: the last column's remark and the next row's name are drawn one after the
 * other, and a table without remarks on most rows leaves the reader to guess where one ends.
 *
 *   Pelatihan Kasir … 40 10 25.00  PROGRAM PENATAAN PASAR
 *   Persentase pasar tertata … 100 50 50.00
 */
export function takeStrayed(table: Table): Table {
  if (table.grid.cara !== 'stream') return table;
  const names = new Map<number, Entity>();
  const loose: LooseCell[] = [];
  let group = Math.max(0, ...table.loose.map((c) => c.group));
  const rows = table.rows.map((row, r): Row => {
    if (row.keterangan.length === 0) return row;
    const below = nextOf(table.rows, r);
    const keterangan: string[] = [];
    let kept: Row = row;
    for (const remark of row.keterangan) {
      const [, rest = '', name = ''] = PROGRAM.exec(remark) ?? [];
      if (name !== '' && PROGRAM_START.test(name) && below !== null) {
        names.set(below, { line: row.line, page: row.page, tingkat: 'program', kode: '', nama: name });
        if (rest !== '') keterangan.push(rest);
      } else if (TOTAL_START.test(remark)) {
        const taken = totalCells(kept, remark, ++group);
        loose.push(...taken.cells);
        kept = taken.row;
      } else keterangan.push(remark);
    }
    return { ...kept, keterangan };
  });
  if (names.size === 0 && loose.length === 0) return table;
  return { ...table, rows: named(rows, names), loose: [...table.loose, ...loose] };
}

/** The next row of the block, where it has no name of its own. */
function nextOf(rows: readonly Row[], r: number): number | null {
  const row = rows[r];
  for (let next = r + 1; next < rows.length; next++) {
    const other = rows[next];
    if (other?.blok !== row?.blok || other?.sisi !== row?.sisi) continue;
    return other?.path.at(-1) === row?.path.at(-1) ? next : null;
  }
  return null;
}

/** Gives the names to their rows and to the nameless ones below. */
function named(rows: readonly Row[], names: ReadonlyMap<number, Entity>): Row[] {
  const running = new Map<string, { was: Entity | undefined; now: Entity }>();
  const renamed = rows.map((row, r): Row => {
    const key = `${row.blok}${row.sisi}`;
    const own = row.path.at(-1);
    const name = names.get(r);
    if (name) running.set(key, { was: own, now: name });
    const state = running.get(key);
    if (!state || state.was !== own) {
      running.delete(key);
      return row;
    }
    const above = row.path.filter((e) => e.tingkat === 'tujuan' || e.tingkat === 'sasaran');
    return rowWith(row, { path: [...above, state.now], sure: Math.min(row.sure, STRAYED) });
  });
  return rebuildPaths(renamed, (e) => e);
}

/** The sum's money stands in the row before it: from the first figure of money on, all is the sum's. */
function totalCells(row: Row, name: string, group: number): { row: Row; cells: LooseCell[] } {
  const money = row.figures.filter((f) => ANGGARAN.some((field) => field === f.field));
  const cell = (text: string, line: number): LooseCell => ({
    text,
    line,
    page: row.page,
    rowSpan: 1,
    colSpan: 1,
    lines: [line],
    column: null,
    group,
  });
  const line = money[0]?.line ?? row.line;
  return {
    row: rowWith(row, { figures: row.figures.filter((f) => !money.includes(f)) }),
    cells: [...money.map((f) => cell(f.value.raw, f.line)), cell(name, line)],
  };
}
