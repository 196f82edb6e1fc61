import type { CheckedDocument } from '../../check/check-document.js';
import type { Lang } from '../../messages/lang.js';
import { findingsCsv } from '../findings.js';
import { jsonArray } from '../json.js';
import type { CheckFormat } from './format-names.js';
import { githubAnnotations } from './github.js';
import { junitXml } from './junit.js';
import { sarifLog } from './sarif.js';

/** The findings of documents in one of the formats, as text that ends with a line break, or none. */
export function formatFindings(
  documents: readonly CheckedDocument[],
  format: CheckFormat,
  lang: Lang,
): string {
  const findings = documents.flatMap((d) => d.findings);
  switch (format) {
    case 'json':
      return `${jsonArray(findings, '')}\n`;
    case 'csv':
      return findingsCsv(findings);
    case 'github':
      return githubAnnotations(documents);
    case 'junit':
      return junitXml(documents);
    case 'sarif':
      return sarifLog(documents, lang);
  }
}
