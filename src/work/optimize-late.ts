import { AT_START, setEngineFlag } from '../start/engine-flags.js';

/**
 * So many units of bytecode run between two looks whether a function is worth optimizing; V8 itself has 66 KB.
 * Where many documents are read side by side, no processor is idle to optimize what another one runs.
 */
const BUDGET = { one: AT_START['interrupt-budget'], many: 700_000 } as const;

/**
 * Lets V8 optimize later. A document is read in a second: much of what V8 optimizes at its own pace it has to
 * optimize again when it has seen more of it, on processors that other documents need. Measured on Node 20:
 * a third less processor time, the same wall time on an idle machine. Later engines have another tier between.
 */
export function optimizeLate(documents: keyof typeof BUDGET): void {
  if (process.versions.v8.startsWith('11.')) setEngineFlag('interrupt-budget', BUDGET[documents]);
}
