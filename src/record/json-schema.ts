import { z } from 'zod';
import { documentSchema } from './schema.js';

/** JSON Schema (draft 2020-12) of the JSON output. */
export function jsonSchema(): unknown {
  return z.toJSONSchema(documentSchema);
}
