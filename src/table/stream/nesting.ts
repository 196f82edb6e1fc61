import type { Phrase, PhraseKind } from './phrases.js';

/** A heading and the headings below it; one without any is a column. */
export interface HeadNode {
  readonly phrase: Phrase;
  readonly below: readonly HeadNode[];
}

/** Headings that never have others below them. */
const LEAVES: ReadonlySet<PhraseKind> = new Set<PhraseKind>([
  'no', 'kode', 'satuan', 'remark', 'definisi', 'other', 'uraian', 'month', 'schedule',
]); // prettier-ignore
const NAMES: ReadonlySet<PhraseKind> = new Set<PhraseKind>([
  'no', 'kode', 'tujuan', 'sasaran', 'level', 'uraian', 'indikator', 'definisi', 'satuan', 'remark', 'other', 'schedule',
]); // prettier-ignore

export const isName = (kind: PhraseKind): boolean => NAMES.has(kind);

/** What speaks for and against a heading having certain others below it. */
const FIT = {
  /** "No", "Satuan", "Keterangan" are columns; nothing stands below them. */
  belowLeaf: -12,
  /** Years below "Target", quarters below "Realisasi", K and Rp below a year: the usual forms. */
  usual: 1,
  /** And for each heading of such a group, so that one parent of four outweighs four parents of one. */
  member: 1,
  /** One heading alone below another says little. */
  single: -1,
  /** Years below "Pagu", "K" below "Target kinerja": possible, not usual. */
  unusual: -2,
  /** A name among figures, or below another name. */
  stranger: -1,
  /** "Uraian | Indikator | Target" below "Sasaran". */
  nameBlock: 4,
  /** A run that begins again ("2019 … 2023 2019") belongs to two parents. */
  restart: -5,
  /** "K", "Rp", "%" or a bare year without a heading above it. */
  orphan: -4,
  /** A name drawn in the lower row but belonging to none above it. */
  looseName: -0.5,
  /** Figures below a name column are rare. */
  figuresBelowName: -6,
  /** A jump in a run of years. */
  gap: -1,
  /** A run of quarters parted between two headings. */
  parted: -4,
  /** A pair of the same words below each of several parents. */
  alike: 1.5,
} as const;

/** A run of the lower row, with what decides how well it fits below a heading. */
interface Group {
  readonly size: number;
  /** Kind of its first heading. */
  readonly first: PhraseKind | null;
  /** How many of its headings are figures, and of which kinds. */
  readonly figures: number;
  readonly years: number;
  readonly quarters: number;
  readonly units: number;
  readonly verbs: number;
  /** Units, money, percentages and verbs. */
  readonly measures: number;
  /** How often it begins again: a word of it repeated. */
  readonly restarts: number;
  /** Jumps in its years. */
  readonly gaps: number;
  /** Headings of it that are blocks themselves. */
  readonly blocks: number;
}

const EMPTY: Group = {
  size: 0, first: null, figures: 0, years: 0, quarters: 0, units: 0, verbs: 0, measures: 0, restarts: 0, gaps: 0, blocks: 0,
}; // prettier-ignore

/** Parents that may hold names beside figures: "Rencana Tahun 2026" over "Lokasi | Target | Pagu | Sumber Dana". */
const BLOCK_WORDS = /rencana|prakiraan|keuangan/i;
/** Verbs over other verbs: "Target dan Realisasi Tahun 2025" over "Target | Realisasi | Tingkat Realisasi". */
const VERB_BLOCK = /rencana|prakiraan|target\s+dan|jumlah|pertumbuhan/i;
/** Money over years: "Anggaran pada Tahun ke-", "Anggaran Tahun 2019-2023". */
const YEARLY = /tahun|(?:19|20)\d\d/i;
/** Money and unit headings over verbs: "Kinerja" over "Target | Realisasi | %". */
const SIDE_BLOCK = /^(?:kinerja|fisik|keuangan|anggaran)\b/i;
/** Verbs over quarters. */
const QUARTER_BLOCK = /keuangan|realisasi|anggaran|aksi/i;
/** A heading has at most this many others below it; years and months are the longest runs. */
const WIDEST_GROUP = 18;

/** Every run of the lower row that begins at a place, shortest first; the empty one leads. */
function groupsFrom(lower: readonly HeadNode[], from: number): Group[] {
  let group = EMPTY;
  const groups = [group];
  const seen = new Set<string>();
  let before: number | null = null;
  for (let at = from; at < Math.min(lower.length, from + WIDEST_GROUP); at++) {
    const phrase = lower[at]?.phrase;
    if (!phrase) break;
    const { kind } = phrase;
    const { word, year, block } = saidBy(phrase);
    const again = seen.has(word);
    if (again) seen.clear();
    seen.add(word);
    const gap = year !== null && before !== null && year - before > 1;
    before = year;
    const measure = kind === 'unit' || kind === 'money' || kind === 'percent' || kind === 'verb';
    group = {
      size: group.size + 1,
      first: group.first ?? kind,
      figures: group.figures + (isName(kind) ? 0 : 1),
      years: group.years + (kind === 'year' ? 1 : 0),
      quarters: group.quarters + (kind === 'quarter' ? 1 : 0),
      units: group.units + (kind === 'unit' ? 1 : 0),
      verbs: group.verbs + (kind === 'verb' ? 1 : 0),
      measures: group.measures + (measure ? 1 : 0),
      restarts: group.restarts + (again ? 1 : 0),
      gaps: group.gaps + (gap ? 1 : 0),
      blocks: group.blocks + (block ? 1 : 0),
    };
    groups.push(group);
  }
  return groups;
}

/** What a phrase says, worked out once: a long heading is nested in hundreds of ways. */
interface Said {
  /** What makes it the same as another one. */
  readonly word: string;
  readonly year: number | null;
  readonly block: boolean;
}

const SAID = new WeakMap<Phrase, Said>();

function saidBy(phrase: Phrase): Said {
  let said = SAID.get(phrase);
  if (!said) {
    const { kind, text } = phrase;
    const year = kind === 'year' ? Number(/\d{4}/.exec(text)?.[0]) : null;
    said = { word: sameWord(phrase), year, block: BLOCK_WORDS.test(text) };
    SAID.set(phrase, said);
  }
  return said;
}

/** Verbs are the same word by what they say: a group has one target and one realisasi. */
function sameWord({ kind, text }: Phrase): string {
  const verb = kind === 'verb' ? /tingkat|rasio|target|realisasi/i.exec(text)?.[0] : undefined;
  return (verb ?? text).toLowerCase();
}

/** How well a group of headings fits below one heading. */
function fit(parent: Phrase, group: Group): number {
  if (group.size === 0) return 0;
  if (LEAVES.has(parent.kind) || parent.alone) return FIT.belowLeaf;
  const restarts = group.restarts * FIT.restart;
  if (isName(parent.kind)) return restarts + fitBelowName(parent.kind, group);
  if (group.figures === 0) return FIT.figuresBelowName;
  const strangers = group.size - group.figures;
  const mixed = strangers === 0 || BLOCK_WORDS.test(parent.text) ? 0 : strangers * FIT.stranger;
  const odd = group.gaps * FIT.gap + group.blocks * FIT.stranger;
  return restarts + odd + mixed + fitBelowFigure(parent, group);
}

function fitBelowName(parent: PhraseKind, { first, figures, years, quarters, units }: Group): number {
  const entity = parent === 'tujuan' || parent === 'sasaran' || parent === 'level';
  const begins = first === 'uraian' || (parent === 'level' && first === 'kode');
  if (!entity || !begins) return figures > 0 ? FIT.figuresBelowName : FIT.stranger;
  const unlikely = parent === 'level' && first === 'uraian' ? 1 : 0;
  return FIT.nameBlock + (years + quarters + units + unlikely) * FIT.stranger;
}

function fitBelowFigure(parent: Phrase, { figures, years, quarters, measures, verbs }: Group): number {
  const usual = figures > 1 ? FIT.usual + figures * FIT.member : FIT.single;
  if (years === figures) {
    if (figures === 1 && (parent.kind === 'awal' || parent.kind === 'akhir')) return FIT.usual;
    const yearly = parent.kind === 'verb' || (parent.kind === 'money' && YEARLY.test(parent.text));
    return yearly ? usual : FIT.unusual;
  }
  if (quarters === figures) {
    if (parent.kind !== 'verb' && parent.kind !== 'money') return FIT.unusual;
    return QUARTER_BLOCK.test(parent.text) ? usual + FIT.member : usual;
  }
  if (measures !== figures) return FIT.unusual;
  if (parent.kind === 'verb') return verbs === 0 || VERB_BLOCK.test(parent.text) ? usual : FIT.unusual;
  if (parent.kind === 'unit' || parent.kind === 'money')
    return verbs > 0 && SIDE_BLOCK.test(parent.text) ? usual : FIT.unusual;
  return parent.kind === 'awal' ? usual - FIT.member : usual;
}

interface Best {
  readonly score: number;
  readonly nodes: readonly HeadNode[];
}

/** The best reading of what is left of both rows: what becomes of its first heading, and the rest. */
interface Step {
  readonly score: number;
  readonly first: HeadNode | null;
  readonly rest: Step | null;
  /** The first of its nodes with others below it. */
  readonly parent: HeadNode | null;
}

const NOTHING_LEFT: Step = { score: 0, first: null, rest: null, parent: null };

/**
 * Hangs a lower row of headings below an upper one: every upper heading takes a run of the lower row, in
 * order, or none. Gives the best reading by FIT.
 *
 *   Kode | Program | 2024      | 2025             upper
 *                    Target Rp   Target Rp        lower
 */
export function nest(upper: readonly HeadNode[], lower: readonly HeadNode[]): Best {
  const groups: Group[][] = [];
  // What is left from a heading of the upper row on, for each heading of the lower one: that of the next is known.
  let after: Step[] = [];
  for (let u = upper.length; u >= 0; u--) {
    const here: Step[] = [];
    for (let l = lower.length; l >= 0; l--) {
      const [node, loose] = [upper[u], lower[l]];
      let best = node || loose ? null : NOTHING_LEFT;
      if (loose) best = leave(loose, here[l + 1] ?? NOTHING_LEFT);
      if (node) best = hang(node, lower, l, after, best, groups);
      here[l] = best ?? NOTHING_LEFT;
    }
    after = here;
  }
  const nodes: HeadNode[] = [];
  const all = after[0] ?? NOTHING_LEFT;
  for (let step: Step | null = all; step?.first; step = step.rest) nodes.push(step.first);
  return { score: all.score, nodes };
}

/** A heading of the lower row that stays loose. */
function leave(loose: HeadNode, rest: Step): Step {
  const { kind } = loose.phrase;
  const cost = isName(kind) || kind === 'verb' ? FIT.looseName : FIT.orphan;
  return { score: rest.score + cost, first: loose, rest, parent: parentOf(loose, rest) };
}

/** An upper heading with the run of the lower row that it takes, or with none; `best` is what stands without it. */
function hang(
  node: HeadNode,
  lower: readonly HeadNode[],
  from: number,
  after: readonly Step[],
  best: Step | null,
  groups: Group[][],
): Step | null {
  let score = best?.score ?? -Infinity;
  let rest: Step | null = null;
  let taken = 0;
  const leaf = LEAVES.has(node.phrase.kind) || node.below.length > 0;
  const all = leaf ? NO_GROUPS : (groups[from] ??= groupsFrom(lower, from));
  for (const group of all) {
    const next = after[from + group.size];
    if (!next) continue;
    const found = next.score + fit(node.phrase, group) + alike(lower, from, group.size, next.parent);
    if (found >= score) [score, rest, taken] = [found, next, group.size];
  }
  if (!rest) return best;
  const first = taken > 0 ? { ...node, below: lower.slice(from, from + taken) } : node;
  return { score, first, rest, parent: parentOf(first, rest) };
}

const NO_GROUPS: readonly Group[] = [EMPTY];

function parentOf(first: HeadNode, rest: Step): HeadNode | null {
  return first.below.length > 0 ? first : rest.parent;
}

/** The same words below the next parent ("K Rp" below each quarter) speak for both. */
function alike(lower: readonly HeadNode[], from: number, size: number, next: HeadNode | null): number {
  if (size === 0 || !next) return 0;
  if (lower[from + size - 1]?.phrase.kind === 'quarter' && next.below[0]?.phrase.kind === 'quarter')
    return partedRun(size, next);
  if (size !== next.below.length) return 0;
  return next.below.every((n, i) => n.phrase.kind === lower[from + i]?.phrase.kind) ? FIT.alike : 0;
}

/** "TW II" under one heading and "TW III" under the next: one run, wrongly parted. */
function partedRun(size: number, next: HeadNode): number {
  const first = next.below[0]?.phrase.text ?? '';
  return /(?:\bi|1)$/i.test(first.trim()) && size > 1 ? FIT.alike : FIT.parted;
}
