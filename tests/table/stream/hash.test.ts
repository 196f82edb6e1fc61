import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { longerRun, RunCounts, runOf, sameRun, wordId } from '../../../src/table/stream/hash.js';

const ids = (text: string): Int32Array => Int32Array.from(text.split(' '), wordId);

describe('runs of words', () => {
  it('the same words have the same number wherever they stand', () => {
    const page = ids('jumlah kios yang ditata unit jumlah kios yang ditata');
    expect(runOf(page, 0, 4)).toBe(runOf(page, 5, 9));
    expect(sameRun(page, 0, 5, 4)).toBe(true);
    expect(sameRun(page, 0, 4, 4)).toBe(false);
  });

  it('other words, another order and a part of them have another', () => {
    const page = ids('kios yang ditata yang kios ditata');
    const runs = [runOf(page, 0, 3), runOf(page, 3, 6), runOf(page, 0, 2), runOf(page, 1, 3)];
    expect(new Set(runs).size).toBe(runs.length);
  });

  it('a run is made longer word by word', () => {
    const page = ids('taman telaga kios');
    expect(longerRun(longerRun(runOf(page, 0, 1), page[1] ?? 0), page[2] ?? 0)).toBe(runOf(page, 0, 3));
  });

  it('are counted exactly, also where their last bits are alike', () => {
    const run = fc.oneof(fc.integer(), fc.integer({ min: 0, max: 5 }).map((n) => n << 12)); // prettier-ignore
    fc.assert(
      fc.property(fc.array(run), fc.array(run), (met, others) => {
        const counts = new RunCounts();
        for (const one of met) counts.add(one);
        for (const one of [...met, ...others])
          expect(counts.of(one)).toBe(met.filter((m) => m === one).length);
      }),
    );
  });
});
