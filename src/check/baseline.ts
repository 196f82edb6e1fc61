import { z } from 'zod';
import type { CheckedDocument } from './check-document.js';

/** Findings that are known and not told again: how often each key may come. */
export const baselineSchema = z.strictObject({
  version: z.literal(1),
  findings: z.record(z.string(), z.number().int().positive()),
});
export type Baseline = z.infer<typeof baselineSchema>;

/** Everything that was found, to be known from now on; keys in order, so that two files compare. */
export function baselineOf(documents: readonly CheckedDocument[]): Baseline {
  const counts = new Map<string, number>();
  for (const { findings } of documents)
    for (const { key } of findings) counts.set(key, (counts.get(key) ?? 0) + 1);
  const sorted = [...counts].sort(([a], [b]) => (a < b ? -1 : 1));
  return { version: 1, findings: Object.fromEntries(sorted) };
}

export interface AgainstBaseline {
  /** What is new. */
  readonly documents: CheckedDocument[];
  readonly known: number;
  /** Keys of the baseline that nothing has any more. */
  readonly gone: string[];
}

/** Takes out what the baseline knows. A second finding with the same key is new where the baseline has one. */
export function againstBaseline(
  documents: readonly CheckedDocument[],
  { findings }: Baseline,
): AgainstBaseline {
  const left = new Map(Object.entries(findings));
  let known = 0;
  const fresh = documents.map((d) => ({
    ...d,
    findings: d.findings.filter(({ key }) => {
      const count = left.get(key) ?? 0;
      if (count === 0) return true;
      left.set(key, count - 1);
      known += 1;
      return false;
    }),
  }));
  const gone = Object.entries(findings).flatMap(([key, count]) => (left.get(key) === count ? [key] : []));
  return { documents: fresh, known, gone };
}
