import type { MessageCode } from '../messages/say.js';
import type { Finding, LkjRecord } from '../record/schema.js';
import type { Angka } from '../types.js';

/** A figure of the source that no record took, with the table it stands in. */
export interface Left {
  readonly text: string;
  readonly baris: number;
  readonly halaman: number | null;
  readonly tabel: string;
  /** The record printed nearest above it in the same table. */
  readonly near: LkjRecord | null;
}

/** One table's records in source order, as the rules look at them. */
export interface CheckedTable {
  readonly tabel: string;
  readonly records: readonly LkjRecord[];
}

/** A document as the rules see it: what was read, never how. */
export interface Checked {
  /** Tables by name: a table that goes on over several grids is one, semula and menjadi are two. */
  readonly tables: readonly CheckedTable[];
  readonly records: readonly LkjRecord[];
  readonly narrative: readonly LkjRecord[];
  readonly unplaced: readonly Left[];
}

/** One printed figure that a finding rests on. */
export interface Term {
  readonly record: LkjRecord;
  readonly field: Angka;
}

/** What a rule has to say about one figure. */
export interface Raised {
  /** Records concerned, the one that the finding is about first; none for a figure without a record. */
  readonly records: readonly LkjRecord[];
  readonly severity: Finding['severity'];
  readonly printed: string;
  readonly expected: string;
  readonly code: Extract<MessageCode, `finding.${string}`>;
  /** What the message needs besides printed and expected. */
  readonly args?: Readonly<Record<string, string | number>>;
  /** Where there is no record. */
  readonly left?: Left;
  /** Figures that the expected one comes from, where they are not of the record itself. */
  readonly terms?: readonly Term[];
}

/** A rule looks at the whole document and names what does not agree. */
export type Check = (doc: Checked) => readonly Raised[];

/** Records are doubted below this: what does not agree may be a misreading, and is a warning only. */
export const SURE = 0.9;

/** An error where the reading is sure, else a warning. */
export function graded(...records: readonly LkjRecord[]): 'error' | 'warning' {
  return records.every((r) => r.keyakinan >= SURE) ? 'error' : 'warning';
}

/** Groups in order of first appearance. */
export function groupBy<T>(items: readonly T[], key: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const k = key(item);
    const group = groups.get(k);
    if (group) group.push(item);
    else groups.set(k, [item]);
  }
  return groups;
}
