import { z } from 'zod';
import { ratchet, updating } from '../kit/ratchet.js';

export const MEASURES = ['figures', 'names', 'perfect', 'silent'] as const;
const schema = z.object({ figures: z.number(), names: z.number(), perfect: z.number(), silent: z.number() });
export type Scores = z.infer<typeof schema>;

const file = ratchet(new URL('floors.json', import.meta.url), schema, {
  figures: 0,
  names: 0,
  perfect: 0,
  silent: Infinity,
});
export const readScores = file.read;
export const writeScores = file.write;
export { updating };
