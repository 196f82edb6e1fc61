import { createHash } from 'node:crypto';
import { pathToFileURL } from 'node:url';
import { isAbsolute, sep } from 'node:path';
import type { CheckedDocument } from '../../check/check-document.js';
import type { Evidence, Proven } from '../../check/prove.js';
import { RULE_TEXTS } from '../../check/rule-texts.js';
import type { Lang } from '../../messages/lang.js';
import { RULES } from '../../record/columns.js';
import { version } from '../../version.js';

const LEVELS = { error: 'error', warning: 'warning', info: 'note' } as const;

/** SARIF 2.1.0, one run. Places are the records' lines; the proof is in the related places and the properties. */
export function sarifLog(documents: readonly CheckedDocument[], lang: Lang): string {
  const results = documents.flatMap(({ path, findings }) => findings.map((f) => result(path, f)));
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: { name: 'lkj-extract', version: version(), rules: RULES.map((id) => descriptor(id, lang)) },
        },
        columnKind: 'utf16CodeUnits',
        results,
      },
    ],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
}

function descriptor(id: (typeof RULES)[number], lang: Lang): object {
  const { title, checks, matters, fix, law } = RULE_TEXTS[id][lang];
  return {
    id,
    shortDescription: { text: title },
    fullDescription: { text: checks },
    help: { text: [matters, fix, law].join('\n') },
  };
}

function result(path: string, finding: Proven): object {
  const { rule, severity, message, key, printed, expected, arithmetic, causes, evidence } = finding;
  const [, ...others] = evidence;
  const related = others.filter((e) => e.baris !== null || e.halaman !== null);
  return {
    ruleId: rule,
    ruleIndex: RULES.indexOf(rule),
    level: LEVELS[severity],
    message: { text: [message, arithmetic, ...causes].filter(Boolean).join('\n') },
    locations: [location(path, finding)],
    ...(related.length > 0 ? { relatedLocations: related.map((e) => relatedLocation(path, e)) } : {}),
    partialFingerprints: { 'lkjExtract/v1': createHash('sha256').update(key).digest('hex') },
    properties: { printed, expected, page: finding.halaman, keyakinan: evidence[0]?.keyakinan ?? null },
  };
}

function location(
  path: string,
  { baris, uraian, indikator }: Pick<Proven, 'baris' | 'uraian' | 'indikator'>,
): object {
  const name = [uraian, indikator].filter(Boolean).join(' · ');
  return {
    physicalLocation: {
      artifactLocation: { uri: uriOf(path) },
      ...(baris === null ? {} : { region: { startLine: baris } }),
    },
    ...(name === '' ? {} : { logicalLocations: [{ fullyQualifiedName: name }] }),
  };
}

function relatedLocation(path: string, evidence: Evidence): object {
  return { ...location(path, evidence), message: { text: `${evidence.column} ${evidence.printed}` } };
}

function uriOf(path: string): string {
  if (isAbsolute(path)) return pathToFileURL(path).href;
  return path.split(sep).map(encodeURIComponent).join('/');
}
