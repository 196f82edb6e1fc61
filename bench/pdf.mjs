// npm run bench: PDFs, beside pdf.js alone over the same pages, and how time and memory grow with pages.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { compileKit } from './kit.mjs';
import { growth, isLarge } from '../dist/work/grow-slowly.js';
import { best, peakMemory } from './measure.mjs';

const root = new URL('..', import.meta.url).pathname;
const bare = join(root, 'bench/pdf-bare.mjs');
const program = join(root, 'bin/lkj-extract.js');
const engine = join(root, 'bench/pdf-whole.mjs');
const real = join(root, '../shared/pdf');
/** Installed or not: for the reader's orientation. */
const poppler = spawnSync('pdftotext', ['-v']).error === undefined;
const COLUMNS = ['document', 'pages', 'bare ms', 'pdftotext', 'whole ms', 'ratio', 'ms/page', 'peak MB'];
/** Pages of the made documents. */
const SIZES = [20, 200, 1000];
const RUNS = 2;

const temp = mkdtempSync(join(tmpdir(), 'lkj-bench-pdf-'));
try {
  const files = existsSync(real)
    ? readdirSync(real).filter((f) => f.endsWith('.pdf')).sort().map((f) => join(real, f)) // prettier-ignore
    : ['pdf-ruled-pages', 'pdf-no-lines'].map((name) => join(root, 'fixtures', name, 'input.pdf'));
  console.log(
    `\nPDFs: the whole command beside pdf.js alone (text and operators of every page) and pdftotext -layout, wall time, best of ${RUNS}`,
  );
  console.log(row(...COLUMNS));
  for (const file of files) measure(file);
  const { pdf } = await compileKit('scrape/pdf.js');
  console.log('\ngrowth: one made table over so many pages');
  console.log(row(...COLUMNS));
  for (const pages of SIZES) {
    const file = join(temp, `${pages} pages.pdf`);
    writeFileSync(file, pdf(sheet(pages)));
    measure(file);
  }
} finally {
  rmSync(temp, { recursive: true });
}

function measure(file) {
  try {
    const alone = best(process.execPath, [bare, file], RUNS);
    const text = poppler ? best('pdftotext', ['-layout', file, '-'], RUNS) : '';
    const all = best(process.execPath, [program, file, '-q', '-o', join(temp, 'out.csv')], RUNS);
    const pages = pagesOf(file);
    const memory = peakMemory([...growth(isLarge({ path: file }) ? 'pdf' : null), engine, file]);
    console.log(
      row(
        file.split('/').at(-1),
        pages,
        alone,
        text,
        all,
        (all / alone).toFixed(2),
        (all / pages).toFixed(1),
        memory,
      ),
    );
  } catch {
    console.log(row(file.split('/').at(-1), '', '', 'gives no records'));
  }
}

function pagesOf(file) {
  return (readFileSync(file, 'latin1').match(/\/Type\s*\/Page\b/g) ?? []).length || 1;
}

/** A ruled table with four columns, 30 rows on a page, the heading on the first. */
function sheet(pages) {
  const lefts = [0, 160, 320, 400, 520];
  const runs = [];
  const borders = [];
  for (let page = 1; page <= pages; page++) {
    for (let r = 0; r < 30; r++) {
      const head = page === 1 && r === 0;
      const n = String((page - 1) * 30 + r);
      const cells = head
        ? ['Program', 'Indikator Kinerja', 'Target', 'Pagu (Rp)']
        : [`Program Penataan ${n}`, `Persentase penataan ${n}`, '80 %', '1.250.000'];
      cells.forEach((text, column) => {
        const left = lefts[column];
        const right = lefts[column + 1];
        runs.push({ page, y: 20 * r, left: left + 2, right, text, row: r, column, colSpan: 1, rowSpan: 1, align: 'left', part: 'body', end: 'cell' }); // prettier-ignore
        borders.push({ page, left, right, top: 20 * r - 12, bottom: 20 * r + 8 });
      });
    }
  }
  return { runs, borders };
}

function row(name, ...cells) {
  const shown = cells.map((c) => (typeof c === 'number' ? c.toFixed(0) : String(c)).padStart(11));
  return name.slice(0, 40).padEnd(40) + shown.join('');
}
