import { formatNumber, say, sayCode } from '../messages/say.js';
import { SEVERITIES } from '../record/columns.js';
import type { Put } from '../work/put.js';
import type { Terminal } from './terminal.js';

/** A file that was written, or a folder with so many files. */
export interface Written {
  readonly file: string;
  readonly files?: number;
}

/** What a person should know about how the document was read, one line each. */
export function tellNotes(document: Put, shown: { narrative: boolean }, terminal: Terminal): void {
  const { lang, paint } = terminal;
  const notes = [...document.notes, ...missing(document, shown.narrative)];
  for (const { code, args } of notes)
    terminal.tell(`${say(lang, 'summary.note')}: ${sayCode(lang, `note.${code}`, args)}`, paint.err.yellow);
}

function missing(document: Put, narrative: boolean): Put['notes'] {
  if (document.records > 0) return [];
  if (document.tables > 0) return [{ code: 'no-record', args: {} }];
  return narrative ? [] : [{ code: 'only-narrative', args: {} }];
}

/** What came out, in one line, and where it went. */
export function summary(document: Put, written: readonly Written[], terminal: Terminal): void {
  const { lang, paint } = terminal;
  const { unsure, findings } = document;
  const count = findings.reduce((sum, kind) => sum + kind.count, 0);
  const parts = [
    say(lang, 'summary.tables', { count: document.tables }),
    say(lang, 'summary.records', { count: document.records }),
    unsure > 0 ? say(lang, 'summary.unsure', { count: unsure }) : '',
    say(lang, 'summary.findings', { count }) + severities(document, terminal),
    say(lang, 'summary.unplaced', { count: document.unplaced }),
  ];
  terminal.tell(`${document.dokumen}: ${parts.filter(Boolean).join(' · ')}`, paint.err.bold);
  for (const { file, files } of written)
    terminal.tell(
      files === undefined
        ? say(lang, 'summary.written', { file })
        : say(lang, 'summary.files', { folder: file, count: files }),
    );
}

function severities({ findings }: Put, { lang }: Terminal): string {
  const counts = SEVERITIES.map((s) => {
    const own = findings.filter((f) => f.severity === s);
    return [s, own.reduce((sum, { count }) => sum + count, 0)] as const;
  });
  const some = counts.filter(([, count]) => count > 0);
  return some.length === 0
    ? ''
    : ` (${some.map(([s, count]) => `${s} ${formatNumber(count, lang)}`).join(', ')})`;
}
