import type { CheckedDocument } from '../../check/check-document.js';
import type { Proven } from '../../check/prove.js';
import { SEVERITIES } from '../../record/columns.js';

const COMMANDS = { error: 'error', warning: 'warning', info: 'notice' } as const;

/** Workflow commands of GitHub, the worst first: only the first ten of a kind are shown beside the code. */
export function githubAnnotations(documents: readonly CheckedDocument[]): string {
  const all = documents.flatMap(({ path, findings }) => findings.map((f) => ({ path, f })));
  const sorted = SEVERITIES.flatMap((s) => all.filter(({ f }) => f.severity === s));
  return sorted.map(({ path, f }) => `${annotation(path, f)}\n`).join('');
}

function annotation(
  path: string,
  { severity, baris, halaman, rule, message, uraian, indikator, causes }: Proven,
): string {
  const place = baris === null ? '' : `,line=${baris}`;
  // A PDF has no lines that GitHub could show.
  const page = baris === null && halaman !== null ? `p. ${halaman}` : '';
  const about = [page, uraian, indikator].filter(Boolean).join(' · ');
  const [cause] = causes;
  const text = `${about === '' ? '' : `${about}: `}${message}${cause === undefined ? '' : ` (${cause})`}`;
  return `::${COMMANDS[severity]} file=${property(path)}${place},title=${property(rule)}::${data(text)}`;
}

function data(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
