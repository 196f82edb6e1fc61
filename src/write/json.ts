import type { LkjDocument, LkjRecord } from '../record/schema.js';

/** The whole document as JSON: every entry of every list on a line of its own, so that two runs compare. */
export function documentJson(document: LkjDocument): string {
  const entries = Object.entries(document).map(([key, value]) => {
    const text = Array.isArray(value) ? jsonArray(value, '  ') : JSON.stringify(value);
    return `  ${JSON.stringify(key)}: ${text}`;
  });
  return `{\n${entries.join(',\n')}\n}\n`;
}

/** Records as JSON Lines: one record a line, with what was printed in `raw`. */
export function recordsJsonl(records: readonly LkjRecord[]): string {
  return records.map((r) => `${JSON.stringify(r)}\n`).join('');
}

/** A JSON array with one entry a line. */
export function jsonArray(entries: readonly unknown[], indent: string): string {
  if (entries.length === 0) return '[]';
  return `[\n${entries.map((e) => `${indent}  ${JSON.stringify(e)}`).join(',\n')}\n${indent}]`;
}
