import type { Message } from './lang.js';

/** What else explains a finding. */
export const CAUSES = {
  'cause.misread': {
    en: 'the program may have misread it (keyakinan {sure}): look at the page first',
    id: 'mungkin salah baca oleh program (keyakinan {sure}): lihat halamannya dahulu',
  },
  'cause.rounding': {
    en: 'rounded from figures that are not printed',
    id: 'dibulatkan dari angka yang tidak tercetak',
  },
  'cause.swapped': { en: 'two digits swapped', id: 'dua angka tertukar' },
  'cause.scale': {
    en: 'a decimal mark or zeros lost',
    id: 'tanda desimal atau nol hilang',
  },
  'cause.lost': { en: 'a digit lost or typed twice', id: 'satu angka hilang atau terketik dua kali' },
  'cause.ocr': {
    en: 'a digit misread as one that looks like it',
    id: 'satu angka terbaca sebagai angka yang mirip',
  },
  'cause.digit': { en: 'one digit mistyped', id: 'satu angka salah ketik' },
  'cause.row-slip': {
    en: 'the amount of "{row}" is mistyped: with the gap added it would be right',
    id: 'jumlah "{row}" salah ketik: dengan selisihnya ditambahkan menjadi benar',
  },
  'cause.rows-too-many': {
    en: 'the gap is what these rows make; they may be counted too much: {rows}',
    id: 'selisihnya sama dengan baris ini; mungkin terhitung lebih: {rows}',
  },
  'cause.rows-missing': {
    en: 'the gap is what these rows make; they may be missing below it: {rows}',
    id: 'selisihnya sama dengan baris ini; mungkin kurang di bawahnya: {rows}',
  },
  'cause.other-slip': {
    en: 'two digits of {column} swapped: with {value} it agrees',
    id: 'dua angka {column} tertukar: dengan {value} menjadi cocok',
  },
  'cause.shifted': {
    en: 'a shifted row: it agrees with the figures of "{row}"',
    id: 'baris bergeser: cocok dengan angka "{row}"',
  },
  'cause.last-year': {
    en: 'the figure of {year}, left standing',
    id: 'angka tahun {year} yang tertinggal',
  },
} as const satisfies Record<string, Message>;
