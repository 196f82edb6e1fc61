import { expect, test } from 'vitest';
import { readNarrative } from '../../src/narrative/narrative.js';
import { proseLines } from '../../src/narrative/paragraphs.js';
import { readText } from '../../src/source/text.js';
import type { Facts } from '../../src/types.js';

const FACTS: Facts = {
  jenis: 'LKj',
  instansi: 'Dinas Taman',
  daerah: 'Kota Mekar',
  tahun: '2024',
  periode: '2024',
};

const read = (text: string): ReturnType<typeof readNarrative> =>
  readNarrative('a.txt', FACTS, readText('a.txt', text).lines);

test('an entity, its indicator, target, realisation and achievement', () => {
  expect(
    read(
      'a. Kegiatan Penataan Taman Kota diukur dengan indikator Persentase taman kota yang tertata (%), dengan target tahun 2024 sebesar 65% dan realisasi 27,54% atau dengan tingkat capaian 42,37%. Taman lain menyusul.',
    ),
  ).toMatchObject([
    {
      tabel: 'narasi',
      periode: '2024',
      tingkat: 'kegiatan',
      uraian: 'Penataan Taman Kota',
      indikator: 'Persentase taman kota yang tertata (%)',
      satuan: '%',
      target: '65',
      realisasi: '27.54',
      capaian: '42.37',
      baris: 1,
    },
  ]);
});

test('a sentence whose subject is the indicator', () => {
  expect(
    read('Persentase jalan taman yang baik terealisasi sebesar 77,18% dari target sebesar 90%.'),
  ).toMatchObject([
    { indikator: 'Persentase jalan taman yang baik', target: '90', realisasi: '77.18', tingkat: 'lain' },
  ]);
  expect(
    read(
      'Pada tahun 2024, nilai Indeks Kepuasan Pengunjung terealisasi sebesar 3,66 atau mencapai 111% dari target.',
    ),
  ).toMatchObject([
    { indikator: 'nilai Indeks Kepuasan Pengunjung', realisasi: '3.66', capaian: '111', periode: '2024' },
  ]);
});

test('figures in the sentence after the one that names the indicator', () => {
  expect(
    read(
      '1) Sub Kegiatan: Penanaman Pohon dengan indikator Jumlah pohon yang ditanam (Pohon). Target tahun 2024 sebanyak 496 orang dan terealisasi 515 orang.',
    ),
  ).toMatchObject([
    { tingkat: 'subkegiatan', uraian: 'Penanaman Pohon', target: '496', realisasi: '515', satuan: 'orang' },
  ]);
});

test('a sentence broken over lines keeps the line it begins on', () => {
  expect(
    read(
      'Uraian umum tanpa angka.\n\nPersentase taman terawat\n\nterealisasi sebesar 47,39%,\n\ndari target 50%.',
    ),
  ).toMatchObject([{ baris: 3, realisasi: '47.39', target: '50' }]);
});

test('figures of two years are two records', () => {
  expect(
    read(
      'PROGRAM HUTAN KOTA, diukur dengan indikator Indeks Hutan Kota, target Tahun 2024 sebesar 80. Realisasi Tahun 2023 sebesar 63,52.',
    ),
  ).toMatchObject([
    { periode: '2024', target: '80', realisasi: '' },
    { periode: '2023', realisasi: '63.52', target: '', tingkat: 'program', uraian: 'PROGRAM HUTAN KOTA' },
  ]);
});

test('money of an entity: spent, share and budget', () => {
  expect(
    read(
      'Rata-rata capaian Sasaran Kegiatan 1 yaitu Terselenggaranya Penataan Taman sebesar 100% didukung dengan dana sebesar Rp 13.356.250,- atau 95,40% dari anggaran sebesar Rp 14.000.000,-.',
    ),
  ).toMatchObject([
    {
      uraian: 'Terselenggaranya Penataan Taman',
      realisasi_rp: '13356250',
      capaian_rp: '95.40',
      pagu: '14000000',
    },
  ]);
});

test('another year that is only compared with is not mixed in', () => {
  const records = read(
    'Nilai Indeks Taman terealisasi sebesar 3,66 dibandingkan dengan realisasi tahun 2022 sebesar 3,46.',
  );
  expect(records[0]).toMatchObject({ realisasi: '3.66', periode: '2024' });
  expect(records).toHaveLength(1);
});

test.each([
  ['Undang-Undang Nomor 23 Tahun 2014 tentang target tahun 2024.'],
  ['Kegiatan ini menghabiskan Rp 5.000.000,- saja.'],
  ['Tabel 3.1 Target dan Realisasi Tahun 2024'],
  ['Capaian = realisasi 3,2 / target 3,2'],
])('nothing is read out of: %s', (text) => {
  expect(read(text)).toEqual([]);
});

test('lines of tables are no prose', () => {
  const { lines } = readText('a', 'satu\ndua\ttiga\ttarget 5\n| target 6 | x |\nempat\nlima');
  expect(proseLines(lines, [{ from: 4, to: 4 }]).map((l) => l.text)).toEqual(['satu', 'lima']);
});

test('the achievement of all programs together', () => {
  expect(
    read('Capaian kinerja dari pelaksanaan seluruh program pada Tahun 2024 sebesar 77,18% tahun ini.'),
  ).toMatchObject([{ tingkat: 'total', periode: '2024', capaian: '77.18', uraian: '' }]);
});

test('what an indicator reached in a year', () => {
  expect(read('Persentase taman kota yang tertata tahun 2022 mencapai 98,79%.')).toMatchObject([
    { periode: '2022', indikator: 'Persentase taman kota yang tertata', realisasi: '98.79' },
  ]);
});

test('what an entity has achieved, and its money in the next sentence, are one statement', () => {
  expect(
    read(
      'Rata-rata capaian sasaran program Penataan Taman Kota sebesar 90,56%, nilai ini turun. Capaian diatas didukung dengan realisasi dana sebesar Rp 90.000,- dari anggaran sebesar Rp 100.000,-.',
    ),
  ).toMatchObject([
    { uraian: 'Penataan Taman Kota', capaian: '90.56', realisasi_rp: '90000', pagu: '100000' },
  ]);
});

test('a year that is compared with, where the sentence says whose figure it is', () => {
  expect(
    read(
      'Realisasi nilai Indeks Taman ini mengalami peningkatan dibandingkan dengan tahun 2022 dengan nilai realisasi sebesar 3,46.',
    ),
  ).toMatchObject([{ indikator: 'nilai Indeks Taman', periode: '2022', realisasi: '3.46' }]);
  expect(read('Persentase taman terawat meningkat dibandingkan dengan tahun 2022 sebesar 3,46.')).toEqual([]);
});

test.each([
  [
    'an indicator that an enumeration leads to',
    'Banyak yang dikerjakan di antaranya persentase penataan taman kota tahun 2022 mencapai 98,79%.',
    { indikator: 'persentase penataan taman kota', periode: '2022', realisasi: '98.79' },
  ],
  [
    'an indicator after a comma',
    'Berdasarkan hasil evaluasi tim, nilai TERA Dinas Taman untuk Tahun 2024 adalah 62,68 dengan Predikat B.',
    { indikator: 'nilai TERA Dinas Taman', realisasi: '62.68' },
  ],
  [
    'from one figure to another',
    'Tercapai semua, kecuali pada indikator Nilai TERA yang mengalami penurunan nilai dari 68,10 menjadi 62,65.',
    { indikator: 'Nilai TERA', realisasi: '62.65' },
  ],
  [
    'a change against the year before',
    'Terlihat pada indikator meningkatnya penataan taman tahun 2021 meningkat 5,49% dari tahun sebelumnya.',
    {
      indikator: 'meningkatnya penataan taman',
      periode: '2021',
      realisasi: '',
      keterangan: 'meningkat 5,49% dari tahun sebelumnya',
    },
  ],
])('%s', (_, text, record) => {
  expect(read(text)).toMatchObject([record]);
});

test('a target that rises is no realisation', () => {
  expect(read('Target pohon tertanam naik dari 60 menjadi 70 pohon.')).toEqual([]);
});

test('how many programs and kegiatan there were', () => {
  expect(
    read(
      'Pada tahun 2023 dinas melaksanakan 2 Program yang terbagi ke dalam 12 (dua belas) Kegiatan dan 40 Sub Kegiatan.',
    ),
  ).toMatchObject([
    {
      tingkat: 'total',
      periode: '2023',
      keterangan: '2 Program yang terbagi ke dalam 12 (dua belas) Kegiatan dan 40 Sub Kegiatan',
    },
  ]);
});

test.each([
  [
    'Indikator Persentase taman kota terawat ditargetkan sebesar 85% dan terealisasi sebesar 73% sehingga capaiannya 91%.',
    { indikator: 'Persentase taman kota terawat', target: '85', realisasi: '73', capaian: '91' },
  ],
  [
    'Indeks kepuasan pengunjung taman mencapai 84,25 dari target 82,60 atau sebesar 103%.',
    { indikator: 'Indeks kepuasan pengunjung taman', target: '82.60', realisasi: '84.25', capaian: '103' },
  ],
  [
    'Target persentase taman kota terawat tahun 2024 adalah 81% dengan realisasi sebesar 74%.',
    { indikator: 'persentase taman kota terawat', target: '81', realisasi: '74' },
  ],
  [
    'Pada tahun 2024, persentase taman kota terawat sebesar 75 persen dari target 82 persen.',
    { indikator: 'persentase taman kota terawat', target: '82', realisasi: '75' },
  ],
  [
    'Capaian indikator persentase taman kota terawat tahun 2024 sebesar 92%, meningkat dibandingkan tahun 2023 sebesar 87,5%.',
    { indikator: 'persentase taman kota terawat', realisasi: '', capaian: '92' },
  ],
  [
    'Jumlah bibit pohon dibagikan sebanyak 910 batang dari target 1.100 batang.',
    { indikator: 'Jumlah bibit pohon dibagikan', target: '1100', realisasi: '910' },
  ],
  [
    'Realisasi anggaran Dinas Pertamanan tahun 2024 sebesar Rp2.360.000.000,00 atau 94,10% dari pagu anggaran sebesar Rp2.550.000.000,00.',
    { tingkat: 'total', pagu: '2550000000', realisasi_rp: '2360000000', capaian_rp: '94.10' },
  ],
  [
    'Serapan anggaran Program Pengelolaan Taman tahun 2024 mencapai 95,33% atau Rp1.410.000.000,00 dari pagu Rp1.520.000.000,00.',
    { uraian: 'Program Pengelolaan Taman', pagu: '1520000000', realisasi_rp: '1410000000' },
  ],
  [
    'Persentase taman kota terawat tahun 2024 terealisasi sebesar 72% dari target sebesar 80%.',
    { indikator: 'Persentase taman kota terawat', target: '80', realisasi: '72' },
  ],
  [
    'Program Pengelolaan Taman dengan pagu anggaran sebesar Rp1.000.000.000,00 terealisasi sebesar Rp950.000.000,00.',
    { uraian: 'Program Pengelolaan Taman', pagu: '1000000000', realisasi_rp: '950000000' },
  ],
  [
    'Anggaran Dinas Pertamanan tahun 2024 sebesar Rp2.500.000.000,00 dengan realisasi sebesar Rp2.350.000.000,00.',
    { tingkat: 'total', pagu: '2500000000', realisasi_rp: '2350000000' },
  ],
])('other words for the same: %s', (sentence, expected) => {
  expect(read(sentence)[0]).toMatchObject(expected);
});
