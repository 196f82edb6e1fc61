export { extract, type Input } from './api.js';
export { extractSource, type ExtractOptions, type Extraction } from './extract.js';
export { readSource } from './source/read.js';
export { readText } from './source/text.js';
export { InputError, isLkjError, LimitError, LkjError, OutputError, UsageError } from './errors.js';
export {
  COLUMNS,
  documentSchema,
  findingSchema,
  FINDING_COLUMNS,
  recordSchema,
  RULES,
} from './record/schema.js';
export type { Finding, LkjDocument, LkjRecord, Rule, Severity, Unplaced } from './record/schema.js';
export { formatDocument, FORMATS, type Format } from './write/formats.js';
