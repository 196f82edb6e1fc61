import type { Value } from '../types.js';
import { COST } from './costs.js';
import type { FigureColumn } from './figure-columns.js';

/** How ill a printed value suits the type of a column (rupiah, percent or count), before any rule is asked. */
export function fit(value: Value, column: FigureColumn): number {
  switch (column.field) {
    case 'pagu':
    case 'realisasi_rp':
      return asMoney(value, column.skala);
    case 'capaian':
    case 'capaian_rp':
      return asPercent(value);
    case 'target':
    case 'realisasi':
      return asCount(value);
    default:
      return asPercent(value) + (outsideHundred(value) ? COST.quarterOutside : 0);
  }
}

function asMoney(value: Value, skala: number): number {
  if (value.kind === 'empty') return COST.dash;
  if (value.kind === 'error') return COST.errorTyped;
  if (value.kind === 'text') return COST.wordsAsMoney;
  if (value.satuan.includes('%')) return COST.percentAsMoney;
  if (value.satuan !== '') return COST.unitElsewhere;
  if (value.rupiah) return COST.rupiahInPlace;
  const size = sizes(value).most;
  if (size === 0) return COST.zeroMoney;
  if (size >= 1000) return 0;
  if (skala > 1) return COST.smallScaledMoney;
  return value.decimal.includes('.') ? COST.fractionAsMoney : COST.smallMoney;
}

function asPercent(value: Value): number {
  if (value.kind === 'empty') return COST.dash;
  if (value.kind === 'error') return 0;
  if (value.kind === 'text') return COST.wordsAsPercent;
  if (value.rupiah) return COST.moneyElsewhere;
  const unit = value.satuan === '' || value.satuan.startsWith('%') ? 0 : COST.unitElsewhere;
  const size = sizes(value).least;
  return unit + (size < 1000 ? 0 : size < 100_000 ? COST.largePercent : COST.hugePercent);
}

function asCount(value: Value): number {
  if (value.kind === 'empty') return COST.dash;
  if (value.kind === 'error') return COST.errorTyped;
  if (value.kind === 'text') return COST.wordsAsCount;
  if (value.rupiah) return COST.moneyElsewhere;
  const size = sizes(value).least;
  if (size < 1e6) return 0;
  const bare = value.satuan === '' ? COST.bareCount : 0;
  return bare + (size < 1e8 ? COST.largeCount : COST.hugeCount);
}

function outsideHundred(value: Value): boolean {
  return value.kind === 'number' && (sizes(value).least > 100 || value.decimal.startsWith('-'));
}

interface Sizes {
  readonly least: number;
  readonly most: number;
}

/** Of values asked before: a row's are asked for every column, in every arrangement of them. */
const SIZES = new WeakMap<Value, Sizes>();

/** Of both readings where there are two: "1.234" may be either until a rule decides. */
function sizes(value: Extract<Value, { kind: 'number' }>): Sizes {
  let known = SIZES.get(value);
  if (!known) {
    const size = Math.abs(Number(value.decimal));
    const other = value.other === null ? size : Math.abs(Number(value.other));
    known = { least: Math.min(size, other), most: Math.max(size, other) };
    SIZES.set(value, known);
  }
  return known;
}
