import { decimal, persen, rasio } from '../numbers.js';
import type { Baris, Rencana, TrueTable, TruthRecord } from '../model.js';
import { kolom, record, sel, simpul } from './parts.js';

const TAHUN = 5;

/** No | Indikator | Target NSPK | Target IKK | Target: five years | Realisasi: five | Rasio: five */
export function riwayat(rencana: Rencana): TrueTable[] {
  const { gaya, tahun } = rencana;
  const years = Array.from({ length: TAHUN }, (_, i) => tahun - TAHUN + 1 + i);
  const body: Baris[] = [];
  const truth: TruthRecord[] = [];
  for (const u of simpul(rencana).flatMap((s) => s.ukuran)) {
    const targets = years.map((_, y) => u.target * 100 + y * 25);
    const hasil = targets.map((t, y) => Math.round((t * (u.realisasi + 10 * y + 7)) / (u.target + 20)));
    const rasios = targets.map((t, y) => rasio(hasil[y] ?? 0, t));
    body.push([
      sel(body.length + 1),
      sel(u.indikator),
      sel(''),
      sel(''),
      ...[targets, hasil, rasios].flatMap((group) => group.map((n) => sel(persen(n, gaya)))),
    ]);
    years.forEach((year, y) => {
      truth.push(
        record({
          periode: String(year),
          indikator: u.indikator,
          figures: {
            target: decimal(targets[y] ?? 0),
            realisasi: decimal(hasil[y] ?? 0),
            capaian: decimal(rasios[y] ?? 0),
          },
        }),
      );
    });
  }
  const group = (above: string): TrueTable['kolom'] =>
    years.map((year) => kolom([above, String(year)], 43, 'right'));
  return [
    {
      jenis: 'riwayat',
      judul: [
        'Tabel 2.4',
        `Pencapaian Kinerja Pelayanan ${rencana.instansi} ${rencana.daerah} Tahun ${years[0]} - ${tahun}`,
      ],
      kolom: [
        kolom('No', 22, 'center'),
        kolom('Indikator Kinerja Sesuai Tugas dan Fungsi', 150),
        kolom('Target NSPK', 44),
        kolom('Target IKK', 44),
        ...group('Target Renstra Tahun ke'),
        ...group('Realisasi Capaian Tahun ke'),
        ...group('Rasio Capaian pada Tahun ke'),
      ],
      nomor: false,
      body,
      truth,
    },
  ];
}
