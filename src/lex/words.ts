import { remember } from './remember.js';

/** Closed lists and openings of the field: units, and the words that names of each kind begin with. */

/** Letters and digits only, lower case: the form in which headings and names are compared. */
export const compact = remember((text: string): string =>
  text.toLowerCase().replace(/[^\p{L}\p{N}%]+/gu, ''),
);

/** Line breaks healed: single blanks, no blank at a soft hyphen. */
export function oneLine(text: string): string {
  return text
    .replace(/\u00ad\s*/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Joins the printed lines of one cell. A line that ends in a hyphen or slash joins without a blank only where the next begins lower-case or the hyphen links capitals (RKA- + SKPD). */
export function joinLines(lines: readonly string[]): string {
  let out = '';
  for (const line of lines) {
    const next = line.trim();
    if (next === '') continue;
    const glue = out === '' || (/\p{L}-$/u.test(out) && /^\p{L}/u.test(next)) ? '' : ' ';
    out += glue + next;
  }
  return oneLine(out);
}

/** What an indicator measures, printed in a cell of its own before it ("Keluaran", "Hasil"). */
export const KIND_OF_INDICATOR = /^(?:Masukan|Keluaran|Hasil|Manfaat|Dampak|Input|Output|Outcome|Impact)$/;

/** Indicators begin with one of these (or a misprint of one). */
export const INDIKATOR_START =
  /^(?:\d{1,2}[.)]\s*|[a-z][.)]\s+)?(?:pers?[ea][nb]t[ae]?se|prosentase|pre?sentas[ei]|jumla?h?|tingkat|indeks|rasio|cakupan|nilai|angka|capaian|rata-?rata|laju|predikat|skor|proporsi|prevalensi|banyaknya|opini|luas|panjang|volume|kapasitas|produksi|lama|waktu|frekuensi|status|level|indikator|ikk|rerata|besaran|kontribusi|pertumbuhan|usia|umur)\b/iu;

/** Goals and outcomes begin with a "-nya" form. */
export const SASARAN_START =
  /^(?:\d{1,2}[.)]\s*|[a-z][.)]\s+)?(?:me[nm]\p{L}{3,}nya|ter\p{L}{3,}nya|ber\p{L}{3,}nya|tercapainya|mewujudkan)\b/iu;

export const PROGRAM_START = /^(?:\d{1,2}[.)]?\s*|[ivx]+[.)]?\s+)?pr(?:o?r?gr|og|or)am\b/iu;

export const KEGIATAN_START =
  /^(?:\d{1,2}[.)]?\s*|[a-z][.)]\s+)?(?:pe(?:m|n|ng|ny|l|r)?\p{L}{3,}an|koordinasi|fasilitasi|administrasi|evaluasi|advokasi|sosialisasi|pembinaan|monitoring|operasi|bimbingan|rapat|forum|survei|supervisi|rehabilitasi|penyuluhan|promosi|investigasi|verifikasi|kegiatan)\b/iu;

/** Sum rows. */
export const TOTAL_START =
  /^(?:grand\s+)?(?:jumlah(?:\s+(?:total|keseluruhan|seluruhnya|anggaran|belanja))?|total(?:\s+(?:anggaran|belanja|keseluruhan|realisasi|pagu))?)\s*[:.]?$/iu;
export const MEAN_START = /^(?:capaian\s+)?rata\s*-?\s*rata\b/iu;

const UNITS = new Set(
  'persen % dok dokumen orang unit laporan lap paket bulan tahun hari kab/kota kabupaten/kota kabupaten kota kecamatan desa kelurahan kel kegiatan keg kali rupiah rp poin point nilai skor indeks angka rasio buah set stel lembar km m2 m3 ha hektar ton kg kwintal ekor liter keluarga kk kelompok lembaga sekolah siswa peserta ruas titik lokasi event agenda gedung sk perda perbup perwal kasus jenis berkas buku aplikasi sistem opd skpd perangkat daerah pd rumah tangga jiwa pasar koperasi ukm umkm perusahaan produk media eksemplar kategori predikat level huruf skala sertifikat izin ijin surat naskah rekomendasi kebijakan pegawai asn pns kendaraan tersangka perkara kampung balita anak perempuan ibu bayi pasien faskes puskesmas desa/kelurahan kelurahan/desa orang/bulan m³/hari forum pemenang meter bis bus kapal kesepakatan'.split(
    ' ',
  ),
);

/** No unit is longer. */
const LONGEST_UNIT = 60;

/** True for a text that is a unit of measure and nothing else ("Dokumen", "Orang/ Bulan", "%"). */
export const isSatuan = remember((text: string): boolean => text.length <= LONGEST_UNIT && isUnits(text));

function isUnits(text: string): boolean {
  const parts = text
    .toLowerCase()
    .split(/\s*[/,&]\s*|\s+/)
    .filter(Boolean);
  if (parts.length === 0 || parts.length > 4) return false;
  if (UNITS.has(text.toLowerCase().trim())) return true;
  return parts.every((p) => UNITS.has(p));
}
