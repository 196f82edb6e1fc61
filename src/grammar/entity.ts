import type { Column, Entity, Levels, Place, Tingkat } from '../types.js';
import { isPlainLevel, levelOfKode, levelOfName, levelOfWords, RANK, splitKode } from './levels.js';

/** What one row leaves behind for the next ones of its block. */
export interface Running {
  /** Parts of the last kode, where it stands over several columns. */
  kode: string[];
  /** Level that a row of its own announced for the rows below it ("Sub Kegiatan:"). */
  announced: Tingkat | null;
}

const LABEL =
  /^(?:(?:\d{1,3}|[a-z]|[ivx]{1,5})[.)]?\s+)?(program|sub\s*[- ]?\s*kegiatan|kegiatan|sasaran|tujuan)(?:\s+strategis)?\s*(?:\d{1,2}\s*)?:\s*/iu;

const LABEL_LEVELS: Readonly<Record<string, Tingkat>> = {
  program: 'program',
  kegiatan: 'kegiatan',
  sasaran: 'sasaran',
  tujuan: 'tujuan',
};

/**
 * The entity that a name cell prints. A label before it ("Kegiatan: Penataan Arsip") tells its level and is
 * dropped; a label alone ("Sub Kegiatan:") names nothing and tells the level of the rows below.
 */
export function nameEntity(
  printed: string,
  kode: string,
  column: Pick<Column, 'field' | 'levels'>,
  at: Place,
  running: Running,
): Entity | null {
  const split = kode ? { kode, nama: printed } : splitKode(printed);
  const label = LABEL.exec(split.nama);
  const labelled = label?.[1] ? (LABEL_LEVELS[label[1].toLowerCase()] ?? 'subkegiatan') : null;
  const nama = label ? split.nama.slice(label[0].length) : split.nama;
  // "Sub Kegiatan: Penataan Arsip" in a column of kegiatan speaks for the rows below it as well.
  const goesOn =
    labelled !== null && column.levels.length > 0 && column.levels.every((l) => RANK[l] < RANK[labelled]);
  if (labelled) running.announced = goesOn ? labelled : null;
  if (labelled && nama === '') {
    running.announced = labelled;
    return null;
  }
  const named = (tingkat: Tingkat): Entity => entity(at, tingkat, split.kode, nama);
  const words = levelOfWords(nama);
  if (words === 'total' || words === 'lain' || nama === '') return named(words ?? 'lain');
  const told = labelled ?? levelOfKode(split.kode);
  if (told) return named(told);
  if (words === 'program' || column.field === 'program') running.announced = null;
  if (running.announced) return named(running.announced);
  const level = levelOfName(nama, split.kode, column.levels);
  if (level) return named(level);
  if (column.levels.length > 0) return openEntity(named('lain'), column.levels);
  return named(isPlainLevel(column.field) ? column.field : 'lain');
}

/** Written out: an object spread into another has a shape of its own in memory, and is made and read slowly. */
export function entity({ line, page }: Place, tingkat: Tingkat, kode: string, nama: string): Entity {
  return { line, page, tingkat, kode, nama };
}

/** An entity whose level is one of these, or none of them. */
export function openEntity({ line, page, tingkat, kode, nama }: Entity, open: Levels): Entity {
  return { line, page, tingkat, kode, nama, open };
}
