/** Words that headings are made of. A heading's cells consist mostly of these; a data cell does not. */
const WORDS = new Set(
  (
    'no nomor urut kode rekening rek urusan bidang pemerintahan daerah organisasi perangkat pelaksana kebijakan ' +
    'uraian prog keg sub subkegiatan program kegiatan dan atau sasaran tujuan strategis strategi misi arah indikator kinerja ' +
    'komponen utama kunci iku ikk ikp outcome output input hasil keluaran dampak target realisasi capaian pencapaian ' +
    'satuan sat pagu anggaran dana keuangan fisik rp ribu juta k % keterangan ket catatan tahun ta ke pada akhir awal ' +
    'periode periodik renstra renja rpjmd rpd rkpd rkt pk dpa apbd data kondisi tw trw triwulan i ii iii iv s/d sd sampai ' +
    'dengan tingkat persen persentase prosentase rasio formula rumus rumusan cara pengukuran penghitungan perhitungan definisi operasional ' +
    'penanggung jawab penanggungjawab unit kerja rencana tindak lanjut tinjut upaya permasalahan solusi hambatan faktor pendukung ' +
    'penghambat standar nasional provinsi kabupaten kota sdm notifikasi status jumlah total volume sumber lokasi ' +
    'prioritas bobot efisiensi tolok ukur kelompok sasprog saskeg nspk spm evaluasi perubahan murni semula menjadi ' +
    'sebelum sesudah setelah bertambah berkurang selisih penyerapan serapan belanja biaya nilai skor predikat kategori kriteria ' +
    'januari februari maret april mei juni juli agustus september oktober november desember bulan eselon ' +
    'jan feb mar apr jun jul agu ags agt sep sept okt nov nop des b03 b06 b09 b12 semester smt alokasi kontrak ' +
    'pelayanan layanan dilayani terlayani penerima harus mutu terjangkau minimal unsur spm dinilai elemen ' +
    'deviasi terhadap thd tahunan lalu sebelumnya absolut kumulatif kro ro iksk ikss ikp tercapai ' +
    'rata-rata pertumbuhan proyeksi baseline dasar rekomendasi dprd nama jenis tren trend n n+1 n-1 n-2'
  ).split(' '),
);

/** Headings longer than this are sentences. */
const MAX_HEADING = 140;

/** Words of a cell as headings are compared: lower case, marks at the edges dropped. */
function wordsOf(text: string): string[] {
  return text
    .toLowerCase()
    .split(/[\s/,;|–]+|(?<=\p{L})\.(?=\p{L})/u)
    .map((w) => w.replace(/^[^\p{L}\p{N}%]+|[^\p{L}\p{N}%]+$/gu, ''))
    .filter(Boolean);
}

const YEAR = /^(?:19[9]\d|20[0-5]\d)$/;

/** Share of a cell's words that headings are made of, 0–1; years count. 0 for figures and long sentences. */
export function headingShare(text: string): number {
  if (text.length > MAX_HEADING) return 0;
  const words = wordsOf(text);
  if (words.length === 0) return 0;
  return words.filter((w) => WORDS.has(w) || YEAR.test(w)).length / words.length;
}

/** At this share of known words a cell reads as a heading. */
const HEADING_SHARE = 0.6;

/** True for a text that reads as (part of) a heading: "Target Kinerja", "2024", "Rp", "s/d Tahun 2023". */
export function isHeadingText(text: string): boolean {
  return headingShare(text) >= HEADING_SHARE;
}
