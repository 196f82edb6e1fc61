/** So many answers are kept before all are forgotten: memory stays bounded, however long the document. */
const MOST = 20_000;
/** Longer texts are paragraphs, which hardly come again. */
const LONGEST = 400;

/** So many answers of all functions are kept from one document to the next: what most documents say is among them. */
const MOST_KEPT = 30_000;

interface Bounds {
  readonly most?: number;
  readonly longest?: number;
}

/** The answers of every function that remembers. */
const memories: Map<string, unknown>[] = [];

/**
 * A function of a text that remembers its answers: a document says the same few figures, units and names again
 * and again, and every stage asks what they are. Answers are shared, so they must not be changed.
 */
export function remember<A>(
  answer: (text: string) => Exclude<A, undefined>,
  { most = MOST, longest = LONGEST }: Bounds = {},
): (text: string) => A {
  const known = new Map<string, A>();
  memories.push(known);
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    if (text.length > longest) return answer(text);
    const own = ownCopy(text);
    const said = answer(own);
    if (known.size >= most) known.clear();
    known.set(own, said);
    return said;
  };
}

/**
 * Forgets all answers where they are many. For whoever reads one document after another: what each of them says
 * for itself would add up.
 */
export function forgetMany(): void {
  const kept = memories.reduce((sum, { size }) => sum + size, 0);
  if (kept > MOST_KEPT) for (const known of memories) known.clear();
}

/**
 * The same text with letters of its own. A text that was cut out of a document keeps the whole document in
 * memory, as long as it is kept itself.
 */
export function ownCopy(text: string): string {
  return `${MARK}${text}`.slice(MARK.length);
}

const MARK = ' ';
