import type { LkjRecord } from '../record/schema.js';
import type { Raised } from './checked.js';

/** A message that names where another record stands: its page where there are pages, else its line. */
export function placed(
  code:
    | 'finding.CROSS'
    | 'finding.CROSS.row'
    | 'finding.PROSE'
    | 'finding.PROSE.period'
    | 'finding.PROSE.change'
    | 'finding.PROSE.count',
  { halaman, baris }: LkjRecord,
  args: Readonly<Record<string, string>>,
): Required<Pick<Raised, 'code' | 'args'>> {
  return halaman === null
    ? { code, args: { ...args, line: baris ?? 0 } }
    : { code: `${code}.page`, args: { ...args, page: String(halaman) } };
}
