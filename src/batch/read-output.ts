import { readFile } from 'node:fs/promises';
import { parse } from 'csv-parse/sync';
import { InputError } from '../errors.js';
import { COLUMNS } from '../record/columns.js';
import { documentSchema, recordSchema, type LkjDocument, type LkjRecord } from '../record/schema.js';
import { formatOf, FORMATS } from '../write/formats.js';

/** An output of the program, read back. CSV and JSON Lines hold records only; the rest is empty then. */
export async function readOutput(path: string, name: string): Promise<LkjDocument> {
  const text = await readFile(path, 'utf8');
  try {
    switch (formatOf(path, FORMATS)) {
      case 'json':
        return wholeDocument(JSON.parse(text));
      case 'jsonl':
        return ofRecords(name, jsonlRecords(text));
      default:
        return ofRecords(name, csvRecords(text));
    }
  } catch (error) {
    throw new InputError('input.no-output', { file: path }, error);
  }
}

/** The frame is looked at, and one record: all of them would take longer than everything else. */
function wholeDocument(read: unknown): LkjDocument {
  const document = read as LkjDocument;
  documentSchema.parse({
    ...document,
    tables: [],
    records: document.records.slice(0, 1),
    narrative: document.narrative.slice(0, 1),
    findings: document.findings.slice(0, 1),
    unplaced: document.unplaced.slice(0, 1),
  });
  return document;
}

function jsonlRecords(text: string): LkjRecord[] {
  return text
    .split('\n')
    .filter(Boolean)
    .map((line) => recordSchema.parse(JSON.parse(line)));
}

function csvRecords(text: string): LkjRecord[] {
  const rows: unknown[][] = parse(text, { bom: true, relax_column_count: false });
  const [head = [], ...body] = rows;
  // Columns left out, or periods side by side, cannot be made records again.
  if (JSON.stringify(head) !== JSON.stringify(COLUMNS)) throw new Error('other columns');
  return body.map((cells) => {
    const row = Object.fromEntries(COLUMNS.map((name, i) => [name, String(cells[i] ?? '')]));
    const { halaman = '', baris = '', temuan = '', keyakinan = '' } = row;
    return recordSchema.parse({
      ...row,
      halaman: halaman === '' ? null : Number(halaman),
      baris: baris === '' ? null : Number(baris),
      temuan: temuan === '' ? [] : temuan.split(';'),
      keyakinan: Number(keyakinan),
      raw: {},
    });
  });
}

function ofRecords(name: string, all: readonly LkjRecord[]): LkjDocument {
  const [first] = all;
  return {
    dokumen: first?.dokumen ?? name,
    jenis: '',
    instansi: first?.instansi ?? '',
    daerah: first?.daerah ?? '',
    tahun: first?.tahun ?? '',
    periode: '',
    notes: [],
    tables: [],
    records: all.filter((r) => r.tabel !== NARRATIVE),
    narrative: all.filter((r) => r.tabel === NARRATIVE),
    findings: [],
    unplaced: [],
    accounting: { tokens: 0, records: 0, tables: 0, prose: 0, furniture: 0, unplaced: 0 },
  };
}

/** What the contract calls the table of sentences. */
const NARRATIVE = 'narasi';
