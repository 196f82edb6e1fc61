import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { z } from 'zod';

/** True in a run that is to write the floors anew (`npm run floors:update`). */
export const updating = process.env['LKJ_FLOORS'] === 'update';

export interface Ratchet<T> {
  /** The floors as they stand; what has none yet gets the lowest. */
  readonly read: () => (name: string) => T;
  readonly write: (floors: ReadonlyMap<string, T>) => void;
}

/** Floors kept in a JSON file beside their test, one line each so that a change of one reads as one. */
export function ratchet<T>(file: URL, schema: z.ZodType<T>, lowest: T): Ratchet<T> {
  return {
    read: () => {
      const text = existsSync(file) ? readFileSync(file, 'utf8') : '{}';
      const floors = z.record(z.string(), schema).parse(JSON.parse(text));
      return (name) => floors[name] ?? lowest;
    },
    write: (floors) => {
      const lines = [...floors].map(([name, floor]) => `  ${JSON.stringify(name)}: ${JSON.stringify(floor)}`);
      writeFileSync(file, `{\n${lines.join(',\n')}\n}\n`);
    },
  };
}
