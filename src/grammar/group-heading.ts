import { isEntityField } from '../lex/fields.js';
import { INDIKATOR_START, PROGRAM_START, SASARAN_START } from '../lex/words.js';
import type { Entity, Place, Tingkat } from '../types.js';
import type { Block } from './blocks.js';
import { entity } from './entity.js';

/** A group of indicators begins: "Urusan Sosial", "URUSAN : Perhubungan". */
const GROUP = /^(?:bidang\s+)?urusan\b(?=.*\p{L})/iu;
/** An indicator that says whose it is: "Indikator Tujuan : Persentase …". */
const OWNER = /^indikator\s+(tujuan|sasaran|program|kegiatan|sub\s*kegiatan)\b/i;

/**
 * The heading of a group that a row of a table of indicators alone is; null where it is an indicator.
 *
 *   Sasaran Program/ Indikator Kinerja            | Target | Realisasi
 *   Meningkatnya pengawasan kawasan               |        |             the goal of the indicators below
 *   Persentase kawasan yang diawasi               | 75     | 78,5
 */
export function groupHeading(
  block: Block,
  indikator: string,
  alone: boolean,
  kode: string,
  at: Place,
): Entity | null {
  if (!alone || namesEntities(block)) return null;
  if (GROUP.test(indikator)) return entity(at, 'urusan', '', indikator);
  const shared = block.columns.some((c) => c.field === 'indikator' && SHARED.test(c.head.join(' ')));
  if (!shared || INDIKATOR_START.test(indikator)) return null;
  if (SASARAN_START.test(indikator)) return entity(at, 'sasaran', kode, indikator);
  return PROGRAM_START.test(indikator) ? entity(at, 'program', kode, indikator) : null;
}

/** A column of goals and their indicators: "Sasaran Strategis/ Indikator Kinerja". */
const SHARED = /\b(?:sasaran|tujuan|program|kegiatan)\b[^|]*(?:\/|\bdan\b|&)\s*indikator/i;

/** The unnamed entity of an indicator that says whose it is, in a table of indicators alone. */
export function ownerNamed(block: Block, indikator: string, at: Place): Entity | null {
  const word = OWNER.exec(indikator)?.[1]?.toLowerCase().replace(/\s+/g, '');
  if (word === undefined || namesEntities(block)) return null;
  return entity(at, LEVELS[word] ?? 'subkegiatan', '', '');
}

function namesEntities(block: Block): boolean {
  return block.columns.some((c) => isEntityField(c.field));
}

const LEVELS: Readonly<Record<string, Tingkat>> = {
  tujuan: 'tujuan',
  sasaran: 'sasaran',
  program: 'program',
  kegiatan: 'kegiatan',
};
