import { MARKS } from './delimited/sections.js';
import { WAYS } from './ways.js';

/** What a user may ask for: one of the ways in, or only one kind of mark. */
export const READ_AS = [...WAYS, ...MARKS] as const;
export type ReadAs = (typeof READ_AS)[number];
