import type { CheckedDocument } from '../../check/check-document.js';
import type { Proven } from '../../check/prove.js';
import { RULES, type Rule } from '../../record/columns.js';
import { xmlText } from './xml-text.js';

/** JUnit: a suite a document, a case a rule. Errors and warnings are failures, the rest is its output. */
export function junitXml(documents: readonly CheckedDocument[]): string {
  const failures = documents.reduce((sum, d) => sum + failedRules(d).length, 0);
  const suites = documents.map(suite).join('');
  const counts = `tests="${documents.length * RULES.length}" failures="${failures}" errors="0"`;
  return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="lkj-extract" ${counts}>\n${suites}</testsuites>\n`;
}

function suite(checked: CheckedDocument): string {
  const { path } = checked;
  const counts = `tests="${RULES.length}" failures="${failedRules(checked).length}" errors="0" skipped="0"`;
  const cases = RULES.map((rule) => ruleCase(checked, rule)).join('');
  return `  <testsuite name="${xmlText(path)}" ${counts}>\n${cases}  </testsuite>\n`;
}

function ruleCase({ path, findings }: CheckedDocument, rule: Rule): string {
  const own = findings.filter((f) => f.rule === rule);
  const head = `    <testcase classname="${xmlText(path)}" name="${rule}" time="0"`;
  if (own.length === 0) return `${head}/>\n`;
  const bad = own.filter(fails);
  const text = xmlText(own.map(line).join('\n'));
  const [worst] = bad.filter((f) => f.severity === 'error').concat(bad);
  const body = worst
    ? `<failure message="${xmlText(worst.message)}" type="${worst.severity}">${text}</failure>`
    : `<system-out>${text}</system-out>`;
  return `${head}>\n      ${body}\n    </testcase>\n`;
}

function failedRules({ findings }: CheckedDocument): Rule[] {
  return RULES.filter((rule) => findings.some((f) => f.rule === rule && fails(f)));
}

function fails({ severity }: Proven): boolean {
  return severity !== 'info';
}

function line({ severity, baris, halaman, uraian, indikator, message }: Proven): string {
  const place = baris ?? halaman ?? '';
  return `${severity} ${place}: ${[uraian, indikator].filter(Boolean).join(' · ')}: ${message}`;
}
