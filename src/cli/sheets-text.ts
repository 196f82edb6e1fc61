import type { Sheet } from '../inspect/sheets.js';
import type { Lang } from '../messages/lang.js';
import { say } from '../messages/say.js';

/** Pages of a PDF as lines for a person: pages that look alike share a line, with the tables on them below. */
export function sheetsText(sheets: readonly Sheet[], lang: Lang): string[] {
  const runs: Sheet[][] = [];
  for (const sheet of sheets) {
    const open = runs.at(-1);
    const last = open?.at(-1);
    if (open && last && alike(last, sheet)) open.push(sheet);
    else runs.push([sheet]);
  }
  return runs.flatMap((run) => [aboutRun(run, lang), ...run.flatMap((sheet) => aboutTables(sheet, lang))]);
}

function alike(a: Sheet, b: Sheet): boolean {
  return (
    a.kind === b.kind &&
    a.width === b.width &&
    a.height === b.height &&
    a.rotation === b.rotation &&
    a.ruled === b.ruled
  );
}

function aboutRun(run: readonly Sheet[], lang: Lang): string {
  const [first] = run;
  const last = run.at(-1);
  if (!first || !last) return '';
  const pages = first === last ? String(first.page) : `${String(first.page)}–${String(last.page)}`;
  const free = run.reduce((sum, s) => sum + s.free, 0);
  const line = say(lang, 'inspect.sheet', {
    pages,
    kind: say(lang, `inspect.kind-${first.kind}`),
    width: first.width,
    height: first.height,
    rotation:
      first.rotation === 0
        ? say(lang, 'inspect.upright')
        : say(lang, 'inspect.turned', { degrees: first.rotation }),
    ruled: say(lang, first.ruled ? 'inspect.ruled' : 'inspect.unruled'),
  });
  return `  ${line} · ${say(lang, 'inspect.free', { count: free })}`;
}

function aboutTables({ page, tables }: Sheet, lang: Lang): string[] {
  return tables.map(
    ({ x0, y0, x1, y1, rows, columns }) =>
      `    ${say(lang, 'inspect.box', { page: String(page), x0, y0, x1, y1, rows, columns })}`,
  );
}
