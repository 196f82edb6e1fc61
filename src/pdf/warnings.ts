import type { Note } from '../types.js';

/** pdf.js names each picture that it leaves out in these words. */
const IMAGE = /Image exceeded maximum allowed size/;
/** Programs inside fonts that place the dots of small letters: nothing that reading needs. */
const HINTING = /^TT: /;
/** Different warnings that are told; the rest are counted. */
const MOST = 5;

/** What pdf.js says while it reads. */
export interface Warnings {
  /** Pictures left out since the last time this was asked. */
  readonly takeImages: () => number;
  /** One note for all other warnings; none where nothing was said. */
  readonly notes: () => Note[];
  readonly stop: () => void;
}

/** Listens to pdf.js, which knows no other way to warn than the console. */
export function listen(): Warnings {
  const { warn } = console;
  const said = new Map<string, number>();
  let images = 0;
  console.warn = (...words: unknown[]): void => {
    const text = words
      .map(String)
      .join(' ')
      .replace(/^Warning:\s*/, '');
    if (IMAGE.test(text)) images += 1;
    else if (!HINTING.test(text)) said.set(text, (said.get(text) ?? 0) + 1);
  };
  return {
    takeImages: () => {
      const taken = images;
      images = 0;
      return taken;
    },
    notes: () => {
      const count = [...said.values()].reduce((sum, n) => sum + n, 0);
      const words = [...said.keys()].slice(0, MOST).join('; ');
      return count > 0 ? [{ code: 'pdf-warnings', args: { count, words } }] : [];
    },
    stop: () => {
      console.warn = warn;
    },
  };
}
