import { groupBy } from '../../check/checked.js';
import type { Proven } from '../../check/prove.js';
import type { Lang } from '../../messages/lang.js';
import { say } from '../../messages/say.js';
import { SEVERITIES } from '../../record/columns.js';
import { xmlText } from './xml-text.js';

/** Places shown of a cause; the findings below have all. */
const MOST = 12;

/** The findings by their most likely cause: how many of each severity, and where; those with a cause first. */
export function causeTable(findings: readonly Proven[], lang: Lang): string {
  if (findings.length === 0) return '';
  const causes = [...groupBy(findings, (f) => f.cause ?? '').values()];
  causes.sort((a, b) => Number(isOpen(a)) - Number(isOpen(b)) || b.length - a.length);
  const heads = SEVERITIES.map((s) => `<th class="n ${s}">${s}</th>`).join('');
  const rows = causes.map((own) => row(own, lang)).join('');
  return `<table><thead><tr><th></th>${heads}<th></th></tr></thead><tbody>${rows}</tbody></table>`;
}

function isOpen([first]: readonly Proven[]): boolean {
  return (first?.cause ?? null) === null;
}

function row(own: readonly Proven[], lang: Lang): string {
  const kind = own[0]?.cause ?? 'none';
  const counts = SEVERITIES.map((s) => own.filter((f) => f.severity === s).length || '');
  const places = own.slice(0, MOST).map((f) => `${f.rule} ${f.baris ?? f.halaman ?? ''}`.trim());
  const more = own.length > MOST ? ' …' : '';
  const cells = counts.map((count) => `<td class="n">${count}</td>`).join('');
  return `<tr><td>${xmlText(say(lang, `report.cause.${kind}`))}</td>${cells}<td>${xmlText(places.join(', '))}${more}</td></tr>`;
}
