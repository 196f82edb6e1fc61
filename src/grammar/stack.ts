import { MEAN_START } from '../lex/words.js';
import type { Entity } from '../types.js';
import { RANK } from './levels.js';

/** Puts an entity under the entities above it: those of its own level and below end where it begins. */
export function pushEntity(stack: Entity[], next: Entity): void {
  // A sum stands below the whole table; a mean below the last rows of one level.
  if (next.tingkat === 'total') stack.length = 0;
  const last = stack.at(-1);
  if (last && (last.tingkat === 'lain' || last.tingkat === 'total')) stack.pop();
  if (MEAN_START.test(next.nama)) stack.pop();
  while (stack.length > 0 && RANK[stack.at(-1)?.tingkat ?? 'lain'] >= RANK[next.tingkat]) stack.pop();
  stack.push(next);
}

/** Of the entities of the blocks to the left those that stand above the ones of this block. */
export function popFor(outer: readonly Entity[], own: readonly Entity[]): Entity[] {
  return outer.filter((e) => own.every((s) => RANK[s.tingkat] > RANK[e.tingkat]));
}
