import type { Border, Run, Sheet } from '../print.js';

const SIZE = 8;
const MARGIN = 36;

/**
 * Which sides of the cells are drawn: "frame" is the heading's cells, and around and between all columns; "head" the
 * heading's cells alone, "box" those and around all.
 */
export const RULINGS = ['all', 'columns', 'frame', 'head', 'box', 'rows', 'outer', 'none'] as const;
export type Ruling = (typeof RULINGS)[number];

/** A printed sheet as a plain PDF: one font, every run at its place, the cells' borders drawn as `ruling` says. */
export function pdf({ runs, borders }: Sheet, ruling: Ruling = 'all'): Uint8Array {
  const pages = [...new Set(runs.map((r) => r.page))].sort((a, b) => a - b);
  const width = Math.ceil(Math.max(...runs.map((r) => r.right)) + 2 * MARGIN);
  const height = Math.ceil(Math.max(...runs.map((r) => r.y)) + 2 * MARGIN);
  const kids = pages.map((_, i) => `${4 + 2 * i} 0 R`).join(' ');
  const objects = [
    '<</Type/Catalog/Pages 2 0 R>>',
    `<</Type/Pages/Kids[${kids}]/Count ${pages.length}/MediaBox[0 0 ${width} ${height}]/Resources<</Font<</F 3 0 R>>>>>>`,
    '<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>',
    ...pages.flatMap((page, i) => {
      const own = runs.filter((r) => r.page === page);
      const lines = drawnBorders(
        borders.filter((b) => b.page === page),
        ruling,
      ).map((b) => borderOperators(b, height, ruling === 'frame' && b.part === 'body' ? 'columns' : ruling));
      const content = `0.5 w\n${lines.join('')}BT /F ${SIZE} Tf\n${own.map((r) => runOperators(r, height)).join('')}ET`;
      return [
        `<</Type/Page/Parent 2 0 R/Contents ${5 + 2 * i} 0 R>>`,
        `<</Length ${content.length}>>\nstream\n${content}\nendstream`,
      ];
    }),
  ];
  return Buffer.from(fileOf(objects), 'latin1');
}

/** The outer border alone is that of all cells together. */
function drawnBorders(borders: readonly Border[], ruling: Ruling): readonly Border[] {
  const [first] = borders;
  if (ruling === 'none' || !first) return [];
  const heads = borders.filter((b) => b.part === 'head' || b.part === 'nomor');
  if (ruling === 'head') return heads;
  if (ruling !== 'outer' && ruling !== 'frame' && ruling !== 'box') return borders;
  return [
    ...(ruling === 'frame' ? borders : ruling === 'box' ? heads : []),
    borders.reduce((all, b) => ({
      ...all,
      left: Math.min(all.left, b.left),
      right: Math.max(all.right, b.right),
      top: Math.min(all.top, b.top),
      bottom: Math.max(all.bottom, b.bottom),
      part: 'head',
    }), first),
  ]; // prettier-ignore
}

function borderOperators({ left, right, top, bottom }: Border, height: number, ruling: Ruling): string {
  const [x0, x1] = [MARGIN + left, MARGIN + right].map((x) => x.toFixed(2));
  const [y0, y1] = [height - MARGIN - bottom, height - MARGIN - top].map((y) => y.toFixed(2));
  const upright = `${x0} ${y0} m ${x0} ${y1} l S ${x1} ${y0} m ${x1} ${y1} l S\n`;
  const level = `${x0} ${y0} m ${x1} ${y0} l S ${x0} ${y1} m ${x1} ${y1} l S\n`;
  return (ruling === 'rows' ? '' : upright) + (ruling === 'columns' ? '' : level);
}

function runOperators({ left, y, text }: Run, height: number): string {
  const at = `1 0 0 1 ${(MARGIN + left).toFixed(2)} ${(height - MARGIN - y).toFixed(2)} Tm`;
  return `${at} (${text.replace(/[^\u0020-\u00FF]/g, '?').replace(/[\\()]/g, '\\$&')}) Tj\n`;
}

function fileOf(objects: readonly string[]): string {
  let file = '%PDF-1.4\n';
  const offsets = objects.map((object, i) => {
    const offset = file.length;
    file += `${i + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const entries = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const start = file.length;
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${entries}`;
  return `${file}trailer\n<</Size ${objects.length + 1}/Root 1 0 R>>\nstartxref\n${start}\n%%EOF\n`;
}
