import type { Message } from './lang.js';

/** What the terminal shows beside errors: the summary of a run. */
export const TERMINAL = {
  'summary.tables': { en: 'tables {count}', id: 'tabel {count}' },
  'summary.records': { en: 'records {count}', id: 'rekaman {count}' },
  'summary.findings': { en: 'findings {count}', id: 'temuan {count}' },
  'summary.unplaced': { en: 'figures unplaced {count}', id: 'angka tak tertempatkan {count}' },
  'summary.unsure': { en: 'unsure records {count}', id: 'rekaman kurang yakin {count}' },
  'summary.written': { en: 'written: {file}', id: 'ditulis: {file}' },
  'summary.files': { en: 'written: {folder} ({count} files)', id: 'ditulis: {folder} ({count} berkas)' },
  'summary.stdout': { en: 'standard output', id: 'keluaran baku' },
  'summary.stdin': { en: 'standard input', id: 'masukan baku' },
  'summary.note': { en: 'note', id: 'catatan' },
  'summary.waiting': {
    en: 'reading standard input; end it with Ctrl-D',
    id: 'membaca masukan baku; akhiri dengan Ctrl-D',
  },
  'inspect.lines': { en: 'lines {count}', id: 'baris {count}' },
  'inspect.pages': { en: 'pages {count}', id: 'halaman {count}' },
  'inspect.narrative': { en: 'sentences with figures {count}', id: 'kalimat berangka {count}' },
  'inspect.range': { en: 'lines {from}–{to}', id: 'baris {from}–{to}' },
  'inspect.page': { en: 'page {page}', id: 'halaman {page}' },
  'inspect.way': { en: 'read as {way}', id: 'dibaca sebagai {way}' },
  'inspect.undamaged': { en: 'no damage seen', id: 'tidak tampak rusak' },
  'inspect.printed': { en: 'printed rows {count}', id: 'baris tercetak {count}' },
  'inspect.rows': { en: 'rows understood {count}', id: 'baris dipahami {count}' },
  'inspect.uncovered': {
    en: 'not of indicators or programs: kept as a grid',
    id: 'bukan tabel indikator atau program: disimpan sebagai kisi',
  },
  'inspect.arithmetic': {
    en: 'rows placed by arithmetic {count}',
    id: 'baris ditempatkan dengan hitungan {count}',
  },
  'inspect.confidence': {
    en: 'confidence: mean {mean}, least {min}, below 0.9: {unsure} of {records}',
    id: 'keyakinan: rata-rata {mean}, terendah {min}, di bawah 0,9: {unsure} dari {records}',
  },
  'inspect.loose': { en: 'cells without a row', id: 'sel tanpa baris' },
  'inspect.unplaced': { en: 'figures unplaced, by line', id: 'angka tak tertempatkan, per baris' },
  'inspect.outside': {
    en: 'figures unplaced outside the tables, by line',
    id: 'angka tak tertempatkan di luar tabel, per baris',
  },
  'inspect.more': { en: 'and {count} more', id: 'dan {count} lagi' },
  'inspect.nameless': { en: '(no caption)', id: '(tanpa judul)' },
  'inspect.accounted': {
    en: '{share}% of {tokens} figures of the text are accounted for',
    id: '{share}% dari {tokens} angka dalam teks jelas tempatnya',
  },
  'inspect.places': {
    en: 'records {records} · other cells {tables} · prose {prose} · page furniture {furniture} · unplaced {unplaced}',
    id: 'rekaman {records} · sel lain {tables} · narasi {prose} · perabot halaman {furniture} · tak tertempatkan {unplaced}',
  },
  'damage.wrapped': { en: 'wrapped cells', id: 'sel terbungkus' },
  'damage.merged': { en: 'merged cells', id: 'sel gabungan' },
  'damage.late-cells': { en: 'late cells', id: 'sel terlambat' },
  'damage.cut-numbers': { en: 'cut numbers', id: 'angka terpotong' },
  'damage.glued-numbers': { en: 'glued numbers', id: 'angka menempel' },
  'damage.broken-numbers': { en: 'broken numbers', id: 'angka rusak' },
  'damage.error-cells': { en: 'spreadsheet errors', id: 'galat lembar kerja' },
  'damage.lost-cells': { en: 'lost cells', id: 'sel hilang' },
} as const satisfies Record<string, Message>;
