import { expect, test } from 'vitest';
import { extractSource, readText } from '../../src/index.js';

const PAGE = `<table>
<tr><td>PROGRAM</td><td>INDIKATOR</td><td>TARGET</td><td>SATUAN</td><td>PAGU</td><td>TW I</td><td>TW II</td></tr>
<tr><td rowspan="2">PROGRAM PENATAAN TELAGA</td><td>Persentase telaga bersih</td><td>80</td><td>Persen</td><td rowspan="2">5.000.000</td><td rowspan="2">40,00</td><td rowspan="2">60,00</td></tr>
<tr><td>Jumlah telaga tertata</td><td>4</td><td>Unit</td></tr>
</table>`;

test('a budget and its quarters merged over two indicators are put out once', () => {
  const { records } = extractSource(readText('telaga.html', PAGE)).document;
  expect(records.map(({ target, pagu, tw1, tw2 }) => [target, pagu, tw1, tw2])).toEqual([
    ['80', '5000000', '40.00', '60.00'],
    ['4', '', '', ''],
  ]);
});

test('--fill repeats them', () => {
  const { records } = extractSource(readText('telaga.html', PAGE), { fill: true }).document;
  expect(records.map(({ pagu, tw1 }) => [pagu, tw1])).toEqual([
    ['5000000', '40.00'],
    ['5000000', '40.00'],
  ]);
});
