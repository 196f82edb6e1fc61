import { joinWords, type Fragment, type TextLine } from './words.js';

const NO_HEAD = /^(?:no|nomor)\b\.?/i;
const KODE_HEAD = /\bkode\b|\brek(?:ening)?\b/i;
const RUNNING_MARK = /^(?:\d{1,3}[.)]?|[a-z][.)]|[ivx]{1,5}[.)]?|[IVX]{1,5}[.)]?)$/;
const KODE_MARK = /^\.?(?:\d{1,2}|[xX]{1,2})(?:\.(?:\d{1,4}|[xX]{2}))+\.?$|^(?:\.\d{1,4})+$/;

/** Running numbers stand at the left end of the table, this far in at most: "3 Dokumen" beyond is a figure. */
const MARK_INDENT = 10;

/** One part of a code that is spread over columns. */
const KODE_PART = /^(?:\d{1,2}|\d{4}|[xX]{1,2})$/;

/**
 * Parts a running number or a code from the name one blank to its right, where the heading has a column for it.
 *
 *     No   Program                 Kode      Program
 *      1 Penataan desa             2.13.02 Penataan desa
 */
export function splitMarks(lines: readonly TextLine[], head: readonly TextLine[]): TextLine[] {
  const texts = head.flatMap((l) => l.fragments.map((f) => f.text));
  const no = texts.some((t) => NO_HEAD.test(t));
  const kode = texts.some((t) => KODE_HEAD.test(t));
  if (!no && !kode) return [...lines];
  const leftmost = Math.min(...lines.flatMap((l) => l.fragments[0]?.start ?? []));
  return lines.map((line) => {
    const [first, ...rest] = line.fragments;
    const cut = first && no && first.start <= leftmost + MARK_INDENT ? splitFirst(first) : null;
    const fragments = cut ? [...cut, ...rest] : line.fragments;
    return { ...line, fragments: kode ? splitKode(fragments) : fragments };
  });
}

function splitFirst(fragment: Fragment): Fragment[] | null {
  const [mark, ...rest] = fragment.words;
  const next = rest[0];
  if (!mark || !next || !RUNNING_MARK.test(mark.text) || !beginsName(next.text)) return null;
  return [joinWords([mark]), joinWords(rest)];
}

/** Parts of a code at the left of a line, each of its own; what follows them is the name. */
function splitKode(fragments: readonly Fragment[]): Fragment[] {
  const out: Fragment[] = [];
  let inKode = true;
  for (const f of fragments) {
    if (!inKode) {
      out.push(f);
      continue;
    }
    const name = f.words.findIndex(
      (w, i) =>
        !(
          KODE_MARK.test(w.text) ||
          (KODE_PART.test(w.text) && (i > 0 || out.length > 0 || f.words.length === 1))
        ),
    );
    const codes = name < 0 ? f.words : f.words.slice(0, name);
    const next = name < 0 ? undefined : f.words[name];
    inKode = name < 0;
    if (next && !beginsName(next.text)) out.push(f);
    else out.push(...codes.map((w) => joinWords([w])), ...(name < 0 ? [] : [joinWords(f.words.slice(name))]));
  }
  return out;
}

const beginsName = (text: string): boolean => /\p{L}|^\(/u.test(text);
