import { rupiah } from '../numbers.js';
import type { Rencana, TrueTable } from '../model.js';
import { kolom, record, sel } from './parts.js';

/** No | Sasaran Strategis | Indikator | Satuan | Target, and under it No | Program | Anggaran | Keterangan. */
export function perjanjianKinerja(rencana: Rencana): TrueTable[] {
  const periode = String(rencana.tahun);
  const sasaran = rencana.program.flatMap(
    (p) =>
    p.anak.flatMap((k) => k.ukuran.slice(0, 1).map((u) => ({ u, nama: `Meningkatnya hasil ${k.nama.toLowerCase()}` }))), // prettier-ignore
  );
  return [
    {
      jenis: 'perjanjian-kinerja',
      judul: [`PERJANJIAN KINERJA TAHUN ${periode}`, `${rencana.instansi} ${rencana.daerah}`],
      kolom: [
        kolom('No', 22, 'center'),
        kolom('Sasaran Strategis', 170),
        kolom('Indikator Kinerja', 170),
        kolom('Satuan', 60),
        kolom('Target', 50, 'center'),
      ],
      nomor: true,
      body: sasaran.map(({ u, nama }, i) =>
        [String(i + 1), nama, u.indikator, u.satuan, String(u.target)].map((t) => sel(t)),
      ),
      truth: sasaran.map(({ u, nama }) =>
        record({
          periode,
          tingkat: 'sasaran',
          uraian: nama,
          indikator: u.indikator,
          satuan: u.satuan,
          figures: { target: String(u.target) },
        }),
      ),
    },
    {
      jenis: 'perjanjian-kinerja',
      judul: [],
      kolom: [
        kolom('No', 22, 'center'),
        kolom('Program', 220),
        kolom('Anggaran', 110, 'right'),
        kolom('Keterangan', 70),
      ],
      nomor: false,
      body: rencana.program.map((p, i) =>
        [String(i + 1), p.nama, rupiah(p.pagu, rencana.gaya), 'APBD'].map((t) => sel(t)),
      ),
      truth: rencana.program.map((p) =>
        record({
          periode,
          tingkat: 'program',
          uraian: p.nama,
          figures: { pagu: String(p.pagu) },
          keterangan: 'APBD',
        }),
      ),
    },
  ];
}
