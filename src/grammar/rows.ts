import { gather } from '../lex/gather.js';
import { isEntityField } from '../lex/fields.js';
import type { Column, Entity, Grid, GridRow, Row, Tingkat } from '../types.js';
import { blocksOf, type Block } from './blocks.js';
import { coverings } from './covering.js';
import type { Running } from './entity.js';
import { joinShares } from './join-shares.js';
import { readLine, type Line } from './line.js';
import type { NumberStyles } from './number-styles.js';
import { popFor, pushEntity } from './stack.js';
import type { BodyRow } from './body-row.js';

/**
 * Reads the body of a grid as rows: one for each indicator of each entity, figures with their periods.
 * Blank name cells inherit the entity above; merged cells count on every row that they span.
 *
 * @param body the grid's rows without furniture, cells in their columns
 */
export function readRows(
  grid: Pick<Grid, 'cara' | 'width'>,
  body: readonly BodyRow[],
  columns: readonly Column[],
  styles: NumberStyles,
): Row[] {
  const cover = coverings(
    grid,
    body.map((b) => b.row),
  );
  const blocks = blocksOf(columns);
  const running = new Map<Block, Running>(blocks.map((b) => [b, { kode: [], announced: null }]));
  // Where only the order of the text is known, blank cells have vanished: placement decides the columns.
  const by = (row: GridRow): 'order' | 'cell' => (grid.cara === 'stream' && !row.counted ? 'order' : 'cell');
  const lines = gather(body, ({ row, sure }, r) =>
    gather(blocks, (block) => {
      const state = running.get(block) ?? { kode: [], announced: null };
      const most = row.counted === 'nearly' ? Math.min(sure, NEARLY_COUNTED) : sure;
      return readLine(block, cover[r] ?? [], row, styles, { by: by(row), sure: most }, state) ?? [];
    }),
  );
  return withPaths(joinShares(lines), blocks);
}

/** Among a row's marks of empty cells was one too many: another than the one that was taken for it may be it. */
const NEARLY_COUNTED = 0.85;

/** Figures below a sum that name nothing are scraps of a stamp more often than data. */
const BELOW_TOTAL = 0.5;

/** Adds to every line the entities above it: those of its own block, and of the blocks left of it. */
function withPaths(lines: readonly Line[], blocks: readonly Block[]): Row[] {
  const stacks = new Map<Block, Entity[]>(blocks.map((b) => [b, unnamed(b)]));
  return gather(lines, (line): Row[] => {
    const stack = stacks.get(line.block) ?? [];
    for (const entity of line.entities) pushEntity(stack, entity);
    if (line.heads) return [];
    const above = line.nameless ? [] : upTo(stack, line.owner);
    const path = line.entities.length === 0 ? above : stack;
    const { block, figures, indikator, definisi, satuan, keterangan, page } = line;
    const outer = gather(
      blocks.filter((b) => block.sisi === '' && b.blok < block.blok),
      (b) => stacks.get(b) ?? [],
    );
    return [
      {
        line: line.line,
        page,
        blok: block.blok,
        sisi: block.sisi,
        path: [...popFor(outer, path), ...path],
        indikator,
        definisi,
        satuan,
        figures,
        keterangan,
        lateName: false,
        sure: line.entities.length === 0 && stack.at(-1)?.tingkat === 'total' ? BELOW_TOTAL : line.sure,
      },
    ];
  });
}

/** The entities down to the one whose indicators the column holds; all of them where it does not say. */
function upTo(stack: readonly Entity[], owner: Tingkat | null): readonly Entity[] {
  const at = owner === null ? -1 : stack.findIndex((e) => e.tingkat === owner);
  return at < 0 ? stack : stack.slice(0, at + 1);
}

/** A table of indicators alone: its rows belong to an entity that it doesn't name, of the level that the heading says. */
function unnamed(block: Block): Entity[] {
  const levels = block.columns.find((c) => c.field === 'indikator')?.levels ?? [];
  const [tingkat] = levels;
  const names = block.columns.some((c) => isEntityField(c.field));
  return tingkat && levels.length === 1 && !names && block.blok === 0
    ? [{ line: 0, page: null, tingkat, kode: '', nama: '' }]
    : [];
}
