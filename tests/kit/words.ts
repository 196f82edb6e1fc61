/** Invented agencies and wording in the shape of the real ones. Names of one document never repeat. */

export const INSTANSI = [
  'DINAS TAMAN DAN TELAGA',
  'BADAN KERAJINAN RAKYAT',
  'DINAS LUMBUNG DAN SAWAH',
  'KANTOR PERPUSTAKAAN KELILING',
];
export const DAERAH = ['KABUPATEN TANJUNG MELATI', 'KOTA BUKIT KENARI', 'KABUPATEN MUARA PANDAN'];

const KERJA = [
  'Penyusunan',
  'Penyediaan',
  'Pengelolaan',
  'Pembinaan',
  'Pemeliharaan',
  'Fasilitasi',
  'Koordinasi',
  'Penataan',
  'Pengawasan',
  'Pelatihan',
  'Pengadaan',
];
const BENDA = [
  'Bibit Kelapa',
  'Dermaga Rakyat',
  'Balai Latihan Desa',
  'Taman Baca Warga',
  'Jalan Usaha Tani',
  'Sanggar Tari',
  'Lumbung Pangan',
  'Sumur Resapan',
  'Pasar Ikan',
  'Kebun Kopi',
  'Perahu Nelayan',
  'Pustaka Keliling',
  'Gelanggang Pemuda',
];
const EKOR = [
  '',
  ' di Wilayah Pesisir',
  ' bagi Kelompok Muda Lintas Desa',
  ' Tingkat Kecamatan',
  ' Berbasis Warga dan Sekolah',
  ' serta Sarana Pendukungnya pada Kawasan Perbukitan',
  ' (Tahap Lanjutan)',
];

/** Number of different activity names; a walk of steps coprime to it meets each of them once. */
const BANYAK = KERJA.length * BENDA.length * EKOR.length;
const LANGKAH = 389;

export interface Nama {
  readonly kerja: string;
  readonly benda: string;
  readonly ekor: string;
}

/** The n-th name of a document that begins its walk at `mulai`. */
export function nama(mulai: number, n: number): Nama {
  const at = (mulai + n * LANGKAH) % BANYAK;
  return {
    kerja: KERJA[at % KERJA.length] ?? '',
    benda: BENDA[Math.floor(at / KERJA.length) % BENDA.length] ?? '',
    ekor: EKOR[Math.floor(at / (KERJA.length * BENDA.length))] ?? '',
  };
}

export const SATUAN_HITUNG = ['Dokumen', 'Orang', 'Unit', 'Laporan', 'Paket', 'Kegiatan', 'Desa'];
export const KETERANGAN = ['', '', '', 'Menunggu lelang ulang', 'Selesai lebih awal'];

export const namaProgram = ({ kerja, benda, ekor }: Nama): string =>
  `PROGRAM ${kerja} ${benda}${ekor}`.toUpperCase();
export const namaKegiatan = ({ kerja, benda, ekor }: Nama): string => `${kerja} ${benda}${ekor}`;

const PERSEN = ['Persentase', 'Tingkat', 'Cakupan', 'Rasio', 'Indeks'];

/** An indicator of the entity, in percent or counted in `satuan`. */
export function namaIndikator({ kerja, benda, ekor }: Nama, satuan: string, pilih: number): string {
  const apa = `${kerja} ${benda}${ekor}`.toLowerCase();
  if (satuan === 'Persen') return `${PERSEN[pilih % PERSEN.length] ?? ''} ${apa}`;
  return pilih % 2 === 0 ? `Jumlah ${satuan} ${apa}` : `Jumlah ${satuan.toLowerCase()} hasil ${apa}`;
}

export const namaSasaran = ({ benda, ekor }: Nama): string => `Meningkatnya mutu ${benda}${ekor}`.trim();
