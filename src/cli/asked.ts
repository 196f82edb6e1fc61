import type { Settings } from '../check/settings.js';
import type { Lang } from '../messages/lang.js';
import type { Tingkat } from '../types.js';
import type { ReadAs } from '../table/read-as.js';
import type { Shard } from '../batch/shard.js';
import type { Format } from '../write/formats.js';
import type { Shape } from '../write/shape.js';
import type { TableFormat } from '../write/table/formats.js';
import type { FailOn } from './fail-on.js';
import type { Limits } from './options.js';

/** What the command line of `extract` says, after commander has read it. */
export interface Asked extends Limits {
  readonly output?: string;
  readonly outputDir?: string;
  readonly format?: Format | TableFormat;
  readonly findings?: string;
  readonly narrative?: boolean;
  readonly fill?: boolean;
  readonly excel?: boolean;
  readonly wide?: boolean;
  readonly columns?: readonly string[];
  readonly only?: readonly Tingkat[];
  readonly minConfidence?: number;
  readonly as?: ReadAs;
  readonly tables?: string;
  readonly failOn?: FailOn;
  readonly lang?: Lang;
  readonly quiet?: boolean;
  readonly jobs?: number;
  readonly resume?: boolean;
  readonly force?: boolean;
  readonly bail?: boolean;
  readonly filesFrom?: string;
  readonly shard?: Shard;
  readonly summary?: string;
  readonly nomenklatur?: string;
  readonly config?: boolean;
  readonly printConfig?: boolean;
  /** How the configuration wants findings told. */
  readonly settings?: Omit<Settings, 'nomenklatur'>;
}

/** The options of the command line that say which records are put out, and how. */
export function shapeOf({ narrative, only, minConfidence, columns, wide }: Asked): Shape {
  return {
    ...(narrative ? { narrative } : {}),
    ...(only ? { only } : {}),
    ...(minConfidence === undefined ? {} : { minConfidence }),
    ...(columns ? { columns } : {}),
    ...(wide ? { wide } : {}),
  };
}
