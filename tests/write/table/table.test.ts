import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { COLUMNS, FINDING_COLUMNS, type LkjDocument, type LkjRecord } from '../../../src/index.js';
import { ANGKA } from '../../../src/types.js';
import type { TableFormat } from '../../../src/write/table/formats.js';
import { writeTable } from '../../../src/write/table/write-table.js';
import { workdir } from '../../cli/workdir.js';
import { fromParquet, fromSqlite, fromXlsx, text, type Seen } from './read-back.js';

const BLANK: LkjRecord = {
  dokumen: 'dinas.pdf', halaman: null, baris: null, tabel: '', instansi: '', daerah: '', tahun: '', periode: '',
  tingkat: 'lain', kode: '', sasaran: '', program: '', kegiatan: '', uraian: '', indikator: '', definisi: '',
  satuan: '', target: '', realisasi: '', capaian: '', pagu: '', realisasi_rp: '', capaian_rp: '', tw1: '', tw2: '',
  tw3: '', tw4: '', keterangan: '', temuan: [], keyakinan: 1, raw: {},
}; // prettier-ignore

const RECORDS: readonly LkjRecord[] = [
  {
    ...BLANK,
    halaman: 3, baris: 41, tabel: 'Tabel 1 "Rencana"', instansi: 'Dinas Telaga', tahun: '2024', periode: '2024',
    tingkat: 'program', kode: '1.06.01', uraian: 'PROGRAM A & B <c>', indikator: '=1+1', satuan: '%',
    target: '95.40', realisasi: 'Madya', capaian: '100', pagu: '2223803250', realisasi_rp: '-1000.50',
    capaian_rp: '86.86', tw1: '0.00', keterangan: 'baris satu\nbaris dua', temuan: ['SUM', 'RATIO'], keyakinan: 0.8,
  },
  { ...BLANK, kode: '06', uraian: "- Meningkatnya 'x'; \u0007 _x0041_ \u{1F600}", pagu: '12345678901234567890' },
  { ...BLANK, periode: 'akhir', target: '7 & 1', realisasi: '0012.50', keyakinan: 0.97 },
]; // prettier-ignore

function documentOf(records: readonly LkjRecord[], dokumen = 'dinas.pdf'): LkjDocument {
  return {
    dokumen, jenis: 'LKj', instansi: 'Dinas Telaga', daerah: 'Kota Mawar', tahun: '2024', periode: '2024', notes: [],
    tables: [], records: [...records], narrative: [], unplaced: [],
    findings: [
      {
        dokumen, halaman: 3, baris: 41, tabel: 't', periode: '2024', uraian: 'u', indikator: 'i', rule: 'SUM',
        severity: 'error', printed: '10', expected: '11', message: '10, not 11',
      },
    ],
    accounting: { tokens: 0, records: 0, tables: 0, prose: 0, furniture: 0, unplaced: 0 },
  }; // prettier-ignore
}

async function put(format: TableFormat, documents: readonly LkjDocument[], options = {}): Promise<string> {
  const path = workdir().path(`semua.${format}`);
  const parts = documents.map((document) => ({ document, source: `../in/${document.dokumen}` }));
  await writeTable(path, format, () => parts, options);
  return path;
}

/** What a record holds, as text; figures with the digits that a number keeps. */
function expected(record: LkjRecord): Seen {
  return Object.fromEntries(COLUMNS.map((c) => [c, numeral(c, c === 'temuan' ? record.temuan.join(';') : text(record[c]))])); // prettier-ignore
}

/** "95.40" and 95.4 are one number; a number of twenty digits stays as it is printed. */
function numeral(column: string, cell: string): string {
  const figure = ANGKA.some((c) => c === column);
  const short = cell.replace(/[-.]/g, '').replace(/^0+/, '').length <= 15;
  return figure && short && /^-?\d+(?:\.\d+)?$/.test(cell) ? String(Number(cell)) : cell;
}

const READERS: Readonly<Record<'xlsx' | 'sqlite', (path: string) => Promise<Seen[]>>> = {
  xlsx: (path) => fromXlsx(path, 'records'),
  sqlite: (path) => fromSqlite(path, 'SELECT * FROM records'),
};

/** What a workbook cannot hold as it is: control characters stand in Excel's own escape. */
function escaped(seen: Seen): Seen {
  return Object.fromEntries(
    Object.entries(seen).map(([k, v]) => [k, v.replace(/_x005F_/g, '_').replace(/_x0007_/g, '\u0007')]),
  );
}

function without(row: Seen, name: string): Seen {
  return Object.fromEntries(Object.entries(row).filter(([key]) => key !== name));
}

describe.each(['xlsx', 'sqlite'] as const)('%s, read back by another reader', (format) => {
  test('holds every cell of every record, figures as numbers', async () => {
    const path = await put(format, [documentOf(RECORDS), documentOf(RECORDS, 'lain.pdf')]);
    const rows = (await READERS[format](path)).map(escaped).map((row) => without(row, 'tautan'));
    expect(rows).toEqual([...RECORDS, ...RECORDS].map(expected));
  });

  test('holds findings and a line for each document', async () => {
    const path = await put(format, [documentOf(RECORDS)]);
    const findings = format === 'xlsx' ? await fromXlsx(path, 'findings') : await fromSqlite(path, 'SELECT * FROM findings'); // prettier-ignore
    expect(findings).toMatchObject([{ rule: 'SUM', printed: '10', message: '10, not 11' }]);
    expect(Object.keys(findings[0] ?? {})).toEqual([...FINDING_COLUMNS]);
    const summary = format === 'xlsx' ? await fromXlsx(path, 'summary') : await fromSqlite(path, 'SELECT * FROM documents'); // prettier-ignore
    expect(summary).toMatchObject([{ dokumen: 'dinas.pdf', records: '3', unsure: '1', errors: '1' }]);
  });
});

describe('xlsx', () => {
  test('opens the document at the page of the record', async () => {
    const [first] = await fromXlsx(await put('xlsx', [documentOf(RECORDS)]), 'records');
    expect(first?.tautan).toBe('hal. 3');
  });

  test('any text comes back as it went in, as far as a cell can hold it', async () => {
    const words = fc.array(fc.string({ unit: 'binary', minLength: 1, maxLength: 20 }), {
      minLength: 1,
      maxLength: 20,
    });
    await fc.assert(
      fc.asyncProperty(words, async (uraian) => {
        const clean = uraian.map((u) => `x${u.replace(/[^\u0020-\uD7FF\u{10000}-\u{10FFFF}]|_/gu, '')}x`);
        const path = await put('xlsx', [documentOf(clean.map((u) => ({ ...BLANK, uraian: u })))]);
        expect((await fromXlsx(path, 'records')).map((r) => r.uraian)).toEqual(clean);
      }),
      { numRuns: 15 },
    );
  });
});

describe('sqlite', () => {
  test('answers by view: programs, and what is to be looked at', async () => {
    const path = await put('sqlite', [documentOf(RECORDS)]);
    expect(await fromSqlite(path, 'SELECT uraian, pagu FROM program')).toEqual([
      { uraian: 'PROGRAM A & B <c>', pagu: '2223803250' },
    ]);
    expect(await fromSqlite(path, 'SELECT count(*) AS n FROM perlu_diperiksa')).toEqual([{ n: '1' }]);
    expect(await fromSqlite(path, "SELECT count(*) AS n FROM pragma_index_list('records')")).toEqual([
      { n: '6' },
    ]);
  });
});

describe('parquet, read back by another reader', () => {
  test('has types: numbers where cells are numbers, what is none beside them', async () => {
    const rows = await fromParquet(await put('parquet', [documentOf(RECORDS)]));
    expect(rows).toHaveLength(3);
    expect(rows[0]).toMatchObject({
      halaman: 3, baris: 41, target: 95.4, target_teks: null, realisasi: null, realisasi_teks: 'Madya',
      pagu: 2223803250, realisasi_rp: -1000.5, temuan: 'SUM;RATIO', keyakinan: 0.8, indikator: '=1+1', kode: '1.06.01',
    }); // prettier-ignore
    expect(rows[1]).toMatchObject({
      kode: '06',
      pagu: null,
      pagu_teks: '12345678901234567890',
      halaman: null,
    });
    expect(rows[2]).toMatchObject({ target: null, target_teks: '7 & 1', realisasi: 12.5 });
  });

  test('holds every cell of every record', async () => {
    const rows = await fromParquet(await put('parquet', [documentOf(RECORDS)]));
    const seen = rows.map((row) =>
      Object.fromEntries(COLUMNS.map((c) => [c, text(row[c] ?? row[`${c}_teks`])])),
    );
    expect(seen).toEqual(RECORDS.map(expected));
  });
});

test('many groups of rows in one file', async () => {
  const records = Array.from({ length: 45_000 }, (_, i) => ({ ...BLANK, baris: i + 1, pagu: String(i) }));
  const documents = [0, 1, 2].map((n) => documentOf(records.slice(n * 15_000, (n + 1) * 15_000), `${n}.pdf`));
  const rows = await fromParquet(await put('parquet', documents));
  expect(rows.map((r) => r.pagu)).toEqual(records.map((_, i) => i));
});

test.each(['csv', 'jsonl', 'xlsx', 'sqlite', 'parquet'] as const)(
  '%s: the same bytes twice',
  async (format) => {
    const documents = [documentOf(RECORDS), documentOf([], 'kosong.pdf')];
    expect(readFileSync(await put(format, documents))).toEqual(readFileSync(await put(format, documents)));
  },
);

test.each(['xlsx', 'sqlite', 'parquet', 'csv'] as const)(
  '%s of no document at all is a table',
  async (format) => {
    const path = await put(format, []);
    if (format === 'parquet') expect(await fromParquet(path)).toEqual([]);
    else if (format === 'csv') expect(parse(readFileSync(path, 'utf8'), { columns: true })).toEqual([]);
    else expect(await READERS[format](path)).toEqual([]);
  },
);

test.each(['xlsx', 'sqlite', 'parquet'] as const)('%s with the periods side by side', async (format) => {
  const plan = ['2023', '2024', 'akhir'].map((periode, i) => ({
    ...BLANK,
    uraian: 'Program A',
    periode,
    target: String(i),
  }));
  const path = await put(format, [documentOf(plan)], { wide: true, columns: ['uraian', 'target'] });
  const rows = format === 'parquet' ? await fromParquet(path) : await READERS[format](path);
  expect(rows).toHaveLength(1);
  const [row = {}] = rows;
  expect([row.uraian, row.target_2023, row.target_2024, row.target_akhir].map(text)).toEqual([
    'Program A',
    '0',
    '1',
    '2',
  ]);
});
