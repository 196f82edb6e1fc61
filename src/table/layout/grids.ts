import type { Grid, GridRow, SourceLine } from '../../types.js';
import { readTitles } from '../titles.js';
import { alignSlots, type Model } from './align-slots.js';
import { dropUnnumbered } from './column-numbers.js';
import { markRests } from './cut-decimals.js';
import { findEdges } from './edges.js';
import { dropFurniture } from './furniture.js';
import { gridRows } from './grid-rows.js';
import { headPathsOf } from './head-paths.js';
import { headRows } from './head-rows.js';
import { kindsOf, type Kind } from './kinds.js';
import { lineCells, pieceIn, type Piece } from './line-cells.js';
import { splitMarks } from './marks.js';
import { joinOpenRupiah } from './open-rupiah.js';
import { joinBelowOne } from './one-heading.js';
import { partsOf, toSourceLines, type Part } from './parts.js';
import { ALIGNS, breakRows, linkPieces, type BodyLine } from './row-breaks.js';
import { ruledCells, ruledEdges, ruledHeads } from './ruled-columns.js';
import { ruledRows } from './ruled-rows.js';
import { measureSlots } from './slots.js';
import { joinParts, type TableParts } from './tables.js';
import { joinWords, toTextLine, type TextLine } from './words.js';

/**
 * Tables in text whose columns are kept by spaces: geometry in character cells.
 *
 *     Kode      Program               Target          Pagu
 *     2.13.01   Penataan desa             12    12.500.000
 *               dan kelurahan
 *
 * Page by page: running titles away, headings found, lines between edges of columns read as cells, pages of one
 * table joined, lines cut into rows.
 */
export function layoutGrids(lines: readonly SourceLine[]): Grid[] {
  return placedGrids(lines.map(toTextLine));
}

/** The same of lines whose words have been placed already. */
export function placedGrids(lines: readonly TextLine[]): Grid[] {
  const pages = dropFurniture(splitPages(lines));
  const known = knownWords(pages.flat());
  let running = false;
  const parts = pages.map((page) => {
    const found = partsOf(page, running);
    running = found.at(-1)?.open ?? (running && page.every((l) => l.words.length === 0));
    return found;
  });
  return joinParts(parts).flatMap((table) => readTable(table, known));
}

function splitPages(lines: readonly TextLine[]): TextLine[][] {
  const pages: TextLine[][] = [];
  for (const line of lines) {
    const open = pages.at(-1);
    if (open && open[0]?.page === line.page) open.push(line);
    else pages.push([line]);
  }
  return pages;
}

/** Words that stand whole in the document: inside a line, not at the edge of a cell where they may be cut. */
function knownWords(lines: readonly TextLine[]): Set<string> {
  const known = new Set<string>();
  for (const f of lines.flatMap((l) => l.fragments)) {
    for (const w of f.words.slice(1, -1)) if (/^\p{L}+$/u.test(w.text)) known.add(w.text.toLowerCase());
  }
  return known;
}

function readTable(parts: TableParts, known: ReadonlySet<string>): Grid[] {
  const [first] = parts;
  if (!first) return [];
  const { model, body } = readParts(parts);
  if (body.length === 0) return [];
  const kinds = kindsOf(model.paths, model.slots);
  const { rows, damage } = readRows(markRests(body, kinds), kinds, known);
  const titles = readTitles(toSourceLines(first.above));
  return [
    {
      cara: 'layout',
      caption: titles.caption,
      context: titles.context,
      from: first.head[0]?.line ?? body[0]?.line ?? 0,
      to: body.at(-1)?.line ?? 0,
      page: body[0]?.page ?? null,
      width: model.slots.length,
      head: headRows(model.paths, first.head),
      body: rows,
      columns: null,
      loose: [],
      damage,
    },
  ];
}

/** Rows as row lines part them; where none do, as the text reads best. */
function readRows(
  body: readonly BodyLine[],
  kinds: readonly Kind[],
  known: ReadonlySet<string>,
): { rows: GridRow[]; damage: string[] } {
  const ruled = ruledRows(body, kinds, known);
  if (ruled) return { rows: ruled, damage: [] };
  const links = linkPieces(body, kinds);
  const [best] = ALIGNS.map((align) => ({ align, ...breakRows(body, kinds, links, align) })).sort(
    (a, b) => a.cost - b.cost,
  );
  if (!best) return { rows: [], damage: [] };
  return {
    rows: joinOpenRupiah(gridRows(body, best.rows, kinds, links, best.align, known), kinds),
    damage: [
      ...(best.rows.some((r) => r.to > r.from) ? ['wrapped'] : []),
      ...(best.rows.some((r) => r.fold > 1) ? ['merged-cells'] : []),
      ...(best.align !== 'top' && best.rows.some((r) => r.to > r.from) ? ['centred-cells'] : []),
    ],
  };
}

/** Columns of the table, and its body lines over all pages with their pieces in those columns. */
function readParts(parts: TableParts): { model: Model; body: BodyLine[] } {
  const body: BodyLine[] = [];
  let model: Model = { slots: [], paths: [], lines: 0 };
  const head = parts[0]?.head ?? [];
  for (const part of parts) {
    const own = readPart(part, head);
    if (model.slots.length === 0) {
      model = {
        slots: own.slots,
        paths: own.paths,
        lines: own.lines.filter((l) => l.words.length > 0).length,
      };
    }
    const { columns: map, sure } = alignSlots(model, own.slots, own.paths);
    model = {
      ...model,
      slots: model.slots.map((s, m) => (s.seen > 0 ? s : (own.slots[map.indexOf(m)] ?? s))),
    };
    const rights = model.slots.map((s, m) => own.slots[map.indexOf(m)]?.right ?? s.right);
    let blanks = 0;
    let newPage = body.length > 0;
    own.lines.forEach((line, i) => {
      if (line.words.length === 0) {
        blanks++;
        return;
      }
      const pieces = mergePieces(own.pieces[i] ?? [], map, sure);
      const places = model.slots.map((s, m) => own.slots[map.indexOf(m)] ?? s);
      const ruled = ruledOver(line, places);
      const place = line.y === undefined ? {} : { y: line.y };
      body.push({ line: line.line, page: line.page, pieces, rights, blanks: newPage ? 0 : blanks, newPage, ruled, ...place }); // prettier-ignore
      blanks = 0;
      newPage = false;
    });
  }
  return { model, body };
}

function readPart(
  part: Part,
  head: readonly TextLine[],
): { slots: Model['slots']; paths: string[][]; lines: readonly TextLine[]; pieces: Piece[][] } {
  const lines = splitMarks(part.body, head);
  const drawn = ruledEdges(lines);
  if (drawn) {
    const slots = measureSlots(drawn, part.head, lines);
    const paths = ruledHeads(part.head, slots) ?? headPathsOf(part.head, slots);
    return { slots, paths, lines, pieces: ruledCells(lines, slots) };
  }
  const found = dropUnnumbered(findEdges(part.head, lines), part.head, lines);
  const edges = dropHollow(joinBelowOne(found, part.head, lines, head), part.head, lines);
  const slots = measureSlots(edges, part.head, lines);
  return { slots, paths: headPathsOf(part.head, slots), lines, pieces: lineCells(lines, slots) };
}

/** A row line is drawn over a column where it covers this share of it. */
const COVERED = 0.55;

/** Over which columns a row line is drawn above a line of text; none where there is no line at all. */
function ruledOver({ ruling }: TextLine, slots: Model['slots']): boolean[] {
  const above = ruling?.above ?? [];
  if (above.length === 0) return [];
  return slots.map(({ left, right }) => {
    const covered = above.map(([from, to]) => Math.min(right, to) - Math.max(left, from));
    return Math.max(...covered) >= COVERED * (right - left);
  });
}

/**
 * A heading that stands beside its column, not over it, shows as a column with a heading and no body next to one
 * with a body and no heading: they are one.
 *
 *     Program             Anggaran
 *     Penataan desa                    12.500.000
 */
function dropHollow(
  edges: readonly number[],
  head: readonly TextLine[],
  lines: readonly TextLine[],
): number[] {
  if (head.length === 0) return [...edges];
  const slots = measureSlots(edges, head, lines);
  const paths = headPathsOf(head, slots);
  const hollow = (k: number): boolean => slots[k]?.seen === 0 && (paths[k]?.length ?? 0) > 0;
  const bare = (k: number): boolean => (slots[k]?.seen ?? 0) > 0 && paths[k]?.length === 0;
  return edges.filter((_, k) => !((hollow(k - 1) && bare(k)) || (bare(k - 1) && hollow(k))));
}

/** Pieces in the table's columns; two columns of a page that are one of the table are joined. */
function mergePieces(pieces: readonly Piece[], map: readonly number[], sureOf: readonly number[]): Piece[] {
  const out: Piece[] = [];
  for (const piece of pieces) {
    const column = map[piece.column] ?? piece.column;
    const sure = Math.min(piece.sure, sureOf[piece.column] ?? 1);
    const open = out.at(-1);
    if (open?.column === column)
      out[out.length - 1] = pieceIn(
        joinWords([...open.words, ...piece.words]),
        column,
        Math.min(open.sure, sure),
      );
    else out.push(pieceIn(piece, column, sure));
  }
  return out;
}
