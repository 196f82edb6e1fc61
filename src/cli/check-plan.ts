import type { Settings } from '../check/settings.js';
import type { Config } from '../config/schema.js';
import { besideConfig, type FoundConfig } from '../config/read-config.js';
import { SEVERITIES, type Severity } from '../record/columns.js';
import type { CheckFormat } from '../write/check/format-names.js';
import type { CheckAsked } from './check-asked.js';

/** What `check` does: the command line before the configuration before what holds without either. */
export interface CheckPlan {
  readonly format: 'text' | CheckFormat;
  readonly failOn: 'none' | Severity;
  readonly maxWarnings: number | null;
  readonly baseline: string | null;
  readonly nomenklatur: string | null;
  readonly report: string | null;
  readonly settings: Settings;
}

export function planCheck(asked: CheckAsked, found: FoundConfig): CheckPlan {
  const { rules, tolerance, totals, nomenklatur, check = {} } = found.config;
  const beside = (path: string | undefined): string | null =>
    path === undefined ? null : besideConfig(found, path);
  return {
    format: asked.format ?? check.format ?? 'text',
    failOn: asked.failOn ?? check.failOn ?? 'error',
    maxWarnings: asked.maxWarnings ?? check.maxWarnings ?? null,
    baseline: asked.baseline ?? beside(check.baseline),
    nomenklatur: asked.nomenklatur ?? beside(check.nomenklatur ?? nomenklatur),
    report: asked.report ?? beside(check.report),
    settings: settingsOf({ rules, tolerance, totals }),
  };
}

/** How a configuration wants findings told, without what it does not say. */
export function settingsOf({
  rules,
  tolerance,
  totals,
}: Pick<Config, 'rules' | 'tolerance' | 'totals'>): Settings {
  const given = Object.entries({ rules, tolerance, totals }).filter(([, value]) => value !== undefined);
  return Object.fromEntries(given);
}

/** True where the findings are what the user asked to fail on. */
export function failsOn(severities: readonly Severity[], { failOn, maxWarnings }: CheckPlan): boolean {
  const least = failOn === 'none' ? -1 : SEVERITIES.indexOf(failOn);
  if (severities.some((s) => SEVERITIES.indexOf(s) <= least)) return true;
  return maxWarnings !== null && severities.filter((s) => s === 'warning').length > maxWarnings;
}
