import type { LkjRecord } from '../../src/index.js';
import { ANGKA_TRUTH, type TruthRecord } from './model.js';

/** How a document came back. Shares are of figures; lists name what went wrong, for the failing case. */
export interface Tally {
  readonly truth: number;
  readonly right: number;
  /** Figures put out that the truth does not have at that place. */
  readonly wrong: readonly string[];
  /** Those of them that are neither flagged nor doubted: the worst bug there is. */
  readonly silent: readonly string[];
  readonly missing: readonly string[];
}

/** Below this a record says itself that it is in doubt. */
const SURE = 0.9;
/** Names less alike than this are of different rows. */
const ALIKE = 0.5;

/** Pairs truth and output one to one, the most alike first, and compares figure by figure. */
export function compare(truth: readonly TruthRecord[], output: readonly LkjRecord[]): Tally {
  const paired = pair(truth, output);
  const silent: string[] = [];
  const wrong: string[] = [];
  const missing: string[] = [];
  let right = 0;
  let total = 0;
  const note = (o: LkjRecord, text: string): void => {
    wrong.push(text);
    if (o.temuan.length === 0 && o.keyakinan >= SURE) silent.push(text);
  };
  truth.forEach((t, i) => {
    const o = paired.get(i);
    for (const field of ANGKA_TRUTH) {
      const want = t.figures[field] ?? '';
      const got = o?.[field] ?? '';
      if (want !== '') total++;
      if (want !== '' && sameFigure(want, got)) right++;
      else if (o && got !== '') note(o, `${label(t)} ${field}: ${want || 'nothing'} read as ${got}`);
      else if (want !== '') missing.push(`${label(t)} ${field}: ${want}`);
    }
  });
  const taken = new Set(paired.values());
  for (const o of output) {
    if (taken.has(o)) continue;
    for (const field of ANGKA_TRUTH) {
      if (o[field] !== '') note(o, `${o.periode} ${o.uraian} / ${o.indikator} ${field}: made up ${o[field]}`);
    }
  }
  return { truth: total, right, wrong, silent, missing };
}

const label = (t: TruthRecord): string => `${t.periode} ${t.uraian} / ${t.indikator}`;

function sameFigure(want: string, got: string): boolean {
  if (want === got) return true;
  return want !== '' && got !== '' && Number(want) === Number(got);
}

function pair(truth: readonly TruthRecord[], output: readonly LkjRecord[]): Map<number, LkjRecord> {
  const keys = output.map((o) => ({ o, uraian: grams(o.uraian), indikator: grams(o.indikator) }));
  const scored = truth.flatMap((t, i) => {
    const uraian = grams(t.uraian);
    const indikator = grams(t.indikator);
    return keys.flatMap((k) => {
      if (k.o.periode !== t.periode || sideOf(k.o) !== t.sisi) return [];
      const names = (dice(uraian, k.uraian) + dice(indikator, k.indikator)) / 2;
      if (names < ALIKE) return [];
      const hits = ANGKA_TRUTH.filter((f) => t.figures[f] && sameFigure(t.figures[f], k.o[f])).length;
      return [{ i, o: k.o, score: names + hits / ANGKA_TRUTH.length }];
    });
  });
  scored.sort((a, b) => b.score - a.score);
  const paired = new Map<number, LkjRecord>();
  const taken = new Set<LkjRecord>();
  for (const { i, o } of scored) {
    if (paired.has(i) || taken.has(o)) continue;
    paired.set(i, o);
    taken.add(o);
  }
  return paired;
}

function sideOf({ tabel }: LkjRecord): TruthRecord['sisi'] {
  if (tabel.endsWith('(semula)')) return 'semula';
  return tabel.endsWith('(menjadi)') ? 'menjadi' : '';
}

function grams(text: string): Set<string> {
  const plain = text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
  return new Set(Array.from({ length: Math.max(0, plain.length - 2) }, (_, i) => plain.slice(i, i + 3)));
}

function dice(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  if (a.size + b.size === 0) return 1;
  let shared = 0;
  for (const g of a) if (b.has(g)) shared++;
  return (2 * shared) / (a.size + b.size);
}
