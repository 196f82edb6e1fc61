import type { Word } from './words.js';

/** Products of two numbers below it stay exact in a double. */
const PRIME = 67_108_859;
const BASE = 1_000_003;

/** Hashes of any run of words in constant time, so that a text can be known again wherever it stands. */
export interface RunHash {
  readonly of: (from: number, to: number) => number;
}

/** Prefix hashes over the words' letters and digits: spacing, case and line breaks make no difference. */
export function runHash(words: readonly Word[]): RunHash {
  const prefix = new Float64Array(words.length + 1);
  const power = new Float64Array(words.length + 1).fill(1);
  words.forEach((word, i) => {
    prefix[i + 1] = ((prefix[i] ?? 0) * BASE + hashWord(word.norm)) % PRIME;
    power[i + 1] = ((power[i] ?? 1) * BASE) % PRIME;
  });
  return {
    of(from, to) {
      const before = ((prefix[from] ?? 0) * (power[to - from] ?? 1)) % PRIME;
      return ((prefix[to] ?? 0) - before + PRIME) % PRIME;
    },
  };
}

function hashWord(text: string): number {
  let hash = 7;
  for (let i = 0; i < text.length; i++) hash = (hash * 31 + text.charCodeAt(i)) % PRIME;
  return hash + 1;
}
