import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

/**
 * The ratchet of the round trips: for each kind of table and way in, the share of figures that must come back
 * and the share that may be silently wrong, in percent. Rewritten with `npm run floors:update` when the
 * program got better; a fall is a failing test.
 */
const FILE = join(import.meta.dirname, 'floors.json');

const floorSchema = z.object({ recovered: z.number(), silent: z.number() });
export type Floor = z.infer<typeof floorSchema>;

export const updating = process.env['LKJ_FLOORS'] === 'update';

const NONE: Floor = { recovered: 0, silent: 100 };

export function readFloors(): (name: string) => Floor {
  const floors = z.record(z.string(), floorSchema).parse(JSON.parse(readFileSync(FILE, 'utf8')));
  return (name) => floors[name] ?? NONE;
}

export function writeFloors(floors: ReadonlyMap<string, Floor>): void {
  const lines = [...floors].map(([name, floor]) => `  ${JSON.stringify(name)}: ${JSON.stringify(floor)}`);
  writeFileSync(FILE, `{\n${lines.join(',\n')}\n}\n`);
}

/** Measured shares rounded to the safe side: what is recovered down, what is silent up, to a tenth. */
export function floorOf(truth: number, right: number, silent: number): Floor {
  if (truth === 0) return { recovered: 100, silent: 0 };
  return {
    recovered: Math.floor((1_000 * right) / truth) / 10,
    silent: Math.ceil((1_000 * silent) / truth) / 10,
  };
}
