import { decimal, persen, rasio, rupiah } from '../numbers.js';
import type { Baris, Rencana, Simpul, TrueTable, TruthRecord } from '../model.js';
import { belanja, belanjaTruth, kolom, record, sel, simpul } from './parts.js';

/** No | Program / Kegiatan / Sub Kegiatan | Anggaran (Rp) | Realisasi (Rp) | %, closed by a Jumlah row. */
export function realisasiAnggaran(rencana: Rencana): TrueTable[] {
  const { gaya, tahun } = rencana;
  const body: Baris[] = [];
  const truth: TruthRecord[] = [];
  const push = (no: string, s: Pick<Simpul, 'nama' | 'pagu' | 'realisasi'>, tingkat: string): void => {
    const serapan = rasio(s.realisasi, s.pagu);
    body.push([no, s.nama, rupiah(s.pagu, gaya), belanja(s.realisasi, gaya), persen(serapan, gaya)].map((t) => sel(t))); // prettier-ignore
    truth.push(
      record({
        periode: String(tahun),
        tingkat,
        uraian: s.nama,
        figures: {
          pagu: String(s.pagu),
          realisasi_rp: belanjaTruth(s.realisasi),
          capaian_rp: decimal(serapan),
        },
      }),
    );
  };
  let no = 0;
  for (const s of simpul(rencana)) push(s.tingkat === 'program' ? String(++no) : '', s, s.tingkat);
  const sum = (of: (s: Simpul) => number): number => rencana.program.reduce((a, s) => a + of(s), 0);
  push('', { nama: 'Jumlah', pagu: sum((s) => s.pagu), realisasi: sum((s) => s.realisasi) }, 'total');
  return [
    {
      jenis: 'realisasi-anggaran',
      judul: ['Tabel 3.6', `Realisasi Anggaran ${rencana.instansi} ${rencana.daerah} Tahun ${tahun}`],
      kolom: [
        kolom('No', 22, 'center'),
        kolom('Program / Kegiatan / Sub Kegiatan', 220),
        kolom('Anggaran (Rp)', 100, 'right'),
        kolom('Realisasi (Rp)', 100, 'right'),
        kolom('%', 44, 'center'),
      ],
      nomor: false,
      body,
      truth,
    },
  ];
}
