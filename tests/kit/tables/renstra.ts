import { rupiah } from '../numbers.js';
import type { Baris, Kolom, Rencana, Simpul, TrueTable, TruthRecord, Ukuran } from '../model.js';
import { kolom, record, rows, sel, simpul } from './parts.js';

const TAHUN = 3;
/** Slots of the kode: urusan, bidang, program, kegiatan, sub kegiatan. */
const BAGIAN_KODE = 5;

interface Sisi {
  readonly sisi: TruthRecord['sisi'];
  /** Money of this side, in hundredths of the plan's. */
  readonly bagian: number;
}

/** Kode ×5 | Program, Kegiatan | Indikator | Data awal | year: Target, Rp … | akhir: Target, Rp */
export function renstra(rencana: Rencana): TrueTable[] {
  return table(rencana, 'renstra', [{ sisi: '', bagian: 100 }]);
}

/** The same table twice side by side, before and after a change of the plan. */
export function renstraDuaSisi(rencana: Rencana): TrueTable[] {
  return table(rencana, 'renstra-dua-sisi', [
    { sisi: 'semula', bagian: 100 },
    { sisi: 'menjadi', bagian: 80 },
  ]);
}

function table(rencana: Rencana, jenis: TrueTable['jenis'], sides: readonly Sisi[]): TrueTable[] {
  const years = Array.from({ length: TAHUN }, (_, i) => rencana.tahun + i);
  const body: Baris[] = [];
  const truth: TruthRecord[] = [];
  for (const s of simpul(rencana)) {
    body.push(...rows(s, (u) => sides.flatMap((side) => cells(s, u, side, rencana))));
    s.ukuran.forEach((u, i) => {
      for (const side of sides) truth.push(...records(s, u, i === 0, side, years));
    });
  }
  return [
    {
      jenis,
      judul: [
        'RENCANA PROGRAM, KEGIATAN, SUB KEGIATAN DAN PENDANAAN',
        `${rencana.instansi} ${rencana.daerah} TAHUN ${years[0]}-${years.at(-1)}`,
      ],
      kolom: sides.flatMap(({ sisi }) => columns(years, sisi)),
      nomor: false,
      body,
      truth,
    },
  ];
}

function columns(years: readonly number[], sisi: TruthRecord['sisi']): Kolom[] {
  const above = sisi === '' ? [] : [sisi.toUpperCase()];
  const of = (head: readonly string[], width: number, align: Kolom['align'] = 'left'): Kolom =>
    kolom([...above, ...head], width, align);
  return [
    ...Array.from({ length: BAGIAN_KODE }, () => of(['Kode'], 24, 'center')),
    of(['Program, Kegiatan dan Sub Kegiatan'], 150),
    of(['Indikator Kinerja Program (outcome) dan Kegiatan (output)'], 150),
    of(['Data Capaian pada Tahun Awal'], 60, 'center'),
    ...[...years.map(String), 'Kondisi Kinerja pada akhir periode'].flatMap((period) => [
      of([period, 'Target'], 54, 'center'),
      of([period, 'Rp'], 92, 'right'),
    ]),
  ];
}

/** Percent stays; what is counted adds up to the plan's end. */
const targetOf = (u: Ukuran, year: number): number => (u.satuan === 'Persen' ? u.target : u.target + year);
const akhirOf = (u: Ukuran): number =>
  u.satuan === 'Persen'
    ? u.target
    : Array.from({ length: TAHUN }, (_, y) => targetOf(u, y)).reduce((a, b) => a + b);
const paguOf = (s: Simpul, year: number, { bagian }: Sisi): number =>
  (((s.pagu / 1_000) * (10 + year)) / 10) * bagian * 10;
const akhirRp = (s: Simpul, side: Sisi): number =>
  Array.from({ length: TAHUN }, (_, y) => paguOf(s, y, side)).reduce((a, b) => a + b);

const jumlah = (n: number, u: Ukuran): string => (u.satuan === 'Persen' ? `${n}%` : `${n} ${u.satuan}`);

function cells(s: Simpul, u: Ukuran, side: Sisi, { gaya }: Rencana): Baris {
  const n = s.ukuran.length;
  return [
    ...Array.from({ length: BAGIAN_KODE }, (_, i) => sel(s.kode[i] ?? '', n)),
    sel(s.nama, n),
    sel(u.indikator),
    sel(jumlah(u.realisasi, u)),
    ...Array.from({ length: TAHUN }, (_, y) => y).flatMap((y) => [
      sel(jumlah(targetOf(u, y), u)),
      sel(rupiah(Math.round(paguOf(s, y, side)), gaya), n),
    ]),
    sel(jumlah(akhirOf(u), u)),
    sel(rupiah(Math.round(akhirRp(s, side)), gaya), n),
  ];
}

function records(s: Simpul, u: Ukuran, first: boolean, side: Sisi, years: readonly number[]): TruthRecord[] {
  const base = {
    sisi: side.sisi,
    tingkat: s.tingkat,
    kode: s.kode.join('.'),
    uraian: s.nama,
    indikator: u.indikator,
    satuan: u.satuan === 'Persen' ? '%' : u.satuan,
  };
  const money = (amount: number): { pagu?: string } => (first ? { pagu: String(Math.round(amount)) } : {});
  return [
    record({ ...base, periode: 'awal', figures: { realisasi: String(u.realisasi) } }),
    ...years.map((year, y) =>
      record({
        ...base,
        periode: String(year),
        figures: { target: String(targetOf(u, y)), ...money(paguOf(s, y, side)) },
      }),
    ),
    record({
      ...base,
      periode: 'akhir',
      figures: { target: String(akhirOf(u)), ...money(akhirRp(s, side)) },
    }),
  ];
}
