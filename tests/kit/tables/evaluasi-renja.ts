import { decimal, persen, rasio, rupiah } from '../numbers.js';
import type { Baris, Kolom, Rencana, Simpul, TrueTable, TruthRecord } from '../model.js';
import { belanja, belanjaTruth, kolom, record, rows, sel, simpul } from './parts.js';

const TW = ['I', 'II', 'III', 'IV'];

/** Kode | Program / Kegiatan | Indikator | Target: K, Rp | TW I … IV: K, Rp | Realisasi: K, Rp | Tingkat: K, Rp */
export function evaluasiRenja(rencana: Rencana): TrueTable[] {
  const { gaya, tahun } = rencana;
  const body: Baris[] = [];
  const truth: TruthRecord[] = [];
  const quarters = spending(rencana);
  for (const s of simpul(rencana)) {
    const n = s.ukuran.length;
    const spent = quarters.get(s) ?? [0, 0, 0, 0];
    const total = spent.reduce((a, b) => a + b, 0);
    const serapan = rasio(total, s.pagu);
    body.push(
      ...rows(s, (u) => [
        sel(s.kode.join('.'), n),
        sel(s.nama, n),
        sel(u.indikator),
        sel(`${u.target} ${u.satuan}`),
        sel(rupiah(s.pagu, gaya), n),
        ...spent.flatMap((rp, q) => [sel(q === 3 ? u.realisasi : 0), sel(belanja(rp, gaya), n)]),
        sel(u.realisasi),
        sel(belanja(total, gaya), n),
        sel(persen(rasio(u.realisasi, u.target), gaya)),
        sel(persen(serapan, gaya), n),
      ]),
    );
    s.ukuran.forEach((u, i) => {
      const base = { tingkat: s.tingkat, kode: s.kode.join('.'), uraian: s.nama, indikator: u.indikator, satuan: u.satuan }; // prettier-ignore
      const money = { pagu: String(s.pagu), realisasi_rp: belanjaTruth(total), capaian_rp: decimal(serapan) };
      truth.push(
        record({
          ...base,
          periode: String(tahun),
          figures: {
            target: String(u.target),
            realisasi: String(u.realisasi),
            capaian: decimal(rasio(u.realisasi, u.target)),
            ...(i === 0 ? money : {}),
          },
        }),
        ...spent.map((rp, q) =>
          record({
            ...base,
            periode: `${tahun}-TW${q + 1}`,
            figures: {
              realisasi: String(q === 3 ? u.realisasi : 0),
              ...(i === 0 ? { realisasi_rp: belanjaTruth(rp) } : {}),
            },
          }),
        ),
      );
    });
  }
  const pair = (above: string, k: number, rp: number): Kolom[] => [
    kolom([above, 'K'], k, 'center'),
    kolom([above, 'Rp'], rp, 'right'),
  ];
  return [
    {
      jenis: 'evaluasi-renja',
      judul: ['EVALUASI HASIL RENJA', `${rencana.instansi} ${rencana.daerah} TRIWULAN IV TAHUN ${tahun}`],
      kolom: [
        kolom('Kode', 76),
        kolom('Program / Kegiatan / Sub Kegiatan', 150),
        kolom('Indikator Kinerja', 150),
        ...pair(`Target Kinerja dan Anggaran Tahun ${tahun}`, 60, 92),
        ...TW.flatMap((q) => pair(`Realisasi TW ${q}`, 32, 92)),
        ...pair('Realisasi Capaian', 40, 92),
        ...pair('Tingkat Capaian (%)', 44, 44),
      ],
      nomor: false,
      body,
      truth,
    },
  ];
}

/** What every entity spent in each quarter; a parent's quarter is the sum of its children's. */
function spending(rencana: Rencana): Map<Simpul, number[]> {
  const out = new Map<Simpul, number[]>();
  const visit = (s: Simpul): number[] => {
    const parts = s.anak.map(visit);
    const own = s.tw.map((share) => Math.floor((s.realisasi * share) / 10_000));
    const sums = parts.length
      ? own.map((_, q) => parts.reduce((a, p) => a + (p[q] ?? 0), 0))
      : own.map((rp, q) => (q === 3 ? s.realisasi - (own[0] ?? 0) - (own[1] ?? 0) - (own[2] ?? 0) : rp));
    out.set(s, sums);
    return sums;
  };
  rencana.program.forEach(visit);
  return out;
}
