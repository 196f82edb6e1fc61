import type { CheckedDocument } from '../check/check-document.js';
import type { Proven } from '../check/prove.js';
import { say } from '../messages/say.js';
import type { Severity } from '../record/columns.js';
import { safeLine } from './safe.js';
import type { Terminal } from './terminal.js';

const PAINT: Readonly<Record<Severity, 'red' | 'yellow' | 'cyan'>> = {
  error: 'red',
  warning: 'yellow',
  info: 'cyan',
};

/** Findings for people: by document, in source order, each with its proof. */
export function findingsText(documents: readonly CheckedDocument[], terminal: Terminal): string {
  return documents
    .filter((d) => d.findings.length > 0)
    .map((d) => documentText(d, terminal))
    .join('\n');
}

function documentText({ path, findings }: CheckedDocument, terminal: Terminal): string {
  const title = terminal.paint.out.bold.underline(safeLine(path));
  return `${title}\n${findings.map((f) => findingText(f, terminal)).join('')}`;
}

function findingText(finding: Proven, { lang, paint }: Terminal): string {
  const { severity, rule, message, arithmetic, causes, uraian, indikator, tabel, periode } = finding;
  const head = `${paint.out[PAINT[severity]](severity.padEnd(7))} ${paint.out.bold(rule)}`;
  const about = [place(finding), periode, uraian || tabel, indikator].filter(Boolean).join(' · ');
  const lines = [
    message,
    arithmetic,
    ...seen(finding),
    ...causes.map((cause, i) => `${i === 0 ? say(lang, 'check.maybe') : say(lang, 'check.or')} ${cause}`),
  ];
  const body = lines.filter(Boolean).map((line) => `          ${safeLine(line)}\n`);
  return `  ${head} ${safeLine(about)}\n${body.join('')}`;

  function place({ baris, halaman }: Pick<Proven, 'baris' | 'halaman'>): string {
    if (baris !== null) return say(lang, 'check.line', { line: String(baris) });
    return halaman === null ? '' : say(lang, 'check.page', { page: String(halaman) });
  }

  function seen({ evidence }: Proven): string[] {
    const shown = evidence
      .slice(0, SHOWN)
      .map(
        (e) =>
          `· ${[place(e), e.kode, e.uraian || e.indikator, e.column].filter(Boolean).join(' ')}: ${e.printed}`,
      );
    const left = evidence.length - SHOWN;
    return left > 0 ? [...shown, `· ${say(lang, 'check.more', { count: left })}`] : shown;
  }
}

/** Figures shown with a finding; the other formats have all. */
const SHOWN = 8;
