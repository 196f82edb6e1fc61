import { columnWith } from '../heading/column-with.js';
import { isFigureField } from '../lex/fields.js';
import { compact } from '../lex/words.js';
import type { Column } from '../types.js';

/** What is budgeted, before and after a change; "Target > Awal" is of the beginning of a plan. */
const NOUN = '(?:pagu|anggaran|apbd|dpa|alokasi|dana)';
const BEFORE = new RegExp(
  `^(?:semula|sebelum(?:perubahan|pergeseran)?|dpa|apbd|target(?:murni|semula)|${NOUN}*(?:murni|semula|sebelum(?:perubahan|pergeseran|revisi))(?:rp)?|${NOUN}+awal(?:rp)?)$`,
);
const AFTER = new RegExp(
  `^(?:menjadi|dppa|apbdp|(?:setelah|sesudah)(?:perubahan|pergeseran)?|target(?:perubahan|menjadi)|${NOUN}*(?:perubahan|menjadi|(?:setelah|sesudah)(?:perubahan|pergeseran|revisi))(?:rp)?|${NOUN}+(?:revisi|akhir)(?:rp)?)$`,
);

/**
 * Figures before and after a change beside one another, below names that are printed once: what each side is,
 * where every figure of the first stands again on the second.
 *
 *   Program | Semula           | Menjadi                 Program | Anggaran Murni | Anggaran Perubahan | Realisasi
 *           | Target | Pagu    | Target | Pagu
 */
export function splitSides(columns: readonly Column[]): Column[] {
  const sides = columns.map((c) =>
    isFigureField(c.field) && c.sisi === '' && c.blok === 0 ? sideOf(c) : '',
  );
  const of = (side: Column['sisi']): string[] =>
    columns.flatMap((c, i) => (sides[i] === side ? [`${c.field}|${c.periode ?? ''}`] : []));
  const [before, after] = [of('semula'), of('menjadi')];
  const twice =
    before.length > 0 && before.every((f) => after.includes(f)) && new Set(after).size === after.length;
  return twice ? columns.map((c, i) => columnWith(c, { sisi: sides[i] ?? '' })) : [...columns];
}

function sideOf({ head }: Column): Column['sisi'] {
  const texts = head.map((text) => compact(text.replace(/\b20\d\d\b/g, '')));
  if (texts.some((t) => BEFORE.test(t))) return 'semula';
  return texts.some((t) => AFTER.test(t)) ? 'menjadi' : '';
}
