import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import { extractSource, readText } from '../../src/index.js';
import { compare } from '../kit/compare.js';
import { JENIS, type Jenis, type Rencana } from '../kit/model.js';
import { rencana } from '../kit/plan.js';
import { build } from '../kit/tables/build.js';
import { WAY_NAMES, WAYS, type Way } from '../kit/ways.js';
import { floorOf, readFloors, updating, writeFloors, type Floor } from './floors.js';

/** Random tables per kind and way; `LKJ_RUNS=1000` for a long look, `LKJ_SEED` for another one. */
const USUAL = 1;
const RUNS = Number(process.env['LKJ_RUNS'] ?? USUAL);
/** The floors are measured on these tables. */
const SEED = Number(process.env['LKJ_SEED'] ?? 20_240_817);

const floors = readFloors();
const measured = new Map<string, Floor>();

/** Prints the plan, scrapes and damages it, and reads it back. */
function roundTrip(jenis: Jenis, way: Way, plan: Rencana): ReturnType<typeof compare> {
  const tables = build(jenis, plan);
  const text = WAYS[way](tables);
  const { document } = extractSource(readText('dokumen.txt', text));
  nothingLost(text, document);
  return compare(tables.flatMap((t) => t.truth), document.records); // prettier-ignore
}

/** Every number of the text is in one place of the account, and what no place took is listed. */
function nothingLost(text: string, document: ReturnType<typeof extractSource>['document']): void {
  const { tokens, ...places } = document.accounting;
  expect(tokens).toBe((text.match(/\d(?:[\d.,]*\d)?/g) ?? []).length);
  expect(Object.values(places).reduce((a, b) => a + b, 0)).toBe(tokens);
  expect(document.unplaced).toHaveLength(places.unplaced);
}

describe.each(JENIS)('%s comes back', (jenis) => {
  test.each(WAY_NAMES)('from %s', (way) => {
    const name = `${jenis} ${way}`;
    const floor = floors(name);
    const sum = { truth: 0, right: 0, silent: 0 };
    fc.assert(
      fc.property(rencana, (plan) => {
        const tally = roundTrip(jenis, way, plan);
        sum.truth += tally.truth;
        sum.right += tally.right;
        sum.silent += tally.silent.length;
        if (floor.silent === 0) expect(tally.silent, 'figures that are silently wrong').toEqual([]);
      }),
      { numRuns: RUNS, seed: SEED },
    );
    const got = floorOf(sum.truth, sum.right, sum.silent);
    measured.set(name, got);
    if (updating) return;
    expect(got.silent, `${name}: figures silently wrong, %`).toBeLessThanOrEqual(floor.silent);
    if (RUNS === USUAL)
      expect(got.recovered, `${name}: figures recovered, %`).toBeGreaterThanOrEqual(floor.recovered);
  });
});

afterAll(() => {
  if (updating) writeFloors(measured);
});
