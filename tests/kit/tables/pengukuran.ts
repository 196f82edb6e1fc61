import { decimal, persen, rasio, rupiah } from '../numbers.js';
import type { Baris, Rencana, TrueTable, TruthRecord } from '../model.js';
import { belanja, belanjaTruth, kolom, record, rows, sel, simpul } from './parts.js';

const ROMAWI = ['I', 'II', 'III', 'IV'];

/** Program | Kegiatan | Indikator | Satuan | Cara | Target: Kinerja, Pagu | Realisasi … | Capaian (%) … | Ket */
export function pengukuran(rencana: Rencana): TrueTable[] {
  const { gaya, tahun, triwulan } = rencana;
  const body: Baris[] = [];
  const truth: TruthRecord[] = [];
  for (const s of simpul(rencana)) {
    const n = s.ukuran.length;
    const serapan = rasio(s.realisasi, s.pagu);
    body.push(
      ...rows(s, (u) => [
        sel(s.tingkat === 'program' ? s.nama : '', n),
        sel(s.tingkat === 'program' ? '' : s.nama, n),
        sel(u.indikator),
        sel(u.satuan),
        sel(u.definisi),
        sel(u.target),
        sel(rupiah(s.pagu, gaya), n),
        sel(u.realisasi),
        sel(belanja(s.realisasi, gaya), n),
        sel(persen(rasio(u.realisasi, u.target), gaya)),
        sel(persen(serapan, gaya), n),
        sel(s.keterangan, n),
      ]),
    );
    s.ukuran.forEach((u, i) => {
      const money = {
        pagu: String(s.pagu),
        realisasi_rp: belanjaTruth(s.realisasi),
        capaian_rp: decimal(serapan),
      };
      truth.push(
        record({
          periode: `${tahun}-TW${triwulan}`,
          tingkat: s.tingkat,
          uraian: s.nama,
          indikator: u.indikator,
          satuan: u.satuan,
          figures: {
            target: String(u.target),
            realisasi: String(u.realisasi),
            capaian: decimal(rasio(u.realisasi, u.target)),
            ...(i === 0 ? money : {}),
          },
          keterangan: s.keterangan,
        }),
      );
    });
  }
  const pair = (above: string): TrueTable['kolom'] => [
    kolom([above, 'Kinerja'], 44, 'center'),
    kolom([above, above.startsWith('Capaian') ? 'Pagu' : 'Pagu (Rp)'], above.startsWith('C') ? 44 : 92, 'right'),
  ]; // prettier-ignore
  return [
    {
      jenis: 'pengukuran',
      judul: [
        `PENGUKURAN KINERJA DAN ANGGARAN TAHUN ${tahun}`,
        `${rencana.instansi} ${rencana.daerah}`,
        `TRIWULAN ${ROMAWI[triwulan - 1] ?? ''}`,
      ],
      kolom: [
        kolom('Program', 120),
        kolom('Kegiatan dan Sub Kegiatan', 140),
        kolom('Indikator Kinerja', 140),
        kolom('Satuan', 50),
        kolom('Cara Pengukuran', 130),
        ...pair('Target'),
        ...pair('Realisasi'),
        ...pair('Capaian (%)'),
        kolom('Keterangan', 80),
      ],
      nomor: false,
      body,
      truth,
    },
  ];
}
