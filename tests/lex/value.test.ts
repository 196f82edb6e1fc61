import { describe, expect, it } from 'vitest';
import { readValue } from '../../src/lex/value.js';

describe('a price', () => {
  it('is a number of rupiah per unit, and no amount that is spent', () => {
    expect(readValue('Rp. 60.500/kg', { decimal: ',' })).toMatchObject({
      kind: 'number',
      decimal: '60500',
      satuan: 'Rp./kg',
      rupiah: false,
    });
  });

  it('is not what has no unit', () => {
    expect(readValue('Rp. 60.500', { decimal: ',' })).toMatchObject({ satuan: '', rupiah: true });
  });
});

it.each(['(Rp.000)', 'Rp. 000', '(Rp,000)'])(
  '%s says in what amounts are counted, and is none',
  (printed) => {
    expect(readValue(printed).kind).toBe('text');
  },
);
