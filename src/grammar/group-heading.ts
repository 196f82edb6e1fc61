import { isEntityField } from '../lex/fields.js';
import type { Entity, Place, Tingkat } from '../types.js';
import type { Block } from './blocks.js';
import { entity } from './entity.js';

/** A group of indicators begins: "Urusan Sosial", "URUSAN : Perhubungan". */
const GROUP = /^(?:bidang\s+)?urusan\b(?=.*\p{L})/iu;
/** An indicator that says whose it is: "Indikator Tujuan : Persentase …". */
const OWNER = /^indikator\s+(tujuan|sasaran|program|kegiatan|sub\s*kegiatan)\b/i;

/** The heading of a group that a row of a table of indicators alone is; null where it is an indicator. */
export function groupHeading(block: Block, indikator: string, alone: boolean, at: Place): Entity | null {
  if (!alone || namesEntities(block) || !GROUP.test(indikator)) return null;
  return entity(at, 'urusan', '', indikator);
}

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
