import { decimal, persen, rupiah } from '../numbers.js';
import type { Baris, Rencana, TrueTable, TruthRecord } from '../model.js';
import { kolom, record, rows, sel, simpul } from './parts.js';

/** NO | PROGRAM / KEGIATAN | INDIKATOR | TARGET | SATUAN | PAGU | TARGET KEUANGAN (%): TW I … TW IV */
export function rencanaAksi(rencana: Rencana): TrueTable[] {
  const body: Baris[] = [];
  const truth: TruthRecord[] = [];
  let no = 0;
  for (const s of simpul(rencana)) {
    if (s.tingkat === 'subkegiatan') continue;
    const n = s.ukuran.length;
    if (s.tingkat === 'program') no++;
    body.push(
      ...rows(s, (u) => [
        sel(s.tingkat === 'program' ? no : '', n),
        sel(s.nama, n),
        sel(u.indikator),
        sel(u.target),
        sel(u.satuan),
        sel(rupiah(s.pagu, rencana.gaya), n),
        ...s.tw.map((t) => sel(persen(t, rencana.gaya), n)),
      ]),
    );
    s.ukuran.forEach((u, i) => {
      const [tw1, tw2, tw3, tw4] = s.tw.map(decimal);
      const money = i === 0 ? { pagu: String(s.pagu), tw1, tw2, tw3, tw4 } : {};
      truth.push(
        record({
          periode: String(rencana.tahun),
          tingkat: s.tingkat,
          uraian: s.nama,
          indikator: u.indikator,
          satuan: u.satuan,
          figures: { target: String(u.target), ...money } as TruthRecord['figures'],
        }),
      );
    });
  }
  const tw = ['TW I', 'TW II', 'TW III', 'TW IV'].map((q) => kolom(['TARGET KEUANGAN (%)', q], 40, 'center'));
  return [
    {
      jenis: 'rencana-aksi',
      judul: [`RENCANA AKSI KINERJA TAHUN ${rencana.tahun}`, `${rencana.instansi} ${rencana.daerah}`],
      kolom: [
        kolom('NO', 22, 'center'),
        kolom('PROGRAM / KEGIATAN', 150),
        kolom('INDIKATOR KINERJA', 150),
        kolom('TARGET', 42, 'center'),
        kolom('SATUAN', 52),
        kolom('PAGU', 90, 'right'),
        ...tw,
      ],
      nomor: true,
      body,
      truth,
    },
  ];
}
