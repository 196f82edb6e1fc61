import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { forgetMany, remember } from '../../src/lex/remember.js';

describe('a function that remembers', () => {
  it('answers as it would afresh, however often and in whatever order it is asked', () => {
    const afresh = (text: string): string | null => (text.length > 3 ? text.toUpperCase() : null);
    const remembered = remember(afresh);
    fc.assert(
      fc.property(fc.array(fc.string({ maxLength: 6 })), (texts) => {
        expect([...texts, ...texts].map(remembered)).toEqual([...texts, ...texts].map(afresh));
      }),
    );
  });

  it('works an answer out once', () => {
    let asked = 0;
    const length = remember((text: string): number => (asked++, text.length));
    expect([length('Dokumen'), length('Dokumen'), length('Unit')]).toEqual([7, 7, 4]);
    expect(asked).toBe(2);
  });

  it('forgets rather than grow with the document', () => {
    let asked = 0;
    const length = remember((text: string): number => (asked++, text.length));
    for (let i = 0; i < 50_000; i++) length(`Telaga ${i}`);
    length('Telaga 0');
    expect(asked).toBe(50_001);
  });

  it('keeps a few answers for the next document, and forgets many', () => {
    let asked = 0;
    const length = remember((text: string): number => (asked++, text.length), { most: Infinity });
    length('Dokumen');
    forgetMany();
    length('Dokumen');
    expect(asked).toBe(1);
    for (let i = 0; i < 50_000; i++) length(`Telaga ${i}`);
    forgetMany();
    length('Dokumen');
    expect(asked).toBe(50_002);
  });
});
