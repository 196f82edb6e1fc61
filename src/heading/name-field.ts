import { MONTH, SHORT_MONTH } from '../lex/dates.js';
import { compact } from '../lex/words.js';
import type { Field, Levels, Tingkat } from '../types.js';
import { monthCounted } from './periods.js';

/** A column that holds no figure: what it holds, and whose names. */
export interface NameField {
  readonly field: Field;
  readonly levels: Levels;
  readonly label?: string;
}

/** What stands left of a column. */
export interface Left {
  /** No column with names of entities or figures. */
  readonly first: boolean;
  /** A column of indicators. */
  readonly measured: boolean;
}

/** Columns that hold names, codes, units and remarks; null where the heading is of a figure. */
export function nameField(head: readonly string[], { first, measured }: Left): NameField | null {
  const leaf = head.at(-1) ?? '';
  const own = compact(leaf);
  const all = compact(head.join(' '));
  if (/^(no|nomor|nourut|no\d?)$/.test(own)) return { field: 'no', levels: [] };
  if (CODE.test(own)) return { field: 'kode', levels: [] };
  if (/^(satuan|sat)$/.test(own)) return { field: 'satuan', levels: [] };
  if (own === 'ss') return { field: 'sasaran', levels: ['sasaran'] };
  if (first && NAMED.test(own)) return { field: 'uraian', levels: [] };
  if (/definisi|formula|rumus|carapengukuran|carapengitungan|metodeperhitungan/.test(own)) {
    return { field: 'definisi', levels: [] };
  }
  if (
    (/indikator|tolokukur|tolakukur/.test(own) ||
      (INDICATOR.test(own) && !measured) ||
      isKindBelowIndicator(head)) &&
    !/^(target|realisasi|capaian|persentase|jumlah|banyaknya)/.test(own)
  ) {
    return { field: 'indikator', levels: levelsIn(all) };
  }
  if (
    head.some((text) => /^(?:organisasi|urusanpemerintahan|kebijakan)/.test(compact(text))) &&
    !isFigureHeading(own)
  )
    return { field: 'abaikan', levels: [], label: leaf };
  const remark = remarkLabel(own, leaf);
  if (remark !== null) return { field: 'keterangan', levels: [], label: remark };
  if (TIME_OR_PLACE.test(own) || isMonth(head)) return { field: 'abaikan', levels: [], label: leaf };
  if (isFigureHeading(own)) return null;
  if (/^(urusanpemerintahan|organisasi.*|kebijakan)$/.test(own))
    return { field: 'abaikan', levels: [], label: leaf };
  const levels = levelsIn(own);
  if (levels.length > 1) return { field: 'uraian', levels };
  const [level] = levels;
  if (level && level !== 'total' && level !== 'lain') return { field: level, levels };
  if (/^(?:uraian|komponen(?:yang)?(?:dinilai)?$)/.test(own)) {
    const above = levelsIn(all);
    return { field: above.length === 1 ? fieldOf(above[0]) : 'uraian', levels: above };
  }
  return null;
}

/** "Kode SS/IKU", "No. Indikator"; a code that shares its column with a name is a name. */
const CODE = /^(?:kode(?!dan|uraian|nama).*|rekening|kd.*|no(?:mor)?(?:indikator|iku|ikk|rekening))$/;
/** "IKU", "IKSS", "IKK Outcome". */
const INDICATOR = /^ik(?:[ukp]|s[skp]|k[pk]?|p[kp]?)(?:outcome|output|hasil|keluaran|kunci)?$/;
/** What plans and reports of the state, of services and of accounts measure, where it is no program or activity. */
const NAMED =
  /^(?:jenis(?:belanja|pendapatan|pelayanan(?:dasar)?|layanan|spm)|pelayanandasar|unsur(?:pelayanan|penilaian)?|bidang|aspek|rincianoutput(?:ro)?|kro|ro|kroro|kroatauro|output|outcome|(?:nama)?pa?ket(?:pekerjaan)?|namapekerjaan|kinerja(?:utama|strategis)|uraiankinerja|(?:rencana)?hasilkerja)$/;
const KIND = /^(?:outcome|output|hasil|keluaran|dampak|masukan|input)$/;

/** "Indikator Kinerja > Outcome". */
function isKindBelowIndicator(head: readonly string[]): boolean {
  return (
    KIND.test(compact(head.at(-1) ?? '')) && head.slice(0, -1).some((t) => /^indikator/.test(compact(t)))
  );
}

function fieldOf(level: Tingkat | undefined): Field {
  return level && level !== 'total' && level !== 'lain' ? level : 'uraian';
}

function remarkLabel(own: string, leaf: string): string | null {
  if (
    /^(ket|keterangan|rencanaaksi|catatan|catatanpenting|notifikasi|kesimpulan|trend?)$/.test(own) ||
    VERDICT.test(own)
  )
    return '';
  if (
    /tindaklanjut|tinjut|rekomendasi|penanggungjawab|unitkerja|pelaksana|permasalahan|upaya|solusi|hambatan|faktor|perangkatdaerah$|sumberdana|sumberanggaran|skpd$|opd$|efisiensi|keluaran.*hasil|kelompoksasaran|^prioritas/.test(
      own,
    ) &&
    !/target|realisasi|pagu|indikator/.test(own)
  )
    return '';
  if (/^target(nspk|spm|ikk|indikatorlain|nasional|provinsi|perpres|rpjmn|global|sdgs?)/.test(own))
    return leaf;
  if (/^bobot|^prioritas|^standar|standarnasional|^(?:tingkat)?kemajuan/.test(own)) return leaf;
  return null;
}

/** "Status Capaian", "Kategori", "Kriteria Penilaian": what the figures are worth, in words. */
const VERDICT =
  /^(?:status|predikat|kategori|kriteria|peringkat|klasifikasi)(?:(?:pen)?capaian|kinerja|penilaian|realisasi|keberhasilan)*$/;

function isFigureHeading(own: string): boolean {
  return /target|realisasi|capaian|^k$|^rp|pagu|anggaran|^%|persen|rasio|kinerja|fisik|keuangan|^(tw|triwulan)|^(19|20)\d\d$|tahun|dana|jumlah|biaya/.test(
    own,
  );
}

function levelsIn(text: string): Levels {
  const found: Tingkat[] = [];
  if (/tujuan/.test(text)) found.push('tujuan');
  if (/sasaran|sas(prog|keg)|saspro/.test(text.replace(/sasaran(?=program|kegiatan)/g, '')))
    found.push('sasaran');
  if (/urusan/.test(text)) found.push('urusan');
  if (/program|sasprog|\bprog|^prog/.test(text)) found.push('program');
  const withoutSub = text.replace(/sub-?keg(iatan)?/g, '#');
  if (/kegiatan|keg|saskeg/.test(withoutSub)) found.push('kegiatan');
  if (/#/.test(withoutSub)) found.push('subkegiatan');
  return /sasprog|saskeg/.test(text) ? found.filter((l) => l !== 'sasaran') : found;
}

/** Columns that say when, where or by what, and hold no figure of the contract. */
const TIME_OR_PLACE = new RegExp(`^(?:lokasi|jadwal|sumberdata|${MONTH}|${SHORT_MONTH}$)`);

/** A month, "B04" that is no quarter's last, or the number of one below "Bulan ke-". */
function isMonth(head: readonly string[]): boolean {
  const leaf = head.at(-1) ?? '';
  const counted = monthCounted(leaf);
  if (counted !== null) return counted % 3 !== 0;
  return /^(?:1[0-2]|[1-9])$/.test(leaf.trim()) && head.some((t) => /^(?:target)?bulan/.test(compact(t)));
}
