import { remember } from '../../lex/remember.js';

/**
 * Words that headings of performance tables are made of. Wide on purpose: a line of such words alone is not
 * yet a heading ("Perangkat Daerah" is also the tail of many names); a run of lines has to name columns too.
 */
const HEAD_WORDS = new Set(
  `no nomor nourut urut kode rek rekening tujuan sasaran strategis program progam proram kegiatan sub subkegiatan sub-kegiatan dan atau per
  urusan bidang pemerintahan pemerintah daerah uraian indikator kinerja utama kunci iku ikk ikd spm nspk sdgs outcome output hasil keluaran dampak
  impact definisi operasional formula formulasi rumus cara metode pengukuran penghitungan perhitungan satuan sat
  target tafget realisasi capaian pencapaian tingkat rasio persentase persen presentase pagu anggaran indikatif dana
  kebutuhan kerangka pendanaan keuangan fisik penyerapan serapan rp rupiah ribu juta apbd apbn k tw triwulan trw tri wulan
  i ii iii iv semester bulan tahun ke n n-1 n-2 ta kondisi kondisikinerja awal akhir periode pada data perencanaan renstra renja
  rpjmd rpd rkpd dpa dppa skpd opd pd perangkat organisasi tupoksi tugas fungsi sesuai lainnya lain keterangan ket catatan penting
  lokasi sumber unit kerja penanggung jawab pj pelaksana prakiraan perkiraan maju rencana jumlah total komponen volume
  sampai dengan s/d sd yang telah evaluasi lalu berjalan selisih kurang lebih +/- +/_ status tindak lanjut permasalahan
  faktor pendorong penghambat solusi rekomendasi analisis predikat kategori kriteria kesimpulan efisiensi efektivitas
  bobot prioritas baseline dasar standar nasional provinsi kab/kota kabupaten/kota tolok tolak ukur belanja operasi modal
  murni perubahan sebelum setelah sesudah semula menjadi penjelasan dokumen pendukung waktu pelaksanaan alasan
  indeks nilai rata-rata perbandingan rumusan tugas nama jabatan pangkat golongan gol ruang pendidikan jenis kelamin umur
  nip eselon baik rusak ringan berat harga perolehan merk type luas m2 bahan asal usul barang aset register kecamatan desa
  laki-laki perempuan l p januari februari maret april mei juni juli agustus september oktober november desember
  s-d rumusan realiasi antara penanggu ng-jawab pertumbuhan potensi tantangan peluang isu arah kebijakan strategi visi misi alokasi penganggaran pengampu aksi jadwal`.split(
    /\s+/,
  ),
);

const YEAR = /^(?:19|20)\d\d(?:[-–/](?:19|20)?\d\d)?$/;
const COLUMN_NUMBER = /^\(?\d{1,2}[a-z]?\)?$/;
/** Column numbers with how they are computed: "(7=5/4)", "8=(7/6)x100". */
const COMPUTED = /^\(?\d{1,2}\)?=[\d()/x×*:+%-]+\)?$/i;

/** Parts of a printed line that count as words: split at blanks, slashes, commas, brackets. */
function wordsOf(text: string): string[] {
  return text
    .toLowerCase()
    .replace(/\bs\s*\/\s*d\b/g, 'sd')
    .split(/[\s/,&():;*?'"“”‘’.]+/)
    .filter((w) => /[\p{L}\p{N}%]/u.test(w));
}

/** Share of a line's words that heads of tables are made of (0–1), and how many words there are. */
export function headShare(text: string): { share: number; words: number } {
  const words = wordsOf(text);
  if (words.length === 0) return { share: 0, words: 0 };
  const known = words.filter((w) => isHeadWord(w)).length;
  return { share: known / words.length, words: words.length };
}

const isHeadWord = remember(
  (word: string): boolean =>
    HEAD_WORDS.has(word) || YEAR.test(word) || /^%+$/.test(word) || word === '000' || gluedHeadWords(word),
);

/** "PengukuranSatuan", "KetNo": two heading words that the scraper drew without a blank. */
function gluedHeadWords(word: string): boolean {
  if (word.length < 5 || word.length > 30) return false;
  for (let cut = 2; cut <= word.length - 2; cut++) {
    if (HEAD_WORDS.has(word.slice(0, cut)) && HEAD_WORDS.has(word.slice(cut))) return true;
  }
  return false;
}

/** "1 2 3 … 14", "(1) (2) (3)", "(7=5/4)": how many columns such a row counts; 0 for any other line. */
export function columnNumbers(text: string): number {
  if (!/^\s*\(?\d/.test(text)) return 0;
  const parts = text.trim().split(/\s+/);
  if (parts.length < 3) return 0;
  let last = 0;
  for (const part of parts) {
    if (!COLUMN_NUMBER.test(part) && !COMPUTED.test(part)) return 0;
    const n = Number(/\d{1,2}/.exec(part)?.[0]);
    if (n <= last - 1 || n > last + 2) return 0;
    last = n;
  }
  const first = Number(/\d{1,2}/.exec(parts[0] ?? '')?.[0]);
  return first === 1 ? last : 0;
}

/** Numbers of columns in a piece of such a row ("7 8 9 10"); null for any other line. */
export function numbersOfColumns(text: string): number[] | null {
  const parts = text.trim().split(/\s+/);
  return parts.every((part) => PLAIN_NUMBER.test(part)) ? parts.map((p) => Number(/\d+/.exec(p)?.[0])) : null;
}
const PLAIN_NUMBER = /^\(?[1-9]\d?\)?$/;

/** Blanks where a glued heading is cut: "PengukuranSatuan" → "Pengukuran Satuan", "KetNo" → "Ket No". */
export function unglue(text: string): string {
  return text.replace(/(\p{Ll})(\p{Lu}\p{Ll})/gu, '$1 $2');
}
