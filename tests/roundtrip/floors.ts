import { z } from 'zod';
import { ratchet, updating } from '../kit/ratchet.js';

/** Shares of a document's figures, in percent: what must come back, and what may be silently wrong. */
const schema = z.object({ recovered: z.number(), silent: z.number() });
export type Floor = z.infer<typeof schema>;

const file = ratchet(new URL('floors.json', import.meta.url), schema, { recovered: 0, silent: Infinity });
export const readFloors = file.read;
export const writeFloors = file.write;
export { updating };

/** Measured shares rounded to the safe side: what is recovered down, what is silent up, to a tenth. */
export function floorOf(truth: number, right: number, silent: number): Floor {
  if (truth === 0) return { recovered: 100, silent: 0 };
  return {
    recovered: Math.floor((1_000 * right) / truth) / 10,
    silent: Math.ceil((1_000 * silent) / truth) / 10,
  };
}
