import { gathered } from './lex/gather.js';
import { account } from './account/account.js';
import { check } from './check/check.js';
import { leftsOf } from './check/lefts.js';
import type { Nomenklatur } from './check/nomenklatur.js';
import type { Settings } from './check/settings.js';
import { doubtTables } from './doubt/doubt.js';
import { readFacts } from './facts/facts.js';
import { settleLevels } from './grammar/settle-levels.js';
import { readTable } from './grammar/table.js';
import { readNarrative } from './narrative/narrative.js';
import { proseLines } from './narrative/paragraphs.js';
import { healNames } from './nomenklatur/heal-names.js';
import { placeLoose } from './place/place.js';
import { toRecords, type RecordOptions } from './record/records.js';
import type { LkjDocument, LkjRecord } from './record/schema.js';
import type { Lang } from './messages/lang.js';
import type { ReadAs } from './table/read-as.js';
import { doubtSentences } from './table/page/doubt.js';
import { findGrids } from './table/tables.js';
import type { Source, Table } from './types.js';

export interface ExtractOptions extends Partial<RecordOptions> {
  /** Repeat merged money on every row of its span. */
  readonly fill?: boolean;
  /** Read every table in this way, instead of finding the way from the text. */
  readonly as?: ReadAs | null;
  /** Language of what the document says to people (the findings' messages); English if not given. */
  readonly lang?: Lang;
  /** Official codes and names, against which those of the document are checked and by which they are healed. */
  readonly nomenklatur?: Nomenklatur;
  /** Rules that are off or of another severity, tolerances, amounts known from elsewhere. */
  readonly settings?: Settings;
}

/** Everything that the stages made of a document, kept for `inspect` and for tests of single stages. */
export interface Extraction {
  readonly source: Source;
  readonly tables: readonly Table[];
  /** Records of each table, in the order of `tables`; together they are the document's. */
  readonly recordsByTable: readonly number[];
  readonly document: LkjDocument;
}

/** The pipeline: source → grids → tables → placed tables → settled levels → records → document. Never prints, never exits. */
export function extractSource(source: Source, options: ExtractOptions = {}): Extraction {
  const facts = readFacts(source);
  const grids = findGrids(source, options.as ?? null);
  const tables = doubtTables(settleLevels(grids.map((grid) => placeLoose(readTable(grid, facts)))));
  const { nomenklatur, settings = {} } = options;
  const byTable = tables.map((t) => toRecords(source.name, facts, [t], { fill: options.fill ?? false }));
  const printed = gathered(byTable);
  const healed = nomenklatur ? healNames(printed, nomenklatur) : { records: printed, found: [] };
  const prose = proseLines(
    source.lines,
    tables.map((t) => t.grid),
  );
  const narrative = doubtSentences(readNarrative(source.name, facts, prose), source.pages ?? []);
  const book = account(source, tables);
  const { records, findings } = check(
    {
      dokumen: source.name,
      instansi: facts.instansi,
      records: healed.records,
      narrative,
      unplaced: leftsOf(book.unplaced, tables, sliced(healed.records, byTable)),
    },
    options.lang ?? 'en',
    nomenklatur ? { ...settings, nomenklatur } : settings,
    healed.found,
  );
  const document: LkjDocument = {
    dokumen: source.name,
    ...facts,
    notes: [...source.notes],
    tables: tables.map(({ grid, columns, covered, loose }) => ({
      cara: grid.cara,
      caption: grid.caption,
      from: grid.from,
      to: grid.to,
      page: grid.page,
      damage: [...grid.damage],
      covered,
      columns: columns.map(({ field, periode, head }) => ({ field, periode, head: [...head] })),
      head: grid.head.map((r) => r.cells.map((c) => c?.text ?? '')),
      rows: grid.body.map((r) => r.cells.map((c) => c?.text ?? '')),
      loose: loose.map(({ text, line }) => ({ text, baris: line })),
    })),
    ...(source.pages ? withoutLines({ records, narrative, findings }) : { records, narrative, findings }),
    unplaced: book.unplaced.map(({ text, baris, halaman }) => ({ text, baris, halaman })),
    accounting: book.counts,
  };
  return { source, tables, recordsByTable: byTable.map((r) => r.length), document };
}

/** One list of records, parted again as its tables are. */
function sliced(
  records: readonly LkjRecord[],
  byTable: readonly (readonly LkjRecord[])[],
): (readonly LkjRecord[])[] {
  let from = 0;
  return byTable.map(({ length }) => {
    from += length;
    return records.slice(from - length, from);
  });
}

/** Lines of text mean nothing to the reader of a PDF: its places are pages. */
function withoutLines(
  parts: Pick<LkjDocument, 'records' | 'narrative' | 'findings'>,
): Pick<LkjDocument, 'records' | 'narrative' | 'findings'> {
  const bare = <T extends { readonly baris: number | null }>(all: readonly T[]): T[] =>
    all.map((one) => ({ ...one, baris: null }));
  return {
    records: bare(parts.records),
    narrative: bare(parts.narrative),
    findings: bare(parts.findings),
  };
}
