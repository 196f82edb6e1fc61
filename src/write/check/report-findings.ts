import type { Proven } from '../../check/prove.js';
import { RULE_TEXTS } from '../../check/rule-texts.js';
import type { Lang } from '../../messages/lang.js';
import { say } from '../../messages/say.js';
import { RULES, SEVERITIES, type Severity } from '../../record/columns.js';
import { readable } from './readable.js';
import { xmlText } from './xml-text.js';

/** Findings shown of a rule: the page is for reading, the other formats have all. */
const MOST = 100;

/** How many findings there are of each severity, and what that means. */
export function severityCounts(findings: readonly Proven[], lang: Lang): string {
  const items = SEVERITIES.flatMap((severity) => {
    const count = findings.filter((f) => f.severity === severity).length;
    return count === 0
      ? []
      : [`<li>${badge(severity)} ${count}: ${xmlText(say(lang, `report.${severity}`))}</li>`];
  });
  return items.length === 0 ? '' : `<ul>${items.join('')}</ul>`;
}

/** Findings by rule with their rows: rules with errors first, and errors first within each. */
export function rulesPart(findings: readonly Proven[], lang: Lang): string {
  const byRule = RULES.map((rule) => ({
    rule,
    own: findings.filter((f) => f.rule === rule).sort((a, b) => rank(a) - rank(b)),
  })).filter(({ own }) => own.length > 0);
  byRule.sort((a, b) => Math.min(...a.own.map(rank)) - Math.min(...b.own.map(rank)));
  return byRule
    .map(({ rule, own }) => {
      const { title, fix } = RULE_TEXTS[rule][lang];
      const shown = own.slice(0, MOST).map((f) => findingPart(f, lang));
      const left = own.length - shown.length;
      const more = left > 0 ? `<p>${say(lang, 'check.more', { count: left })}</p>` : '';
      return `<h3>${rule} (${own.length})</h3><p>${xmlText(title)}. ${xmlText(fix)}</p>${shown.join('')}${more}`;
    })
    .join('');
}

function rank({ severity }: Proven): number {
  return SEVERITIES.indexOf(severity);
}

function badge(severity: Severity): string {
  return `<b class="${severity}">${severity}</b>`;
}

function findingPart(f: Proven, lang: Lang): string {
  const place =
    f.baris !== null
      ? say(lang, 'check.line', { line: String(f.baris) })
      : f.halaman !== null
        ? say(lang, 'check.page', { page: String(f.halaman) })
        : '';
  // Codes are no figures.
  const figures = (text: string): string => xmlText(f.rule === 'KODE' ? text : readable(text, lang));
  const about = [place, f.periode, f.uraian || f.tabel, f.indikator].filter(Boolean).join(' · ');
  const rows = f.evidence.map(
    (e) =>
      `<tr><td>${e.baris ?? e.halaman ?? ''}</td><td>${xmlText([e.kode, e.uraian || e.indikator].filter(Boolean).join(' '))}</td><td>${xmlText(e.column)}</td><td class="n">${xmlText(e.printed)}</td></tr>`,
  );
  const causes = f.causes.map(
    (c, i) => `<p>${say(lang, i === 0 ? 'check.maybe' : 'check.or')} ${figures(c)}</p>`,
  );
  return `<article><p>${badge(f.severity)} ${xmlText(about)}</p><p>${figures(f.message)}</p><p><code>${figures(f.arithmetic)}</code></p>${rows.length > 0 ? `<table>${rows.join('')}</table>` : ''}${causes.join('')}</article>`;
}
