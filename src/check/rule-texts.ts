import type { Rule } from '../record/schema.js';
import { crossText } from './cross.js';
import { errorCellText } from './error-cell.js';
import { formatText } from './format.js';
import { kodeText } from './kode.js';
import { meanText } from './mean.js';
import { overText } from './over.js';
import { proseText } from './prose.js';
import { ratioText } from './ratio.js';
import { ratioRpText } from './ratio-rp.js';
import { sumText } from './sum.js';
import { trendText } from './trend.js';
import { twSumText } from './tw-sum.js';
import { unplacedText } from './unplaced.js';
import { yearSumText } from './year-sum.js';
import type { RuleText } from './rule-text.js';

/** What every rule says of itself. */
export const RULE_TEXTS = {
  RATIO: ratioText,
  RATIO_RP: ratioRpText,
  SUM: sumText,
  TW_SUM: twSumText,
  YEAR_SUM: yearSumText,
  MEAN: meanText,
  OVER: overText,
  CROSS: crossText,
  PROSE: proseText,
  TREND: trendText,
  KODE: kodeText,
  FORMAT: formatText,
  ERROR_CELL: errorCellText,
  UNPLACED: unplacedText,
} as const satisfies Record<Rule, RuleText>;
