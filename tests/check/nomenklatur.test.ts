import { expect, test } from 'vitest';
import { checkNomenklatur, indexNomenklatur } from '../../src/check/nomenklatur.js';
import type { LkjRecord } from '../../src/record/schema.js';
import { record } from './record.js';

const LIST = indexNomenklatur([
  { kode: '9.01.02', tingkat: 'program', nama: 'PROGRAM PENATAAN TAMAN DAN TELAGA' },
  { kode: '9.01.02.2.01', tingkat: 'kegiatan', nama: 'Penataan Telaga Kecil di Kelurahan' },
  { kode: '9.01.02.2.02', tingkat: 'kegiatan', nama: 'Penataan Telaga Kecil di Kecamatan' },
  { kode: 'X.XX.01', tingkat: 'program', nama: 'PROGRAM PENUNJANG URUSAN KOTA' },
]);

function told(columns: Partial<LkjRecord>): string[] {
  return checkNomenklatur([record(columns)], LIST).map(({ raised }) =>
    `${raised.code} ${raised.expected}`.trim(),
  );
}

test('codes and names that are in the list are no finding, in any case and spacing', () => {
  expect(told({ tingkat: 'program', kode: '9.01.02', uraian: 'Program Penataan Taman dan Tela ga' })).toEqual(
    [],
  );
  expect(told({ tingkat: 'program', kode: '9.07.01', uraian: 'Program Penunjang Urusan Kota' })).toEqual([]);
  expect(told({ tingkat: 'kegiatan', kode: '', uraian: 'Penataan Telaga Kecil di Kecamatan' })).toEqual([]);
});

test('a code that the list does not hold, and one that has another name', () => {
  expect(told({ tingkat: 'program', kode: '9.01.09', uraian: 'Program Lain' })).toEqual([
    'finding.KODE.unknown',
  ]);
  expect(told({ tingkat: 'program', kode: '9.01.02', uraian: 'Program Lain' })).toEqual([
    'finding.KODE.name PROGRAM PENATAAN TAMAN DAN TELAGA',
  ]);
  expect(told({ tingkat: 'subkegiatan', kode: '9.01.02.2.01.02', uraian: 'Nomor Lama' })).toEqual([]);
});

test('a cut name is told where exactly one official name fits', () => {
  expect(told({ tingkat: 'kegiatan', kode: '', uraian: 'Penataan Telaga Kecil di Kec' })).toEqual([
    'finding.KODE.broken Penataan Telaga Kecil di Kecamatan',
  ]);
  expect(told({ tingkat: 'kegiatan', kode: '', uraian: 'Penataan Telaga Kecil di Ke' })).toEqual([]);
});
