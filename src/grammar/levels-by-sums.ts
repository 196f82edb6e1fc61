import { isRupiah } from '../lex/fields.js';
import { sumTree, type SumItem } from '../arith/sum-tree.js';
import { isKegiatanPenunjang } from '../lex/kegiatan-penunjang.js';
import { INDIKATOR_START } from '../lex/words.js';
import type { Figure, Tingkat } from '../types.js';
import { RANK } from './levels.js';
import type { OwnEntity } from './own-entities.js';

/** Levels that money is added up over, top first. */
const MONEY_LEVELS: readonly Tingkat[] = ['program', 'kegiatan', 'subkegiatan'];
/** Amounts are compared in sen, as safe integers. */
const SEN = 100;
/** More amounts than this (years of a Renstra) add time and no certainty. */
const MAX_KEYS = 4;

/**
 * Levels of the open entities of one block: the only level left where words or other columns have told the
 * rest, else by the sums of pagu and realisasi. What nothing tells stays out of the answer.
 */
export function levelsBySums(own: readonly OwnEntity[]): Map<string, Tingkat> {
  const found = new Map<string, Tingkat>();
  const keys = amountKeys(own);
  for (const o of own) {
    const level = soleLevel(o);
    if (isOpen(o) && level) found.set(o.key, level);
  }
  for (const stretch of stretches(own)) {
    const open = stretch.filter((o) => soleLevel(o) === null);
    if (open.length === 0) continue;
    const left = levelsLeft(stretch, own);
    const [only] = left;
    if (left.length === 1 && only) {
      if (only === 'kegiatan' && !isFlat(stretch, keys)) settlePart(stretch, MONEY_LEVELS, keys, found);
      for (const o of open) if (!isBelow(found.get(o.key), only)) found.set(o.key, only);
      continue;
    }
    const parts = left[0] === 'program' || !has(own, 'program') ? [stretch] : splitAt(stretch, 'program');
    for (const part of parts) settlePart(part, left, keys, found);
  }
  return found;
}

const isOpen = (o: OwnEntity): boolean => (o.entity.open ?? []).length > 0;
/** The level of an entity that is told, or the only one that it can be. */
const soleLevel = ({ entity: { tingkat, open = [] } }: OwnEntity): Tingkat | null =>
  open.length === 0 ? tingkat : open.length === 1 ? (open[0] ?? null) : null;
const count = (own: readonly OwnEntity[], level: Tingkat): number =>
  own.filter((o) => !isOpen(o) && o.entity.tingkat === level).length;
const has = (own: readonly OwnEntity[], level: Tingkat): boolean => count(own, level) > 0;

/**
 * Words announce a level for all its names or for none: every program has a kegiatan. Fewer than there are
 * programs are something else that begins so, as remarks do ("Kegiatan dilaksanakan di TW 4").
 */
function isTold(own: readonly OwnEntity[], level: Tingkat): boolean {
  return has(own, level) && count(own, level) >= (level === 'program' ? 1 : count(own, 'program'));
}

/** Goals and urusan part the list; sums and means stand outside it. */
function stretches(own: readonly OwnEntity[]): OwnEntity[][] {
  const parts: OwnEntity[][] = [[]];
  for (const o of own) {
    const { tingkat } = o.entity;
    if (isOpen(o) || MONEY_LEVELS.includes(tingkat)) parts.at(-1)?.push(o);
    else if (RANK[tingkat] < RANK.program) parts.push([]);
  }
  return parts;
}

/** True where a program's money is that of all the lines below it together: none of them stands below another. */
function isFlat(stretch: readonly OwnEntity[], keys: readonly string[]): boolean {
  const programs = stretch.flatMap((o, i) => (!isOpen(o) && o.entity.tingkat === 'program' ? [i] : []));
  return programs.some((at, p) => {
    const below = stretch.slice(at + 1, programs[p + 1] ?? stretch.length);
    return keys.some((key) => {
      const own = stretch[at] ? amountOf(stretch[at], key) : null;
      const sum = below.reduce((all, o) => all + (amountOf(o, key) ?? 0), 0);
      return below.length > 1 && own !== null && own > 0 && own === sum;
    });
  });
}

/** "Program/Kegiatan" over a list of three levels: the sums show the lowest one. */
function isBelow(level: Tingkat | undefined, only: Tingkat): boolean {
  return level !== undefined && RANK[level] > RANK[only];
}

/**
 * The levels that open entities can still be: those of the heading that no word or column has told. Of two levels
 * that both print their word somewhere, a name without it is of the lower one: programs print theirs.
 */
function levelsLeft(stretch: readonly OwnEntity[], own: readonly OwnEntity[]): Tingkat[] {
  const allowed = new Set(stretch.flatMap((o) => o.entity.open ?? []));
  const levels = MONEY_LEVELS.filter((level) => allowed.has(level));
  const told = levels.filter((level) => isTold(own, level));
  if (levels.length === 2 && told.length === 2) return levels.slice(1);
  return levels.filter((level) => !told.includes(level));
}

function splitAt(stretch: readonly OwnEntity[], level: Tingkat): OwnEntity[][] {
  const parts: OwnEntity[][] = [[]];
  for (const o of stretch) {
    if (!isOpen(o) && o.entity.tingkat === level) parts.push([]);
    else parts.at(-1)?.push(o);
  }
  return parts;
}

function settlePart(
  part: readonly OwnEntity[],
  left: readonly Tingkat[],
  keys: readonly string[],
  found: Map<string, Tingkat>,
): void {
  if (left.length < 2 || part.length === 0) return;
  const items: SumItem[] = part.map((o) => {
    const told = soleLevel(o);
    return {
      amounts: keys.map((key) => amountOf(o, key)),
      depth: told === null ? null : left.indexOf(told),
      lean: leanOf(o),
    };
  });
  const { depths, proven } = sumTree(items, left.length === 2 ? 2 : 3);
  part.forEach((o, i) => {
    const level = proven ? left[depths[i] ?? 0] : besideShared(part, i);
    if (soleLevel(o) === null && level) found.set(o.key, level);
  });
}

/**
 * Names that all agencies share are all the kegiatan that their program has: what stands below the first of them,
 * up to the next program, are sub kegiatan.
 */
function besideShared(part: readonly OwnEntity[], at: number): Tingkat | null {
  for (let i = at - 1; i >= 0; i--) {
    const o = part[i];
    if (!o || (!isOpen(o) && o.entity.tingkat === 'program')) return null;
    if (isKegiatanPenunjang(o.entity.nama)) return 'subkegiatan';
  }
  return null;
}

/** The money columns and periods that most entities have a figure in. */
function amountKeys(own: readonly OwnEntity[]): string[] {
  const counts = new Map<string, number>();
  for (const { row } of own) {
    for (const f of row.figures) {
      if (isMoney(f)) counts.set(keyOf(f), (counts.get(keyOf(f)) ?? 0) + 1);
    }
  }
  return [...counts]
    .sort((a, b) => b[1] - a[1])
    .slice(0, MAX_KEYS)
    .map(([key]) => key);
}

const keyOf = (f: Figure): string => `${f.field}|${f.periode ?? ''}`;
const isMoney = (f: Figure): boolean => isRupiah(f.field) && !f.kumulatif;

function amountOf({ row, entity }: OwnEntity, key: string): number | null {
  // On a row that names several entities the money is the deepest one's.
  if (row.path.at(-1)?.nama !== entity.nama) return null;
  const figure = row.figures.find((f) => isMoney(f) && keyOf(f) === key);
  if (figure?.value.kind === 'empty') return 0;
  if (figure?.value.kind !== 'number') return null;
  const sen = Math.round(Number(figure.value.decimal) * SEN);
  return Number.isSafeInteger(sen) ? sen : null;
}

/** Parents are measured by shares and indices, leaves by counts of what they turn out. */
function leanOf({ row }: OwnEntity): number {
  if (!INDIKATOR_START.test(row.indikator)) return 0;
  return /^(?:\S{1,3}\s+)?jumla?h/i.test(row.indikator) ? 1 : -1;
}
