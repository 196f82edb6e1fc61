import { around } from './box.js';
import { joinLimits, JOINED } from './letter-spacing.js';
import type { Glyph, Seam, Word } from '../print.js';
import type { TurnedGlyph } from './upright.js';

/** A letter may reach back over the one before it (kerning, italics) by this share. */
const BACK = 0.4;
/** Base lines of one word differ by less. */
const LEVEL = 0.2;
/** The same letter drawn again within this share is one letter, made bold by drawing it twice. */
const TWICE = 0.12;
/** What letters take above and below their base line, of the font's height. */
const ASCENT = 0.75;
const DESCENT = 0.2;

/**
 * Puts letters together into words: those that were drawn one after another, then words of one line that touch
 * (amounts drawn as separate runs). A blank that was drawn, or room for one, parts words.
 */
export function wordsOf(glyphs: readonly Glyph[]): Word[] {
  const chains: Glyph[][] = [];
  const single = withoutTwice(glyphs);
  const limits = joinLimits(single);
  single.forEach((g, i) => {
    const open = chains.at(-1);
    const last = open?.at(-1);
    if (open && last && follows(last, g, limits[i] ?? -1)) open.push(g);
    else chains.push([g]);
  });
  return joinTouching(chains).map(toWord);
}

/** True where b goes on the word of a: on its line, `limit` points or less to its right. */
function follows(a: Glyph, b: Glyph, limit: number): boolean {
  const size = Math.max(a.size, b.size);
  const gap = b.x0 - a.x1;
  return limit >= 0 && Math.abs(a.base - b.base) <= LEVEL * size && gap <= limit && gap >= -BACK * size;
}

/** Letters printed twice at one place, by a pixel to the side: bold made by hand. */
function withoutTwice(glyphs: readonly Glyph[]): Glyph[] {
  const seen = new Map<string, Glyph[]>();
  return glyphs.filter((g) => {
    const key = `${g.text}|${String(Math.round(g.base / 4))}|${String(Math.round(g.x0 / 4))}`;
    const same = seen.get(key);
    if (!same) {
      seen.set(key, [g]);
      return true;
    }
    const twice = same.some(
      (o) =>
        o.run !== g.run &&
        Math.abs(o.x0 - g.x0) <= TWICE * g.size &&
        Math.abs(o.base - g.base) <= TWICE * g.size,
    );
    same.push(g);
    return !twice;
  });
}

/** Chains that end where another begins are one word, whenever they were drawn. */
function joinTouching(chains: readonly Glyph[][]): Glyph[][] {
  const byLine = new Map<number, Glyph[][]>();
  for (const chain of chains) {
    const key = Math.round((chain[0]?.base ?? 0) / 3);
    byLine.set(key, [...(byLine.get(key) ?? []), chain]);
  }
  const joined: Glyph[][] = [];
  for (const line of byLine.values()) {
    line.sort((a, b) => (a[0]?.x0 ?? 0) - (b[0]?.x0 ?? 0));
    let open: Glyph[] | null = null;
    for (const chain of line) {
      const last: Glyph | undefined = open?.at(-1);
      const first = chain[0];
      const limit = first?.spaced === false ? JOINED * Math.max(first.size, last?.size ?? 0) : -1;
      if (open && last && first && follows(last, first, limit) && !twoNumbers(open, chain))
        open.push(...chain);
      else {
        if (open) joined.push(open);
        open = [...chain];
      }
    }
    if (open) joined.push(open);
  }
  return joined;
}

const WHOLE = /^\d{1,3}(?:[.,]\d{3})*(?:[.,]\d{1,2})?%?$/;

/** Two figures of neighbouring columns that stand closer than a blank: each is whole, together they are none. */
function twoNumbers(a: readonly Glyph[], b: readonly Glyph[]): boolean {
  const left = textOf(a);
  const right = textOf(b);
  return WHOLE.test(left) && WHOLE.test(right) && !WHOLE.test(left + right);
}

function textOf(glyphs: readonly Glyph[]): string {
  return glyphs.map((g) => g.text).join('');
}

const SEAMLESS: readonly Seam[] = [];

function toWord(glyphs: readonly Glyph[]): Word {
  const [first] = glyphs;
  let [size, x0, x1] = [0, Infinity, -Infinity];
  let text = '';
  let bold = true;
  let seams = SEAMLESS;
  glyphs.forEach((g, i) => {
    const before = glyphs[i - 1];
    if (before && before.run !== g.run) seams = [...seams, { at: text.length, x0: before.x1, x1: g.x0 }];
    text += g.text;
    size = Math.max(size, g.size);
    x0 = Math.min(x0, g.x0);
    x1 = Math.max(x1, g.x1);
    bold &&= g.bold;
  });
  const base = first?.base ?? 0;
  return { text, x0, x1, y0: base - ASCENT * size, y1: base + DESCENT * size, base, size, bold, turned: false, seams }; // prettier-ignore
}

/** A letter reaches over a border by less than this share of the font's height. */
const OVER = 0.5;

/** A word cut at the seam next to an upright line; whole where none is near. */
export function cutWord(word: Word, x: number): readonly Word[] {
  const off = (s: Seam): number => Math.max(s.x0 - x, x - s.x1, 0);
  const [seam] = [...word.seams].sort((a, b) => off(a) - off(b));
  if (!seam || off(seam) > OVER * word.size) return [word];
  const before = word.seams.filter((s) => s.at < seam.at);
  const after = word.seams.filter((s) => s.at > seam.at);
  return [
    { ...word, text: word.text.slice(0, seam.at), x1: seam.x0, seams: before },
    {
      ...word,
      text: word.text.slice(seam.at),
      x0: seam.x1,
      seams: after.map((s) => ({ ...s, at: s.at - seam.at })),
    },
  ];
}

/** Headings that run up or down: the words of each line of writing, put together as one. */
export function turnedWords(glyphs: readonly TurnedGlyph[]): Word[] {
  const chains: TurnedGlyph[][] = [];
  for (const g of glyphs) {
    const open = chains.at(-1);
    const last = open?.at(-1);
    if (open && last && last.turn === g.turn && goesOn(last, g)) open.push(g);
    else chains.push([g]);
  }
  return chains.flatMap((chain) => {
    const box = around(
      chain.map((g) => ({
        x0: Math.min(g.x, g.endX) - (g.turn === 3 ? g.size * ASCENT : 0),
        x1: Math.max(g.x, g.endX) + (g.turn === 1 ? g.size * ASCENT : 0),
        y0: Math.min(g.y, g.endY),
        y1: Math.max(g.y, g.endY),
      })),
    );
    const [first] = chain;
    if (!box || !first) return [];
    let text = '';
    chain.forEach((g, i) => {
      const before = chain[i - 1];
      const apart = before && Math.hypot(g.x - before.endX, g.y - before.endY) > JOINED * g.size;
      text += (before && (g.spaced || apart) ? ' ' : '') + g.text;
    });
    return [
      {
        ...box,
        text,
        base: box.y1,
        size: first.size,
        bold: chain.every((g) => g.bold),
        turned: true,
        seams: SEAMLESS,
      },
    ];
  });
}

/** A gap of more than two blanks ends a turned line. */
const TURNED_GAP = 1;

function goesOn(a: TurnedGlyph, b: TurnedGlyph): boolean {
  return Math.hypot(b.x - a.endX, b.y - a.endY) <= TURNED_GAP * Math.max(a.size, b.size);
}
