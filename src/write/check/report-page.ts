import { basename } from 'node:path';
import type { CheckedDocument } from '../../check/check-document.js';
import { LANGS, type Lang } from '../../messages/lang.js';
import { say } from '../../messages/say.js';
import { causeTable } from './report-causes.js';
import { capaianChart, moneyChart } from './report-chart.js';
import { rulesPart, severityCounts } from './report-findings.js';
import { programTable } from './report-programs.js';
import { xmlText } from './xml-text.js';

/**
 * One page for people, in both languages: what was read, how sure, money by program, findings by rule with
 * their rows, and charts. Nothing is loaded and nothing runs: the page's own policy forbids every script, and
 * every text of a document is escaped.
 */
export function reportPage(checked: (lang: Lang) => readonly CheckedDocument[]): string {
  const parts = LANGS.map((lang) => section(checked(lang), lang)).join('');
  const picks = LANGS.map(
    (lang, i) =>
      `<input type="radio" name="lang" id="pick-${lang}"${i === 0 ? ' checked' : ''}><label for="pick-${lang}">${say(lang, 'report.language')}</label>`,
  );
  return `<!doctype html>
<html lang="id"><head><meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width">
<title>lkj-extract</title><style>${STYLE}</style></head>
<body>${picks.join('')}${parts}</body></html>
`;
}

const STYLE = `
body{font:14px/1.45 system-ui,sans-serif;max-width:60rem;margin:1rem auto;padding:0 1rem;color:#222}
section{display:none}#pick-id:checked~.id,#pick-en:checked~.en{display:block}
table{border-collapse:collapse;width:100%;margin:.5rem 0}td,th{border-bottom:1px solid #ddd;padding:.2rem .5rem;text-align:left;vertical-align:top}
td.p{white-space:nowrap}tr.total td{font-weight:600}th[colspan]{padding-top:.8rem;color:#555}ul{list-style:none;padding:0}
td.n,th.n{text-align:right;font-variant-numeric:tabular-nums}svg{width:100%;height:auto;font-size:10px}
.error{color:#a11}.warning{color:#8a5a00}.info{color:#246}code{white-space:pre-wrap;overflow-wrap:anywhere}
article{break-inside:avoid;margin:.8rem 0}article p{margin:.1rem 0}
@media print{input,label{display:none}body{max-width:none;margin:0}}`;

function section(documents: readonly CheckedDocument[], lang: Lang): string {
  return `<section class="${lang}" lang="${lang}">${documents.map((d) => documentPart(d, lang)).join('')}</section>`;
}

function documentPart({ path, document, findings }: CheckedDocument, lang: Lang): string {
  const { records } = document;
  const unsure = records.filter((r) => r.keyakinan < SURE).length;
  const about = [document.jenis, document.instansi, document.daerah, document.tahun].filter(Boolean);
  const counts = [
    say(lang, 'summary.tables', { count: document.tables.length }),
    say(lang, 'summary.records', { count: records.length }),
    say(lang, 'summary.unsure', { count: unsure }),
    say(lang, 'summary.findings', { count: findings.length }),
    say(lang, 'summary.unplaced', { count: document.unplaced.length }),
  ];
  return [
    `<h1 title="${xmlText(path)}">${xmlText(basename(path))}</h1><p>${xmlText(about.join(' · '))}</p><p>${counts.join(' · ')}</p>`,
    severityCounts(findings, lang),
    part(lang, 'report.programs', programTable(records, lang)),
    part(lang, 'report.money', moneyChart(records, lang)),
    part(lang, 'report.capaian', capaianChart(records, lang)),
    part(lang, 'report.causes', causeTable(findings, lang)),
    part(lang, 'report.findings', rulesPart(findings, lang)),
  ].join('\n');
}

/** Below this a record should be looked at. */
const SURE = 0.9;

type Title = 'report.programs' | 'report.money' | 'report.capaian' | 'report.causes' | 'report.findings';

function part(lang: Lang, title: Title, body: string): string {
  return body === '' ? '' : `<h2>${say(lang, title)}</h2>${body}`;
}
