import { describe, expect, test } from 'vitest';
import { extract } from '../../src/index.js';

const FONT = '<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>';

/** A PDF of one page with these drawing operators. */
function page(content: string, more = '', font = FONT): Uint8Array {
  const objects = [
    '<</Type/Catalog/Pages 2 0 R>>',
    `<</Type/Pages/Kids[4 0 R]/Count 1/MediaBox[0 0 600 400]/Resources<</Font<</F 3 0 R>>>>${more}>>`,
    font,
    '<</Type/Page/Parent 2 0 R/Contents 5 0 R>>',
    `<</Length ${content.length}>>\nstream\n${content}\nendstream`,
  ];
  const body = objects.map((o, i) => `${i + 1} 0 obj\n${o}\nendobj\n`);
  let at = 9;
  const offsets = body.map((b) => {
    const here = at;
    at += b.length;
    return `${String(here).padStart(10, '0')} 00000 n \n`;
  });
  const xref = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${offsets.join('')}`;
  const tail = `trailer\n<</Size ${objects.length + 1}/Root 1 0 R>>\nstartxref\n${at}\n%%EOF\n`;
  return Buffer.from(`%PDF-1.4\n${body.join('')}${xref}${tail}`, 'latin1');
}

const text = (x: number, y: number, words: string): string => `BT /F 8 Tf ${x} ${y} Td (${words}) Tj ET\n`;
const box = (x: number, y: number, w: number, h: number): string => `${x} ${y} ${w} ${h} re S\n`;

const COLUMNS = [20, 180, 300, 400] as const;
const WIDTHS = [160, 120, 100, 120] as const;
/** One ruled row; its top is at y + 40. */
const row = (y: number, cells: readonly (readonly string[])[]): string =>
  cells
    .map((lines, c) => {
      const x = COLUMNS[c] ?? 0;
      const drawn = lines.map((line, i) => text(x + 3, y + 30 - 10 * i, line)).join('');
      return box(x, y, WIDTHS[c] ?? 0, 40) + drawn;
    })
    .join('');
const HEAD = row(340, [['Program'], ['Indikator Kinerja'], ['Target'], ['Pagu \\(Rp\\)']]);

const read = async (content: string, more = ''): ReturnType<typeof extract> =>
  extract({ bytes: page(content, more), name: 'halaman.pdf' });

describe('a ruled page', () => {
  test('gives cells, with words and amounts that the column has cut put together', async () => {
    const { records } = await read(
      HEAD + row(300, [['Program Penataan', 'Arsip'], ['Persentase arsip'], ['80 %'], ['3.234.865.9', '52']]),
    );
    expect(records).toHaveLength(1);
    expect(records[0]).toMatchObject({
      halaman: 1,
      baris: null,
      uraian: 'Program Penataan Arsip',
      target: '80',
      satuan: '%',
      pagu: '3234865952',
    });
  });

  test('leaves out what a clip hides', async () => {
    const hidden = `q 20 300 100 40 re W n ${text(305, 330, '999')}Q\n`;
    const { records } = await read(
      HEAD + row(300, [['Program A'], ['Persentase arsip'], [], ['1.000.000']]) + hidden,
    );
    expect(records[0]?.target).toBe('');
  });

  test('takes amounts of two columns apart that touch one another', async () => {
    const touching =
      box(300, 300, 100, 40) +
      box(400, 300, 120, 40) +
      text(364, 330, '1.000.000') +
      text(400.2, 330, '2.000.000');
    const { tables } = await read(
      HEAD + box(20, 300, 160, 40) + box(180, 300, 120, 40) + text(23, 330, 'Program A') + touching,
    );
    expect(tables[0]?.rows[0]).toEqual(['Program A', '', '1.000.000', '2.000.000']);
  });

  test('puts letters drawn one by one together, and an amount drawn in two runs', async () => {
    const advances = [0, 5.34, 8, 12, 13.78];
    const letters = [...'Arsip'].map((c, i) => text(23 + (advances[i] ?? 0), 330, c)).join('');
    const { tables } = await read(
      HEAD +
        row(300, [[], ['Persentase arsip'], ['80'], []]) +
        letters +
        text(403, 330, 'Rp') +
        text(470, 330, '1.500') +
        text(490.1, 330, '.000'),
    );
    expect(tables[0]?.rows[0]?.[0]).toBe('Arsip');
    expect(tables[0]?.rows[0]?.[3]).toBe('Rp 1.500.000');
  });

  test('stands upright however it is turned', async () => {
    const content = HEAD + row(300, [['Program A'], ['Persentase arsip'], ['80'], ['1.000.000']]);
    const plain = await read(content);
    for (const degrees of [90, 180, 270]) {
      const turned = await read(content, `/Rotate ${degrees}`);
      expect(turned.records.map((r) => r.pagu)).toEqual(plain.records.map((r) => r.pagu));
    }
  });

  test('bridges gaps in its lines, and does without its outer border', async () => {
    const dashes = (x: number, y: number, w: number): string =>
      Array.from({ length: w / 4 }, (_, i) => `${x + 4 * i} ${y} m ${x + 4 * i + 2} ${y} l S\n`).join('');
    const across = [380, 340, 300].map((y) => dashes(20, y, 500)).join('');
    const down = [180, 300, 400].map((x) => `${x} 300 m ${x} 380 l S\n`).join('');
    const words = [
      ['Program', 'Indikator Kinerja', 'Target', 'Pagu'],
      ['Program A', 'Persentase arsip', '80', '1.000.000'],
    ]
      .map((cells, r) => cells.map((w, c) => text((COLUMNS[c] ?? 0) + 3, 370 - 40 * r, w)).join(''))
      .join('');
    const { tables } = await read(across + down + words);
    expect(tables.map((t) => t.cara)).toEqual(['ruled']);
    expect(tables[0]?.rows).toEqual([['Program A', 'Persentase arsip', '80', '1.000.000']]);
  });
});

describe('lines that are of no table', () => {
  const TABLE = HEAD + row(300, [['Program A'], ['Persentase arsip'], ['80'], ['1.000.000']]);

  test('join the boxes of a chart, and go past the page', async () => {
    const plain = await read(TABLE);
    const drawn = await read(
      `${TABLE}30 395 m 60 395 l 60 -500 l 90 -500 l S\n200 390 m 210 390 l 210 -90 l 240 -90 l S\n`,
    );
    expect(drawn.tables).toEqual(plain.tables);
    const below = await read(`${TABLE}50 -10 m 50 -300 l S\n20 -100 m 520 -100 l S\n`);
    expect(below.tables).toEqual(plain.tables);
  });
});

test('long dashes with gaps as long are one line', async () => {
  const dashes = (n: number, at: (i: number) => string): string =>
    Array.from({ length: n }, (_, i) => at(8 * i)).join('');
  const across = [380, 340, 300].map((y) => dashes(63, (i) => `${20 + i} ${y} m ${24 + i} ${y} l S\n`));
  const down = [20, 180, 300, 400, 520].map((x) => dashes(10, (i) => `${x} ${300 + i} m ${x} ${304 + i} l S\n`)); // prettier-ignore
  const words = [
    ['Program', 'Indikator Kinerja', 'Target', 'Pagu'],
    ['Program A', 'Persentase arsip', '80', '1.000.000'],
  ].map((cells, r) => cells.map((w, c) => text((COLUMNS[c] ?? 0) + 3, 365 - 40 * r, w)).join(''));
  const { tables } = await read([...across, ...down, ...words].join(''));
  expect(tables.map((t) => t.cara)).toEqual(['ruled']);
  expect(tables[0]?.rows).toEqual([['Program A', 'Persentase arsip', '80', '1.000.000']]);
});

describe('lines of dots', () => {
  const dots = (n: number, at: (i: number) => readonly [number, number], mark: string): string =>
    Array.from({ length: n }, (_, i) => {
      const [x, y] = at(i);
      return mark === 'square' ? `${x} ${y} 1 1 re f\n` : circle(x, y);
    }).join('');
  const circle = (x: number, y: number): string => {
    const ends = [[x + 1, y], [x + 0.5, y + 0.5], [x, y], [x + 0.5, y - 0.5], [x + 1, y]]; // prettier-ignore
    const arcs = ends.slice(1).map(([ex = 0, ey = 0], i) => {
      const [bx = 0, by = 0] = ends[i] ?? [];
      return `${bx} ${by} ${ex} ${ey} ${ex} ${ey} c `;
    });
    return `${x + 1} ${y} m ${arcs.join('')}h f\n`;
  };

  test.each(['square', 'round'])('part cells: %s', async (mark) => {
    const across = [380, 340, 300].map((y) => dots(250, (i) => [20 + 2 * i, y], mark)).join('');
    const down = [20, 180, 300, 400, 520].map((x) => dots(40, (i) => [x, 300 + 2 * i], mark)).join('');
    const words = [
      ['Program', 'Indikator Kinerja', 'Target', 'Pagu'],
      ['Program A', 'Persentase arsip', '80', '1.000.000'],
    ]
      .map((cells, r) => cells.map((w, c) => text((COLUMNS[c] ?? 0) + 3, 365 - 40 * r, w)).join(''))
      .join('');
    const { tables } = await read(across + down + words);
    expect(tables.map((t) => t.cara)).toEqual(['ruled']);
    expect(tables[0]?.rows).toEqual([['Program A', 'Persentase arsip', '80', '1.000.000']]);
  });
});

describe('a page without lines', () => {
  test('has one blank between typewritten words', async () => {
    const { tables } = await extract({
      bytes: page(
        text(20, 390, 'LAPORAN KINERJA DINAS TAMAN DAN TELAGA TAHUN 2021').replace('/F 8', '/F 10') +
          line(370, ['Program', 'Indikator Kinerja', 'Target', 'Pagu']) +
          line(350, ['Program Arsip', 'Persentase arsip', '80', '1.000.000']),
        '',
        FONT.replace('Helvetica', 'Courier'),
      ),
      name: 'laporan.pdf',
    });
    expect(tables.map((t) => t.head)).toEqual([[['Program', 'Indikator Kinerja', 'Target', 'Pagu']]]);
  });

  const line = (y: number, words: readonly string[]): string =>
    words.map((w, c) => text((COLUMNS[c] ?? 0) + 3, y, w)).join('');

  test('keeps its columns beside a name of narrow letters', async () => {
    const { records } = await read(
      line(380, ['Program', 'Indikator Kinerja', 'Target', 'Pagu']) +
        line(360, ['Program Arsip', 'Persentase arsip', '80', '1.000.000']) +
        line(340, ['Fasilitasi titik-titik lilin di jalur-jalur sisi', 'Jumlah titik', '12', '2.500.000']) +
        line(330, ['lilitan', 'lilin']) +
        line(310, ['Pengawasan WC Umum', 'Jumlah WC Umum', '14', '500.000']),
    );
    expect(records.map((r) => [r.uraian, r.indikator, r.target, r.pagu])).toEqual([
      ['Program Arsip', 'Persentase arsip', '80', '1000000'],
      ['Fasilitasi titik-titik lilin di jalur-jalur sisi lilitan', 'Jumlah titik lilin', '12', '2500000'],
      ['Pengawasan WC Umum', 'Jumlah WC Umum', '14', '500000'],
    ]);
  });
});

describe('a half-ruled page', () => {
  const at = (y: number, cells: readonly (readonly [x: number, words: string])[]): string =>
    cells.map(([x, words]) => text(x, y, words)).join('');
  const head = at(380, [[23, 'Program'], [183, 'Indikator Kinerja'], [303, 'Target'], [403, 'Pagu']]); // prettier-ignore

  test('takes its column lines for columns, however near the words stand', async () => {
    const down = [180, 300, 400].map((x) => `${x} 280 m ${x} 390 l S\n`).join('');
    const { records } = await read(
      head +
        down +
        at(360, [
          [23, 'Program Arsip Daerah dan Pustaka Keliling'],
          [182, 'Persentase arsip'],
          [303, '80'],
          [403, 'Rp'],
          [470, '1.000.000'],
        ]) + // prettier-ignore
        at(340, [
          [23, 'Penataan Arsip'],
          [182, 'Jumlah arsip'],
          [303, '12'],
          [403, 'Rp'],
          [470, '900.000'],
        ]),
    );
    expect(records.map((r) => [r.uraian, r.indikator, r.target, r.pagu])).toEqual([
      ['Program Arsip Daerah dan Pustaka Keliling', 'Persentase arsip', '80', '1000000'],
      ['Penataan Arsip', 'Jumlah arsip', '12', '900000'],
    ]);
  });

  test('takes its row lines for rows, with a cell that none of them crosses over all of its rows', async () => {
    const across = [390, 372, 332, 292].map((y) => `20 ${y} m 520 ${y} l S\n`).join('');
    const { tables } = await read(
      head +
        across +
        `180 352 m 400 352 l S\n` +
        at(360, [[183, 'Persentase arsip'], [303, '80']]) +
        at(350, [[23, 'Program Arsip'], [403, '1.000.000']]) +
        at(340, [[183, 'Jumlah arsip'], [303, '12']]) +
        at(320, [[23, 'Penataan'], [183, 'Jumlah rak'], [303, '14'], [403, '900.000']]) +
        at(310, [[23, 'Rak']]), // prettier-ignore
    );
    expect(tables[0]?.rows).toEqual([
      ['Program Arsip', 'Persentase arsip', '80', '1.000.000'],
      ['', 'Jumlah arsip', '12', ''],
      ['Penataan Rak', 'Jumlah rak', '14', '900.000'],
    ]);
  });
});

describe('a page that cannot be trusted', () => {
  test('puts out what OCR has laid under a scan, but never as sure', async () => {
    const layer = `BT 3 Tr ET\n${HEAD}${row(300, [['Program A'], ['Persentase arsip'], ['80'], ['1.000.000']])}`;
    const { records, notes } = await read(layer);
    expect(records.map((r) => r.keyakinan).every((k) => k < 0.9)).toBe(true);
    expect(notes.map((n) => n.code)).toContain('pdf-scan-with-text');
  });

  test('is not sure of what its sentences state either', async () => {
    const sentence = text(
      20,
      200,
      'Kinerja diukur dengan indikator Persentase arsip tertata, target tahun 2024 sebesar 65%',
    );
    const rest = text(20, 190, 'dengan realisasi 27,54% atau tingkat capaian 42,37%.');
    const drawn = await read(sentence + rest);
    expect(drawn.narrative.map((r) => r.keyakinan)).toEqual([0.8]);
    const layer = await read(`BT 3 Tr ET\n${sentence}${rest}`);
    expect(layer.narrative.map((r) => r.keyakinan)).toEqual([0.5]);
  });

  test('says that its letters make no words, and is not sure of its figures', async () => {
    const shifted = (words: string): string =>
      words.replace(/[a-z]/gi, (c) => String.fromCharCode((c.charCodeAt(0) & 0x60) + ((c.charCodeAt(0) & 0x1f) % 26) + 1)); // prettier-ignore
    const rows = [300, 260, 220, 180].map((y) =>
      row(y, [
        [shifted('Pengembangan Kearsipan Daerah')],
        [shifted('Persentase arsip tertata')],
        ['80'],
        ['1.000'],
      ]),
    );
    const { records, notes } = await read(HEAD + rows.join(''));
    expect(notes.map((n) => n.code)).toContain('pdf-garbled');
    expect(records.filter((r) => r.keyakinan >= 0.9)).toEqual([]);
  });

  test('says that there is no text', async () => {
    await expect(read(box(10, 10, 50, 50))).rejects.toMatchObject({ code: 'input.pdf-no-text' });
  });
});
