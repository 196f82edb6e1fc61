import { z } from 'zod';
import { CARA, TINGKAT } from '../types.js';
import { RULES, SEVERITIES } from './columns.js';

export * from './columns.js';

const decimal = z.string().regex(/^-?\d+(\.\d+)?$/);
const figure = z
  .union([decimal, z.string()])
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
  periode: z.string().describe('2024, 2022-TW1, awal, akhir, or empty'),
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

export const findingSchema = z.object({
  dokumen: z.string(),
  halaman: z.number().int().positive().nullable(),
  baris: z.number().int().positive().nullable(),
  tabel: z.string(),
  periode: z.string(),
  uraian: z.string(),
  indikator: z.string(),
  rule: z.enum(RULES),
  severity: z.enum(SEVERITIES),
  printed: z.string(),
  expected: z.string(),
  message: z.string(),
});
export type Finding = z.infer<typeof findingSchema>;

const gridSchema = z.object({
  cara: z.enum(CARA),
  caption: z.string(),
  from: z.number().int(),
  to: z.number().int(),
  page: z.number().int().nullable(),
  damage: z.array(z.string()),
  covered: z.boolean().describe('True where the contract covers the table and records were made'),
  columns: z.array(
    z.object({ field: z.string(), periode: z.string().nullable(), head: z.array(z.string()) }),
  ),
  head: z.array(z.array(z.string())),
  rows: z.array(z.array(z.string())),
});

/** A digit-bearing token that no record, table, prose or furniture took. */
export const unplacedSchema = z.object({
  text: z.string(),
  baris: z.number().int(),
  halaman: z.number().int().nullable(),
});
export type Unplaced = z.infer<typeof unplacedSchema>;

export const documentSchema = z.object({
  dokumen: z.string(),
  jenis: z.string(),
  instansi: z.string(),
  daerah: z.string(),
  tahun: z.string(),
  periode: z.string(),
  notes: z.array(
    z.object({ code: z.string(), args: z.record(z.string(), z.union([z.string(), z.number()])) }),
  ),
  tables: z.array(gridSchema),
  records: z.array(recordSchema),
  narrative: z.array(recordSchema),
  findings: z.array(findingSchema),
  unplaced: z.array(unplacedSchema),
  accounting: z
    .object({
      tokens: z.number().int(),
      records: z.number().int(),
      tables: z.number().int(),
      prose: z.number().int(),
      furniture: z.number().int(),
      unplaced: z.number().int(),
    })
    .describe('Where every digit-bearing token of the source went'),
});
export type LkjDocument = z.infer<typeof documentSchema>;
