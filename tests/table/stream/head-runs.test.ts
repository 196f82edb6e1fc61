import { expect, it } from 'vitest';
import { mergeHeadRuns } from '../../../src/table/stream/head-runs.js';

it('wrapped headings drawn behind the units stand where the field has them', () => {
  expect(
    mergeHeadRuns([
      'Kode Kegiatan',
      'Realisasi TW I Realisasi TW II',
      'K Rp K Rp K Rp K Rp',
      'Indikator',
      'Kinerja',
      'Target Kinerja dan',
      'Anggaran Tahun 2025',
      'Tingkat Capaian',
      '(%)',
    ]),
  ).toEqual([
    'Kode Kegiatan Indikator Kinerja Target Kinerja dan Anggaran Tahun 2025 Realisasi TW I Realisasi TW II Tingkat Capaian (%)',
    'K Rp K Rp K Rp K Rp',
  ]);
  expect(
    mergeHeadRuns([
      'No Kegiatan Target Satuan',
      'Target Keuangan',
      'TW I TW II TW III TW IV',
      'Indikator Kinerja',
      'Kegiatan',
    ]),
  ).toEqual([
    'No Kegiatan Indikator Kinerja Kegiatan Target Satuan',
    'Target Keuangan',
    'TW I TW II TW III TW IV',
  ]);
});

it('headings that end with their units stay as they are', () => {
  const lines = ['Kode Kegiatan Indikator Target 2025 Target 2026', 'K Rp K Rp'];
  expect(mergeHeadRuns(lines)).toBe(lines);
  const other = [...lines, 'Penataan Taman'];
  expect(mergeHeadRuns(other)).toBe(other);
});

it('headings drawn in another order, units first, stay as they are', () => {
  const lines = ['Target Rp Target Rp', 'Kode', 'Nama Program', 'Indikator Kinerja', '2024 2025'];
  expect(mergeHeadRuns(lines)).toBe(lines);
  const years = ['Kode Kegiatan', 'Target Rp Target Rp', 'Indikator Kinerja', '2024 2025'];
  expect(mergeHeadRuns(years)).toBe(years);
});
