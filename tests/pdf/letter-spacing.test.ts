import { describe, expect, test } from 'vitest';
import { wordsOf } from '../../src/pdf/words.js';
import type { Glyph } from '../../src/print.js';

/** Letters 5 points wide and 10 high, `gap` points apart; "_" is a drawn blank, "~" a blank that is only room. */
function letters(text: string, gap: number): Glyph[] {
  const glyphs: Glyph[] = [];
  let x = 10;
  let spaced = false;
  for (const c of text) {
    if (c !== '_' && c !== '~')
      glyphs.push({ text: c, x0: x, x1: x + 5, base: 100, size: 10, run: 1, bold: false, spaced });
    spaced = c === '_';
    x += c === '_' || c === '~' ? 2.5 + gap : 5 + gap;
  }
  return glyphs;
}
const read = (text: string, gap: number): string[] => wordsOf(letters(text, gap)).map((w) => w.text);

describe('letters that stand apart', () => {
  test.each([0, 1, 2.5, 4])('by %s points make the words that were drawn', (gap) => {
    expect(read('Jumlah_Pengeluaran_74,108,792.24', gap)).toEqual(['Jumlah', 'Pengeluaran', '74,108,792.24']);
  });

  test('are parted by room for a blank where none is drawn', () => {
    expect(read('Jumlah~Pengeluaran', 2)).toEqual(['Jumlah', 'Pengeluaran']);
  });

  test('by a blank each are words where the gap is wider', () => {
    expect(read('L_A_P_O_R_A_N__R_E_A_L_I_S_A_S_I', 0)).toEqual(['LAPORAN', 'REALISASI']);
  });

  test('are figures of their own where they are digits with blanks between them', () => {
    expect(read('1_2_3_4_5', 0)).toEqual(['1', '2', '3', '4', '5']);
  });
});
