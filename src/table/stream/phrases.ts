import { MONTH } from '../../lex/dates.js';
import { remember } from '../../lex/remember.js';
import { unglue } from './vocabulary.js';

/** What a phrase of a heading stands for; the role of its column follows from all of them together. */
export type PhraseKind =
  | 'no'
  | 'kode'
  | 'tujuan'
  | 'sasaran'
  | 'level'
  | 'uraian'
  | 'indikator'
  | 'definisi'
  | 'satuan'
  | 'remark'
  | 'other'
  | 'verb'
  | 'money'
  | 'unit'
  | 'percent'
  | 'year'
  | 'quarter'
  | 'awal'
  | 'akhir'
  | 'month'
  /** When something is to be done ("Jadwal Kegiatan"), above quarters or months without figures. */
  | 'schedule'
  /** Words above other headings that add nothing to them ("Tahun Anggaran"). */
  | 'filler';

/** One phrase of a heading in drawing order, with the heading line (0-based) that it begins on. */
export interface Phrase {
  readonly kind: PhraseKind;
  readonly text: string;
  readonly row: number;
  /** Nothing stands below it, as the rows tell. */
  readonly alone?: true;
}

const J = String.raw`\s*(?:[/,&+-]|dan|atau|serta)?\s*`;
const LEVEL = String.raw`(?:(?:bidang\s+)?urusan(?:\s*/\s*bidang\s*urusan)?(?:\s+pemerintah(?:an)?)?(?:\s+daerah)?|pro(?:gr|g|r)am(?:\s*\((?:outcome|hasil)\))?|sub\s*-?\s*kegiatan(?:\s*\((?:sub\s*)?(?:output|keluaran)\))?|kegiatan(?:\s*\((?:output|keluaran)\))?)`;
const LEVELS = `${LEVEL}(?:${J}${LEVEL})*`;
const OF = String.raw`(?:\s+(?:perangkat\s+daerah|s?kpd|opd|pd|renstra|renja|rpjmd|rpd|rkpd|strategis|daerah|yang|telah|pada|periode|tahun(?:\s+(?:19|20)\d\d(?:\s*[-–]\s*(?:19|20)\d\d\b|\b(?!\s+(?:tahun\s+)?(?:19|20)\d\d)))?|(?:19|20)\d\d\s*[-–]\s*(?:19|20)\d\d\b|ke\b|-?n(?:[-+]\d)?\b|lalu|berjalan|perencanaan|s\s*/\s*d|s\.?d\.?|sampai|dengan|hasil|keluaran|pelaksanaan|dievaluasi|evaluasi|semester|(?:triwulan|tw)\s+i+v?\s*(?:-|s\s*/\s*d)\s*i+v?)\b|\s*\((?:%|n-?\d?|tahun[^()]{0,12}|renstra[^()]{0,24})\))`;
const OUT = String.raw`(?:\s*\((?:outcomes?|outputs?|hasil|keluaran|iku|ikk|sub\s*output|impact|dampak)\)|\s+(?:spm|nspk|ikk|iku))`;
const RP = String.raw`(?:\s*\(?\s*\brp\.?\s*(?:\.?\s*0{3})?\s*\)?)`;
const TW = String.raw`(?:tri\s*wulan|trw|tw)\s*\.?\s*-?\s*(?:iv|i{1,3}|[1-4])\b(?!\s*(?:-|s/d))`;

const PATTERNS: readonly (readonly [PhraseKind, string])[] = [
  ['no', String.raw`(?:no\.?\s*urut|nomor|no)\b\.?`],
  ['kode', String.raw`kode(?:\s+rek(?:ening)?\b\.?)?`],
  ['tujuan', String.raw`tujuan(?:\s*/\s*sasaran)?(?:\s+(?:strategis|renstra|pd|opd|perangkat\s+daerah))*`],
  ['sasaran', String.raw`sasaran(?:\s+(?:strategis|renstra|pd|opd|perangkat\s+daerah))*`],
  ['level', LEVELS],
  ['uraian', 'uraian'],
  [
    'indikator',
    String.raw`(?:indikator(?:\s+kinerja)?(?:\s+(?:utama|kunci|tujuan|sasaran|keluaran|hasil|outcome|output)\b)*|tol[ao]k\s+ukur(?:\s+kinerja)?|iku|ikk)${OUT}*(?:\s*[/,&]\s*(?:tujuan|sasaran|indikator\s+kinerja)|\s*[/,]\s*${LEVELS})*(?:\s+sesuai\s+(?:tupoksi|tugas\s+(?:dan|&)\s+fungsi)(?:\s+(?:skpd|opd|perangkat\s+daerah))?)?`,
  ],
  [
    'definisi',
    String.raw`(?:definisi(?:\s+operasional)?|(?:cara\s*[/]?\s*)?formula(?:si)?(?:\s+(?:pengukuran|perhitungan|penghitungan))?|(?:cara|metode)\s+(?:pengukuran|perhitungan|penghitungan)|rumus(?:\s+(?:perhitungan|penghitungan))?)(?:\s+indikator(?:\s+kinerja)?)?(?:\s*/\s*formula(?:\s+(?:pengukuran|perhitungan))?)?`,
  ],
  ['satuan', String.raw`satuan|sat\b`],
  [
    'remark',
    String.raw`keterangan|ket\b\.?|catatan(?:\s+penting)?|tindak\s+lanjut|(?:(?:perangkat\s+daerah|unit\s+kerja(?:\s+(?:skpd|opd|perangkat\s+daerah))?|bidang)\s+)?(?:yang\s+)?penanggu\s*ng\s*-?\s*jawab|pj\b|pelaksana\b|sumber\s+(?:dana|anggaran|pendanaan)|permasalahan|solusi|faktor\s+(?:pendorong|penghambat)|tingkat\s+efisiensi(?:\s*\(%\))?|efisiensi|predikat|kesimpulan|kriteria|kategori|target\s+(?:nspk|ikk|spm|sdgs?|nasional|provinsi|indikator\s+lain(?:nya)?)`,
  ],
  ['other', String.raw`rencana\s+aksi|lokasi|bobot|prioritas|kebijakan|sumber\s+data`],
  [
    'verb',
    String.raw`(?:target\s+(?:capaian|dan\s+realisasi)|(?:tingkat\s+|rasio\s+|%\s*)?(?:target|tafget|realisasi|pencapaian|capaian))(?:\s+(?:kinerja|hasil|anggaran|dan\s+keluaran|keluaran|capaian|keuangan|fisik|dan\s+anggaran|(?:dan\s+)?kerangka|pendanaan)\b|\s+${LEVELS}(?=\s+(?:renja|renstra|dan\s+keluaran|dan\s+kerangka|tahun|perangkat|\(renstra|s\s*/\s*d))|(?<=kinerja)\s+${LEVELS}|${OF})*${RP}?(?:\s*\(%\))?|rasio(?:\s+antara\s+reali[sa]+si\s+(?:dan|dengan)\s+(?:anggaran|target))?|(?:rata\s*-?\s*rata\s+)?pertumbuhan|prakiraan\s+maju(?:\s+rencana)?${OF}*|rencana\s+tahun(?:\s+(?:19|20)\d\d\b)?${OF}*|jumlah\s*\(\s*rp\.?\s*\)`,
  ],
  [
    'money',
    String.raw`(?:jumlah\s+)?(?:kebutuhan\s+dana\s*/?\s*)?(?:pagu|anggaran|alokasi)(?:\s+(?:indikatif|anggaran|dana|murni|perubahan))*${OF}*${RP}?(?:\s*\(apbd\))?|kebutuhan\s+dana|\(?\s*\brp\b\.?\s*(?:\.?\s*0{3})?\s*\)?(?:\s*\(?\s*apbd\s*\)?)?|dana|belanja|biaya`,
  ],
  ['unit', String.raw`k\b|kinerja|fisik|keuangan|volume|vol\b`],
  ['percent', String.raw`\(?\s*%\s*\)?|persentase|persen`],
  ['year', String.raw`(?:tahun\s*)?(?:ke\s*-?\s*)?\(?(?:19|20)\d\d\b\)?(?!\s*[-–]\s*(?:19|20)\d)`],
  ['quarter', String.raw`${TW}|\b(?:iv|iii|ii|i)\b`],
  [
    'awal',
    String.raw`(?:(?:data|kondisi|kinerja|capaian)\s+)+(?:pada\s+)?(?:tahun\s+)?awal(?:\s+(?:tahun|periode|perencanaan|renstra|rpjmd|rpd|kinerja|perencanaan))*|baseline|data\s+awal`,
  ],
  [
    'akhir',
    String.raw`(?:kondisi|target)\s+(?:kinerja\s+)?(?:pada\s+)?(?:tahun\s+)?akhir(?:\s+(?:tahun|periode|perencanaan|renstra|rpjmd|rpd)\b)*`,
  ],
  ['filler', String.raw`tahun\s+anggaran(?!\s+(?:19|20)\d\d)|skpd\s*\(s-?d\s+akhir\)`],
  ['schedule', String.raw`jadwal(?:\s+(?:pelaksanaan|kegiatan|waktu))*`],
  ['month', String.raw`${MONTH}\b`],
];

const MATCHERS = PATTERNS.map(([kind, source]) => ({ kind, regex: new RegExp(source, 'iy') }));

/**
 * Reads heading lines as phrases in drawing order. Lines are joined first, since a heading is broken
 * anywhere; the longest phrase at each place wins, and words of no phrase are passed over.
 *
 *   No Indikator
 *   Kinerja Target     → no, indikator ("Indikator Kinerja"), verb ("Target")
 */
export function readPhrases(lines: readonly string[]): readonly Phrase[] {
  return lexHeading(lines).phrases;
}

/** The phrases of heading lines, and the share of their letters that is part of some phrase (0–1). */
export function lexHeading(lines: readonly string[]): Lexed {
  return lexed(lines.join('\n'));
}

interface Lexed {
  readonly phrases: readonly Phrase[];
  readonly covered: number;
}

/** A heading is looked at line by line and as a whole, and printed again on every page; so many are kept. */
const HEADINGS = { most: 1000, longest: 2000 } as const;

const lexed = remember((printed: string): Lexed => lexFresh(printed.split('\n')), HEADINGS);

function lexFresh(lines: readonly string[]): Lexed {
  const { text, rowAt } = joined(lines);
  const phrases: Phrase[] = [];
  let letters = 0;
  let at = 0;
  while (at < text.length) {
    const match = longestAt(text, at);
    if (match) {
      phrases.push({ kind: match.kind, text: match.text.trim().replace(/\s+/g, ' '), row: rowAt(at) });
      at += match.text.length;
      letters += lettersIn(match.text);
    } else {
      while (at < text.length && /[\p{L}\p{N}]/u.test(text[at] ?? '')) at++;
      at++;
    }
    while (at < text.length && /[\s/,&-]/.test(text[at] ?? '')) at++;
  }
  return { phrases, covered: letters / Math.max(1, lettersIn(text)) };
}

const lettersIn = (text: string): number => text.replace(/[^\p{L}\p{N}%]/gu, '').length;

function longestAt(text: string, at: number): { kind: PhraseKind; text: string } | null {
  let best: { kind: PhraseKind; text: string } | null = null;
  for (const { kind, regex } of MATCHERS) {
    regex.lastIndex = at;
    const found = regex.exec(text)?.[0];
    if (!found || !endsWord(text, at + found.length)) continue;
    if (!best || found.trim().length > best.text.trim().length) best = { kind, text: found };
  }
  return best;
}

function endsWord(text: string, end: number): boolean {
  return !(/[\p{L}\p{N}]/u.test(text[end - 1] ?? '') && /[\p{L}\p{N}]/u.test(text[end] ?? ''));
}

function joined(lines: readonly string[]): { text: string; rowAt: (at: number) => number } {
  const starts: number[] = [];
  let text = '';
  for (const line of lines) {
    starts.push(text.length);
    text += `${unglue(line.trim())} `;
  }
  const rowAt = (at: number): number => {
    let row = 0;
    while (row + 1 < starts.length && (starts[row + 1] ?? 0) <= at) row++;
    return row;
  };
  return { text, rowAt };
}
