import type { Rule } from '../record/schema.js';
import type { Check } from './checked.js';
import { cross } from './cross.js';
import { errorCell } from './error-cell.js';
import { format } from './format.js';
import { kode } from './kode.js';
import { mean } from './mean.js';
import { over } from './over.js';
import { prose } from './prose.js';
import { ratio } from './ratio.js';
import { ratioRp } from './ratio-rp.js';
import { sum } from './sum.js';
import { trend } from './trend.js';
import { twSum } from './tw-sum.js';
import { unplaced } from './unplaced.js';
import { yearSum } from './year-sum.js';

/** Every rule of the contract with its check: a rule without one does not compile. */
export const CHECKS = {
  RATIO: ratio,
  RATIO_RP: ratioRp,
  SUM: sum,
  TW_SUM: twSum,
  YEAR_SUM: yearSum,
  MEAN: mean,
  OVER: over,
  CROSS: cross,
  PROSE: prose,
  TREND: trend,
  KODE: kode,
  FORMAT: format,
  ERROR_CELL: errorCell,
  UNPLACED: unplaced,
} as const satisfies Record<Rule, Check>;
