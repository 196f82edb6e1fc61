/**
 * What all items give, one after the other: `items.flatMap(of)`, several times as fast. The engine's own asks for
 * every item and adds every answer as if the list could be anything, which took a tenth of the time of a document.
 */
export function gather<T, U>(items: readonly T[], of: (item: T, index: number) => U | readonly U[]): U[] {
  const all: U[] = [];
  let index = 0;
  for (const item of items) {
    const some = of(item, index++);
    if (isList(some)) for (const one of some) all.push(one);
    else all.push(some);
  }
  return all;
}

function isList<U>(some: U | readonly U[]): some is readonly U[] {
  return Array.isArray(some);
}

/** The items of all lists, one after the other. */
export function gathered<T>(lists: readonly (readonly T[])[]): T[] {
  const all: T[] = [];
  for (const list of lists) for (const item of list) all.push(item);
  return all;
}
