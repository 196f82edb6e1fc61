import { z } from 'zod';
import { CARA, TINGKAT } from '../types.js';
import { RULES, SEVERITIES } from './columns.js';

export * from './columns.js';

/**
 * Figures are strings, in the JSON too: a plain decimal ("2223803250", "95.40") where the cell is a number, so
 * that no digit and no printed decimal is lost on the way; else the cell's words; empty where nothing is.
 */
const figure = z
  .string()
  .describe('A plain decimal where the cell is a number, else its words; empty where nothing is printed');

/** One indicator of one entity in one period. */
export const recordSchema = z.object({
  dokumen: z.string().describe('File name of the source'),
  halaman: z.number().int().positive().nullable().describe('1-based page of the first token'),
  baris: z.number().int().positive().nullable().describe('1-based source line of the first token'),
  tabel: z.string().describe('Caption as printed, or a short name'),
  instansi: z.string().describe('Perangkat daerah that reports'),
  daerah: z.string().describe('Kabupaten, kota or provinsi'),
  tahun: z.string().describe('Year of the report or plan'),
  periode: z.string().describe('2024, 2022-TW1, 2022-S1, awal, akhir, ke-1, or empty'),
  tingkat: z.enum(TINGKAT).describe('Level of the entity'),
  kode: z.string().describe('Code as printed, parts joined by a dot'),
  sasaran: z.string().describe('Name of the sasaran above'),
  program: z.string().describe('Name of the program above'),
  kegiatan: z.string().describe('Name of the kegiatan above'),
  uraian: z.string().describe('Name of the entity itself'),
  indikator: z.string().describe('Name of the indicator'),
  definisi: z.string().describe('Definisi operasional, formula or cara pengukuran'),
  satuan: z.string().describe('Unit'),
  target: figure,
  realisasi: figure,
  capaian: figure.describe('Achieved, %'),
  pagu: figure.describe('Budget, rupiah'),
  realisasi_rp: figure.describe('Spent, rupiah'),
  capaian_rp: figure.describe('Absorbed, %'),
  tw1: figure, tw2: figure, tw3: figure, tw4: figure,
  keterangan: z.string().describe('Remarks, penanggung jawab, tindak lanjut'),
  temuan: z.array(z.enum(RULES)).describe('Codes of the findings on this record'),
  keyakinan: z.number().min(0).max(1).describe('How sure the reconstruction is'),
  raw: z.record(z.string(), z.string()).describe('What was printed, for each figure column that has a cell'),
}); // prettier-ignore
export type LkjRecord = z.infer<typeof recordSchema>;

const line = z.number().int().positive().describe('1-based line of the source');
const page = z.number().int().positive().nullable().describe('1-based page; null where the text has none');

/** Something that does not agree, with what is printed and what should stand there. */
export const findingSchema = z.object({
  dokumen: z.string().describe('File name of the source'),
  halaman: page,
  baris: line.nullable(),
  tabel: z.string().describe('Table of the record'),
  periode: z.string().describe('Period of the record'),
  uraian: z.string().describe('Entity of the record'),
  indikator: z.string().describe('Indicator of the record'),
  rule: z.enum(RULES).describe('What disagrees'),
  severity: z.enum(SEVERITIES).describe('error: cannot be true; warning: odd; info: worth knowing'),
  printed: z.string().describe('What is printed: a plain decimal, or words'),
  expected: z.string().describe('What the rest of the document says'),
  message: z.string().describe('The finding in words, in the language of --lang'),
});
export type Finding = z.infer<typeof findingSchema>;

const text = z.string();

/** One table as printed. */
const gridSchema = z.object({
  cara: z.enum(CARA).describe('How the table was found in the text'),
  caption: text.describe('Caption as printed; empty where there is none'),
  from: line.describe('First line of the table'),
  to: line.describe('Last line of the table'),
  page,
  damage: z.array(text).describe('What is wrong with the text of the table'),
  covered: z.boolean().describe('True where the contract covers the table and records were made'),
  columns: z
    .array(z.object({ field: text, periode: text.nullable(), head: z.array(text) }))
    .describe('What each column means, and the heading texts above it from the top down'),
  head: z.array(z.array(text)).describe('Heading rows; a merged cell stands at its top left'),
  rows: z.array(z.array(text)).describe('Body rows; a merged cell stands at its top left'),
  loose: z.array(z.object({ text, baris: line })).describe('Cells of the table whose row is not known'),
});

/** A digit-bearing token that no record, table, prose or furniture took. */
export const unplacedSchema = z.object({
  text: text.describe('The token as printed'),
  baris: line,
  halaman: page,
});
export type Unplaced = z.infer<typeof unplacedSchema>;

const count = z.number().int().nonnegative();

/** A document: the JSON output, and what `extract` gives. */
export const documentSchema = z.object({
  dokumen: text.describe('File name of the source'),
  jenis: text.describe('Kind of document: Renstra, Renja, PK, LKj, LKPJ …'),
  instansi: text.describe('Perangkat daerah that reports'),
  daerah: text.describe('Kabupaten, kota or provinsi'),
  tahun: text.describe('Year of the report or plan'),
  periode: text.describe('Period of the whole document: 2024, 2022-TW1'),
  notes: z
    .array(z.object({ code: text, args: z.record(text, z.union([text, z.number()])) }))
    .describe('What had to be done to read the text'),
  tables: z.array(gridSchema).describe('Every table, also those that are not covered'),
  records: z.array(recordSchema).describe('One indicator of one entity in one period each'),
  narrative: z.array(recordSchema).describe('Records of sentences that state figures; tabel is "narasi"'),
  findings: z.array(findingSchema).describe('What does not agree'),
  unplaced: z.array(unplacedSchema).describe('Digit-bearing tokens that have no place'),
  accounting: z
    .object({
      tokens: count.describe('All of them'),
      records: count.describe('In records'),
      tables: count.describe('In cells of other tables'),
      prose: count.describe('In prose'),
      furniture: count.describe('Page numbers, column numbers, repeated headings'),
      unplaced: count.describe('Listed in `unplaced`'),
    })
    .describe('Where every digit-bearing token of the source went'),
});
export type LkjDocument = z.infer<typeof documentSchema>;
