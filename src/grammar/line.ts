import type { NumberStyle } from '../lex/number.js';
import { isSatuan } from '../lex/words.js';
import {
  ANGKA,
  type Angka,
  type Column,
  type Entity,
  type Field,
  type Figure,
  type GridRow,
  type Place,
} from '../types.js';
import type { Block } from './blocks.js';
import type { Covering } from './covering.js';
import { nameEntity, type Running } from './entity.js';
import { figureValue } from './figure-value.js';
import { tidyKode } from './levels.js';

/** What one printed row says in one block, before the entities above it are added. */
export interface Line extends Place {
  readonly block: Block;
  /** Entities named on this row, from the top down. */
  readonly entities: readonly Entity[];
  readonly indikator: string;
  readonly definisi: string;
  readonly satuan: string;
  readonly figures: readonly Figure[];
  readonly keterangan: readonly string[];
  /** 0–1: how sure the way in was of the cells that are no figures. */
  readonly sure: number;
}

type Cell = Covering & { readonly column: Column };

const LEVEL_FIELDS: readonly Field[] = [
  'tujuan',
  'sasaran',
  'urusan',
  'program',
  'kegiatan',
  'subkegiatan',
  'uraian',
];
const isAngka = (field: Field): field is Angka => (ANGKA as readonly Field[]).includes(field);

/**
 * Reads one row of one block; null where the block prints nothing of its own on it.
 *
 * @param by how its figures came to their columns
 */
export function readLine(
  block: Block,
  cover: readonly (Covering | null)[],
  row: GridRow,
  style: NumberStyle,
  by: Figure['by'],
  running: Running,
): Line | null {
  const place = { line: row.line, page: row.page };
  const cells: Cell[] = block.columns.flatMap((column) => {
    const covering = cover[column.at];
    return covering?.lead && covering.cell.text !== '' ? [{ ...covering, column }] : [];
  });
  if (!cells.some((c) => c.own && c.column.field !== 'no')) return null;
  const of = (field: Field): Cell[] => cells.filter((c) => c.column.field === field);
  const words = (field: Field): string =>
    of(field)
      .map((c) => c.cell.text)
      .join(' ');
  const { kode, loose } = readKode(
    of('kode').filter((c) => c.own),
    block,
    running,
  );
  const named = cells.filter((c) => c.own && LEVEL_FIELDS.includes(c.column.field));
  const entities = named.flatMap((c, i) => {
    // The kode of the row belongs to its deepest entity.
    const own = i === named.length - 1 ? kode : '';
    return nameEntity(c.cell.text, own, c.column, place, running) ?? [];
  });
  const untitled =
    named.length === 0
      ? [
          loose,
          ...of('no')
            .filter((c) => c.own)
            .map((c) => c.cell.text),
        ].find(isWords)
      : undefined;
  if (untitled !== undefined && block.columns.some((c) => LEVEL_FIELDS.includes(c.field))) {
    const column = block.columns.find((c) => LEVEL_FIELDS.includes(c.field)) ?? {
      field: 'uraian' as const,
      levels: [],
    };
    entities.push(...[nameEntity(untitled, '', column, place, running)].filter((e) => e !== null));
  }
  if (named.length > 0 && entities.length === 0 && !cells.some((c) => isAngka(c.column.field))) return null;
  const figures = cells.flatMap((c) =>
    isAngka(c.column.field) ? [figureOf(c, c.column.field, style, by)] : [],
  );
  const indikator = words('indikator');
  return {
    ...place,
    block,
    entities,
    indikator,
    definisi: words('definisi'),
    satuan: words('satuan') || unitOf(figures) || bracketUnit(indikator),
    figures,
    keterangan: remarks(of('keterangan').filter((c) => c.own)),
    sure: Math.min(1, ...cells.filter((c) => !isAngka(c.column.field)).map((c) => c.cell.sure ?? 1)),
  };
}

function isWords(text: string | undefined): text is string {
  return text !== undefined && /\p{L}{3}/u.test(text);
}

/** The row's kode from its parts; leading parts left blank are those of the row above ("1 | 06 | |" then " | | 01"). */
function readKode(cells: readonly Cell[], block: Block, running: Running): { kode: string; loose: string } {
  const loose = cells
    .map((c) => c.cell.text)
    .filter((t) => isWords(t))
    .join(' ');
  const codes = cells.filter((c) => !isWords(c.cell.text));
  const columns = block.columns.filter((c) => c.field === 'kode');
  const parts = columns.map((c) => codes.find((cell) => cell.column === c)?.cell.text ?? '');
  const first = parts.findIndex((p) => p !== '');
  if (first > 0 && columns.length > 2) {
    for (let i = 0; i < first; i++) parts[i] = running.kode[i] ?? '';
  }
  if (first >= 0) running.kode = parts;
  return { kode: tidyKode(parts.filter(Boolean).join('.')), loose };
}

function figureOf(cell: Cell, field: Angka, style: NumberStyle, by: Figure['by']): Figure {
  const { line, page } = cell.cell;
  const { periode, kumulatif } = cell.column;
  const value = figureValue(cell.cell.text, cell.column, style);
  return { line, page, field, periode, kumulatif, value, repeated: !cell.own, by, sure: cell.cell.sure ?? 1 };
}

/** Remarks in the order of their columns; columns of one group ("SDM") are one remark, parts joined by a slash. */
function remarks(cells: readonly Cell[]): string[] {
  const groups: { label: string; texts: string[] }[] = [];
  for (const { column, cell } of cells) {
    const last = groups.at(-1);
    if (/^[-–—]+$/.test(cell.text)) continue;
    if (last && column.label !== '' && last.label === column.label) last.texts.push(cell.text);
    else groups.push({ label: column.label, texts: [cell.text] });
  }
  return groups.map(({ label, texts }) => (label && label !== '%' ? `${label}: ` : '') + texts.join('/'));
}

function unitOf(figures: readonly Figure[]): string {
  for (const f of figures) {
    if (f.value.kind === 'number' && f.value.satuan && (f.field === 'target' || f.field === 'realisasi'))
      return f.value.satuan;
  }
  return '';
}

/** "Jumlah profil data (dokumen)" → "dokumen"; "… ('%)" and "… (*%)" → "%". */
function bracketUnit(indikator: string): string {
  const match = /\(\s*['‘’*"]?\s*([^()]{1,25}?)\s*\)\s*$/.exec(indikator);
  const unit = match?.[1] ?? '';
  return isSatuan(unit) ? unit : '';
}
