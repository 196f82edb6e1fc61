import { continuesFigure, isPart, joinFigure } from '../layout/joins.js';
import { isFigure } from '../layout/words.js';
import type { FilledCell } from './cells.js';

/** From this share of the figures on in cells with others, the lines drawn are not those of the rows. */
const SHARE = 0.5;
/** Cells of one row that hold several figures each. */
const FEWEST_CELLS = 2;

/** A figure alone on its line, with its unit or without. */
const FIGURE = /^\(?-?[.,]?\d[\d.,]*(?:,-)?\)?\s*(?:%|\p{L}+)?$/u;

/** A dash stands for a figure that there is none of. */
const DASH = /^[-–—]$/;

/**
 * True for lines that part columns, or groups of rows, but not the rows: two cells side by side hold several
 * whole figures each, and most figures stand in such cells.
 *
 *     | Belanja Pegawai |  1.250.000 |  1.100.000 |
 *     | Belanja Barang  |    900.000 |    870.000 |
 *     ---------------------------------------------
 */
export function isFrame(cells: readonly FilledCell[]): boolean {
  const counted = cells.map((cell) => ({ row: cell.r0, figures: figuresIn(cell) }));
  const total = counted.reduce((sum, c) => sum + c.figures, 0);
  const crowded = counted.filter((c) => c.figures > 1);
  const beside = crowded.filter((c) => crowded.filter((o) => o.row === c.row).length >= FEWEST_CELLS);
  return beside.reduce((sum, c) => sum + c.figures, 0) > SHARE * total;
}

/** What no number begins with: such lines are the rest of one that a narrow column has cut, "12.0" "00.0" "59.6". */
const REST = /^(?:0\d|[.,]\d)/;

/** So many numbers in a cell are several; two may be one that the column's width has cut. */
const SEVERAL = 3;

/** Whole figures that stand one below the other in a cell, each alone on its line. */
function figuresIn({ lines }: FilledCell): number {
  let above = '';
  let numbers = 0;
  let whole = 0;
  let rests = 0;
  for (const line of lines) {
    const text = line.words.map((w) => w.text).join(' ').replace(/^Rp\.?\s*/i, ''); // prettier-ignore
    if (DASH.test(text)) {
      numbers += 1;
      whole += 1;
      above = '';
    }
    if (!FIGURE.test(text)) continue;
    if (above !== '' && REST.test(text)) rests += 1;
    const rest = above !== '' && continuesFigure(above, text);
    const figure = rest ? joinFigure([above, text]) : text;
    if (!rest) numbers += 1;
    whole += Number(isWhole(figure)) - Number(rest && isWhole(above));
    above = figure;
  }
  return rests > 0 ? Math.min(whole, 1) : numbers >= SEVERAL ? numbers : whole;
}

const isWhole = (text: string): boolean => isFigure(text) && !isPart(text);
