import fc from 'fast-check';
import type { Gaya, Rencana, Simpul, Ukuran } from './model.js';
import {
  DAERAH,
  INSTANSI,
  KETERANGAN,
  nama,
  namaIndikator,
  namaKegiatan,
  namaProgram,
  SATUAN_HITUNG,
} from './words.js';

/** What is drawn for a leaf; names come from its number in the document, so that none repeats. */
interface Daun {
  readonly ribu: number;
  readonly serapan: number;
  readonly target: number;
  readonly hasil: number;
  readonly satuan: number;
  readonly potong: readonly [number, number, number];
  readonly keterangan: number;
}

const daun: fc.Arbitrary<Daun> = fc.record({
  ribu: fc.integer({ min: 1_000, max: 2_500_000 }),
  serapan: fc.integer({ min: 0, max: 1_000 }),
  target: fc.integer({ min: 1, max: 480 }),
  hasil: fc.integer({ min: 0, max: 120 }),
  satuan: fc.nat({ max: SATUAN_HITUNG.length - 1 }),
  potong: fc.tuple(fc.nat({ max: 10_000 }), fc.nat({ max: 10_000 }), fc.nat({ max: 10_000 })),
  keterangan: fc.nat({ max: KETERANGAN.length - 1 }),
});

interface Cabang {
  readonly daun: readonly Daun[];
  readonly target: number;
  readonly hasil: number;
  readonly dua: boolean;
}

const cabang = (anak: fc.Arbitrary<Daun>): fc.Arbitrary<Cabang> =>
  fc.record({
    daun: fc.array(anak, { minLength: 1, maxLength: 3 }),
    target: fc.integer({ min: 10, max: 100 }),
    hasil: fc.integer({ min: 0, max: 120 }),
    dua: fc.boolean(),
  });

export const gaya: fc.Arbitrary<Gaya> = fc.record({
  tanda: fc.constantFrom('id' as const, 'en' as const),
  rupiah: fc.constantFrom('' as const, 'Rp ' as const, 'Rp' as const),
  sen: fc.boolean(),
});

/** Plans of one to three programs; money, quarters and codes agree with each other. */
export const rencana: fc.Arbitrary<Rencana> = fc
  .record({
    instansi: fc.constantFrom(...INSTANSI),
    daerah: fc.constantFrom(...DAERAH),
    tahun: fc.integer({ min: 2019, max: 2025 }),
    triwulan: fc.constantFrom(1 as const, 2 as const, 3 as const, 4 as const),
    gaya,
    mulai: fc.nat({ max: 1_000 }),
    pohon: fc.array(fc.array(cabang(daun), { minLength: 1, maxLength: 2 }), { minLength: 1, maxLength: 3 }),
  })
  .map(({ pohon, mulai, ...rest }) => ({ ...rest, program: grow(pohon, mulai) }));

function grow(pohon: readonly (readonly Cabang[])[], mulai: number): Simpul[] {
  let n = 0;
  const next = (): ReturnType<typeof nama> => nama(mulai, n++);
  return pohon.map((cabangs, p) => {
    const sendiri = next();
    const kode = ['4', '07', two(p + 1)];
    const anak = cabangs.map((c, k) => {
      const milik = next();
      const kegiatan = [...kode, `2.${two(k + 1)}`];
      const subs = c.daun.map((d, s) => leaf(d, next(), [...kegiatan, String(s + 1).padStart(4, '0')]));
      const ukuran = percent(milik, c, n);
      return parent('kegiatan', kegiatan, namaKegiatan(milik), ukuran, subs);
    });
    const first = cabangs[0];
    const ukuran = first ? percent(sendiri, first, p) : [];
    const kedua = first?.dua ? percent(next(), { ...first, hasil: 100 }, p + 1) : [];
    return parent('program', kode, namaProgram(sendiri), [...ukuran, ...kedua], anak);
  });
}

const two = (n: number): string => String(n).padStart(2, '0');

function percent(of: ReturnType<typeof nama>, c: Cabang, pilih: number): Ukuran[] {
  const indikator = namaIndikator(of, 'Persen', pilih);
  const realisasi = Math.round((c.target * c.hasil) / 100);
  return [{ indikator, definisi: `Hasil dibagi rencana ${of.benda} dikali seratus`, satuan: 'Persen', target: c.target, realisasi }]; // prettier-ignore
}

function leaf(d: Daun, of: ReturnType<typeof nama>, kode: readonly string[]): Simpul {
  const satuan = SATUAN_HITUNG[d.satuan] ?? 'Dokumen';
  const pagu = d.ribu * 1_000;
  const [a, b, c] = [...d.potong].sort((x, y) => x - y) as [number, number, number];
  return {
    tingkat: 'subkegiatan',
    kode,
    nama: namaKegiatan(of),
    ukuran: [
      {
        indikator: namaIndikator(of, satuan, d.target),
        definisi: `Banyaknya ${satuan.toLowerCase()} ${of.benda}`,
        satuan,
        target: d.target,
        realisasi: Math.round((d.target * d.hasil) / 100),
      },
    ],
    pagu,
    realisasi: Math.round((pagu * d.serapan) / 1_000),
    tw: [a, b - a, c - b, 10_000 - c],
    keterangan: KETERANGAN[d.keterangan] ?? '',
    anak: [],
  };
}

function parent(
  tingkat: 'program' | 'kegiatan',
  kode: readonly string[],
  namanya: string,
  ukuran: readonly Ukuran[],
  anak: readonly Simpul[],
): Simpul {
  const sum = (of: (s: Simpul) => number): number => anak.reduce((total, s) => total + of(s), 0);
  const pagu = sum((s) => s.pagu);
  const share = (q: 0 | 1 | 2): number => Math.floor(sum((s) => s.tw[q] * s.pagu) / pagu);
  const [a, b, c] = [share(0), share(1), share(2)];
  const tw = [a, b, c, 10_000 - a - b - c] as const;
  return { tingkat, kode, nama: namanya, ukuran, pagu, realisasi: sum((s) => s.realisasi), tw, keterangan: '', anak }; // prettier-ignore
}
