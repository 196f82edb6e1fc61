import { describe, expect, it } from 'vitest';
import { arrangeHeading } from '../../../src/table/stream/arrange.js';

const arranged = (text: string, numbered = 0): string[] =>
  arrangeHeading(text.split('|'), { numbered }).map((path) => path.join(' > '));

describe('a heading broken over lines', () => {
  it('hangs K and Rp below the quarters, and these below what was realised', () => {
    expect(arranged('Program/Kegiatan|Indikator Kinerja|Realisasi Tahun 2025|I II|K Rp K Rp')).toEqual([
      'Program/Kegiatan',
      'Indikator Kinerja',
      'Realisasi Tahun 2025 > I > K',
      'Realisasi Tahun 2025 > I > Rp',
      'Realisasi Tahun 2025 > II > K',
      'Realisasi Tahun 2025 > II > Rp',
    ]);
  });

  it('puts nothing with a unit of its own below a heading that has its unit in brackets', () => {
    const columns = ['No', 'Program / Kegiatan', 'Anggaran (Rp)', 'Realisasi (Rp)', '%'];
    expect(arranged('No|Program / Kegiatan|Anggaran|(Rp)|Realisasi|(Rp)|%')).toEqual(columns);
    expect(arranged('No|Program / Kegiatan|Anggaran (Rp)|Realisasi (Rp)|%')).toEqual(columns);
  });

  it('parts a row of years between target and realisasi', () => {
    expect(
      arranged('No|Indikator Kinerja|Target Renstra Tahun ke Realisasi Tahun ke|2024 2025 2024 2025'),
    ).toEqual([
      'No',
      'Indikator Kinerja',
      'Target Renstra Tahun ke > 2024',
      'Target Renstra Tahun ke > 2025',
      'Realisasi Tahun ke > 2024',
      'Realisasi Tahun ke > 2025',
    ]);
  });

  it('parts the years of budget, spending and ratio from the growth after them', () => {
    const years = '2019 2020 2021';
    expect(
      arranged(
        `No Uraian|Anggaran pada Tahun ke- Realisasi Anggaran pada Tahun ke- Rasio antara Realisasi dan Anggaran Tahun ke- Rata-rata Pertumbuhan|${years} ${years} ${years} Anggaran Realisasi`,
      ).filter((c) => /2019|Pertumbuhan/.test(c)),
    ).toEqual([
      'Anggaran pada Tahun ke > 2019',
      'Realisasi Anggaran pada Tahun ke > 2019',
      'Rasio antara Realisasi dan Anggaran > 2019',
      'Rata-rata Pertumbuhan > Anggaran',
      'Rata-rata Pertumbuhan > Realisasi',
    ]);
  });

  it('gives the first year to the start state where a gap tells it from the plan', () => {
    expect(
      arranged('No Indikator Kinerja|Kondisi|Kinerja pada|awal periode|RPD|Target Kinerja|2022|2024|2025'),
    ).toEqual([
      'No',
      'Indikator Kinerja',
      'Kondisi Kinerja pada awal periode RPD > 2022',
      'Target Kinerja > 2024',
      'Target Kinerja > 2025',
    ]);
  });

  it('is put together where the lower row was drawn before the upper one', () => {
    expect(
      arranged(
        'URAIAN INDIKATOR KINERJA|TARGET KINERJA|TW. I TW.II|NO|SASARAN|PROGRAM / KEGIATAN|PAGU|TARGET KEUANGAN',
        8,
      ),
    ).toEqual([
      'NO',
      'SASARAN > URAIAN',
      'SASARAN > INDIKATOR KINERJA',
      'SASARAN > TARGET KINERJA',
      'PROGRAM / KEGIATAN',
      'PAGU',
      'TARGET KEUANGAN > TW. I',
      'TARGET KEUANGAN > TW.II',
    ]);
  });
});
