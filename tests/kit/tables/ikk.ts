import { decimal, persen } from '../numbers.js';
import type { Baris, Rencana, TrueTable, TruthRecord } from '../model.js';
import { kolom, record, sel, simpul } from './parts.js';

const TAHUN = 3;

/** No | Indikator Kinerja | Satuan | Kondisi awal | Target: three years | Kondisi akhir */
export function ikk(rencana: Rencana): TrueTable[] {
  const { gaya, tahun } = rencana;
  const years = Array.from({ length: TAHUN }, (_, i) => tahun + 1 + i);
  const body: Baris[] = [];
  const truth: TruthRecord[] = [];
  for (const u of simpul(rencana).flatMap((s) => s.ukuran)) {
    const awal = u.realisasi * 100 + 25;
    const targets = years.map((_, y) => u.target * 100 + 50 * y);
    const akhir = targets.at(-1) ?? 0;
    body.push([
      sel(body.length + 1),
      sel(u.indikator),
      sel(u.satuan),
      ...[awal, ...targets, akhir].map((n) => sel(persen(n, gaya))),
    ]);
    const base = { indikator: u.indikator, satuan: u.satuan };
    truth.push(
      record({ ...base, periode: String(tahun), figures: { realisasi: decimal(awal) } }),
      ...years.map((year, y) =>
        record({ ...base, periode: String(year), figures: { target: decimal(targets[y] ?? 0) } }),
      ),
      record({ ...base, periode: 'akhir', figures: { target: decimal(akhir) } }),
    );
  }
  return [
    {
      jenis: 'ikk',
      judul: ['Tabel 7.2', `Indikator Kinerja Kunci ${rencana.instansi} ${rencana.daerah}`],
      kolom: [
        kolom('No', 22, 'center'),
        kolom('Indikator Kinerja', 170),
        kolom('Satuan', 52),
        kolom(['Kondisi Kinerja pada awal periode', String(tahun)], 60, 'center'),
        ...years.map((year) => kolom(['Target Kinerja Tahun', String(year)], 50, 'center')),
        kolom('Kondisi Kinerja pada akhir periode', 70, 'center'),
      ],
      nomor: false,
      body,
      truth,
    },
  ];
}
