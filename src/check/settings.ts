import { compareExact, exact, subtractExact, type Exact } from '../arith/exact.js';
import { isRupiah } from '../lex/fields.js';
import type { LkjDocument, Rule, Severity } from '../record/schema.js';
import type { Found } from './consequences.js';
import { checkNomenklatur, type Nomenklatur } from './nomenklatur.js';
import { expectedTotals, type ExpectedTotal } from './expected-totals.js';

/** How a user wants to be told. */
export interface Settings {
  /** A severity for each finding of a rule, or none of it. */
  readonly rules?: Readonly<Partial<Record<Rule, Severity | 'off'>>>;
  /** Differences up to this are no finding: rupiah for money, points for percentages. */
  readonly tolerance?: { readonly rupiah?: number; readonly percent?: number };
  /** The user's list of official codes and names. */
  readonly nomenklatur?: Nomenklatur;
  /** Amounts known from elsewhere. */
  readonly totals?: readonly ExpectedTotal[];
}

/** Findings as the user wants them: what is switched off or within the tolerances is left out. */
export function settle(
  found: readonly Found[],
  document: Pick<LkjDocument, 'records' | 'instansi'>,
  settings: Settings,
): Found[] {
  const { rules = {}, totals = [], nomenklatur } = settings;
  const official = nomenklatur ? checkNomenklatur(document.records, nomenklatur) : [];
  return [...found, ...expectedTotals(document, totals), ...official]
    .filter((f) => !within(f, settings))
    .flatMap(({ rule, raised }): Found[] => {
      const asked = rules[rule];
      if (asked === 'off') return [];
      return [{ rule, raised: asked ? { ...raised, severity: asked } : raised }];
    });
}

const PERCENT: readonly Rule[] = ['RATIO', 'RATIO_RP', 'MEAN', 'TW_SUM'];

function within({ rule, raised }: Found, { tolerance = {} }: Settings): boolean {
  const { rupiah, percent } = tolerance;
  const isMoney = rule === 'OVER' || isRupiah(String(raised.args?.column));
  const allowed = PERCENT.includes(rule) ? percent : isMoney ? rupiah : undefined;
  const [printed, expected] = [exact(raised.printed), exact(raised.expected)];
  const limit = allowed === undefined ? null : exact(String(allowed));
  return (
    limit !== null &&
    printed !== null &&
    expected !== null &&
    compareExact(size(subtractExact(printed, expected)), limit) <= 0
  );
}

function size(value: Exact): Exact {
  return value.digits < 0n ? { ...value, digits: -value.digits } : value;
}
