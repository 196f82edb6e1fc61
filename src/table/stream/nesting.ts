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

/** How well a group of headings fits below one heading. */
function fit(parent: Phrase, group: readonly HeadNode[]): number {
  const kinds = group.map((n) => n.phrase.kind);
  const [first] = kinds;
  if (first === undefined) return 0;
  if (LEAVES.has(parent.kind)) return FIT.belowLeaf;
  const restarts = countRestarts(group) * FIT.restart;
  if (isName(parent.kind)) return restarts + fitBelowName(parent.kind, kinds);
  const figures = kinds.filter((k) => !isName(k));
  if (figures.length === 0) return FIT.figuresBelowName;
  const strangers = kinds.length - figures.length;
  const mixed = BLOCK_WORDS.test(parent.text) ? 0 : strangers * FIT.stranger;
  const blocks = group.filter((n) => BLOCK_WORDS.test(n.phrase.text)).length * FIT.stranger;
  return restarts + gaps(group) + mixed + blocks + fitBelowFigure(parent, figures);
}

/** Parents that may hold names beside figures: "Rencana Tahun 2026" over "Lokasi | Target | Pagu | Sumber Dana". */
const BLOCK_WORDS = /rencana|prakiraan|keuangan/i;

/** Years of one plan follow each other; a gap tells the start state from the plan's own years. */
function gaps(group: readonly HeadNode[]): number {
  const years = group.map((n) => Number(/\d{4}/.exec(n.phrase.kind === 'year' ? n.phrase.text : '')?.[0]));
  return years.filter((y, i) => i > 0 && y - (years[i - 1] ?? y) > 1).length * FIT.gap;
}

function fitBelowName(parent: PhraseKind, kinds: readonly PhraseKind[]): number {
  const [first] = kinds;
  const entity = parent === 'tujuan' || parent === 'sasaran' || parent === 'level';
  const periods = kinds.filter((k) => k === 'year' || k === 'quarter' || k === 'unit').length;
  const begins = first === 'uraian' || (parent === 'level' && first === 'kode');
  if (entity && begins)
    return (
      FIT.nameBlock + periods * FIT.stranger + (parent === 'level' && first === 'uraian' ? FIT.stranger : 0)
    );
  return kinds.some((k) => !isName(k)) ? FIT.figuresBelowName : FIT.stranger;
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
    return /keuangan|realisasi|anggaran|aksi/i.test(parent.text) ? usual + FIT.member : usual;
  }
  if (!all('unit', 'money', 'percent', 'verb')) return FIT.unusual;
  const verbs = figures.includes('verb');
  if (parent.kind === 'verb') return !verbs || VERB_BLOCK.test(parent.text) ? usual : FIT.unusual;
  if (parent.kind === 'unit' || parent.kind === 'money')
    return verbs && /^(?:kinerja|fisik|keuangan|anggaran)\b/i.test(parent.text) ? usual : FIT.unusual;
  return parent.kind === 'awal' ? usual - FIT.member : usual;
}

/** Verbs over other verbs: "Target dan Realisasi Tahun 2025" over "Target | Realisasi | Tingkat Realisasi". */
const VERB_BLOCK = /rencana|prakiraan|target\s+dan|jumlah/i;

/** How often a group begins again: a year not after the last, a pair repeated. */
function countRestarts(group: readonly HeadNode[]): number {
  const seen = new Set<string>();
  let restarts = 0;
  for (const { phrase } of group) {
    const key = (
      /tingkat|rasio|target|realisasi/i.exec(phrase.kind === 'verb' ? phrase.text : '')?.[0] ?? phrase.text
    ).toLowerCase();
    if (seen.has(key)) {
      restarts++;
      seen.clear();
    }
    seen.add(key);
  }
  return restarts;
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
    const most = LEAVES.has(node.phrase.kind) || node.below.length > 0 ? l : lower.length;
    for (let end = l; end <= most; end++) {
      const group = lower.slice(l, end);
      const rest = solve(u + 1, end);
      const score = rest.score + fit(node.phrase, group) + alike(group, rest.nodes);
      if (score >= best.score)
        best = { score, nodes: [group.length > 0 ? { ...node, below: group } : node, ...rest.nodes] };
    }
    return best;
  };
  return solve(0, 0);
}

/** The same words below the next parent ("K Rp" below each quarter) speak for both. */
function alike(group: readonly HeadNode[], after: readonly HeadNode[]): number {
  const next = after.find((n) => n.below.length > 0);
  if (group.length === 0 || !next) return 0;
  const words = (nodes: readonly HeadNode[]): string => nodes.map((n) => n.phrase.kind).join();
  if (group.at(-1)?.phrase.kind === 'quarter' && next.below[0]?.phrase.kind === 'quarter')
    return partedRun(group, next);
  return words(group) === words(next.below) ? FIT.alike : 0;
}

/** "TW II" under one heading and "TW III" under the next: one run, wrongly parted. */
function partedRun(group: readonly HeadNode[], next: HeadNode): number {
  const first = next.below[0]?.phrase.text ?? '';
  return /(?:\bi|1)$/i.test(first.trim()) && group.length > 1 ? FIT.alike : FIT.parted;
}
