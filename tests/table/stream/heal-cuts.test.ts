import { describe, expect, it } from 'vitest';
import { healCuts } from '../../../src/table/stream/heal-cuts.js';
import { toWords } from '../../../src/table/stream/words.js';

const healed = (lines: readonly string[]): string[] =>
  healCuts([toWords(lines.map((text, i) => ({ line: i + 1, page: null, text })))])
    .flat()
    .map((w) => w.text);

describe('numbers that a narrow column has cut', () => {
  it('are whole again where the first part is of no form of its own', () => {
    expect(healed(['7.511.9', '24.333', '104,', '86'])).toEqual(['7.511.924.333', '104,86']);
  });

  it('are whole again over three lines', () => {
    expect(healed(['3.573.', '001.06', '8'])).toEqual(['3.573.001.068']);
  });

  it('take a lone last digit only in a table with other cut numbers', () => {
    expect(healed(['104,', '86', '117,', '75', '83,8', '9'])).toEqual(['104,86', '117,75', '83,89']);
    expect(healed(['83,8', '9'])).toEqual(['83,8', '9']);
  });

  it('take a lone last digit where the table prints two decimals', () => {
    const others = ['71,11', '17,50', '29,96', '25,00', '31,99', '35,50', '85,71', '15,46'];
    expect(healed([...others, '50,7', '8']).at(-1)).toBe('50,78');
    expect(healed([...others.map((o) => o.slice(0, -1)), '50,7', '8']).at(-1)).toBe('8');
  });

  it('take the second decimal of an amount', () => {
    expect(healed(['44.922.000,0', '0'])).toEqual(['44.922.000,00']);
    expect(healed(['3.250,5', '0'])).toEqual(['3.250,5', '0']);
  });

  it('take their sign back where every other line ends in a blank', () => {
    const rows = Array.from({ length: 24 }, () => '80 ');
    expect(healed([...rows, '-', '1186 ']).at(-1)).toBe('-1186');
    expect(healed([...rows, '- ', '1186 ']).at(-1)).toBe('1186');
  });

  it('are whole where most lines end in the midst of one', () => {
    const row = ['Penataan taman ', '487.71', '2.385 ', '62,9', '9% ', '307.21', '2.400 '];
    expect(healed(Array.from({ length: 6 }, () => row).flat()).slice(-3)).toEqual([
      '487.712.385',
      '62,99%',
      '307.212.400',
    ]);
  });

  it('take the rest of a word that the table prints whole elsewhere', () => {
    const cells = ['2', 'Lembaga/Kelo', 'mpok', '3 Lembaga/Kelompok'];
    expect(healed(cells)).toEqual(['2', 'Lembaga/Kelompok', '3', 'Lembaga/Kelompok']);
    // A word of its own is no half of another.
    expect(healed(['tempat kerja', 'sama sekali kerjasama kerja'])).toContain('sama');
  });

  it('name every line that they were printed on', () => {
    const [word] = healCuts([
      toWords([
        { line: 4, page: null, text: '1.250.0' },
        { line: 5, page: null, text: '00' },
      ]),
    ]).flat();
    expect([word?.line, word?.also]).toEqual([4, [5]]);
  });
});
