import { MONTH } from '../lex/dates.js';
import { isRupiah } from '../lex/fields.js';
import { compact, oneLine } from '../lex/words.js';
import type { Angka, Column, Field, Levels, Tingkat } from '../types.js';
import { columnWith } from './column-with.js';
import { AKHIR, AWAL, quarterOf, SAMPAI, yearOf } from './periods.js';
import { respell } from './respell.js';
import { ABSORBED, isMoney, percentField } from './money.js';
import { settlePercents, settleSpent } from './settle-spent.js';

/**
 * Reads what every column means from the texts above it.
 *
 * @param paths for each column the heading texts from the top to the column itself, repeats removed
 * @returns one Column for each path; a heading that says nothing gives `abaikan`
 */
export function readColumns(paths: readonly (readonly string[])[]): Column[] {
  const columns: Column[] = [];
  for (const path of paths) columns.push(readColumn(path.map(oneLine).filter(Boolean), columns));
  return settleAhead(
    settleYears(settlePlanEnd(settleAgain(splitBlocks(settlePercents(settleSpent(settleShares(columns))))))),
  );
}

const EMPTY: Column = {
  field: 'abaikan',
  periode: null,
  sisi: '',
  blok: 0,
  skala: 1,
  kumulatif: false,
  levels: [],
  label: '',
  head: [],
};

function readColumn(printed: readonly string[], before: readonly Column[]): Column {
  const column = readSpelled(printed.map(respell), before);
  return columnWith(column, { head: printed });
}

function readSpelled(head: readonly string[], before: readonly Column[]): Column {
  const path = head.join(' | ');
  const leaf = head.at(-1) ?? '';
  const apart = apartLabel(head);
  if (apart) return columnWith(EMPTY, { head, field: 'keterangan', label: apart });
  const name = nameField(head);
  if (name)
    return columnWith(EMPTY, { head, field: name.field, levels: name.levels, label: name.label ?? '' });
  const figure = figureField(head, before);
  if (figure) {
    return columnWith(EMPTY, {
      head,
      field: figure,
      periode: periodOf(head, figure),
      skala: isRupiah(figure) ? scaleOf(path) : 1,
      kumulatif: SAMPAI.test(path) && figure.startsWith('realisasi'),
    });
  }
  const rises = RISES.test(compact(leaf)) ? risesOf(leaf, before) : null;
  if (rises !== null) return columnWith(EMPTY, { head, field: 'keterangan', label: rises });
  const year = yearOf(leaf);
  if (year) return columnWith(EMPTY, { head, field: 'abaikan', periode: year, label: leaf });
  return columnWith(EMPTY, { head, field: isRemark(head) ? 'keterangan' : 'abaikan', label: leaf });
}

/** "Naik/ (Turun)": how the figures before it have moved. */
const RISES = /^naik(?:atau)?turun$/;

/** Beside the realisasi of two years the word speaks for itself ("Turun"), else it says of what; null beside money. */
function risesOf(leaf: string, before: readonly Column[]): string | null {
  const of = before.at(-1);
  if (of?.field === 'realisasi') return '';
  const what = (of?.head.at(-1) ?? '').replace(/\b20\d\d\b/, '').trim();
  return of?.field === 'capaian' ? `${what} ${leaf}` : null;
}

/** Groups of columns that measure something else than the row's own performance and money. */
const APART: readonly (readonly [RegExp, string])[] = [
  [/^(?:sdm|sumberdayamanusia)/, 'SDM'],
  [/^standa[rt]{1,2}(?:nasional|pelayanan|provinsi|spm)/, 'Standar'],
  [/^(?:ratarata)?pertumbuhan/, 'Rata-rata pertumbuhan'],
  [/^efisiensi/, 'Efisiensi'],
];

/** "Bertambah/(Berkurang)", "Selisih (Rp)", "Sisa Anggaran": worked out of the columns before, and none of their kind. */
const DIFFERENCE =
  /^(?:bertambah|berkurang|penambahan|pengurangan|tambahkurang|selisih|lebih(?:atau)?kurang|kurang(?:atau)?lebih|sisa(?:anggaran|pagu|dana|kas|rp|$))/;

/** Label of the group that a heading stands in ("SDM | Target"), or of what is the difference of others; else empty. */
function apartLabel(head: readonly string[]): string {
  const difference = head.find((text) => DIFFERENCE.test(compact(text)));
  if (difference !== undefined) return difference;
  for (const [pattern] of APART) {
    const group = head.find((text) => pattern.test(compact(text)));
    if (group !== undefined && head.length > 1) return group;
  }
  return '';
}

/** Headings without a column of their own that speak of figures stay with the row as a remark. */
function isRemark(head: readonly string[]): boolean {
  return compact(head.at(-1) ?? '') === '%';
}

interface NameField {
  readonly field: Field;
  readonly levels: Levels;
  readonly label?: string;
}

/** Columns that hold names, codes, units and remarks; null where the heading is of a figure. */
function nameField(head: readonly string[]): NameField | null {
  const leaf = head.at(-1) ?? '';
  const own = compact(leaf);
  const all = compact(head.join(' '));
  if (/^(no|nomor|nourut|no\d?)$/.test(own)) return { field: 'no', levels: [] };
  if (/^(kode|koderek|koderekening|kodeprogram.*|rekening|kd.*)$/.test(own))
    return { field: 'kode', levels: [] };
  if (/^(satuan|sat)$/.test(own)) return { field: 'satuan', levels: [] };
  if (/definisi|formula|rumus|carapengukuran|carapengitungan|metodeperhitungan/.test(own)) {
    return { field: 'definisi', levels: [] };
  }
  if (
    /indikator|tolokukur|tolakukur|^ik[ukp]$/.test(own) &&
    !/^(target|realisasi|capaian|persentase)/.test(own)
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
  if (TIME_OR_PLACE.test(own)) return { field: 'abaikan', levels: [], label: leaf };
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

function fieldOf(level: Tingkat | undefined): Field {
  return level && level !== 'total' && level !== 'lain' ? level : 'uraian';
}

function remarkLabel(own: string, leaf: string): string | null {
  if (
    /^(ket|keterangan|rencanaaksi|catatan|catatanpenting|notifikasi|status|kesimpulan|predikat|kategori|trend?)$/.test(
      own,
    )
  )
    return '';
  if (
    /tindaklanjut|tinjut|rekomendasi|penanggungjawab|unitkerja|pelaksana|permasalahan|upaya|solusi|hambatan|faktor|perangkatdaerah$|sumberdana|sumberanggaran|skpd$|opd$|efisiensi|keluaran.*hasil|kelompoksasaran|^prioritas/.test(
      own,
    ) &&
    !/target|realisasi|pagu|indikator/.test(own)
  )
    return '';
  if (/^target(nspk|spm|ikk|indikatorlain|nasional|provinsi|sdgs?)/.test(own)) return leaf;
  if (/^bobot|^prioritas/.test(own)) return leaf;
  return null;
}

function isFigureHeading(own: string): boolean {
  return /target|realisasi|capaian|^k$|^rp|pagu|anggaran|^%|persen|rasio|kinerja|fisik|keuangan|^(tw|triwulan)|^(19|20)\d\d$|tahun|dana|jumlah|biaya/.test(
    own,
  );
}

function levelsIn(text: string): Levels {
  const found: Tingkat[] = [];
  if (/tujuan/.test(text)) found.push('tujuan');
  if (/sasaran|sas(prog|keg)|saspro/.test(text) && !/sasaran(program|kegiatan)/.test(text))
    found.push('sasaran');
  if (/urusan/.test(text)) found.push('urusan');
  if (/program|sasprog|\bprog|^prog/.test(text)) found.push('program');
  const withoutSub = text.replace(/sub-?keg(iatan)?/g, '#');
  if (/kegiatan|keg|saskeg/.test(withoutSub)) found.push('kegiatan');
  if (/#/.test(withoutSub)) found.push('subkegiatan');
  return /sasprog|saskeg/.test(text) ? found.filter((l) => l !== 'sasaran') : found;
}

type Verb = 'target' | 'realisasi' | 'capaian';

/** The figure that a heading names, its parents and the columns before it filling the gaps. */
function figureField(head: readonly string[], before: readonly Column[]): Angka | null {
  const path = head.join(' | ');
  const leaf = head.at(-1) ?? '';
  const own = compact(leaf);
  const quarter = quarterOf(leaf) ?? bareQuarter(leaf, path);
  if (quarter && /keuangan|anggaran|penyerapan/i.test(path) && !/\brp\b/i.test(path))
    return `tw${quarter}` as Angka;
  const verb = verbOf(head);
  const money = isMoney(head);
  if (own === '%' || /^persen(tase)?%?$/.test(own)) return percentField(head, before);
  // "Keuangan (%)" is what was spent of the budget; a share that is planned has no column.
  if (money && /%|persen/.test(own)) return verb === 'target' ? null : 'capaian_rp';
  if (money) return verb === 'realisasi' ? 'realisasi_rp' : verb === 'capaian' ? 'capaian_rp' : 'pagu';
  if (quarter && verb === null) return `tw${quarter}` as Angka;
  if (isAwal(head) && verb !== 'realisasi') return 'realisasi';
  if (verb) return verb;
  if (AKHIR.test(path)) return 'target';
  return null;
}

/** "Data Capaian pada Tahun Awal", also where its lines were taken for two headings. */
function isAwal(head: readonly string[]): boolean {
  return AWAL.test(head.join(' | ')) || (/\bawal\b/i.test(head.at(-1) ?? '') && AWAL.test(head.join(' ')));
}

/** "I", "II" … below a heading that speaks of quarters. */
function bareQuarter(leaf: string, path: string): 1 | 2 | 3 | 4 | null {
  return /tri\s*wulan|\btw\b/i.test(path) && /^\s*(iv|i{1,3})\s*$/i.test(leaf)
    ? quarterOf(`TW ${leaf}`)
    : null;
}

function verbOf(head: readonly string[]): Verb | null {
  const leaf = compact(head.at(-1) ?? '');
  for (const text of [...head].reverse()) {
    const own = compact(text);
    if (ABSORBED.test(own)) return /rp/.test(leaf) ? 'realisasi' : 'capaian';
    if (
      /tingkat(capaian|realisasi|pencapaian)|rasio|persen(tase)?(capaian|realisasi|pencapaian)|%(capaian|realisasi)|(capaian|realisasi)(kinerja)?%$/.test(
        own,
      )
    )
      return 'capaian';
    if (/realisasi|alisasi|^nilaihasil(?:evaluasi)?$/.test(own)) return 'realisasi';
    if (/target|rencana(?!aksi)/.test(own)) return 'target';
    // "Capaian Kinerja dan Kerangka Pendanaan" is what a plan calls its targets and pagu together.
    if (/capaian/.test(own) && !/kerangkapendanaan/.test(own)) return 'capaian';
  }
  return null;
}

function periodOf(head: readonly string[], field: Angka): string | null {
  const path = head.join(' | ');
  const own = [...head].reverse();
  const quarter = own.map((t) => quarterOf(t) ?? bareQuarter(t, path)).find((q) => q !== null) ?? null;
  const year = own.map(yearOf).find((y) => y !== '') ?? '';
  if (field.startsWith('tw')) return null;
  if (quarter) return year ? `${year}-TW${quarter}` : `TW${quarter}`;
  if (field === 'realisasi' && isAwal(head)) return year || 'awal';
  if (AKHIR.test(path)) return 'akhir';
  return year || null;
}

function scaleOf(path: string): number {
  if (/rp\.?\s*[.,]?\s*0{3}\b|\bribu(an)?\b|x\s*1[.,]?000\b/i.test(path)) return 1000;
  if (/\bjuta(an)?\b/i.test(path)) return 1_000_000;
  if (/\bmil[iy]ar\b/i.test(path)) return 1_000_000_000;
  return 1;
}

/**
 * What the table works out a second time ("Capaian 2024 | … | % Realisasi thd target 2024") is a remark: a
 * record has one capaian.
 */
function settleAgain(columns: readonly Column[]): Column[] {
  return columns.map((c, at) => {
    const first = columns
      .slice(0, at)
      .some(
        (o) => o.field === 'capaian' && o.periode === c.periode && o.blok === c.blok && o.sisi === c.sisi,
      );
    const again =
      c.field === 'capaian' && c.periode !== null && first && AGAINST_TARGET.test(c.head.at(-1) ?? '');
    return again ? columnWith(c, { field: 'keterangan', periode: null, label: c.head.at(-1) ?? '' }) : c;
  });
}

/** Columns that say when, where or by what, and hold no figure of the contract. */
const TIME_OR_PLACE = new RegExp(`^(?:lokasi|jadwal|sumberdata|${MONTH})`);
/** "% Realisasi thd target 2024", "% terhadap target". */
const AGAINST_TARGET = /\b(?:thd\.?|terhadap)\s+target/i;

/**
 * A share worked out in the table itself: the formula's words, the counts put into it under a bare year, and
 * the percentage that comes out. The counts are no figures of the indicator; the percentage is its realisasi.
 *
 *   Indikator | Rumusan                | Tahun 2023 | Persentase Cakupan
 *             | Jumlah berkas terbit   | 412        | 82,4%
 *             | Jumlah berkas masuk    | 500        |
 */
function settleShares(columns: readonly Column[]): Column[] {
  const rumus = columns.findIndex((c) => c.field === 'definisi' && /rumus|formula/i.test(c.head.join(' ')));
  const counts = columns[rumus + 1];
  const share = columns[rumus + 2];
  if (rumus < 0 || counts?.field !== 'abaikan' || counts.periode === null) return [...columns];
  if (share?.field !== 'abaikan' || !/^persen|^%|^cakupan/.test(compact(share.head.at(-1) ?? '')))
    return [...columns];
  return columns.map((c) => {
    if (c === counts) return columnWith(c, { field: 'keterangan', periode: null, label: '' });
    return c === share ? columnWith(c, { field: 'realisasi', periode: counts.periode, label: '' }) : c;
  });
}

const NAMES: ReadonlySet<Field> = new Set<Field>([
  'tujuan',
  'sasaran',
  'urusan',
  'program',
  'kegiatan',
  'subkegiatan',
  'uraian',
  'indikator',
  'kode',
]);
const FIGURES: ReadonlySet<Field> = new Set<Field>([
  'target',
  'realisasi',
  'capaian',
  'pagu',
  'realisasi_rp',
  'capaian_rp',
]);

/**
 * A name column after figures begins a second block: the other side of a table printed twice (semula |
 * menjadi) where it repeats the first block's columns, else a second entity in the same row.
 *
 *   Sasaran | Indikator | Capaian | Program | Indikator | Target …      → blok 0, blok 1
 *   Program | Target | Pagu | Program | Target | Pagu                   → semula, menjadi
 */
function splitBlocks(columns: readonly Column[]): Column[] {
  const starts = [0];
  let figures = false;
  columns.forEach((c, i) => {
    if (FIGURES.has(c.field)) figures = true;
    else if (figures && NAMES.has(c.field) && beginsBlock(columns, i)) {
      starts.push(i);
      figures = false;
    }
  });
  if (starts.length === 1) return [...columns];
  const signature = (from: number, to: number): string =>
    columns
      .slice(from, to)
      .filter((c) => c.field !== 'no' && c.field !== 'abaikan' && c.field !== 'keterangan')
      .map((c) => c.field)
      .join();
  const [, second = 0] = starts;
  const shared = commonStart(
    signature(0, second).split(','),
    signature(second, starts[2] ?? columns.length).split(','),
  );
  const twice = starts.length === 2 && shared >= 3;
  return columns.map((c, i) => {
    const blok = starts.filter((s) => s <= i).length - 1;
    return twice ? columnWith(c, { sisi: blok === 0 ? 'semula' : 'menjadi' }) : columnWith(c, { blok });
  });
}

/** Names after figures are of another entity unless they only say what the figures before them measure. */
function beginsBlock(columns: readonly Column[], at: number): boolean {
  const next = columns.slice(at);
  const end = next.findIndex((c) => FIGURES.has(c.field));
  const names = next.slice(0, end < 0 ? next.length : end).map((c) => c.field);
  const entity = names.some((f) => NAMES.has(f) && f !== 'indikator' && f !== 'kode');
  return entity || columns.slice(0, at).some((c) => c.field === 'indikator');
}

function commonStart(a: readonly string[], b: readonly string[]): number {
  let best = 0;
  for (let shift = 0; shift < a.length; shift++) {
    let n = 0;
    while (n < b.length && a[shift + n] === b[n]) n++;
    best = Math.max(best, n);
  }
  return best;
}

/**
 * The evaluation of a yearly plan (Permendagri 86/2017, T-C.29) opens with the plan period's own target: its
 * heading names the Renstra, and what was reached up to a year stands beside it.
 *
 *   Target Kinerja Capaian Program (Renstra) Tahun 2026 | Realisasi … s/d Tahun 2024 | …
 */
function settlePlanEnd(columns: readonly Column[]): Column[] {
  return columns.map((c, i) => {
    const next = columns.slice(i + 1).find((o) => FIGURES.has(o.field) && o.field !== 'pagu');
    const [only] = c.head;
    const plan =
      c.field === 'target' && /renstra/i.test(only ?? '') && !(next?.head ?? []).includes(only ?? '');
    return plan && next?.field === 'realisasi' && next.kumulatif && next.periode !== c.periode
      ? columnWith(c, { periode: 'akhir' })
      : c;
  });
}

/** "Prakiraan Maju" without a year is the year after the plan's (Permendagri 86/2017). */
function settleAhead(columns: readonly Column[]): Column[] {
  const years = new Set(columns.map((c) => c.periode ?? '').filter((y) => /^\d{4}$/.test(y)));
  const [year] = years;
  if (years.size !== 1 || !year) return [...columns];
  const ahead = (c: Column): boolean => c.periode === null && /prakiraan\s*maju/i.test(c.head.join(' '));
  return columns.map((c) => (ahead(c) ? columnWith(c, { periode: String(Number(year) + 1) }) : c));
}

/** "TW2" under a heading without a year takes the year of the table's other columns, where there is one. */
function settleYears(columns: readonly Column[]): Column[] {
  const years = new Set(columns.map((c) => c.periode?.slice(0, 4) ?? '').filter((y) => /^\d{4}$/.test(y)));
  const [year] = years;
  if (years.size !== 1 || !year) return [...columns];
  return columns.map((c) =>
    c.periode && /^TW\d$/.test(c.periode) ? columnWith(c, { periode: `${year}-${c.periode}` }) : c,
  );
}
