import type { Message } from './lang.js';

/**
 * What a finding says. The key is `finding.RULE` or `finding.RULE.case` where a rule has several things to
 * say; the rule's code in the output is always the part of the contract's table.
 */
export const FINDINGS = {
  'finding.RATIO': {
    en: 'capaian is printed as {printed}; realisasi ÷ target gives {expected}',
    id: 'capaian tercetak {printed}; realisasi ÷ target menghasilkan {expected}',
  },
  'finding.RATIO.less': {
    en: 'capaian is printed as {printed}, as if less were better; realisasi ÷ target gives {expected}',
    id: 'capaian tercetak {printed}, seolah makin kecil makin baik; realisasi ÷ target menghasilkan {expected}',
  },
  'finding.RATIO.fraction': {
    en: '{column} is printed as {printed}; {fraction} beside it gives {expected}',
    id: '{column} tercetak {printed}; {fraction} di sampingnya menghasilkan {expected}',
  },
  'finding.SUM.child': {
    en: '{column} {printed} is more than the {parent} of the whole that it is a part of, which the other parts make without it',
    id: '{column} {printed} melebihi {parent} milik induknya, yang sudah genap tanpa angka ini',
  },
  'finding.KODE.missing': {
    en: 'no kode, where the table prints one for the others of this level',
    id: 'tanpa kode, padahal yang setingkat dalam tabel ini berkode',
  },
  'finding.KODE.length': {
    en: 'kode {printed} has another form than those of its level',
    id: 'bentuk kode {printed} lain daripada kode yang setingkat',
  },
  'finding.PROSE.period': {
    en: 'the {column} {value} is of {printed} in the table and of {expected} in the narrative (line {line})',
    id: '{column} {value} milik {printed} dalam tabel, tetapi milik {expected} dalam narasi (baris {line})',
  },
  'finding.PROSE.period.page': {
    en: 'the {column} {value} is of {printed} in the table and of {expected} in the narrative (page {page})',
    id: '{column} {value} milik {printed} dalam tabel, tetapi milik {expected} dalam narasi (halaman {page})',
  },
  'finding.PROSE.count': {
    en: 'the table has {printed} {level}, the narrative counts {expected} (line {line})',
    id: 'tabel memuat {printed} {level}, narasi menyebut {expected} (baris {line})',
  },
  'finding.PROSE.count.page': {
    en: 'the table has {printed} {level}, the narrative counts {expected} (page {page})',
    id: 'tabel memuat {printed} {level}, narasi menyebut {expected} (halaman {page})',
  },
  'finding.PROSE.change': {
    en: 'by the table the figure has changed by {printed} since {year}; the narrative says {expected} (line {line})',
    id: 'menurut tabel angkanya berubah {printed} sejak {year}; narasi menyebut {expected} (baris {line})',
  },
  'finding.PROSE.change.page': {
    en: 'by the table the figure has changed by {printed} since {year}; the narrative says {expected} (page {page})',
    id: 'menurut tabel angkanya berubah {printed} sejak {year}; narasi menyebut {expected} (halaman {page})',
  },
  'finding.RATIO_RP': {
    en: 'capaian_rp is printed as {printed}; realisasi_rp ÷ pagu gives {expected}',
    id: 'capaian_rp tercetak {printed}; realisasi_rp ÷ pagu menghasilkan {expected}',
  },
  'finding.SUM': {
    en: '{column} is printed as {printed}; the rows below add up to {expected}',
    id: '{column} tercetak {printed}; jumlah baris di bawahnya {expected}',
  },
  'finding.TW_SUM': {
    en: 'TW I–IV add up to {printed}, not {expected}',
    id: 'jumlah TW I–IV {printed}, bukan {expected}',
  },
  'finding.YEAR_SUM': {
    en: '{column} of the plan is printed as {printed}; the years add up to {expected}',
    id: '{column} akhir rencana tercetak {printed}; jumlah tahunnya {expected}',
  },
  'finding.MEAN': {
    en: 'the average of {column} is printed as {printed}; its rows give {expected}',
    id: 'rata-rata {column} tercetak {printed}; baris-barisnya menghasilkan {expected}',
  },
  'finding.OVER': {
    en: 'realisasi_rp {printed} is above pagu {expected}',
    id: 'realisasi_rp {printed} melebihi pagu {expected}',
  },
  'finding.CROSS': {
    en: '{column} is {printed} here and {expected} in "{tabel}" (line {line})',
    id: '{column} di sini {printed}, tetapi {expected} dalam "{tabel}" (baris {line})',
  },
  'finding.CROSS.page': {
    en: '{column} is {printed} here and {expected} in "{tabel}" (page {page})',
    id: '{column} di sini {printed}, tetapi {expected} dalam "{tabel}" (halaman {page})',
  },
  'finding.CROSS.row': {
    en: '{column} is {printed} here and {expected} on another row of the table (line {line})',
    id: '{column} di sini {printed}, tetapi {expected} pada baris lain tabel itu (baris {line})',
  },
  'finding.CROSS.row.page': {
    en: '{column} is {printed} here and {expected} on another row of the table (page {page})',
    id: '{column} di sini {printed}, tetapi {expected} pada baris lain tabel itu (halaman {page})',
  },
  'finding.PROSE.page': {
    en: '{column} is {printed} in the table and {expected} in the narrative (page {page})',
    id: '{column} dalam tabel {printed}, tetapi {expected} dalam narasi (halaman {page})',
  },
  'finding.PROSE': {
    en: '{column} is {printed} in the table and {expected} in the narrative (line {line})',
    id: '{column} dalam tabel {printed}, tetapi {expected} dalam narasi (baris {line})',
  },
  'finding.PROSE.remark': {
    en: '{column} is {printed}, but a remark says "{remark}"',
    id: '{column} tercetak {printed}, padahal sebuah keterangan menyebut "{remark}"',
  },
  'finding.TREND': {
    en: '"{printed}" is printed, but the figures say "{expected}"',
    id: 'tercetak "{printed}", padahal angkanya menunjukkan "{expected}"',
  },
  'finding.KODE': {
    en: 'kode {printed} is malformed or stands on two different entities',
    id: 'kode {printed} cacat atau dipakai dua entitas yang berbeda',
  },
  'finding.KODE.parent': {
    en: 'kode {printed} is not under its parent {expected}',
    id: 'kode {printed} tidak di bawah induknya {expected}',
  },
  'finding.FORMAT': {
    en: '{column}: "{printed}" is a broken or mixed number format, read as {expected}',
    id: '{column}: "{printed}" adalah format angka yang rusak atau campur, dibaca {expected}',
  },
  'finding.FORMAT.foreign': {
    en: '{column}: "{printed}" does not look like the other cells of its column',
    id: '{column}: "{printed}" tidak serupa dengan sel lain dalam kolomnya',
  },
  'finding.FORMAT.index': {
    en: 'an index is printed with the unit {printed}',
    id: 'indeks tercetak dengan satuan {printed}',
  },
  'finding.ERROR_CELL': {
    en: '{column} holds the spreadsheet error {printed}',
    id: '{column} berisi galat lembar kerja {printed}',
  },
  'finding.KODE.name': {
    en: '"{printed}" is named "{expected}" in the nomenklatur',
    id: '"{printed}" bernama "{expected}" dalam nomenklatur',
  },
  'finding.KODE.broken': {
    en: '"{printed}" is broken or cut; the one official name that fits is "{expected}"',
    id: '"{printed}" rusak atau terpotong; satu-satunya nama resmi yang cocok "{expected}"',
  },
  'finding.KODE.short': {
    en: '"{printed}" is another form of one official name, "{expected}"',
    id: '"{printed}" adalah bentuk lain dari satu nama resmi, "{expected}"',
  },
  'finding.KODE.healed': {
    en: '"{printed}" is broken in the text; put out as the one official name that fits, "{expected}"',
    id: '"{printed}" rusak dalam teks; dikeluarkan sebagai satu-satunya nama resmi yang cocok, "{expected}"',
  },
  'finding.KODE.unknown': {
    en: 'kode {printed} is not in the nomenklatur',
    id: 'kode {printed} tidak ada dalam nomenklatur',
  },
  'finding.ERROR_CELL.marked': {
    en: 'a figure column held a spreadsheet error when the document was read',
    id: 'satu kolom angka berisi galat lembar kerja ketika dokumen dibaca',
  },
  'finding.FORMAT.marked': {
    en: 'a figure had a broken or mixed number format when the document was read',
    id: 'satu angka berformat rusak atau campur ketika dokumen dibaca',
  },
  'finding.SUM.expected': {
    en: '{column} is printed as {printed}; the configuration says {expected}',
    id: '{column} tercetak {printed}; konfigurasi menyebut {expected}',
  },
  'finding.UNPLACED': {
    en: 'the figure {printed} belongs to this table, but no record could take it',
    id: 'angka {printed} milik tabel ini, tetapi tidak ada rekaman yang dapat menampungnya',
  },
} as const satisfies Record<string, Message>;
