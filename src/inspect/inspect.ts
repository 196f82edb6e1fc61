import type { Extraction } from '../extract.js';
import { RULES, type Rule } from '../record/columns.js';
import type { LkjDocument, LkjRecord, Unplaced } from '../record/schema.js';
import type { Cara, Facts, Note } from '../types.js';
import { sheetsOf, type Sheet } from './sheets.js';
import { inspectTable, type InspectedTable } from './inspect-table.js';
import { confidenceOf, type Confidence } from './confidence.js';

/** What was understood of a document, counted for a person (or for jq). */
export interface Inspection extends Facts {
  readonly dokumen: string;
  readonly lines: number;
  /** Null where the text has no page breaks. */
  readonly pages: number | null;
  readonly notes: readonly Note[];
  /** Every page that was read, where the document is a PDF. */
  readonly sheets: readonly Sheet[];
  readonly ways: Readonly<Partial<Record<Cara, number>>>;
  readonly records: number;
  readonly narrative: number;
  readonly confidence: Confidence | null;
  readonly tables: readonly InspectedTable[];
  readonly findings: Readonly<Partial<Record<Rule, number>>>;
  readonly accounting: LkjDocument['accounting'];
  /** Share of the digit-bearing tokens that are accounted for; 1 where there are none. */
  readonly accounted: number;
  readonly unplaced: readonly Unplaced[];
}

/** Counts what the stages made of a document. */
export function inspect({ source, tables, recordsByTable, document }: Extraction): Inspection {
  const { dokumen, jenis, instansi, daerah, tahun, periode, accounting } = document;
  const unplaced = unplacedByTable(document);
  let at = 0;
  const inspected = tables.map((table, i) => {
    const records: readonly LkjRecord[] = document.records.slice(at, at + (recordsByTable[i] ?? 0));
    at += records.length;
    return inspectTable(table, records, unplaced.get(i) ?? []);
  });
  return {
    dokumen,
    jenis,
    instansi,
    daerah,
    tahun,
    periode,
    lines: source.lines.length,
    pages: source.pages?.length ?? source.lines.at(-1)?.page ?? null,
    notes: source.notes,
    sheets: sheetsOf(source.pages ?? [], tables),
    ways: counted(tables.map(({ grid }) => grid.cara)),
    records: document.records.length,
    narrative: document.narrative.length,
    confidence: confidenceOf(document.records),
    tables: inspected,
    findings: inOrder(counted(document.findings.map(({ rule }) => rule))),
    accounting,
    accounted: accounting.tokens === 0 ? 1 : 1 - accounting.unplaced / accounting.tokens,
    unplaced: document.unplaced,
  };
}

/** What is left over, by the table whose lines it stands in; of nested tables the later one. */
function unplacedByTable({ tables, unplaced }: LkjDocument): ReadonlyMap<number, readonly Unplaced[]> {
  const tableAt = new Map<number, number>();
  tables.forEach(({ from, to }, i) => {
    for (let line = from; line <= to; line += 1) tableAt.set(line, i);
  });
  const found = new Map<number, Unplaced[]>();
  for (const token of unplaced) {
    const table = tableAt.get(token.baris);
    if (table === undefined) continue;
    const list = found.get(table) ?? [];
    list.push(token);
    found.set(table, list);
  }
  return found;
}

function counted<K extends string>(keys: readonly K[]): Partial<Record<K, number>> {
  const counts: Partial<Record<K, number>> = {};
  for (const key of keys) counts[key] = (counts[key] ?? 0) + 1;
  return counts;
}

function inOrder(counts: Partial<Record<Rule, number>>): Partial<Record<Rule, number>> {
  return Object.fromEntries(RULES.flatMap((r) => (counts[r] === undefined ? [] : [[r, counts[r]]])));
}
