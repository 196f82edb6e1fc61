import { expect, test } from 'vitest';
import { indexNomenklatur } from '../../src/check/nomenklatur.js';
import { healNames } from '../../src/nomenklatur/heal-names.js';
import type { LkjRecord } from '../../src/record/schema.js';
import { records } from '../check/record.js';

const LIST = indexNomenklatur([
  { kode: '9.01.02', tingkat: 'program', nama: 'PROGRAM PENATAAN TAMAN DAN TELAGA KOTA' },
  { kode: '9.01.02.2.01', tingkat: 'kegiatan', nama: 'Penataan Telaga Kecil di Kelurahan' },
  { kode: '9.01.02.2.02', tingkat: 'kegiatan', nama: 'Penataan Telaga Kecil di Kecamatan' },
  { kode: '9.01.02.2.03', tingkat: 'kegiatan', nama: 'Perawatan Pohon Tua di Tepi Jalan Raya' },
]);

/** What becomes of one name, and what is told of it. */
function healed(uraian: string, more: Partial<LkjRecord> = {}): [string, string[]] {
  const { records: all, found } = healNames(records({ tingkat: 'kegiatan', uraian, ...more }), LIST);
  return [all[0]?.uraian ?? '', found.map(({ raised }) => `${raised.printed} → ${raised.expected}`)];
}

test.each([
  ['cut at its end', 'Penataan Telaga Kecil di Kec', 'Penataan Telaga Kecil di Kecamatan'],
  ['cut at its beginning', 'watan Pohon Tua di Tepi Jalan Raya', 'Perawatan Pohon Tua di Tepi Jalan Raya'],
  ['misprinted', 'Perawatn Pohon Tua di Tepi Jalan Raya', 'Perawatan Pohon Tua di Tepi Jalan Raya'],
])('a name %s is healed, and told', (_, broken, whole) => {
  expect(healed(broken)).toEqual([whole, [`${broken} → ${whole}`]]);
});

test.each([
  ['is whole', 'Penataan Telaga Kecil di Kelurahan'],
  ['fits two', 'Penataan Telaga Kecil di Ke'],
  ['says too little', 'Jalan Raya'],
  ['is the end of another', 'Telaga Kecil di Kecamatan'],
  ['has another short word', 'Perawatan Pohon Tua di Tepi Alan Raya'],
  ['has another word', 'Penanaman Pohon Tua di Tepi Jalan Raya'],
  ['lacks a word', 'Perawatan Pohon di Tepi Jalan Raya'],
  ['is another one', 'Pengerukan Telaga Besar di Hulu Kota'],
  ['is shorter by whole words', 'Perawatan Pohon Tua'],
  ['leaves the first word out', 'Pohon Tua di Tepi Jalan Raya Utara'],
  ['has a word in another form', 'Perawatan Pohon Tuaan di Tepi Jalan Raya'],
])('a name that %s stays as it is', (_, name) => {
  expect(healed(name)).toEqual([name, []]);
});

test('its code tells which of two names a broken one is, and which it is not', () => {
  expect(healed('Penataan Telaga Ke', { kode: '9.01.02.2.01' })[0]).toBe(
    'Penataan Telaga Kecil di Kelurahan',
  );
  expect(healed('Perawatan Pohon Tua di', { kode: '9.01.02.2.01' })).toEqual(['Perawatan Pohon Tua di', []]);
});

test('the names above other records are healed with it, money and lines stay', () => {
  const broken = 'PROGRAM PENATAAN TAMAN DAN TELA';
  const rows = records(
    { tingkat: 'program', uraian: broken, pagu: '500000' },
    { tingkat: 'kegiatan', program: broken, uraian: 'Penataan Telaga Kecil di Kelurahan' },
  );
  const { records: all, found } = healNames(rows, LIST);
  expect(all[0]).toEqual({ ...rows[0], uraian: 'PROGRAM PENATAAN TAMAN DAN TELAGA KOTA' });
  expect(all[1]?.program).toBe('PROGRAM PENATAAN TAMAN DAN TELAGA KOTA');
  expect(found).toHaveLength(1);
});

test('a shorter name is a broken one where the document prints the whole one too', () => {
  const rows = records(
    { tingkat: 'kegiatan', uraian: 'Perawatan Pohon Tua' },
    { tingkat: 'kegiatan', uraian: 'Perawatan Pohon Tua di Tepi Jalan Raya' },
  );
  expect(healNames(rows, LIST).records.map((r) => r.uraian)).toEqual([
    'Perawatan Pohon Tua di Tepi Jalan Raya',
    'Perawatan Pohon Tua di Tepi Jalan Raya',
  ]);
});
