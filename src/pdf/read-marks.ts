import type { Box, PrintCounts, Rule } from '../print.js';
import { EVERYWHERE, holds, intersect } from './box.js';
import type { Operations } from './engine.js';
import type { FontFacts } from './fonts.js';
import { compose, IDENTITY, mapX, mapY, toMatrix, type Matrix } from './matrix.js';
import { readPath } from './path.js';

/** One page's program, as pdf.js hands it out. */
export interface PageProgram {
  readonly fnArray: readonly number[];
  readonly argsArray: readonly unknown[];
}

/** A glyph as drawn: its line of writing may run in any direction. Points of the page, y downwards. */
export interface DrawnGlyph {
  readonly text: string;
  /** Where it begins and ends on its line of writing. */
  readonly x: number;
  readonly y: number;
  readonly endX: number;
  readonly endY: number;
  readonly size: number;
  readonly run: number;
  readonly bold: boolean;
  /** A blank was drawn before it. */
  readonly spaced: boolean;
}

/** What a page's program draws. */
export interface Drawing {
  readonly glyphs: readonly DrawnGlyph[];
  readonly rules: readonly Rule[];
  readonly fills: readonly Box[];
  readonly counts: Omit<PrintCounts, 'turned' | 'images' | 'letters' | 'vowels'>;
}

interface State {
  readonly ctm: Matrix;
  readonly clip: Box;
  readonly lineWidth: number;
  readonly font: FontFacts | null;
  readonly size: number;
  readonly charSpacing: number;
  readonly wordSpacing: number;
  readonly scale: number;
  readonly leading: number;
  readonly rise: number;
  readonly mode: number;
}

/** Drawn neither filled nor stroked: seen by nobody. */
const INVISIBLE = 3;
/** Rounding of a driver that clips at the cell's own edge. */
const CLIP_SLACK = 0.75;
/** The middle of a letter stands this far above its base line. */
const MIDDLE = 0.3;

/**
 * Follows a page's program: where every glyph stands (with the clip honoured), which ruling lines and areas are
 * drawn. `view` maps the page's own space to points with y downwards; `page` is what can be seen of it.
 */
export function readMarks(
  program: PageProgram,
  ops: Operations,
  fontOf: (id: string) => FontFacts,
  view: Matrix,
  page: Box,
): Drawing {
  const glyphs: DrawnGlyph[] = [];
  const rules: Rule[] = [];
  const fills: Box[] = [];
  const counts = { glyphs: 0, clipped: 0, outside: 0, invisible: 0, unmapped: 0 };
  const start: State = {
    ctm: view,
    clip: EVERYWHERE,
    lineWidth: 1,
    font: null,
    size: 0,
    charSpacing: 0,
    wordSpacing: 0,
    scale: 1,
    leading: 0,
    rise: 0,
    mode: 0,
  };
  let state = start;
  const stack: State[] = [];
  let line: Matrix = IDENTITY;
  let penX = 0;
  let penY = 0;
  let lineX = 0;
  let lineY = 0;
  let clipNext = false;

  const change = (part: Partial<State>): void => {
    state = { ...state, ...part };
  };
  const move = (x: number, y: number): void => {
    lineX += x;
    lineY += y;
    penX = lineX;
    penY = lineY;
  };
  const show = (items: unknown, run: number): void => {
    const { font, size, scale } = state;
    if (!font || !Array.isArray(items)) return;
    const text = compose(state.ctm, line);
    const height = size * Math.hypot(text[2], text[3]);
    let spaced = false;
    for (const item of items as unknown[]) {
      if (typeof item === 'number') {
        if (font.vertical) penY += (item * size) / 1000;
        else penX -= (item * size * scale) / 1000;
        continue;
      }
      const glyph = font.glyph(item);
      if (!glyph) continue;
      const spacing = (glyph.isSpace ? state.wordSpacing : 0) + state.charSpacing;
      const advance = glyph.width * size * font.unit;
      const fromX = penX;
      const fromY = penY;
      if (font.vertical) penY -= Math.abs(advance) + spacing;
      else penX += (advance + spacing) * scale;
      const toX = font.vertical ? penX : fromX + advance * scale;
      const toY = font.vertical ? penY : fromY;
      if (glyph.text.trim() === '') {
        spaced = true;
        continue;
      }
      const drawn: DrawnGlyph = {
        text: glyph.text,
        x: mapX(text, fromX, fromY + state.rise),
        y: mapY(text, fromX, fromY + state.rise),
        endX: mapX(text, toX, toY + state.rise),
        endY: mapY(text, toX, toY + state.rise),
        size: height,
        run,
        bold: font.bold,
        spaced,
      };
      spaced = false;
      counts.glyphs += 1;
      if (!glyph.mapped) counts.unmapped += 1;
      if (state.mode === INVISIBLE) counts.invisible += 1;
      if (isClipped(drawn, state.clip)) {
        counts.clipped += 1;
        continue;
      }
      if (!holds(page, (drawn.x + drawn.endX) / 2, (drawn.y + drawn.endY) / 2)) counts.outside += 1;
      glyphs.push(drawn);
    }
  };

  program.fnArray.forEach((fn, at) => {
    const args = argsOf(program.argsArray[at]);
    switch (fn) {
      case ops.save:
        stack.push(state);
        break;
      case ops.restore:
        state = stack.pop() ?? state;
        break;
      case ops.transform:
        change({ ctm: compose(state.ctm, toMatrix(args)) });
        break;
      case ops.paintFormXObjectBegin:
      case ops.beginAnnotation: {
        stack.push(state);
        const form = fn === ops.paintFormXObjectBegin;
        if (!form) change({ clip: EVERYWHERE, ctm: compose(view, toMatrix(args[2])) });
        change({ ctm: compose(state.ctm, toMatrix(args[form ? 0 : 3])) });
        if (form && isBox(args[1])) change({ clip: intersect(state.clip, mapBox(state.ctm, args[1])) });
        break;
      }
      case ops.paintFormXObjectEnd:
      case ops.endAnnotation:
        state = stack.pop() ?? state;
        break;
      case ops.beginGroup:
        stack.push(state);
        break;
      case ops.endGroup:
        state = stack.pop() ?? state;
        break;
      case ops.setLineWidth:
        change({ lineWidth: Number(args[0]) });
        break;
      case ops.clip:
      case ops.eoClip:
        clipNext = true;
        break;
      case ops.constructPath: {
        const path = readPath(args, ops, state.ctm, state.lineWidth);
        if (path.rules.length > 0) rules.push(...path.rules.flatMap((r) => seenOf(r, state.clip, page)));
        if (path.fills.length > 0) fills.push(...path.fills.filter((f) => isSeen(f, state.clip)));
        if (clipNext && path.box) change({ clip: intersect(state.clip, path.box) });
        clipNext = false;
        break;
      }
      case ops.beginText:
        line = IDENTITY;
        penX = penY = lineX = lineY = 0;
        break;
      case ops.setFont: {
        const size = Number(args[1]);
        change({ font: fontOf(String(args[0])), size: Math.abs(size) });
        break;
      }
      case ops.setCharSpacing:
        change({ charSpacing: Number(args[0]) });
        break;
      case ops.setWordSpacing:
        change({ wordSpacing: Number(args[0]) });
        break;
      case ops.setHScale:
        change({ scale: Number(args[0]) / 100 });
        break;
      case ops.setLeading:
        change({ leading: -Number(args[0]) });
        break;
      case ops.setTextRise:
        change({ rise: Number(args[0]) });
        break;
      case ops.setTextRenderingMode:
        change({ mode: Number(args[0]) });
        break;
      case ops.setTextMatrix:
        line = toMatrix(args[0]);
        penX = penY = lineX = lineY = 0;
        break;
      case ops.moveText:
        move(Number(args[0]), Number(args[1]));
        break;
      case ops.setLeadingMoveText:
        change({ leading: Number(args[1]) });
        move(Number(args[0]), Number(args[1]));
        break;
      case ops.nextLine:
        move(0, state.leading);
        break;
      case ops.showText:
      case ops.showSpacedText:
        show(args[0], at);
        break;
    }
  });
  return { glyphs, rules, fills, counts };
}

function argsOf(args: unknown): readonly unknown[] {
  return Array.isArray(args) ? (args as readonly unknown[]) : [];
}

function isBox(value: unknown): value is ArrayLike<number> {
  return typeof value === 'object' && value !== null && 'length' in value && value.length === 4;
}

/** The box around a box that a map has turned. */
function mapBox(m: Matrix, box: ArrayLike<number>): Box {
  const [left = 0, bottom = 0, right = 0, top = 0] = Array.from(box);
  const corners = [[left, bottom], [right, bottom], [left, top], [right, top]] as const; // prettier-ignore
  const xs = corners.map(([x, y]) => mapX(m, x, y));
  const ys = corners.map(([x, y]) => mapY(m, x, y));
  return { x0: Math.min(...xs), y0: Math.min(...ys), x1: Math.max(...xs), y1: Math.max(...ys) };
}

/** A print driver draws a merged cell's text whole on both pages and clips what is not of this page. */
function isClipped(g: DrawnGlyph, clip: Box): boolean {
  const dx = g.endX - g.x;
  const dy = g.endY - g.y;
  const along = Math.hypot(dx, dy) || 1;
  // Up from the base line: the direction of writing turned left (y grows downwards).
  const upX = dy / along;
  const upY = -dx / along;
  const x = (g.x + g.endX) / 2 + upX * g.size * MIDDLE;
  const y = (g.y + g.endY) / 2 + upY * g.size * MIDDLE;
  return !holds(clip, x, y, CLIP_SLACK);
}

/** What can be seen of a ruling line: its place stays, its ends are those of the clip and of the page. */
function seenOf(rule: Rule, clip: Box, page: Box): Rule[] {
  if (!isSeen(rule, clip) || !isSeen(rule, page)) return [];
  const seen = intersect(intersect(rule, clip), page);
  return rule.x1 - rule.x0 >= rule.y1 - rule.y0
    ? [{ ...rule, x0: Math.min(seen.x0, rule.x1), x1: Math.max(seen.x1, rule.x0) }]
    : [{ ...rule, y0: Math.min(seen.y0, rule.y1), y1: Math.max(seen.y1, rule.y0) }];
}

function isSeen(box: Box, clip: Box): boolean {
  const seen = intersect(box, clip);
  return seen.x1 - seen.x0 >= -CLIP_SLACK && seen.y1 - seen.y0 >= -CLIP_SLACK;
}
