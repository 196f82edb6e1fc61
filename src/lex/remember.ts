/** So many answers are kept before all are forgotten: memory stays bounded, however long the document. */
const MOST = 20_000;
/** Longer texts are paragraphs, which hardly come again. */
const LONGEST = 400;

/**
 * A function of a text that remembers its answers: a document says the same few figures, units and names again
 * and again, and every stage asks what they are. Answers are shared, so they must not be changed.
 */
export function remember<A>(answer: (text: string) => Exclude<A, undefined>): (text: string) => A {
  const known = new Map<string, A>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const said = answer(text);
    if (text.length > LONGEST) return said;
    if (known.size >= MOST) known.clear();
    known.set(text, said);
    return said;
  };
}
