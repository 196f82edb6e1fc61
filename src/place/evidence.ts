import { gather } from '../lex/gather.js';
import { achievement, achievementNear } from '../arith/achievement.js';
import { compareExact, exact, type Exact, isZero } from '../arith/exact.js';
import { ratioAgrees } from '../arith/percent.js';
import { quartersAgree } from '../arith/quarters.js';
import type { Value } from '../types.js';
import { COST, MAX_AGREEMENT, NATS_PER_DIGIT, NEAR_AGREEMENT, OTHER_FORM } from './costs.js';
import type { Relation } from './relations.js';

/** What a rule says of an arrangement: a cost (negative where it speaks for it), and whether it proves it. */
export interface Evidence {
  readonly cost: number;
  readonly verdict: 'agrees' | 'disagrees' | 'silent';
}

const SILENT: Evidence = { cost: 0, verdict: 'silent' };

/** Asks one rule about the values that stand in the columns it binds; null where a column is blank. */
export function evidence(relation: Relation, at: (column: number) => Value | null): Evidence {
  if (relation.kind === 'quarters') return quarterEvidence(relation.members.map(at));
  const [whole, part, percent] = [at(relation.whole), at(relation.part), at(relation.percent)];
  if (!percent || percent.kind === 'empty' || percent.kind === 'text') return spending(relation, whole, part);
  const wholes = readings(whole);
  const parts = readings(part);
  if (percent.kind === 'error') {
    const sound = wholes.some((w) => !isZero(w)) && parts.length > 0;
    return sound ? { cost: COST.wrongError, verdict: 'disagrees' } : SILENT;
  }
  if (wholes.length === 0) return orphan(part);
  if (parts.length === 0) return unspent(part, readings(percent));
  let best: Evidence = { cost: COST.contradiction, verdict: 'disagrees' };
  for (const w of wholes) {
    for (const p of parts) {
      for (const shown of readings(percent)) {
        const found = triple(relation.kind, w, p, shown);
        if (found.cost < best.cost) best = found;
      }
    }
  }
  return best;
}

function triple(kind: 'achievement' | 'absorption', whole: Exact, part: Exact, shown: Exact): Evidence {
  if (isZero(whole)) return SILENT;
  const weight = worth(shown);
  const proof = isZero(shown) ? 'silent' : 'agrees';
  if (kind === 'absorption') {
    if (ratioAgrees(part, whole, shown)) return { cost: -weight, verdict: proof };
    return { cost: COST.contradiction, verdict: 'disagrees' };
  }
  const form = achievement(whole, part, shown);
  if (form === 'more') return { cost: -weight, verdict: proof };
  if (form === 'capped') return SILENT;
  if (form) return { cost: OTHER_FORM - weight, verdict: weight > 2 * OTHER_FORM ? 'agrees' : 'silent' };
  if (achievementNear(whole, part, shown)) return { cost: -NEAR_AGREEMENT, verdict: 'silent' };
  return { cost: COST.contradiction, verdict: 'disagrees' };
}

/** Odds against agreeing by chance: one decade for each figure shown. Noughts prove nothing, round figures little. */
function worth(shown: Exact): number {
  if (isZero(shown)) return NATS_PER_DIGIT;
  const digits = shown.digits.toString().replace('-', '').replace(/0+$/, '');
  return Math.min(MAX_AGREEMENT, NATS_PER_DIGIT * (digits.length + 1));
}

/** A percentage without its whole says nothing; without both it is odd. */
function orphan(part: Value | null): Evidence {
  return { cost: part === null ? COST.orphanPercent / 2 : COST.orphanPercent, verdict: 'silent' };
}

/** Nothing (or a dash) was realised: 0 is as expected, any other percentage is not. */
function unspent(part: Value | null, shown: readonly Exact[]): Evidence {
  const nought = shown.every(isZero);
  if (nought) return part === null ? { cost: COST.orphanPercent / 2, verdict: 'silent' } : SILENT;
  return { cost: COST.orphanPercent, verdict: part === null ? 'silent' : 'disagrees' };
}

/** Without a percentage the two figures of money still have an order. */
function spending(relation: Relation, whole: Value | null, part: Value | null): Evidence {
  if (relation.kind !== 'absorption') return SILENT;
  const over = readings(part).every((p) => readings(whole).some((w) => compareExact(p, w) > 0));
  return over && readings(part).length > 0 ? { cost: COST.overspent, verdict: 'silent' } : SILENT;
}

function quarterEvidence(values: readonly (Value | null)[]): Evidence {
  const shown = gather(values, (v) => readings(v).slice(0, 1));
  if (shown.length < 2) return SILENT;
  if (quartersAgree(shown)) return { cost: -2 * NATS_PER_DIGIT, verdict: 'agrees' };
  return shown.length === 4 ? { cost: COST.contradiction, verdict: 'disagrees' } : SILENT;
}

/** The numbers that a value may stand for: one, or two where its mark can group or divide. */
export function readings(value: Value | null): readonly Exact[] {
  if (value?.kind !== 'number') return NO_READINGS;
  let known = READINGS.get(value);
  if (!known) {
    known = gather([value.decimal, ...(value.other === null ? [] : [value.other])], (d) => exact(d) ?? []);
    READINGS.set(value, known);
  }
  return known;
}

const NO_READINGS: readonly Exact[] = [];
/** Of values asked before: a row's are asked in every arrangement of them. */
const READINGS = new WeakMap<Value, readonly Exact[]>();
