import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { extract } from '../../src/index.js';
import { recordsCsv } from '../../src/write/records.js';
import { MEASURES, readScores, updating, writeScores, type Scores } from './floors.js';

/**
 * Scores over documents labelled by hand, where they lie beside the project; skipped where they do not.
 * A score that falls below its floor is a failing test; `npm run floors:update` raises the floors.
 */
const SHARED = join(import.meta.dirname, '../../../shared');
/** Which entries of an index are read, of so many: a sample keeps the suite quick; `LKJ_GOLD=all` reads all. */
const INDEXES: readonly (readonly [index: string, sample: readonly number[], of: number])[] = [
  ['gold/INDEX.csv', [0], 1],
  ['gold/INDEX-pdftext.csv', [0, 3], 4],
  ['corpus/INDEX-text.csv', [1], 4],
  ['corpus/INDEX-layout.csv', [1], 4],
  ['corpus/INDEX-ocr.csv', [1], 5],
  ['gold/INDEX-pdf.csv', [0, 2], 7],
  ['corpus/INDEX.csv', [1, 3], 5],
];
const ALL = process.env['LKJ_GOLD'] === 'all';

type CsvRow = Readonly<Record<string, string>>;
interface Scorer {
  readonly parseCsv: (text: string) => CsvRow[];
  readonly score: (
    gold: readonly CsvRow[],
    out: readonly CsvRow[],
  ) => {
    readonly result: {
      readonly perfect_rows: number;
      readonly silent: number;
      readonly figures: { readonly f1: number };
      readonly names: { readonly f1: number };
    };
  };
}

const present = existsSync(join(SHARED, 'score/score.mjs'));
const floors = readScores();
const measured = new Map<string, Scores>();

describe.skipIf(!present)('scores over labelled documents', () => {
  let scorer: Scorer;
  beforeAll(async () => {
    scorer = (await import(pathToFileURL(join(SHARED, 'score/score.mjs')).href)) as Scorer;
  });

  test.each(INDEXES)('%s', async (index, sample, of) => {
    const got = await scoresOf(join(SHARED, index), scorer, (i) => ALL || sample.includes(i % of));
    measured.set(index, got);
    if (updating || ALL) {
      console.log(index, got);
      return;
    }
    const floor = floors(index);
    for (const measure of MEASURES) {
      const said = `${index}: ${measure}, %`;
      if (measure === 'silent') expect(got[measure], said).toBeLessThanOrEqual(floor[measure]);
      else expect(got[measure], said).toBeGreaterThanOrEqual(floor[measure]);
    }
  });

  afterAll(() => {
    if (updating) writeScores(measured);
  });
});

/** Means over the index, as a reader of its table of scores sees them. */
async function scoresOf(
  index: string,
  { parseCsv, score }: Scorer,
  chosen: (i: number) => boolean,
): Promise<Scores> {
  const outputs = new Map<string, CsvRow[]>();
  const entries = parseCsv(readFileSync(index, 'utf8')).filter((_, i) => chosen(i));
  const results: ReturnType<Scorer['score']>['result'][] = [];
  for (const entry of entries) {
    const source = join(dirname(index), entry['source'] ?? '');
    const rows = outputs.get(source) ?? parseCsv(await csvOf(source));
    outputs.set(source, rows);
    const gold = parseCsv(readFileSync(join(dirname(index), entry['gold'] ?? ''), 'utf8'));
    results.push(score(gold, rows.filter((r) => within(r, entry))).result); // prettier-ignore
  }
  const mean = (of: (r: (typeof results)[number]) => number): number =>
    Math.round((10 * results.reduce((a, r) => a + of(r), 0)) / results.length) / 10;
  return {
    figures: mean((r) => r.figures.f1),
    names: mean((r) => r.names.f1),
    perfect: mean((r) => r.perfect_rows),
    silent: mean((r) => r.silent),
  };
}

async function csvOf(path: string): Promise<string> {
  return recordsCsv((await extract({ path })).records);
}

/** True for rows of the lines and pages that the gold covers. */
function within(row: CsvRow, { lines, pages }: CsvRow): boolean {
  const inside = (ranges: string | undefined, at: string | undefined): boolean =>
    !ranges ||
    ranges.split(' ').some((range) => {
      const [from = 0, to = from] = range.split('-').map(Number);
      return Number(at) >= from && Number(at) <= to;
    });
  return inside(lines, row['baris']) && inside(pages, row['halaman']);
}
