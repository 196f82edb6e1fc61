import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { achievement, achievementNear } from '../../src/arith/achievement.js';
import { addExact, type Exact, exact, formatExact, subtractExact } from '../../src/arith/exact.js';
import { meanAgrees } from '../../src/arith/mean.js';
import { ratioAgrees } from '../../src/arith/percent.js';
import { quartersAgree } from '../../src/arith/quarters.js';
import { sumAgrees } from '../../src/arith/sums.js';
import { planEnd } from '../../src/arith/years.js';

function e(decimal: string): Exact {
  const read = exact(decimal);
  if (!read) throw new Error(decimal);
  return read;
}

const decimal = fc
  .tuple(fc.bigInt({ min: -(10n ** 15n), max: 10n ** 15n }), fc.integer({ min: 0, max: 4 }))
  .map(([digits, places]): Exact => ({ digits, places }));

/** 100 × part ÷ whole to `places` decimals, rounded half up or cut off. */
function percent(part: bigint, whole: bigint, places: number, cut: boolean): Exact {
  const top = 100n * part * 10n ** BigInt(places);
  return { digits: cut ? top / whole : (2n * top + whole) / (2n * whole), places };
}

describe('decimals', () => {
  test('what is written is read back', () => {
    fc.assert(
      fc.property(decimal, (value) => {
        const again = exact(formatExact(value));
        expect(again && formatExact(again)).toBe(formatExact(value));
      }),
    );
  });

  test('adding and taking away gives the same number', () => {
    fc.assert(
      fc.property(decimal, decimal, (a, b) => {
        expect(formatExact(subtractExact(addExact(a, b), b))).toBe(formatExact(a));
      }),
    );
  });

  test.each(['', '1.', '.5', '1,5', '1e5', 'abc', '-'])('%s is no plain decimal', (text) => {
    expect(exact(text)).toBeNull();
  });
});

describe('a percentage', () => {
  test.each([
    ['5600000', '33635000', '16.65', true],
    ['5600000', '33635000', '16.64', true],
    ['5600000', '33635000', '16.6', true],
    ['5600000', '33635000', '17', true],
    ['5600000', '33635000', '16', true],
    ['5600000', '33635000', '16.66', false],
    ['5600000', '33635000', '18', false],
    ['56499376', '356031600', '83', false],
    ['-10', '40', '-25', true],
    ['0', '40', '0.00', true],
    ['1', '0', '100', false],
  ])('%s of %s printed as %s', (part, whole, printed, agrees) => {
    expect(ratioAgrees(e(part), e(whole), e(printed))).toBe(agrees);
  });

  test('agrees however it is rounded, and not a whole last place away', () => {
    fc.assert(
      fc.property(
        fc.bigInt({ min: 0n, max: 10n ** 13n }),
        fc.bigInt({ min: 1n, max: 10n ** 13n }),
        fc.integer({ min: 0, max: 3 }),
        fc.boolean(),
        (part, whole, places, cut) => {
          const printed = percent(part, whole, places, cut);
          const [p, w] = [
            { digits: part, places: 0 },
            { digits: whole, places: 0 },
          ];
          expect(ratioAgrees(p, w, printed)).toBe(true);
          expect(ratioAgrees(p, w, { ...printed, digits: printed.digits + 2n })).toBe(false);
          expect(ratioAgrees(p, w, { ...printed, digits: printed.digits - 2n })).toBe(false);
        },
      ),
    );
  });
});

describe('an achievement', () => {
  test.each([
    ['68.50', '79.33', '115.81', 'more'],
    ['50', '40', '125', 'less'],
    ['0.0045', '0.0006', '186.67', 'mirror'],
    ['4', '3', '0.75', 'share'],
    ['80', '95', '100', 'capped'],
    ['200', '187', '3.7', null],
    ['0', '0', '100', null],
  ])('target %s and realisation %s give %s: %s', (target, realisasi, capaian, form) => {
    expect(achievement(e(target), e(realisasi), e(capaian))).toBe(form);
  });

  test('a realisation that is shown without its decimals nearly agrees', () => {
    expect(achievementNear(e('100'), e('33'), e('33.33'))).toBe(true);
    expect(achievementNear(e('100'), e('33'), e('34.33'))).toBe(false);
    expect(achievementNear(e('3'), e('1'), e('50'))).toBe(false);
  });
});

describe('sums', () => {
  test('a parent is its children to the rupiah', () => {
    fc.assert(
      fc.property(fc.array(fc.bigInt({ min: 0n, max: 10n ** 12n }), { minLength: 1 }), (children) => {
        const parts = children.map((digits) => ({ digits, places: 0 }));
        const sum = children.reduce((a, b) => a + b, 0n);
        expect(sumAgrees({ digits: sum, places: 0 }, parts)).toBe(true);
        expect(sumAgrees({ digits: sum + 1n, places: 0 }, parts)).toBe(false);
      }),
    );
  });

  test('a parent without children is no sum', () => {
    expect(sumAgrees(e('0'), [])).toBe(false);
  });

  test.each([
    [['25.33', '29.74', '24.92', '20.01'], true],
    [['33.33', '33.33', '33.33'], true],
    [['99.82', '0.18', '0', '0.00'], true],
    [['99.82', '0.18', '0.5', '0.00'], false],
    [['50', '30', '10', '5'], false],
    [[], false],
  ])('quarters %s', (quarters, agrees) => {
    expect(quartersAgree(quarters.map(e))).toBe(agrees);
  });

  test.each([
    [['10', '20', '30'], '60', 'sum'],
    [['70', '75', '80'], '80', 'last'],
    [['90', '80'], '90', 'max'],
    [['10', '20'], '25', null],
    [[], '25', null],
  ])('years %s lead to %s by %s', (years, end, form) => {
    expect(planEnd(years.map(e), e(end))).toBe(form);
  });

  test('a mean is rounded as printed', () => {
    expect(meanAgrees([e('100'), e('95.5'), e('80')], e('91.83'))).toBe(true);
    expect(meanAgrees([e('100'), e('95.5'), e('80')], e('92'))).toBe(true);
    expect(meanAgrees([e('100'), e('95.5'), e('80')], e('92.1'))).toBe(false);
  });
});
