import { mergePhrases } from './merging.js';
import { isName, nest, type HeadNode } from './nesting.js';
import { readPhrases, type Phrase, type PhraseKind } from './phrases.js';

/** What is known of a table beside the words of its heading. */
export interface HeadHints {
  /** Columns that the row of column numbers counts; 0 where there is none. */
  readonly numbered: number;
}

/** Usual order of columns; used where the drawing order of a heading is broken. */
const RANK: Readonly<Record<PhraseKind, number>> = {
  no: 0, kode: 3.5, tujuan: 2, sasaran: 3, level: 4, uraian: 4, indikator: 5, satuan: 6, definisi: 7,
  other: 8, awal: 9, verb: 10, year: 10, quarter: 10, money: 10, unit: 10, percent: 10, month: 10, akhir: 12, remark: 14, schedule: 15, filler: 16,
}; // prettier-ignore

/** What speaks against a reading of a heading as a whole. */
const COST = {
  /** A column more or less than the row of column numbers says. */
  column: 2,
  /** Columns put into their usual order against the drawing order. */
  sorted: 2,
  /** Name columns alone put into their usual order. */
  tidied: 0.5,
  /** Realisasi before target, capaian before realisasi. */
  verbs: 1,
  /** "Keterangan" is nearly always the last column; other remarks ("Sumber Dana") mostly. */
  ketBeforeFigures: 2.5,
  remarkBeforeFigures: 0.5,
  /** The lower row drawn before the upper one. */
  bottomUp: 1.5,
  /** A layer of headings more. */
  layer: 1,
  /** "No" not first, a figure before the first name, remarks before figures, a bare "Rp" or "K". */
  disorder: 3,
  /** A heading with its unit in brackets above others with theirs. */
  unitTwice: 7,
} as const;

/**
 * Reads the columns of a table from its heading's lines, which may be broken over lines and drawn in any
 * order: tries the ways to cut the phrases into rows of headings, nests each, and keeps the best reading.
 *
 * @returns for each column the heading texts from the top down, left to right
 */
export function arrangeHeading(lines: readonly string[], hints: HeadHints): string[][] {
  return arrangePhrases(mergePhrases(readPhrases(lines)), hints);
}

/** The same from phrases. */
export function arrangePhrases(phrases: readonly Phrase[], hints: HeadHints): string[][] {
  let best: { score: number; nodes: readonly HeadNode[] } = { score: -Infinity, nodes: [] };
  for (const reading of readings(phrases)) {
    for (const nodes of [reading.nodes, tidied(reading.nodes)]) {
      const score = reading.score - judge(nodes, hints) - (nodes === reading.nodes ? 0 : COST.tidied);
      if (score > best.score) best = { score, nodes };
    }
  }
  return best.nodes.flatMap((n) => pathsOf(n, []));
}

interface Reading {
  readonly score: number;
  readonly nodes: readonly HeadNode[];
}

function* readings(phrases: readonly Phrase[]): Generator<Reading> {
  const nodes = phrases.map((phrase): HeadNode => ({ phrase, below: [] }));
  yield { score: 0, nodes };
  yield { score: -COST.sorted, nodes: sorted(nodes) };
  const cuts = cutsOf(phrases);
  for (const cut of cuts) yield* twoRows(nodes.slice(0, cut), nodes.slice(cut));
  for (const cut of cutsOfLine(phrases)) {
    const below = nest(nodes.slice(0, cut), nodes.slice(cut));
    if (isTold(below.nodes, phrases[cut - 1])) yield below;
  }
  if (!mayHaveThreeRows(phrases)) return;
  for (const [i, first] of cuts.entries())
    for (const second of cuts.slice(i + 1)) {
      const [a, b, c] = [nodes.slice(0, first), nodes.slice(first, second), nodes.slice(second)];
      const low = nest(b, c);
      const all = nest(a, low.nodes);
      yield { score: low.score + all.score - COST.layer, nodes: all.nodes };
    }
}

/** Three rows of headings are block, year or quarter, and K and Rp below each. */
function mayHaveThreeRows(phrases: readonly Phrase[]): boolean {
  const periods = phrases.filter((p) => p.kind === 'year' || p.kind === 'quarter').length;
  const pairs = phrases.filter((p) => p.kind === 'unit' || p.kind === 'money').length;
  return periods >= 2 && pairs >= 2;
}

function* twoRows(above: readonly HeadNode[], below: readonly HeadNode[]): Generator<Reading> {
  yield nest(above, below);
  const up = nest(below, above);
  yield { ...up, score: up.score - COST.bottomUp };
  const tidy = nest(sorted(above), below);
  yield { ...tidy, score: tidy.score - COST.sorted };
  const upTidy = nest(sorted(below), above);
  yield { score: upTidy.score - COST.sorted - COST.bottomUp, nodes: upTidy.nodes };
}

/**
 * Rows can begin where a printed line begins, and where a line repeats what it ends with ("2023 2024 Target Rp
 * Target Rp").
 */
function cutsOf(phrases: readonly Phrase[]): number[] {
  const lines = changes(phrases, 'row');
  if (lines.length >= MOST_JOINED) return lines.slice(0, MOST_CUTS);
  const ends = [...lines, phrases.length];
  const repeats = ends.flatMap((end, i) => repeatStarts(phrases, ends[i - 1] ?? 0, end));
  return [...new Set([...lines, ...repeats])].sort((a, b) => a - b).slice(0, MOST_CUTS);
}

/** Headings of more lines are printed row by row. */
const MOST_JOINED = 2;

/** Where all is printed on one line, another kind of words may begin a row. */
function cutsOfLine(phrases: readonly Phrase[]): number[] {
  return changes(phrases, 'row').length === 0 ? changes(phrases, 'kind').slice(0, MOST_CUTS) : [];
}

/** What stands below the last upper heading alone would be printed in the same order beside it. */
function isTold(nodes: readonly HeadNode[], last: Phrase | undefined): boolean {
  return nodes.some((n) => n.below.length > 0 && n.phrase !== last);
}

function changes(phrases: readonly Phrase[], of: 'row' | 'kind'): number[] {
  return phrases.flatMap((p, i) => (i > 0 && p[of] !== phrases[i - 1]?.[of] ? [i] : []));
}

/** Headings that stand below each of several others: "K Rp", "TW I … TW IV", the years of a plan. */
const LONGEST_REPEAT = 6;

/** Where in a line the headings begin that it repeats to its end; and before them, the ones repeated above them. */
function repeatStarts(phrases: readonly Phrase[], from: number, to: number): number[] {
  let start = to;
  for (let size = 1; size <= LONGEST_REPEAT; size++) {
    let at = to - 1;
    while (at - size >= from && isSame(phrases[at], phrases[at - size])) at--;
    const first = at - size + 1;
    if (to - first >= 2 * size && first > from) start = Math.min(start, first);
  }
  return start < to ? [...repeatStarts(phrases, from, start), start] : [];
}

const isSame = (a: Phrase | undefined, b: Phrase | undefined): boolean =>
  a !== undefined && a.kind === b?.kind && (a.kind !== 'year' || a.text === b.text);
/** Bounds the search; headings have at most some thirty lines. */
const MOST_CUTS = 30;

/** What has no usual place ("Lokasi") stays behind the name that it was drawn behind. */
function sorted(nodes: readonly HeadNode[]): HeadNode[] {
  let before = RANK.other;
  const ranked = nodes.map((n, i) => {
    const { phrase } = n;
    const rank = phrase.kind === 'other' ? before : rankOf(phrase);
    if (isName(phrase.kind)) before = rank;
    return { n, i, rank };
  });
  return ranked.sort((a, b) => a.rank - b.rank || a.i - b.i).map(({ n }) => n);
}

/** Target, then realisasi, then what it comes to. */
const VERBS = [/^target/i, /^realisasi/i, /^(?:tingkat|rasio|capaian|%)/i];

function rankOf({ kind, text }: Phrase): number {
  const verb = kind === 'verb' ? VERBS.findIndex((v) => v.test(text)) : -1;
  return RANK[kind] + Math.max(0, verb) / VERBS.length;
}

/** The names before the first figure in their usual order. */
function tidied(nodes: readonly HeadNode[]): HeadNode[] {
  const figures = nodes.findIndex((n) => !isName(n.phrase.kind) && n.phrase.kind !== 'awal');
  const end = figures < 0 ? nodes.length : figures;
  const head = nodes.slice(0, end);
  return head.some((n) => n.below.length > 0) ? [...nodes] : [...sorted(head), ...nodes.slice(end)];
}

function judge(nodes: readonly HeadNode[], hints: HeadHints): number {
  const leaves = nodes.flatMap((n) => leavesOf(n));
  const width = leaves.length;
  let cost = hints.numbered > 0 ? Math.abs(width - hints.numbered) * COST.column : 0;
  const kinds = leaves.map((l) => l.phrase.kind);
  if (kinds.lastIndexOf('no') > 0) cost += COST.disorder;
  const firstName = kinds.findIndex((k) => isName(k) && k !== 'no');
  const firstFigure = kinds.findIndex((k) => !isName(k));
  if (firstFigure >= 0 && firstFigure < firstName) cost += COST.disorder;
  const kode = kinds.indexOf('kode');
  if (kode > 0 && kinds.slice(0, kode).some((k) => !isName(k))) cost += COST.disorder;
  const lastFigure = kinds.findLastIndex((k) => !isName(k));
  for (const [i, leaf] of leaves.entries())
    if (leaf.phrase.kind === 'remark' && i < lastFigure)
      cost += /^ket/i.test(leaf.phrase.text) ? COST.ketBeforeFigures : COST.remarkBeforeFigures;
  for (const node of nodes)
    if (node.below.length === 0 && ['unit', 'year', 'percent', 'quarter'].includes(node.phrase.kind))
      cost += 1;
  cost += nodes.filter(saysUnitTwice).length * COST.unitTwice;
  const verbs = nodes.filter((n) => n.phrase.kind === 'verb').map((n) => rankOf(n.phrase));
  if (verbs.some((v, i) => v < (verbs[i - 1] ?? v))) cost += COST.verbs;
  return cost + disorderedNames(kinds) * 0.7;
}

/** "Anggaran (Rp)" has no "Realisasi (Rp)" and no "%" below it, nor has "%": a unit is that of one column. */
function saysUnitTwice({ phrase, below }: HeadNode): boolean {
  if (phrase.kind !== 'percent' && !/\(\s*Rp\b/i.test(phrase.text)) return false;
  return below.some((n) => n.phrase.kind === 'percent' || /\(\s*Rp\b|%/i.test(n.phrase.text));
}

/** Neighbouring name columns against their usual order (satuan and definisi go either way). */
function disorderedNames(kinds: readonly PhraseKind[]): number {
  const names = kinds.filter((k) => isName(k) && !FREE.has(k));
  return names.filter((k, i) => i > 0 && RANK[k] < RANK[names[i - 1] ?? k]).length;
}

/** Names that stand now before, now after their neighbours. */
const FREE: ReadonlySet<PhraseKind> = new Set<PhraseKind>(['kode', 'satuan', 'definisi', 'other', 'remark']);

function leavesOf(node: HeadNode): HeadNode[] {
  return node.below.length === 0 ? [node] : node.below.flatMap(leavesOf);
}

function pathsOf(node: HeadNode, above: readonly string[]): string[][] {
  const path = [...above, node.phrase.text];
  return node.below.length === 0 ? [path] : node.below.flatMap((n) => pathsOf(n, path));
}
