import { expect, test } from 'vitest';
import { readFacts } from '../../src/facts/facts.js';
import { readText } from '../../src/source/text.js';

const facts = (text: string): ReturnType<typeof readFacts> => readFacts(readText('a.txt', text));

test('a title page over several lines', () => {
  expect(
    facts(
      'DINAS PERKAPALAN DAN PELABUHAN\nKABUPATEN SUKA MAJU\n\nLAPORAN KINERJA\nTAHUN 2023\n\nKATA PENGANTAR\nSesuai Peraturan Presiden Nomor 29 Tahun 2014 …',
    ),
  ).toEqual({
    jenis: 'LKj',
    instansi: 'Dinas Perkapalan dan Pelabuhan',
    daerah: 'Kabupaten Suka Maju',
    tahun: '2023',
    periode: '2023',
  });
});

test.each([
  ['EVALUASI HASIL RENJA PERANGKAT DAERAH\nTRIWULAN II TAHUN 2022', 'Evaluasi Renja', '2022-TW2'],
  ['PERJANJIAN KINERJA TAHUN 2021', 'Perjanjian Kinerja', '2021'],
  ['RENCANA STRATEGIS (RENSTRA)\nTAHUN 2021 – 2026', 'Renstra', '2021-2026'],
  ['RENCANA KERJA (RENJA)\nTAHUN 2025', 'Renja', '2025'],
  ['RENCANA AKSI PENCAPAIAN KINERJA TAHUN 2024', 'Rencana Aksi', '2024'],
  ['PENGUKURAN KINERJA DAN ANGGARAN TAHUN 2022\nTRIWULAN III', 'Pengukuran Kinerja', '2022-TW3'],
  ['LAPORAN KETERANGAN PERTANGGUNGJAWABAN (LKPJ) TAHUN 2020', 'LKPJ', '2020'],
])('%s', (title, jenis, periode) => {
  const body = '\nDINAS CONTOH KOTA MEKAR\nProgram | Indikator | Target\nTingkat layanan | 80';
  expect(facts(title + body)).toMatchObject({
    jenis,
    periode,
    instansi: 'Dinas Contoh',
    daerah: 'Kota Mekar',
  });
});

test('the year of the report wins over years of laws, of other years and of the signature', () => {
  const text = [
    'RENCANA KERJA TAHUN 2025',
    'DINAS CONTOH KABUPATEN SUKA MAJU',
    ...Array.from(
      { length: 8 },
      () => 'Undang-Undang Nomor 23 Tahun 2014 dan capaian tahun 2023 menjadi dasar penyusunan dokumen.',
    ),
    'Suka Maju, Juli 2024',
  ];
  expect(facts(text.join('\n')).tahun).toBe('2025');
});

test('other agencies and regions in the prose do not win', () => {
  const text = [
    'Laporan Kinerja Dinas Taman dan Hutan Kota Mekar Tahun 2024',
    'Dinas Taman dan Hutan Kota Mekar bekerja sama dengan Dinas Kesehatan dan Badan Pusat Statistik Kabupaten Tetangga untuk hal ini.',
    'Capaian ini di atas Kabupaten Tetangga dan Kota Seberang yang berada di Provinsi Jauh menurut data yang ada saat ini.',
    'Kepala Dinas Taman dan Hutan',
    'Kota Mekar,',
  ];
  expect(facts(text.join('\n'))).toMatchObject({ instansi: 'Dinas Taman dan Hutan', daerah: 'Kota Mekar' });
});

test('a name that is broken over lines is read whole', () => {
  const text =
    'OPD : DINAS PEMBERDAYAAN TAMAN, PERLINDUNGAN HUTAN \nDAN KELUARGA LESTARI\n\nSasaran Strategis Kinerja Pagu\n';
  expect(facts(text).instansi).toBe('Dinas Pemberdayaan Taman, Perlindungan Hutan dan Keluarga Lestari');
});

test('a province that lists its regencies is a province', () => {
  const regencies = ['Alpa', 'Beta', 'Gama', 'Delta', 'Epsi', 'Zeta'].map(
    (n) => `Kegiatan di Kabupaten ${n}`,
  );
  expect(facts(['PROVINSI CONTOH RAYA', ...Array(40).fill('isi'), ...regencies].join('\n')).daerah).toBe(
    'Provinsi Contoh Raya',
  );
});

test('"Kabupaten/Kota" and "Kota Layak Anak" are no regions, and silence stays silence', () => {
  expect(facts('Penyediaan layanan kewenangan Kabupaten/Kota\nMenuju Kota Layak Anak\n80\t90')).toEqual({
    jenis: '',
    instansi: '',
    daerah: '',
    tahun: '',
    periode: '',
  });
});
