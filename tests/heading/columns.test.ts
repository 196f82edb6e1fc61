import { expect, test } from 'vitest';
import { readColumns } from '../../src/heading/columns.js';

/** Columns parted by bars, the texts above one another by arrows. */
function read(heading: string): string {
  const paths = heading.split('|').map((path) => path.split('>').map((text) => text.trim()));
  return readColumns(paths)
    .map((c) => c.field + (c.periode === null ? '' : ` ${c.periode}`) + (c.kumulatif ? ' s/d' : ''))
    .join(' | ');
}

const HEADINGS: readonly (readonly [why: string, heading: string, columns: string])[] = [
  [
    'capaian beside its share is what was reached',
    'Indikator | Capaian 2022 | Target 2023 | Capaian 2023 | % Capaian',
    'indikator | realisasi 2022 | target 2023 | realisasi 2023 | capaian',
  ],
  [
    'capaian alone is the share',
    'Indikator | Target | Realisasi | Capaian',
    'indikator | target | realisasi | capaian',
  ],
  [
    'the mean of several rows is a remark',
    'Sasaran | Indikator | Target | Realisasi | Capaian (%) | Rata-rata Capaian (%)',
    'sasaran | indikator | target | realisasi | capaian | keterangan',
  ],
  [
    "what others have reached is a remark, the row's own comes first",
    'Indikator | Realisasi 2023 > Kota | Realisasi 2023 > Provinsi | Realisasi 2023 > Nasional',
    'indikator | realisasi 2023 | keterangan | keterangan',
  ],
  [
    'a province has its own',
    'Indikator | Realisasi Provinsi 2023 | Realisasi Nasional 2023',
    'indikator | realisasi 2023 | keterangan',
  ],
  [
    'what a figure is compared with is not what it is',
    'Indikator | Realisasi 2023 | Target Akhir Renstra | Capaian s/d 2023 terhadap Target Akhir Renstra (%)',
    'indikator | realisasi 2023 | target akhir | capaian 2023 s/d',
  ],
  [
    'a second share, of the plan',
    'Indikator | Target 2023 | Realisasi 2023 | Capaian | Target RPJMD 2026 | % Capaian thd RPJMD',
    'indikator | target 2023 | realisasi 2023 | capaian | target 2026 | keterangan',
  ],
  [
    'the share of what was reached so far stands with it',
    'Indikator | Target TW III | Realisasi TW III | Capaian TW III | Realisasi s.d. TW III | Capaian s.d. TW III',
    'indikator | target TW3 | realisasi TW3 | capaian TW3 | realisasi TW3 s/d | capaian TW3 s/d',
  ],
  [
    'months up to which an action plan counts are quarters',
    'Indikator | Target > B03 | Target > B06 | Target > B09 | Target > B12',
    'indikator | target TW1 | target TW2 | target TW3 | target TW4',
  ],
  [
    'where each month has a column, none is a quarter',
    'Indikator | Target > B01 | Target > B02 | Target > B03 | Target > B04',
    'indikator | abaikan | abaikan | abaikan | abaikan',
  ],
  [
    'months cut short, and numbers of months',
    'Indikator | Target | Target > Jan | Target > Ags | Target Bulan ke- > 1 | Target Bulan ke- > 12',
    'indikator | target | abaikan | abaikan | abaikan | abaikan',
  ],
  [
    'halves of the year',
    'Indikator | Target 2023 | Semester I > Target | Semester I > Realisasi | Semester II > Target',
    'indikator | target 2023 | target 2023-S1 | realisasi 2023-S1 | target 2023-S2',
  ],
  [
    'years of a plan that are only counted',
    'Indikator | Target Tahun ke- > 1 | Target Tahun ke- > 2 | Target Tahunan > III',
    'indikator | target ke-1 | target ke-2 | target ke-3',
  ],
  [
    "the year before the table's own",
    'Indikator | Realisasi Tahun Lalu | Target 2023 | Realisasi 2023',
    'indikator | realisasi 2022 | target 2023 | realisasi 2023',
  ],
  [
    'performance and money side by side under the same words',
    'Output | Target | Realisasi | % | Pagu | Realisasi | %',
    'uraian | target | realisasi | capaian | pagu | realisasi_rp | capaian_rp',
  ],
  [
    'a share right of the money, where performance has its own',
    'Rincian Output | Realisasi Volume | % Capaian | Alokasi Anggaran | Realisasi Anggaran | % Realisasi',
    'uraian | realisasi | capaian | pagu | realisasi_rp | capaian_rp',
  ],
  [
    'the budget below a heading that calls the group an achievement',
    'Program | Capaian Keuangan > Anggaran | Capaian Keuangan > Realisasi | Capaian Keuangan > %',
    'program | pagu | realisasi_rp | capaian_rp',
  ],
  [
    'what is absorbed is a share',
    'Sasaran | Capaian Kinerja | Penyerapan Anggaran | Efisiensi',
    'sasaran | capaian | capaian_rp | keterangan',
  ],
  [
    'what was spent after columns of quarters or months',
    'Uraian | Pagu (Rp) | Januari | Februari | Jumlah Realisasi | %',
    'uraian | pagu | abaikan | abaikan | realisasi_rp | capaian_rp',
  ],
  [
    'a contract is no budget, a deviation no spending',
    'Kegiatan | Pagu | Nilai Kontrak | Realisasi Keuangan | Deviasi > Keuangan',
    'kegiatan | pagu | keterangan | realisasi_rp | keterangan',
  ],
  [
    'money by its source is a remark',
    'Kegiatan | Pagu | Sumber Dana > APBD | Sumber Dana > DAK',
    'kegiatan | pagu | keterangan | keterangan',
  ],
  [
    'words of the state',
    'Kode SS/IKU | SS | IKSS | Target | Capaian | % Capaian | Status Capaian',
    'kode | sasaran | indikator | target | realisasi | capaian | keterangan',
  ],
  [
    'how many indicators there are is no indicator',
    'Sasaran | Jumlah Indikator | Rata-rata Capaian | Predikat',
    'sasaran | abaikan | capaian | keterangan',
  ],
  [
    'what is to be reached, under a name that speaks of work',
    'Rencana Hasil Kerja | Indikator Kinerja Individu | Target',
    'uraian | indikator | target',
  ],
  [
    'whose budget a column is, by its document',
    'Program | DPA | DPPA | Realisasi | %',
    'program | pagu | pagu | realisasi_rp | capaian_rp',
  ],
  [
    'a heading in the middle of its years reaches all of them',
    'Indikator | 2021 | Target > 2022 | 2023 | 2021 | Realisasi > 2022 | Proyeksi > 2023',
    'indikator | target 2021 | target 2022 | target 2023 | realisasi 2021 | realisasi 2022 | abaikan 2023',
  ],
  [
    'quarter and unit in a heading of one row',
    'Program | Target K | Target Rp | Realisasi TW I K | TW II Rp',
    'program | target | pagu | realisasi TW1 | pagu TW2',
  ],
  [
    "a second column named for indicators holds another plan's figures",
    'Indikator | SPM/Standar Nasional | IKK | Target > 2021',
    'indikator | keterangan | abaikan | target 2021',
  ],
  [
    'a quarter printed in the middle of its columns reaches all of them',
    'Indikator | Target 2023 | Target | TW I Realisasi | % | Target | TW II Realisasi | %',
    'indikator | target 2023 | target 2023-TW1 | realisasi 2023-TW1 | capaian 2023-TW1 | target 2023-TW2 | realisasi 2023-TW2 | capaian 2023-TW2',
  ],
  [
    'a share of a target, its first words cut off',
    'Indikator | Realisasi 2023 | Target Akhir Renstra | Tahun 2023 terhadap Target Akhir (%)',
    'indikator | realisasi 2023 | target akhir | capaian 2023',
  ],
];

test.each(HEADINGS)('%s', (_, heading, columns) => {
  expect(read(heading)).toBe(columns);
});
