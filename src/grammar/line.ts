import { gather } from '../lex/gather.js';
import type { NumberStyle } from '../lex/number.js';
import { isEntityField, isFigureField } from '../lex/fields.js';
import { INDIKATOR_START, isSatuan, MEAN_START, TOTAL_START } from '../lex/words.js';
import {
  type Angka,
  type Entity,
  type Field,
  type Figure,
  type GridRow,
  type Place,
  type Tingkat,
} from '../types.js';
import type { Block } from './blocks.js';
import type { Covering } from './covering.js';
import { entity, nameEntity, type Running } from './entity.js';
import { figureValue } from './figure-value.js';
import { groupHeading, ownerNamed } from './group-heading.js';
import { levelOfKode, tidyKode } from './levels.js';
import type { NumberStyles } from './number-styles.js';

/** What one printed row says in one block, before the entities above it are added. */
export interface Line extends Place {
  readonly block: Block;
  /** It names the entity of the rows below and is no row itself. */
  readonly heads: boolean;
  /** Entities named on this row, from the top down. */
  readonly entities: readonly Entity[];
  /** It has a name that was drawn elsewhere: what is above is another's. */
  readonly nameless: boolean;
  readonly indikator: string;
  /** Whose indicators stand in this indicator's column, where the table has one for each level. */
  readonly owner: Tingkat | null;
  readonly definisi: string;
  readonly satuan: string;
  readonly figures: readonly Figure[];
  readonly keterangan: readonly string[];
  /** 0–1: how sure the way in was of the cells that are no figures. */
  readonly sure: number;
}

type Cell = Covering & { readonly column: Block['columns'][number] };

/**
 * Reads one row of one block; null where the block prints nothing of its own on it.
 *
 * @param how how its cells came to their columns, and how sure that is
 */
export function readLine(
  block: Block,
  cover: readonly (Covering | null)[],
  row: GridRow,
  styles: NumberStyles,
  how: Pick<Figure, 'by' | 'sure'>,
  running: Running,
): Line | null {
  const place = { line: row.line, page: row.page };
  const cells: Cell[] = gather(block.columns, (column) => {
    const covering = cover[column.at];
    if (!covering?.lead || covering.cell.text === '') return [];
    const { cell, own, lead } = covering;
    return [{ cell, own, lead, column }];
  });
  if (!cells.some((c) => c.own && c.column.field !== 'no')) return null;
  const of = (field: Field): Cell[] => cells.filter((c) => c.column.field === field);
  const words = (field: Field): string =>
    of(field)
      .map((c) => c.cell.text)
      .join(' ');
  const lastKode = tidyKode(running.kode.filter(Boolean).join('.'));
  const { kode, loose } = readKode(
    of('kode').filter((c) => c.own),
    block,
    running,
  );
  const named = cells.filter((c) => c.own && isEntityField(c.column.field));
  const entities = gather(named, (c, i) => {
    // The kode of the row belongs to its deepest entity.
    const own = i === named.length - 1 ? kode : '';
    return nameEntity(c.cell.text, own, c.column, place, running) ?? [];
  });
  const coded = named.length === 0 && kode !== lastKode ? levelOfKode(kode) : null;
  // A code whose name was drawn elsewhere: the row is no more of the entity above.
  if (coded !== null && coded !== 'urusan') entities.push(entity(place, coded, kode, ''));
  const untitled = named.length === 0 ? untitledName(cells, loose) : null;
  const nameColumn = block.columns.find((c) => isEntityField(c.field));
  if (untitled !== null && nameColumn) {
    entities.push(...[nameEntity(untitled, '', nameColumn, place, running)].filter((e) => e !== null));
  }
  if (named.length > 0 && entities.length === 0 && !cells.some((c) => isFigureField(c.column.field)))
    return null;
  const total = entities.at(-1)?.tingkat === 'total';
  const figures = gather(cells, (c) =>
    isFigureField(c.column.field) ? [figureOf(c, c.column.field, styles(c.column.at), how)] : [],
  ).filter((f) => !(total && isScrap(f)));
  const indikator = words('indikator');
  const definisi = words('definisi');
  const keterangan = remarks(of('keterangan').filter((c) => c.own)).filter(
    (k) => !total || k.length > MAX_SCRAP,
  );
  if (entities.length + figures.length + keterangan.length === 0 && indikator + definisi === '') return null;
  const alone = entities.length + figures.length + keterangan.length === 0 && definisi === '';
  const group = groupHeading(block, indikator, alone, kode, place);
  const owner = group ?? ownerNamed(block, indikator, place);
  if (owner) entities.push(owner);
  const ownCode = entities.length === 0 && indikator !== '' ? indicatorCode(of('kode')) : [];
  return {
    line: row.line,
    page: row.page,
    block,
    heads: group !== null,
    entities,
    nameless: row.nameless === true && entities.length === 0,
    indikator,
    owner: ownerOf(of('indikator'), block),
    definisi,
    satuan: words('satuan') || unitOf(figures) || bracketUnit(indikator),
    figures,
    sure: Math.min(
      doubtful(entities, block) ? DOUBTFUL_NAME : 1,
      of('indikator').filter((c) => c.own).length > 1 ? TWO_INDICATORS : 1,
      how.sure,
      ...nameSureness(cells),
    ),
    keterangan: [...ownCode, ...keterangan],
  };
}

/** "IKSS 1.1" beside an indicator: a code of its own, and not the entity's. */
function indicatorCode(cells: readonly Cell[]): string[] {
  return cells.filter((c) => c.own && LETTERED.test(c.cell.text)).map((c) => c.cell.text);
}

/** "SASARAN > Indikator" beside "PROGRAM > Indikator": the column says whose indicator it is. */
function ownerOf(cells: readonly Cell[], block: Block): Tingkat | null {
  const columns = block.columns.filter((c) => c.field === 'indikator');
  const [cell] = cells;
  if (columns.length < 2 || cells.length !== 1 || !cell?.own) return null;
  const [level, ...others] = cell.column.levels;
  return level !== undefined && others.length === 0 ? level : null;
}

/** A name that stands in no name's column: a sum's label anywhere in the row, or words where a number belongs. */
function untitledName(cells: readonly Cell[], loose: string): string | null {
  const own = cells.filter((c) => c.own && !isFigureField(c.column.field) && c.column.field !== 'indikator');
  const sum = own.find((c) => TOTAL_START.test(c.cell.text) || MEAN_START.test(c.cell.text));
  if (sum) return sum.cell.text;
  return [loose, ...own.filter((c) => c.column.field === 'no').map((c) => c.cell.text)].find(isWords) ?? null;
}

/** "5432.QIA.001", "IKSS 1.1": codes of the state's budget and plans have letters too. */
const LETTERED = /^(?:[A-Z\d]{1,6}\.)+[A-Z\d]{1,6}$|^[A-Z]{2,5}[.\s-]?\d{1,2}(?:\.\d{1,2}){0,3}$/;

function isWords(text: string | undefined): text is string {
  return text !== undefined && /\p{L}{3}/u.test(text);
}

/** How sure the way in was of each cell that is no figure. */
function nameSureness(cells: readonly Cell[]): number[] {
  return cells.filter((c) => !isFigureField(c.column.field)).map((c) => c.cell.sure ?? 1);
}

/** Indicators of two levels on one row: the figures belong to one of them, and nothing says to which. */
const TWO_INDICATORS = 0.7;
/** "Uraian" over what reads like an indicator: the column's heading is believed, but not surely. */
const DOUBTFUL_NAME = 0.85;

const MEASURED: ReadonlySet<Field> = new Set<Field>(['target', 'realisasi', 'capaian']);

function doubtful(entities: readonly Entity[], block: Block): boolean {
  const silent = block.columns.every((c) => c.field !== 'indikator' && c.levels.length === 0);
  // "Jumlah Belanja" in a list of accounts measures nothing.
  if (!block.columns.some((c) => MEASURED.has(c.field))) return false;
  return silent && entities.some((e) => INDIKATOR_START.test(e.nama) && e.tingkat === 'lain');
}

/** Sum rows stand where documents are stamped and signed: short scraps of text there are no figures ("1/4"). */
const MAX_SCRAP = 3;
const isScrap = (f: Figure): boolean => f.value.kind === 'text' && f.value.raw.length <= MAX_SCRAP;

/** The row's kode from its parts; leading parts left blank are those of the row above ("1 | 06 | |" then " | | 01"). */
function readKode(cells: readonly Cell[], block: Block, running: Running): { kode: string; loose: string } {
  const isName = (text: string): boolean => isWords(text) && !LETTERED.test(text);
  const loose = cells
    .map((c) => c.cell.text)
    .filter(isName)
    .join(' ');
  const codes = cells.filter((c) => !isName(c.cell.text));
  const columns = block.columns.filter((c) => c.field === 'kode');
  const parts = columns.map((c) => codes.find((cell) => cell.column === c)?.cell.text ?? '');
  const first = parts.findIndex((p) => p !== '');
  if (first > 0 && columns.length > 2) {
    for (let i = 0; i < first; i++) parts[i] = running.kode[i] ?? '';
  }
  if (first >= 0) running.kode = parts;
  return { kode: tidyKode(parts.filter(Boolean).join('.')), loose };
}

function figureOf(cell: Cell, field: Angka, style: NumberStyle, how: Pick<Figure, 'by' | 'sure'>): Figure {
  const { line, page } = cell.cell;
  const { periode, kumulatif } = cell.column;
  const value = figureValue(cell.cell.text, cell.column, style);
  const sure = Math.min(how.sure, cell.cell.sure ?? 1);
  return { line, page, field, periode, kumulatif, value, repeated: !cell.own, by: how.by, sure };
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

/** The unit that most of the row's figures print; the first of them where none leads. */
function unitOf(figures: readonly Figure[]): string {
  const counts = new Map<string, number>();
  for (const { field, value } of figures) {
    if (value.kind === 'number' && value.satuan && (field === 'target' || field === 'realisasi'))
      counts.set(value.satuan, (counts.get(value.satuan) ?? 0) + 1);
  }
  const most = Math.max(0, ...counts.values());
  return [...counts].find(([, count]) => count === most)?.[0] ?? '';
}

/** "Jumlah profil data (dokumen)" → "dokumen"; "… ('%)" and "… (*%)" → "%". */
function bracketUnit(indikator: string): string {
  const match = /\(\s*['‘’*"]?\s*([^()]{1,25}?)\s*\)\s*$/.exec(indikator);
  const unit = match?.[1] ?? '';
  return isSatuan(unit) ? unit : '';
}
