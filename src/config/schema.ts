import { z } from 'zod';
import { COLUMNS, RULES, SEVERITIES } from '../record/columns.js';
import { TINGKAT } from '../types.js';
import { FORMATS } from '../write/formats.js';
import { TABLE_FORMATS } from '../write/table/formats.js';

const amount = z.union([
  z.number().int().nonnegative(),
  z.string().regex(/^\d+(?:\.\d+)?$/, 'a plain decimal in quotes: "6656309000"'),
]);

const total = z
  .strictObject({
    column: z.enum(['pagu', 'realisasi_rp']).default('pagu').describe('Which money'),
    periode: z.union([z.string(), z.number().int()]).describe('2024, 2022-TW1, akhir'),
    value: amount.describe('The amount in rupiah'),
    instansi: z.string().optional().describe('Only in documents of this agency'),
    uraian: z.string().optional().describe('Of this entity; without it, of the whole table'),
  })
  .transform((t) => ({ ...t, periode: String(t.periode), value: String(t.value) }));

/** What `lkj-extract.config.json` may hold. Unknown names are errors: a misspelt setting does nothing silently. */
export const configSchema = z.strictObject({
  $schema: z.string().optional(),
  rules: z
    .partialRecord(z.enum(RULES), z.enum(['off', ...SEVERITIES]))
    .optional()
    .describe('A severity for the findings of a rule, or off'),
  tolerance: z
    .strictObject({
      rupiah: z.number().nonnegative().optional().describe('Money may differ by so many rupiah'),
      percent: z.number().nonnegative().optional().describe('Percentages may differ by so many points'),
    })
    .optional(),
  totals: z.array(total).optional().describe('Amounts known from elsewhere'),
  check: z
    .strictObject({
      format: z.enum(['text', 'json', 'github', 'sarif', 'junit', 'csv']).optional(),
      failOn: z.enum(['none', ...SEVERITIES]).optional(),
      maxWarnings: z.number().int().nonnegative().optional(),
      baseline: z.string().optional().describe('File of known findings, from the folder of this file'),
      nomenklatur: z.string().optional().describe('CSV of official codes and names'),
      report: z.string().optional().describe('Where the page for people goes'),
    })
    .optional()
    .describe('Options of `check` that need not be typed each time'),
  outputs: z
    .strictObject({
      format: z.enum([...new Set([...FORMATS, ...TABLE_FORMATS])]).optional(),
      outputDir: z
        .string()
        .optional()
        .describe('Folder of one output a document, from the folder of this file'),
      findings: z.string().optional().describe('File of findings, .csv or .json'),
      narrative: z.boolean().optional(),
      fill: z.boolean().optional(),
      excel: z.boolean().optional(),
      wide: z.boolean().optional(),
      columns: z.array(z.enum(COLUMNS)).nonempty().optional(),
      only: z.array(z.enum(TINGKAT)).nonempty().optional(),
      minConfidence: z.number().min(0).max(1).optional(),
    })
    .optional()
    .describe('Options of `extract` that need not be typed each time'),
  nomenklatur: z
    .string()
    .optional()
    .describe('CSV of official codes and names, for `extract` and `check`, from the folder of this file'),
});
export type Config = z.infer<typeof configSchema>;
