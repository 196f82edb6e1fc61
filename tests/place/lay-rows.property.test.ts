import fc from 'fast-check';
import { expect, test } from 'vitest';
import { placeLoose } from '../../src/place/place.js';
import { QUARTERLY, shown, streamRow, table } from './kit.js';

/** 100 × part ÷ whole with two decimals, as a sheet shows it. */
function percent(part: number, whole: number): string {
  return (Math.round((part / whole) * 10_000) / 100).toFixed(2);
}

function grouped(n: number): string {
  return String(n).replace(/\B(?=(\d{3})+$)/g, ',');
}

interface TrueRow {
  readonly cells: readonly string[];
  readonly kept: readonly boolean[];
}

const trueCells = fc
  .record({
    target: fc.integer({ min: 1, max: 900 }),
    done: fc.double({ min: 0, max: 1.2, noNaN: true }),
    pagu: fc.integer({ min: 2_000, max: 9_000_000 }),
    spent: fc.double({ min: 0, max: 1, noNaN: true }),
  })
  .map(({ target, done, pagu, spent }) => {
    const realisasi = Math.round(target * done);
    const rupiah = Math.round(pagu * spent) * 1000;
    return [
      String(target),
      grouped(pagu * 1000),
      String(realisasi),
      grouped(rupiah),
      percent(realisasi, target),
      percent(rupiah, pagu * 1000),
    ];
  });

const WHOLE = QUARTERLY.map(() => true);
/** Patterns of blank cells that tables have: no money, no performance, no percentage, or anything at all. */
const pattern = fc.oneof(
  { weight: 6, arbitrary: fc.constant(WHOLE) },
  { weight: 2, arbitrary: fc.constant([true, false, true, false, true, false]) },
  { weight: 1, arbitrary: fc.constant([false, true, false, true, false, true]) },
  { weight: 1, arbitrary: fc.constant([true, true, true, true, false, true]) },
  { weight: 1, arbitrary: fc.constant([true, true, true, true, true, false]) },
  { weight: 1, arbitrary: fc.array(fc.boolean(), { minLength: 6, maxLength: 6 }) },
);
const trueRow: fc.Arbitrary<TrueRow> = fc.record({ cells: trueCells, kept: pattern });

test('figures whose neighbours are blank go back to their columns, or are not called sure', () => {
  let asked = 0;
  let right = 0;
  fc.assert(
    fc.property(fc.array(trueRow, { minLength: 1, maxLength: 25 }), (rows) => {
      const kept = rows.map((r) => r.cells.filter((_, c) => r.kept[c]));
      const truth = rows.map((r) =>
        streamRow(QUARTERLY, { cells: r.cells.map((c, i) => (r.kept[i] ? c : '-')) }),
      );
      const placed = placeLoose(
        table(
          QUARTERLY,
          kept.map((cells) => streamRow(QUARTERLY, { cells })),
        ),
      );
      placed.rows.forEach((row, i) => {
        const expected = new Set(shown(truth[i]).split(' '));
        for (const f of row.figures) {
          const good = f.value.kind === 'number' && expected.has(`${f.field}=${f.value.decimal}`);
          asked++;
          if (good) right++;
          if (f.sure >= 0.9) expect(good, `${f.field}=${f.value.raw} sure ${f.sure}`).toBe(true);
        }
      });
    }),
    { numRuns: 150 },
  );
  expect(right / asked).toBeGreaterThan(0.94);
});
