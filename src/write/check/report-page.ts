import { RULE_TEXTS } from '../../check/rule-texts.js';
import type { CheckedDocument } from '../../check/check-document.js';
import type { Proven } from '../../check/prove.js';
import { LANGS, type Lang } from '../../messages/lang.js';
import { formatNumber, say } from '../../messages/say.js';
import { RULES } from '../../record/columns.js';
import type { LkjRecord } from '../../record/schema.js';
import { capaianChart, moneyChart } from './report-chart.js';
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
td.n{text-align:right;font-variant-numeric:tabular-nums}svg{width:100%;height:auto;font-size:10px}
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
    `<h1>${xmlText(path)}</h1><p>${xmlText(about.join(' · '))}</p><p>${counts.join(' · ')}</p>`,
    part(lang, 'report.programs', programTable(records, lang)),
    part(lang, 'report.money', moneyChart(records)),
    part(lang, 'report.capaian', capaianChart(records)),
    part(lang, 'report.findings', rulesPart(findings, lang)),
  ].join('\n');
}

/** Below this a record should be looked at. */
const SURE = 0.9;

type Title = 'report.programs' | 'report.money' | 'report.capaian' | 'report.findings';

function part(lang: Lang, title: Title, body: string): string {
  return body === '' ? '' : `<h2>${say(lang, title)}</h2>${body}`;
}

function programTable(records: readonly LkjRecord[], lang: Lang): string {
  const rows = records.filter(
    (r) => (r.tingkat === 'program' || r.tingkat === 'total') && (r.pagu !== '' || r.realisasi_rp !== ''),
  );
  if (rows.length === 0) return '';
  const cells = rows.map(
    (r) =>
      `<tr><td>${xmlText(r.kode)}</td><td>${xmlText(r.uraian)}</td><td>${xmlText(r.periode)}</td>${[r.pagu, r.realisasi_rp, r.capaian_rp].map((f) => `<td class="n">${xmlText(grouped(f, lang))}</td>`).join('')}<td class="n">${r.keyakinan}</td></tr>`,
  );
  const head = ['kode', 'uraian', 'periode', 'pagu', 'realisasi_rp', 'capaian_rp', 'keyakinan'];
  return `<table><thead><tr>${head.map((h) => `<th>${h}</th>`).join('')}</tr></thead><tbody>${cells.join('')}</tbody></table>`;
}

function grouped(figure: string, lang: Lang): string {
  return /^\d+$/.test(figure) && figure.length < 16 ? formatNumber(Number(figure), lang) : figure;
}

function rulesPart(findings: readonly Proven[], lang: Lang): string {
  return RULES.map((rule) => {
    const own = findings.filter((f) => f.rule === rule);
    if (own.length === 0) return '';
    const { title, fix } = RULE_TEXTS[rule][lang];
    const shown = own.slice(0, MOST).map((f) => findingPart(f, lang));
    const left = own.length - shown.length;
    const more = left > 0 ? `<p>${say(lang, 'check.more', { count: left })}</p>` : '';
    return `<h3>${rule} (${own.length})</h3><p>${xmlText(title)}. ${xmlText(fix)}</p>${shown.join('')}${more}`;
  }).join('');
}

/** Findings shown of a rule: the page is for reading, the other formats have all. */
const MOST = 100;

function findingPart(f: Proven, lang: Lang): string {
  const place = f.baris === null ? f.halaman === null ? '' : say(lang, 'check.page', { page: String(f.halaman) }) : say(lang, 'check.line', { line: String(f.baris) }); // prettier-ignore
  const about = [place, f.periode, f.uraian || f.tabel, f.indikator].filter(Boolean).join(' · ');
  const rows = f.evidence.map(
    (e) =>
      `<tr><td>${e.baris ?? e.halaman ?? ''}</td><td>${xmlText([e.kode, e.uraian || e.indikator].filter(Boolean).join(' '))}</td><td>${xmlText(e.column)}</td><td class="n">${xmlText(e.printed)}</td></tr>`,
  );
  const causes = f.causes.map(
    (c, i) => `<p>${say(lang, i === 0 ? 'check.maybe' : 'check.or')} ${xmlText(c)}</p>`,
  );
  return `<article><p><b class="${f.severity}">${f.severity}</b> ${xmlText(about)}</p><p>${xmlText(f.message)}</p><p><code>${xmlText(f.arithmetic)}</code></p>${rows.length > 0 ? `<table>${rows.join('')}</table>` : ''}${causes.join('')}</article>`;
}
