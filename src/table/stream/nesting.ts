import type { Phrase, PhraseKind } from './phrases.js';

/** A heading and the headings below it; one without any is a column. */
export interface HeadNode {
  readonly phrase: Phrase;
  readonly below: readonly HeadNode[];
}

/** Headings that never have others below them. */
const LEAVES: ReadonlySet<PhraseKind> = new Set<PhraseKind>([
  'no', 'kode', 'satuan', 'remark', 'definisi', 'other', 'uraian', 'month',
]); // prettier-ignore
const NAMES: ReadonlySet<PhraseKind> = new Set<PhraseKind>([
  'no', 'kode', 'tujuan', 'sasaran', 'level', 'uraian', 'indikator', 'definisi', 'satuan', 'remark', 'other',
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
  readonly nodes: readonly HeadNode[];
  readonly kinds: readonly PhraseKind[];
  readonly figures: readonly PhraseKind[];
  /** How often it begins again: a word of it repeated. */
  readonly restarts: number;
  /** Jumps in its years. */
  readonly gaps: number;
  /** Headings of it that are blocks themselves. */
  readonly blocks: number;
}

/** Parents that may hold names beside figures: "Rencana Tahun 2026" over "Lokasi | Target | Pagu | Sumber Dana". */
const BLOCK_WORDS = /rencana|prakiraan|keuangan/i;
/** Verbs over other verbs: "Target dan Realisasi Tahun 2025" over "Target | Realisasi | Tingkat Realisasi". */
const VERB_BLOCK = /rencana|prakiraan|target\s+dan|jumlah/i;
/** Money and unit headings over verbs: "Kinerja" over "Target | Realisasi | %". */
const SIDE_BLOCK = /^(?:kinerja|fisik|keuangan|anggaran)\b/i;
/** Verbs over quarters. */
const QUARTER_BLOCK = /keuangan|realisasi|anggaran|aksi/i;
/** A heading has at most this many others below it; years and months are the longest runs. */
const WIDEST_GROUP = 18;

/** Every run of the lower row that begins at a place, shortest first; the empty one leads. */
function groupsFrom(lower: readonly HeadNode[], from: number): Group[] {
  const groups: Group[] = [{ nodes: [], kinds: [], figures: [], restarts: 0, gaps: 0, blocks: 0 }];
  const seen = new Set<string>();
  let year: number | null = null;
  for (const node of lower.slice(from, from + WIDEST_GROUP)) {
    const last = groups[groups.length - 1];
    if (!last) break;
    const { kind, text } = node.phrase;
    const word = sameWord(node.phrase);
    const again = seen.has(word);
    if (again) seen.clear();
    seen.add(word);
    const own: number | null = kind === 'year' ? Number(/\d{4}/.exec(text)?.[0]) : null;
    const gap = own !== null && year !== null && own - year > 1;
    year = own;
    groups.push({
      nodes: [...last.nodes, node],
      kinds: [...last.kinds, kind],
      figures: isName(kind) ? last.figures : [...last.figures, kind],
      restarts: last.restarts + (again ? 1 : 0),
      gaps: last.gaps + (gap ? 1 : 0),
      blocks: last.blocks + (BLOCK_WORDS.test(text) ? 1 : 0),
    });
  }
  return groups;
}

/** Verbs are the same word by what they say: a group has one target and one realisasi. */
function sameWord({ kind, text }: Phrase): string {
  const verb = kind === 'verb' ? /tingkat|rasio|target|realisasi/i.exec(text)?.[0] : undefined;
  return (verb ?? text).toLowerCase();
}

/** How well a group of headings fits below one heading. */
function fit(parent: Phrase, group: Group): number {
  if (group.nodes.length === 0) return 0;
  if (LEAVES.has(parent.kind)) return FIT.belowLeaf;
  const restarts = group.restarts * FIT.restart;
  if (isName(parent.kind)) return restarts + fitBelowName(parent.kind, group.kinds);
  if (group.figures.length === 0) return FIT.figuresBelowName;
  const strangers = group.kinds.length - group.figures.length;
  const mixed = strangers === 0 || BLOCK_WORDS.test(parent.text) ? 0 : strangers * FIT.stranger;
  const odd = group.gaps * FIT.gap + group.blocks * FIT.stranger;
  return restarts + odd + mixed + fitBelowFigure(parent, group.figures);
}

function fitBelowName(parent: PhraseKind, kinds: readonly PhraseKind[]): number {
  const [first] = kinds;
  const entity = parent === 'tujuan' || parent === 'sasaran' || parent === 'level';
  const begins = first === 'uraian' || (parent === 'level' && first === 'kode');
  if (!entity || !begins) return kinds.some((k) => !isName(k)) ? FIT.figuresBelowName : FIT.stranger;
  const periods = kinds.filter((k) => k === 'year' || k === 'quarter' || k === 'unit').length;
  const unlikely = parent === 'level' && first === 'uraian' ? 1 : 0;
  return FIT.nameBlock + (periods + unlikely) * FIT.stranger;
}

function fitBelowFigure(parent: Phrase, figures: readonly PhraseKind[]): number {
  const usual = figures.length > 1 ? FIT.usual + figures.length * FIT.member : FIT.single;
  const all = (...kinds: PhraseKind[]): boolean => figures.every((k) => kinds.includes(k));
  if (all('year')) {
    if (figures.length === 1 && (parent.kind === 'awal' || parent.kind === 'akhir')) return FIT.usual;
    return parent.kind === 'verb' ? usual : FIT.unusual;
  }
  if (all('quarter')) {
    if (parent.kind !== 'verb' && parent.kind !== 'money') return FIT.unusual;
    return QUARTER_BLOCK.test(parent.text) ? usual + FIT.member : usual;
  }
  if (!all('unit', 'money', 'percent', 'verb')) return FIT.unusual;
  const verbs = figures.includes('verb');
  if (parent.kind === 'verb') return !verbs || VERB_BLOCK.test(parent.text) ? usual : FIT.unusual;
  if (parent.kind === 'unit' || parent.kind === 'money')
    return verbs && SIDE_BLOCK.test(parent.text) ? usual : FIT.unusual;
  return parent.kind === 'awal' ? usual - FIT.member : usual;
}

interface Best {
  readonly score: number;
  readonly nodes: readonly HeadNode[];
}

/**
 * Hangs a lower row of headings below an upper one: every upper heading takes a run of the lower row, in
 * order, or none. Gives the best reading by FIT.
 *
 *   Kode | Program | 2024      | 2025             upper
 *                    Target Rp   Target Rp        lower
 */
export function nest(upper: readonly HeadNode[], lower: readonly HeadNode[]): Best {
  const memo = new Map<number, Best>();
  const groups = Array.from({ length: lower.length + 1 }, (_, l) => groupsFrom(lower, l));
  const solve = (u: number, l: number): Best => {
    const key = u * (lower.length + 1) + l;
    const known = memo.get(key);
    if (known) return known;
    const best = solveFresh(u, l);
    memo.set(key, best);
    return best;
  };
  const solveFresh = (u: number, l: number): Best => {
    const node = upper[u];
    const loose = lower[l];
    let best: Best = { score: u === upper.length && l === lower.length ? 0 : -Infinity, nodes: [] };
    if (loose) {
      const rest = solve(u, l + 1);
      const cost = isName(loose.phrase.kind) || loose.phrase.kind === 'verb' ? FIT.looseName : FIT.orphan;
      if (rest.score + cost > best.score) best = { score: rest.score + cost, nodes: [loose, ...rest.nodes] };
    }
    if (!node) return best;
    const leaf = LEAVES.has(node.phrase.kind) || node.below.length > 0;
    for (const group of (groups[l] ?? []).slice(0, leaf ? 1 : WIDEST_GROUP + 1)) {
      const { nodes } = group;
      const rest = solve(u + 1, l + nodes.length);
      const score = rest.score + fit(node.phrase, group) + alike(nodes, rest.nodes);
      if (score >= best.score)
        best = { score, nodes: [nodes.length > 0 ? { ...node, below: nodes } : node, ...rest.nodes] };
    }
    return best;
  };
  return solve(0, 0);
}

/** The same words below the next parent ("K Rp" below each quarter) speak for both. */
function alike(group: readonly HeadNode[], after: readonly HeadNode[]): number {
  if (group.length === 0) return 0;
  const next = after.find((n) => n.below.length > 0);
  if (!next) return 0;
  if (group.at(-1)?.phrase.kind === 'quarter' && next.below[0]?.phrase.kind === 'quarter')
    return partedRun(group, next);
  const same =
    group.length === next.below.length && group.every((n, i) => n.phrase.kind === next.below[i]?.phrase.kind);
  return same ? FIT.alike : 0;
}

/** "TW II" under one heading and "TW III" under the next: one run, wrongly parted. */
function partedRun(group: readonly HeadNode[], next: HeadNode): number {
  const first = next.below[0]?.phrase.text ?? '';
  return /(?:\bi|1)$/i.test(first.trim()) && group.length > 1 ? FIT.alike : FIT.parted;
}
