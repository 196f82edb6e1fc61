import type { PagePrint, PlacedWord, Seam } from '../print.js';

/** Numbers of a word, in this order: its box, its base line, its size, its line of text. */
const FIELDS = 7;
/** No word has it in it. */
const BETWEEN = '\n';
const BOLD = 1;
const TURNED = 2;

/**
 * A page whose words lie in one array of numbers and one text, a fifth of what as many objects take: a
 * document's pages are all kept until its tables are found. Its words are made anew whenever they are asked for.
 */
export function keptPage(page: PagePrint<PlacedWord>): PagePrint<PlacedWord> {
  const { words } = page;
  const numbers = new Float64Array(FIELDS * words.length);
  const marks = new Uint8Array(words.length);
  const texts = words.map((w) => w.text).join(BETWEEN);
  const seams = new Map<number, readonly Seam[]>();
  words.forEach((w, i) => {
    numbers.set([w.x0, w.y0, w.x1, w.y1, w.base, w.size, w.line], FIELDS * i);
    marks[i] = (w.bold ? BOLD : 0) + (w.turned ? TURNED : 0);
    if (w.seams.length > 0) seams.set(i, w.seams);
  });
  const wordAt = (text: string, i: number): PlacedWord => {
    const [x0 = 0, y0 = 0, x1 = 0, y1 = 0, base = 0, size = 0, line = 0] = numbers.subarray(FIELDS * i);
    const mark = marks[i] ?? 0;
    const bold = (mark & BOLD) > 0;
    const turned = (mark & TURNED) > 0;
    return { text, x0, y0, x1, y1, base, size, bold, turned, seams: seams.get(i) ?? SEAMLESS, line };
  };
  const { number, width, height, rotation, rules, fills, counts } = page;
  return {
    ...{ number, width, height, rotation, rules, fills, counts },
    get words() {
      return numbers.length > 0 ? texts.split(BETWEEN).map(wordAt) : [];
    },
  };
}

const SEAMLESS: readonly Seam[] = [];
