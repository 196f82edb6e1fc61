export { extractSource, type ExtractOptions, type Extraction } from './extract.js';
export { readText } from './source/text.js';
export { COLUMNS, documentSchema, findingSchema, recordSchema } from './record/schema.js';
export type { Finding, LkjDocument, LkjRecord } from './record/schema.js';
