import { MEAN_START, PROGRAM_START, SASARAN_START, TOTAL_START } from '../lex/words.js';
import type { Field, Levels, Tingkat } from '../types.js';

const KODE_AND_NAME =
  /^((?:\d{1,2}|[xX]{1,2})(?:\s?[.\s]\s?(?:\d{1,4}|[xX]{2})){1,6})\.?\s*[-–:]?\s+(?=\p{L})(.+)$/su;

/** "1.05.01.2.02.0001 - Koordinasi …" → its kode and its name; a bare running number is no kode. */
export function splitKode(text: string): { kode: string; nama: string } {
  const match = KODE_AND_NAME.exec(text);
  if (!match) return { kode: '', nama: text };
  return { kode: tidyKode(match[1] ?? ''), nama: (match[2] ?? '').trim() };
}

/** Parts of a code joined by a dot: "1 06 01 2.02 0001" → "1.06.01.2.02.0001". */
export function tidyKode(printed: string): string {
  return printed
    .replace(/[\s.]+/g, '.')
    .replace(/^\.|\.$/g, '')
    .trim();
}

/** An output of the state's budget below its kegiatan ("5432.QIA", "5432.QIA.001"), which no level has a name for. */
const OUTPUT = /^\d{4}\.[A-Z]{3}(?:\.\d{3}){0,3}$/;

/**
 * The level that a code of the Permendagri 90/2019 line stands for, by its parts:
 * 1.06 bidang urusan, 1.06.01 program, 1.06.01.2.02 kegiatan, 1.06.01.2.02.0001 sub kegiatan.
 * Null for plain outline numbers (1, 1.1, 1.1.1).
 */
export function levelOfKode(kode: string): Tingkat | null {
  if (OUTPUT.test(kode)) return 'lain';
  const parts = kode.split('.');
  const coded =
    parts.length >= 2 && /^(\d|[xX])$/.test(parts[0] ?? '') && /^(\d\d|[xX]{1,2})$/.test(parts[1] ?? '');
  if (!coded) return null;
  if (parts.length === 2) return 'urusan';
  if (parts.length === 3) return 'program';
  if (parts.length === 4 || parts.length === 5) return 'kegiatan';
  return 'subkegiatan';
}

/** Level of a row from its own words: sums and means, "PROGRAM …", "Sub Kegiatan …"; null where they don't say. */
export function levelOfWords(nama: string): Tingkat | null {
  if (TOTAL_START.test(nama)) return 'total';
  if (MEAN_START.test(nama)) return 'lain';
  if (PROGRAM_START.test(nama)) return 'program';
  if (/^(?:\S{1,4}\s+)?sub\s*kegiatan\b/i.test(nama)) return 'subkegiatan';
  if (/^(?:\S{1,4}\s+)?kegiatan\s*[:.]?\s/i.test(nama)) return 'kegiatan';
  if (/^(?:\S{1,4}\s+)?(?:bidang\s+)?urusan\b/i.test(nama)) return 'urusan';
  return null;
}

/**
 * Level of an entity from its words, its kode and the levels that its heading allows, or null where only its
 * neighbours can tell.
 */
export function levelOfName(nama: string, kode: string, levels: Levels): Tingkat | null {
  const words = levelOfWords(nama);
  if (words === 'total' || words === 'lain') return words;
  const byKode = levelOfKode(kode);
  if (byKode) return byKode;
  const only = levels.length === 1 ? levels[0] : undefined;
  if (only) return only;
  if (words) return words;
  if (SASARAN_START.test(nama) && levels.includes('sasaran') && !levels.includes('tujuan')) return 'sasaran';
  return null;
}

const LEVELS: ReadonlySet<string> = new Set([
  'tujuan',
  'sasaran',
  'urusan',
  'program',
  'kegiatan',
  'subkegiatan',
]);

/** True for a column whose heading is one level's name. */
export function isPlainLevel(field: Field): field is Field & Tingkat {
  return LEVELS.has(field);
}

/** Order of the levels in a plan, top first. */
export const RANK: Readonly<Record<Tingkat, number>> = {
  tujuan: 0,
  sasaran: 1,
  urusan: 2,
  program: 3,
  kegiatan: 4,
  subkegiatan: 5,
  lain: 6,
  total: 7,
};
