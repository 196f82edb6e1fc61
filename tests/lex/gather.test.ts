import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gather, gathered } from '../../src/lex/gather.js';

describe('gather', () => {
  it('gives what flatMap gives', () => {
    const some = fc.array(fc.oneof(fc.integer(), fc.array(fc.integer())));
    fc.assert(
      fc.property(some, (items) => {
        expect(gather(items, (item) => item)).toEqual(items.flatMap((item) => item));
        expect(gather(items, (_, at) => [at, at])).toEqual(items.flatMap((_, at) => [at, at]));
      }),
    );
  });
});

describe('gathered', () => {
  it('puts lists one after the other', () => {
    expect(gathered([[1, 2], [], [3]])).toEqual([1, 2, 3]);
  });
});
