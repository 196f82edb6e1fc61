import type { Message } from './lang.js';

/** What a person should know about how a document was read; the part after `note.` is the code in the JSON. */
export const NOTES = {
  'note.utf-16': {
    en: 'the text is UTF-16 ({order}) and was read as such',
    id: 'teks berkode UTF-16 ({order}) dan dibaca demikian',
  },
  'note.utf-32': {
    en: 'the text is UTF-32 ({order}) and was read as such',
    id: 'teks berkode UTF-32 ({order}) dan dibaca demikian',
  },
  'note.windows-1252': {
    en: 'the text is not UTF-8; it was read as Windows-1252',
    id: 'teks bukan UTF-8; dibaca sebagai Windows-1252',
  },
  'note.mixed-encoding': {
    en: 'the text is UTF-8 with {count} bytes that are not; those were read as Windows-1252',
    id: 'teks UTF-8 dengan {count} bita yang bukan; bita itu dibaca sebagai Windows-1252',
  },
  'note.nul': {
    en: '{count} NUL bytes; one inside a word became U+FFFD, the others blanks',
    id: '{count} bita NUL; di dalam kata menjadi U+FFFD, selebihnya spasi',
  },
  'note.long-line': {
    en: 'line {line} has {length} characters; the line breaks of the document may be lost',
    id: 'baris {line} memuat {length} karakter; ganti baris dokumen mungkin hilang',
  },
  'note.pdf-page': {
    en: 'page {page} could not be read ({reason})',
    id: 'halaman {page} tidak dapat dibaca ({reason})',
  },
  'note.pdf-max-pages': {
    en: 'only {limit} of {pages} pages were read; raise --max-pages for the others',
    id: 'hanya {limit} dari {pages} halaman yang dibaca; naikkan --max-pages untuk selebihnya',
  },
  'note.pdf-warnings': {
    en: 'the PDF is not quite in order ({count} warnings: {words})',
    id: 'PDF ini kurang beres ({count} peringatan: {words})',
  },
  'note.pdf-scan': {
    en: 'no text on {count} pages ({pages}): they are scans',
    id: 'tidak ada teks pada {count} halaman ({pages}): hasil pindai',
  },
  'note.pdf-scan-with-text': {
    en: '{count} pages ({pages}) are scans with a text layer made by OCR; their figures are put out as unsure',
    id: '{count} halaman ({pages}) adalah pindaian dengan lapisan teks buatan OCR; angkanya dikeluarkan sebagai tidak yakin',
  },
  'note.pdf-no-unicode': {
    en: 'the fonts on {count} pages ({pages}) do not say which letters they show; those pages were left out',
    id: 'fon pada {count} halaman ({pages}) tidak menyebut hurufnya; halaman itu dilewati',
  },
  'note.pdf-garbled': {
    en: 'the letters on {count} pages ({pages}) make no words: fonts with a wrong map, or OCR rubbish; their figures are put out as unsure',
    id: 'huruf pada {count} halaman ({pages}) tidak membentuk kata: peta fon keliru, atau hasil OCR yang rusak; angkanya dikeluarkan sebagai tidak yakin',
  },
  'note.pdf-outside': {
    en: '{count} characters stand outside the page and were read all the same',
    id: '{count} karakter berada di luar halaman dan tetap dibaca',
  },
  'note.no-table': {
    en: 'no table was found',
    id: 'tidak ada tabel yang ditemukan',
  },
  'note.no-record': {
    en: 'no table holds indicators or programs, so there are no records; the tables are in the JSON (-f json) and in --tables DIR',
    id: 'tidak ada tabel indikator atau program, sehingga tidak ada rekaman; tabelnya ada di JSON (-f json) dan --tables DIR',
  },
  'note.only-narrative': {
    en: 'no table was found, only sentences that state figures; put them out with --narrative',
    id: 'tidak ada tabel, hanya kalimat yang menyebut angka; keluarkan dengan --narrative',
  },
} as const satisfies Record<string, Message>;
