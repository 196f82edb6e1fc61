import { describe, expect, it } from 'vitest';
import { cutHeads } from '../../../src/table/stream/cut-heads.js';
import { findRegions } from '../../../src/table/stream/find-regions.js';
import type { StreamRegion } from '../../../src/table/stream/region.js';
import { scanLines } from '../../../src/table/stream/scan.js';

/** Lines as a scraper prints them; a form feed in a line begins the next page. */
function regions(text: string): StreamRegion[] {
  const paged = text.includes('\f');
  let page = 1;
  return findRegions(
    scanLines(
      cutHeads(
        text.split('\n').map((line, i) => {
          if (line.includes('\f')) page++;
          return { line: i + 1, page: paged ? page : null, text: line.replace('\f', '') };
        }),
      ),
    ),
  );
}

const fields = (region: StreamRegion | undefined): string[] =>
  (region?.columns ?? []).map((c) => c.field + (c.periode ? `@${c.periode}` : '') + c.sisi);
const body = (region: StreamRegion | undefined): string[][] =>
  (region?.segments ?? []).map((s) => s.map((l) => l.text.trim()));

describe('tables of drawing-order text', () => {
  it('lie between the heading and the prose after it', () => {
    const [region, ...more] = regions(
      [
        'Capaian kinerja Dinas Taman dan Telaga pada tahun 2025 dapat dilihat pada tabel berikut :',
        'Tabel 3.1 Capaian Kinerja Dinas Taman dan Telaga',
        'No Sasaran Indikator Kinerja Satuan Target Realisasi Capaian (%)',
        '(1) (2) (3) (4) (5) (6) (7)',
        '1 Meningkatnya luas taman Luas taman kota Ha 12 11 91,67',
        'Berdasarkan tabel tersebut dapat dijelaskan bahwa luas taman kota belum mencapai target',
        'yang telah ditetapkan karena pembebasan lahan di kecamatan utara belum selesai, sehingga',
        'penataan taman di wilayah tersebut baru dapat dilaksanakan pada tahun anggaran berikutnya.',
      ].join('\n'),
    );
    expect(more).toEqual([]);
    expect(region?.caption).toBe('Tabel 3.1 Capaian Kinerja Dinas Taman dan Telaga');
    expect(fields(region)).toEqual([
      'no',
      'sasaran',
      'indikator',
      'satuan',
      'target',
      'realisasi',
      'capaian',
    ]);
    expect(body(region)).toEqual([['1 Meningkatnya luas taman Luas taman kota Ha 12 11 91,67']]);
  });

  it('go on over pages that print the heading again', () => {
    const head = 'Kode Program Indikator Kinerja 2025 2026\nTarget Rp Target Rp';
    const [region, ...more] = regions(
      `${head}\n1 02 01 Program Telaga Jumlah telaga 4 100.000.000 5 120.000.000\n\f${head}\n1 02 02 Program Taman Jumlah taman 7 90.000.000 8 95.000.000`,
    );
    expect(more).toEqual([]);
    expect(fields(region)).toEqual([
      'kode',
      'program',
      'indikator',
      'target@2025',
      'pagu@2025',
      'target@2026',
      'pagu@2026',
    ]);
    expect(body(region).map((s) => s.length)).toEqual([1, 1]);
  });

  it('have their columns in order where the heading was drawn out of order and late', () => {
    const [region] = regions(
      [
        'Sasaran Strategis Kinerja Pagu (Rp) Kinerja Pagu (Rp) Kinerja Pagu ',
        '',
        'Penataan Taman Jumlah taman Unit Jumlah taman yang ditata 4 120,500,000 2 60,250,000 50.00 50.00',
        '',
        'TRIWULAN I',
        '',
        'PENGUKURAN KINERJA DAN ANGGARAN TAHUN 2025',
        '',
        'No',
        '',
        'Tujuan Strategis',
        '',
        'Program Kegiatan dan Sub Kegiatan Indikator Kinerja Cara Formula PengukuranSatuan',
        '',
        'Target',
        '',
        'Keterangan ',
        '',
        'Realisasi Capaian (%)',
        '',
      ].join('\n'),
    );
    expect(fields(region)).toEqual([
      'no',
      'tujuan',
      'sasaran',
      'uraian',
      'indikator',
      'satuan',
      'definisi',
      'target',
      'pagu',
      'realisasi',
      'realisasi_rp',
      'capaian',
      'capaian_rp',
      'keterangan',
    ]);
    expect(region?.context).toContain('TRIWULAN I');
    expect(body(region).flat()).toHaveLength(1);
  });

  it('are two tables where two quarters are printed one after the other', () => {
    const quarter = (n: string, amount: string): string =>
      `REKAPITULASI KINERJA TRIWULAN ${n}\nProgram Indikator Kinerja Satuan Target Realisasi\nProgram Taman Jumlah taman Unit ${amount}`;
    const found = regions(`${quarter('I', '4 1')}\n\f${quarter('II', '4 2')}`);
    expect(found.map((r) => r.context.join(' '))).toEqual([
      'REKAPITULASI KINERJA TRIWULAN I',
      'REKAPITULASI KINERJA TRIWULAN II',
    ]);
  });

  it('have two sides where the heading names every column twice', () => {
    const side =
      'Kode\nProgram dan Kegiatan\nIndikator Kinerja Program\n2025 2026\nKondisi Kinerja pada akhir periode\nTarget Rp Target Rp Target Rp';
    const [region] = regions(
      `${side}\n${side}\n1 02 01 Program Taman Jumlah taman 4 100.000.000 5 120.000.000 1 02 01 Program Taman Jumlah taman 4 90.000.000 5 110.000.000`,
    );
    const menjadi = fields(region).filter((f) => f.endsWith('menjadi'));
    expect(menjadi.slice(0, 3)).toEqual(['kodemenjadi', 'uraianmenjadi', 'indikatormenjadi']);
    expect(fields(region).filter((f) => f.endsWith('semula'))).toHaveLength(menjadi.length);
  });

  it('begin before their heading where it was drawn after the rows of its page', () => {
    const head = 'SASARAN INDIKATOR SASARAN PROGRAM INDIKATOR PROGRAM TARGET ANGGARAN (RP.)';
    const [region, ...more] = regions(
      [
        '1 2 3 4 5 6',
        'Penataan pasar Jumlah pasar 4 Unit 350.000.000',
        'Penataan taman Jumlah taman 2 Unit 150.000.000',
        head,
        'Penataan kolam Jumlah kolam 7 Unit 90.000.000',
        '\fPenataan telaga Jumlah telaga 3 Unit 80.000.000',
        head,
      ].join('\n'),
    );
    expect(more).toEqual([]);
    expect(
      body(region)
        .flat()
        .map((l) => l.split(' ')[1]),
    ).toEqual(['pasar', 'taman', 'kolam', 'telaga']);
    expect(region?.from).toBe(1);
  });

  it('do not begin in a letterhead, nor in prose before their heading', () => {
    const head = 'Program Indikator Kinerja Satuan Target Pagu (Rp)';
    const rows =
      'Penataan pasar Jumlah pasar Unit 4 350.000.000\n\fPenataan taman Jumlah taman Unit 2 90.000.000';
    const [letter] = regions(`Nomor : 050/12/2025\nTanggal : 3 Maret 2025\n${head}\n${rows}`);
    expect(body(letter).flat()).toHaveLength(2);
    const prose = [
      'Pagu anggaran dinas pada tahun 2025 adalah sebesar 440.000.000 yang terbagi atas 2 program',
      'dengan rincian sebesar 350.000.000 untuk penataan pasar dan 90.000.000 untuk penataan taman',
      'sehingga serapan anggaran dapat dilihat pada rincian yang telah disusun oleh bidang program.',
    ];
    const [after] = regions(`${prose.join('\n')}\n${head}\n${rows}`);
    expect(body(after).flat()).toHaveLength(2);
  });

  it('have the quarters of the targets where a schedule has quarters too', () => {
    const things = ['pasar', 'taman', 'kolam', 'telaga', 'kebun', 'lampu'];
    const [region] = regions(
      [
        'RENCANA AKSI KINERJA TAHUN 2025',
        'SASARAN STRATEGIS',
        'INDIKATOR KINERJA',
        'SASARAN',
        'Target Kinerja Sasaran',
        'PROGRAM dan KEGIATAN INDIKATOR KEGIATAN',
        'TARGET',
        'KEGIATAN',
        'RENCANA AKSI ANGGARAN (RP.) PENANGGUNG JAWAB',
        'JADWAL KEGIATAN',
        'Trw I Trw II Trw III Trw IV',
        'Trw I Trw II Trw III Trw IV',
        '1 2 3 4 5 6 7 8 9 10 11 12',
        ...things.map((t) => `Penataan ${t} Jumlah ${t} 4 Unit Menata ${t} 350.000.000 Bidang Tata Kota`),
      ].join('\n'),
    );
    expect(fields(region)).toEqual([
      'sasaran',
      'indikator',
      'target@TW1',
      'target@TW2',
      'target@TW3',
      'target@TW4',
      'uraian',
      'indikator',
      'target',
      'keterangan',
      'pagu',
      'keterangan',
    ]);
    expect(region?.context).toEqual(['RENCANA AKSI KINERJA TAHUN 2025']);
  });

  it('have the columns of the heading that names most, though pages between print it in part', () => {
    const whole = 'Kode Program Indikator Kinerja Satuan 2025 2026\nTarget Rp Target Rp';
    const part = 'Program Indikator Kinerja Satuan\nTarget Rp';
    const row = (n: number, name: string): string =>
      `1 02 0${n} Program ${name} Jumlah ${name} Unit 4 1${n}0.000.000 5 12${n}.000.000`;
    const [region] = regions(
      [whole, row(1, 'Telaga'), `\f${part}`, row(2, 'Taman'), `\f${whole}`, row(3, 'Kolam')].join('\n'),
    );
    expect(fields(region)).toHaveLength(8);
  });

  it('have the columns that the column numbers count, whichever printing of the heading names them', () => {
    const heading = [
      'No Program/Kegiatan Lokasi Indikator Kinerja Lokasi Indikator Kinerja Target Capaian',
      'Pagu Indikatif',
      '(Rp.000)',
      'Target Capaian',
      'Pagu Indikatif',
      '(Rp.000)',
    ];
    const numbers = '1 2 3 4 5 6 7 8 9 10 11';
    const row =
      'Penataan Pasar Kota Jumlah pasar 4 Unit 350.000 Penataan Pasar Kota Jumlah pasar 4 Unit 300.000';
    const [region] = regions(
      [...heading, numbers, `1 ${row}`, `\f${numbers}`, 'Program/Kegiatan', ...heading, `2 ${row}`].join(
        '\n',
      ),
    );
    expect(fields(region)).toEqual(
      ['semula', 'menjadi'].flatMap((sisi) =>
        [...(sisi === 'semula' ? ['no'] : []), 'uraian', 'abaikan', 'indikator', 'target', 'pagu'].map(
          (field) => field + sisi,
        ),
      ),
    );
  });

  it('are not seen in prose that speaks of targets and programs', () => {
    expect(
      regions(
        [
          'Program dan kegiatan dinas disusun untuk mencapai target kinerja yang telah ditetapkan',
          'dalam rencana strategis. Realisasi anggaran, capaian indikator dan permasalahan yang',
          'dihadapi diuraikan pada bab berikut, serta tindak lanjut yang akan dilaksanakan.',
        ].join('\n'),
      ),
    ).toEqual([]);
  });

  it('are found to an end where two headings stand close below one caption', () => {
    const found = regions(
      [
        'Tabel 2.4 Rencana Kerja Dinas Taman dan Telaga',
        'No Program Kegiatan Indikator Kinerja Target Pagu (Rp)',
        'No Sasaran Strategis Satuan Realisasi Capaian (%) Keterangan',
        '1 Meningkatnya luas taman Ha 11 91,67 Tercapai',
        'No Program Kegiatan Indikator Kinerja Target Pagu (Rp)',
        '1 Program Penataan Taman Luas taman kota 12 150.000.000',
        'No Sasaran Strategis Satuan Realisasi Capaian (%) Keterangan',
      ].join('\n'),
    );
    expect(found.length).toBeLessThan(5);
  });

  it('keep the rows of a first page whose caption stands near the second heading too', () => {
    const head = 'No. Program Kegiatan Jumlah (Rp.) %\nAnggaran Realisasi';
    const [region, ...more] = regions(
      `Tabel 3.9\nRealisasi Anggaran Dinas Taman\n${head}\n1 Penataan Telaga 900 800 88,89\n\f${head}\n2 Penataan Taman 500 400 80,00`,
    );
    expect(more).toEqual([]);
    expect(body(region)).toEqual([['1 Penataan Telaga 900 800 88,89'], ['2 Penataan Taman 500 400 80,00']]);
  });

  it.each([
    'I PROGRAM PENATAAN URUSAN DAERAH DAN',
    'I PROGRAM DUKUNGAN PENATAAN DAN',
    '1. SASARAN STRATEGIS DAN',
  ])('begin with a row whose words might be a heading: %s', (row) => {
    const [region] = regions(
      [
        'No. Program Kegiatan Jumlah (Rp.) %',
        'Anggaran Realisasi',
        row,
        'FUNGSI SKPD',
        '1.718.800.759 1.230.475.262 71,59%',
      ].join('\n'),
    );
    expect(body(region)[0]?.[0]).toBe(row);
  });

  it('have no heading below the column numbers', () => {
    const [region] = regions(
      [
        'NO PROGRAM / KEGIATAN INDIKATOR KINERJA TARGET SATUAN PAGU',
        '1 2 3 4 5 6',
        'Persentase pelatihan',
        'perahu',
        '53 Persen',
        'Persentase capaian kegiatan dan sasaran',
        'perahu 40,03 Persen 1.250.000',
      ].join('\n'),
    );
    expect(fields(region)).toEqual(['no', 'uraian', 'indikator', 'target', 'satuan', 'pagu']);
    expect(body(region).flat()).toContain('Persentase capaian kegiatan dan sasaran');
  });

  it('have one heading where its column numbers are broken over lines and leave columns out', () => {
    const [region, ...more] = regions(
      [
        'Program/Kegiatan',
        'Indikator Kinerja Program',
        'Realisasi Kinerja Pada Triwulan I - IV Tahun 2025',
        'Penanggung Jawab',
        'I II III IV',
        '2 3',
        '7 8 9 10',
        '14',
        'K Rp K Rp K Rp K Rp',
        'Program Taman',
        'Jumlah taman 7 90.000.000 8 95.000.000 DINTAM',
      ].join('\n'),
    );
    expect(more).toEqual([]);
    expect(fields(region).slice(2, 6)).toEqual([
      'realisasi@2025-TW1',
      'realisasi_rp@2025-TW1',
      'realisasi@2025-TW2',
      'realisasi_rp@2025-TW2',
    ]);
    expect(body(region)).toEqual([['Program Taman', 'Jumlah taman 7 90.000.000 8 95.000.000 DINTAM']]);
  });

  it('leave to the caption the period that stands on its last line', () => {
    const [region] = regions(
      [
        'Tabel 2.7. Program dan Kegiatan Dinas Taman dan Telaga Berdasarkan Perubahan',
        'Anggaran Tahun 2025',
        'No',
        'Program / Kegiatan',
        'Indikator Target Pagu (Rp)',
        '1 Program Taman Jumlah taman 7 90.000.000',
      ].join('\n'),
    );
    expect(fields(region)).toEqual(['no', 'uraian', 'indikator', 'target', 'pagu']);
    expect(region?.caption).toMatch(/Anggaran Tahun 2025$/);
  });

  it('go on at a line that begins with a tablet', () => {
    const [region] = regions(
      [
        'No Program Indikator Kinerja Target',
        '1 Program Gizi Jumlah ibu yang meminum',
        'Tablet besi 90',
      ].join('\n'),
    );
    expect(body(region).flat()).toContain('Tablet besi 90');
  });

  it('have as many columns as their rows have figures, where the heading leaves it open', () => {
    const rows = [
      '1 Program Taman Jumlah taman 7 Unit 90.000.000',
      '2 Program Telaga Persentase telaga yang bersih 80 % 70.000.000',
    ];
    const target = regions(['NO PROGRAM', 'INDIKATOR TARGET ANGGARAN', ...rows].join('\n'));
    expect(fields(target[0])).toEqual(['no', 'program', 'indikator', 'target', 'pagu']);
    const money = regions(
      [
        'NO PROGRAM',
        'TARGET ANGGARAN KETERANGAN',
        '1 Program Taman 90.000.000',
        '2 Program Telaga 80.000.000',
      ].join('\n'),
    );
    expect(fields(money[0])).toEqual(['no', 'program', 'pagu', 'keterangan']);
  });

  it('tell what was spent where only the budget beside it says that it is money', () => {
    const [region] = regions(
      'NO PROGRAM / KEGIATAN ANGGARAN REALISASI %\nI Program Taman 900.000 800.000 88,89',
    );
    expect(fields(region)).toEqual(['no', 'uraian', 'pagu', 'realisasi_rp', 'capaian_rp']);
  });
});
