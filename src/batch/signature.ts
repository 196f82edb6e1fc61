import { createHash } from 'node:crypto';
import { version } from '../version.js';
import type { ConvertOptions } from '../work/convert.js';

/** What an output depends on beside the document: where both are the same, so is the output. */
export interface Signature {
  readonly tool: string;
  /** Hash of the options that change the output. */
  readonly options: string;
}

const LENGTH = 16;

/** @param list the bytes of the nomenklatur: another list by the same name makes another output */
export function signatureOf(
  { read: { password: _, ...read }, ...rest }: ConvertOptions,
  list: Uint8Array = new Uint8Array(),
): Signature {
  // The password opens the document and changes nothing in the output; a hash of it could be guessed at.
  void _;
  const options = { read, ...rest };
  const hash = createHash('sha256').update(stable(options)).update(list).digest('hex');
  return { tool: version(), options: hash.slice(0, LENGTH) };
}

/** JSON with the keys in order, so that the same options are the same text. */
function stable(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort())
      : inner,
  );
}
