import { describe, expect, test } from 'vitest';
import { readText } from '../../src/source/text.js';
import { layoutGrids } from '../../src/table/layout/grids.js';

/** The body of the first table of a drawing, cell by cell. */
function rows(drawing: string): string[][] {
  const [grid] = layoutGrids(readText('x.txt', drawing).lines);
  return (grid?.body ?? []).map((r) => r.cells.map((c) => c?.text ?? ''));
}

describe('a page whose letters are set wider than they are printed', () => {
  test('keeps amounts of one column together that never meet on a line', () => {
    const body = rows(`
                                               TW I                          TW II                      TW III
      Program                        K               Rp             K               Rp            K              Rp
      PROGRAM PENATAAN TAMAN             88.396.917.589            148.658.893.568
      Penataan taman kota            2                 78.928.000   1                 43.160.000
      Penataan taman desa            3                 34.708.000   0                 18.520.000
      Penataan telaga                    26.918.793.800                13.850.905.123
      Pembersihan telaga             1    9.246.537.450             3                 62.841.000
      Penataan kebun                 1    9.246.537.450             3                 62.841.000
`);
    expect(body.map((r) => [r[2], r[4], r[6]].map((t) => t ?? ''))).toEqual([
      ['88.396.917.589', '148.658.893.568', ''],
      ['78.928.000', '43.160.000', ''],
      ['34.708.000', '18.520.000', ''],
      ['26.918.793.800', '13.850.905.123', ''],
      ['9.246.537.450', '62.841.000', ''],
      ['9.246.537.450', '62.841.000', ''],
    ]);
  });

  test('parts rows by the text that every row repeats', () => {
    const body = rows(`
      Program / Kegiatan              Indikator Kinerja                  K          Rp         Penanggung Jawab

      Penyediaan Jasa                 Jumlah laporan penyediaan          0                     DINTAMAN
      Komunikasi dan Air              Layanan komunikasi dan air               1.794.908.778
      Penyediaan Jasa                 Jumlah laporan layanan             3                     DINTAMAN
      Pelayanan Umum                  Pelayanan umum yang ada                 29.312.252.860
      Pemeliharaan Barang             Jumlah bulan perawatan             3     288.818.900     DINTAMAN
      Penyediaan Jasa                 Jumlah kendaraan yang              1                     DINTAMAN
      Pemeliharaan Kendaraan          Dipelihara sepanjang tahun                33.300.000
`);
    expect(body).toEqual([
      ['Penyediaan Jasa Komunikasi dan Air', 'Jumlah laporan penyediaan Layanan komunikasi dan air', '0', '1.794.908.778', 'DINTAMAN'], // prettier-ignore
      ['Penyediaan Jasa Pelayanan Umum', 'Jumlah laporan layanan Pelayanan umum yang ada', '3', '29.312.252.860', 'DINTAMAN'], // prettier-ignore
      ['Pemeliharaan Barang', 'Jumlah bulan perawatan', '3', '288.818.900', 'DINTAMAN'],
      ['Penyediaan Jasa Pemeliharaan Kendaraan', 'Jumlah kendaraan yang Dipelihara sepanjang tahun', '1', '33.300.000', 'DINTAMAN'], // prettier-ignore
    ]);
  });
});
