import { gather } from '../lex/gather.js';
import { numberStyle } from '../lex/number.js';
import type { Table } from '../types.js';
import { placeLate } from './late/place-late.js';
import { takeStrayed } from './late/strayed.js';
import { layRows } from './lay-rows.js';

/** Puts figures and loose cells where the arithmetic of the table says they belong; what stays open stays loose. */
export function placeLoose(table: Table): Table {
  if (!table.covered) return table;
  const style = numberStyle(gather(table.grid.body, (r) => r.cells.map((c) => c?.text ?? '')));
  return placeLate(takeStrayed(layRows(table, style)), style);
}
