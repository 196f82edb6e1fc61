import { expect, test } from 'vitest';
import { doubtHeadings } from '../../src/doubt/headings.js';
import { readText } from '../../src/source/text.js';
import { extractSource } from '../../src/extract.js';
import type { Table } from '../../src/types.js';

const TEXT = ['Tabel 1 Capaian', '', '| Sasaran | Target |', '|---|---|', '| Menurunnya banjir | 4 |'].join(
  '\n',
);

/** A table of one goal and its target, read as text kept in columns, the goal's heading and the target's as given. */
function headed(goal: readonly string[], target: readonly string[]): Table {
  const [read] = extractSource(readText('tabel', TEXT)).tables;
  if (!read) throw new Error('no table');
  const heads = [goal, target];
  const columns = read.columns.map((c, i) => ({ ...c, head: heads[i] ?? [] }));
  return { ...read, columns, grid: { ...read.grid, cara: 'layout' } };
}

test.each([
  [['Sasaran'], ['Target'], false],
  [['Sasaran'], ['Target dan Realisasi Kinerja', 'Target'], false],
  [['Sasaran'], ['Target Kinerja Realisasi Capaian'], true],
  [['Rencana Tahun 2024', 'Sasaran Strategis'], ['Target'], false],
  [['Jumlah', 'Sasaran Strategis'], ['Target'], true],
  [['Rata-rata', 'Sasaran Strategis'], ['Target'], true],
])('%j | %j ran into each other: %s', (goal, target, doubted) => {
  expect(doubtHeadings(headed(goal, target)).length > 0).toBe(doubted);
});
