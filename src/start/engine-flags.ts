import { setFlagsFromString } from 'node:v8';

/** The flags of V8 that the program sets, with what they are when its first script is loaded. */
export const AT_START = { 'interrupt-budget': 300_000, 'heap-growing-percent': 0 } as const;

export type EngineFlag = keyof typeof AT_START;

const set = new Map<EngineFlag, number>();

/** Sets a flag of V8 from here on. */
export function setEngineFlag(flag: EngineFlag, value: number): void {
  set.set(flag, value);
  tell(flag, value);
}

/**
 * Does something under the flags of the start: V8 takes code that was compiled before only where all its flags
 * are what they were then.
 */
export function underFlagsOfStart<T>(act: () => T): T {
  for (const flag of set.keys()) tell(flag, AT_START[flag]);
  try {
    return act();
  } finally {
    for (const [flag, value] of set) tell(flag, value);
  }
}

function tell(flag: EngineFlag, value: number): void {
  setFlagsFromString(`--${flag}=${value}`);
}
