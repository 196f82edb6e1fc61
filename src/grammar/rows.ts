import type { NumberStyle } from '../lex/number.js';
import { isSatuan } from '../lex/words.js';
import {
  ANGKA,
  type Angka,
  type Column,
  type Entity,
  type Field,
  type Figure,
  type Grid,
  type Place,
  type Row,
  type Tingkat,
} from '../types.js';
import { coverings, type Covering } from './covering.js';
import { figureValue } from './figure-value.js';
import { isFurniture } from './furniture.js';
import { levelOfName, RANK, splitKode, tidyKode } from './levels.js';

/** Columns of one record-giving block of the table, with their place in the grid. */
interface Block {
  readonly blok: number;
  readonly sisi: '' | 'semula' | 'menjadi';
  readonly columns: readonly (Column & { readonly at: number })[];
}

const LEVEL_FIELDS: readonly Field[] = ['tujuan', 'sasaran', 'urusan', 'program', 'kegiatan', 'subkegiatan'];
const isAngka = (field: Field): field is Angka => (ANGKA as readonly Field[]).includes(field);

/**
 * Reads the body of a grid as rows: one for each indicator of each entity, figures with their periods.
 * Blank name cells inherit the entity above; merged cells count on every row that they span.
 */
export function readRows(grid: Grid, columns: readonly Column[], style: NumberStyle): Row[] {
  const cover = coverings(grid);
  const headTexts = new Set(
    columns.flatMap((c) => c.head.map((t) => t.toLowerCase().replace(/[^\p{L}\p{N}%]+/gu, ''))),
  );
  const blocks = blocksOf(columns);
  const stacks = new Map(blocks.map((b) => [b, [] as Entity[]]));
  const rows: Row[] = [];
  // Where only the order of the text is known, blank cells have vanished: placement decides the columns.
  const by = grid.cara === 'stream' ? 'order' : 'cell';
  grid.body.forEach((row, r) => {
    if (isFurniture(row, headTexts)) return;
    for (const block of blocks) {
      const line = cover[r] ?? [];
      const read = readBlock(
        block,
        line,
        row,
        stacks.get(block) ?? [],
        outerPath(blocks, block, stacks),
        style,
        by,
      );
      if (read) rows.push(read);
    }
  });
  return rows;
}

function blocksOf(columns: readonly Column[]): Block[] {
  const blocks = new Map<
    string,
    { blok: number; sisi: Block['sisi']; columns: (Column & { at: number })[] }
  >();
  columns.forEach((c, at) => {
    const key = `${c.blok}${c.sisi}`;
    const block = blocks.get(key) ?? { blok: c.blok, sisi: c.sisi, columns: [] };
    block.columns.push({ ...c, at });
    blocks.set(key, block);
  });
  return [...blocks.values()];
}

/** A second block hangs under the first block's entity (sasaran | program); the sides of a table do not. */
function outerPath(
  blocks: readonly Block[],
  block: Block,
  stacks: ReadonlyMap<Block, Entity[]>,
): readonly Entity[] {
  if (block.sisi !== '' || block.blok === 0) return [];
  return blocks.filter((b) => b.blok < block.blok).flatMap((b) => stacks.get(b) ?? []);
}

function readBlock(
  block: Block,
  line: readonly (Covering | null)[],
  place: Place,
  stack: Entity[],
  outer: readonly Entity[],
  style: NumberStyle,
  by: Figure['by'],
): Row | null {
  const at = { line: place.line, page: place.page };
  const cellsOf = (field: Field): (Covering & { column: Column })[] =>
    block.columns.flatMap((column) => {
      const covering = column.field === field ? line[column.at] : null;
      return covering && covering.cell.text !== '' ? [{ ...covering, column }] : [];
    });
  const own = block.columns.some((c) => line[c.at]?.own && line[c.at]?.cell.text !== '' && c.field !== 'no');
  if (!own) return null;
  const kode = tidyKode(
    cellsOf('kode')
      .filter((c) => c.own)
      .map((c) => c.cell.text)
      .join('.'),
  );
  const indikator = cellsOf('indikator');
  for (const field of LEVEL_FIELDS) {
    for (const c of cellsOf(field))
      if (c.own) push(stack, entity(c.cell.text, kode, c.column.levels, field as Tingkat, at));
  }
  for (const c of cellsOf('uraian')) {
    if (!c.own) continue;
    const { kode: inner, nama } = kode ? { kode, nama: c.cell.text } : splitKode(c.cell.text);
    const level = levelOfName(nama, inner, c.column.levels) ?? 'lain';
    push(stack, { ...at, tingkat: level, kode: inner, nama });
  }
  const figures = block.columns.flatMap((c) =>
    isAngka(c.field) ? figureOf(c, c.field, line[c.at] ?? null, style, by) : [],
  );
  const satuan = cellsOf('satuan')[0]?.cell.text ?? '';
  return {
    ...at,
    blok: block.blok,
    sisi: block.sisi,
    path: [...outer.filter((e) => stack.every((s) => RANK[s.tingkat] > RANK[e.tingkat])), ...stack],
    indikator: indikator.map((c) => c.cell.text).join(' '),
    definisi: cellsOf('definisi')
      .map((c) => c.cell.text)
      .join(' '),
    satuan: satuan || unitOf(figures) || bracketUnit(indikator[0]?.cell.text ?? ''),
    figures,
    keterangan: cellsOf('keterangan')
      .filter((c) => c.own)
      .map((c) => (c.column.label ? `${c.column.label}: ${c.cell.text}` : c.cell.text)),
    sure: 1,
  };
}

function entity(text: string, kode: string, levels: readonly Tingkat[], field: Tingkat, at: Place): Entity {
  const split = kode ? { kode, nama: text } : splitKode(text);
  const named = levelOfName(split.nama, '', []);
  const tingkat = named === 'total' || named === 'lain' ? named : (levels[0] ?? field);
  return { ...at, tingkat, kode: split.kode, nama: split.nama };
}

function push(stack: Entity[], next: Entity): void {
  while (stack.length > 0 && RANK[stack[stack.length - 1]?.tingkat ?? 'lain'] >= RANK[next.tingkat])
    stack.pop();
  stack.push(next);
}

function figureOf(
  column: Column,
  field: Angka,
  covering: Covering | null,
  style: NumberStyle,
  by: Figure['by'],
): Figure[] {
  if (!covering || covering.cell.text === '') return [];
  const value = figureValue(covering.cell.text, column, style);
  const { line, page } = covering.cell;
  return [
    {
      line,
      page,
      field,
      periode: column.periode,
      kumulatif: column.kumulatif,
      value,
      repeated: !covering.own,
      by,
      sure: 1,
    },
  ];
}

function unitOf(figures: readonly Figure[]): string {
  for (const f of figures) {
    if (f.value.kind === 'number' && f.value.satuan && (f.field === 'target' || f.field === 'realisasi'))
      return f.value.satuan;
  }
  return '';
}

/** "Jumlah profil data (dokumen)" → "dokumen"; "… ('%)" → "%". */
function bracketUnit(indikator: string): string {
  const match = /\(\s*['‘’*"]?\s*([^()]{1,25}?)\s*\)\s*$/.exec(indikator);
  const unit = match?.[1] ?? '';
  return isSatuan(unit) ? (/^persen$/i.test(unit) ? unit : unit) : '';
}
