import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { JENIS, type Jenis, type Rencana, type TrueTable } from './model.js';
import { rencana } from './plan.js';
import { PLAIN, printSheet } from './print.js';
import { pdf } from './scrape/pdf.js';
import { build } from './tables/build.js';
import { WAY_NAMES, WAYS } from './ways.js';

/** Of so many documents, one is broken, and two in five are PDFs. */
const BROKEN_EVERY = 25;
const PDF_OF_FIVE = 2;
const PAGE_LINES = 45;
/** Plans of one document: a real report repeats its tables for several years. */
const PLANS = 3;

/** What a scraper saves by mistake. */
const BROKEN: readonly (readonly [string, string])[] = [
  ['kosong.txt', ''],
  ['galat.html', '<!DOCTYPE html><html><body><h1>404 Not Found</h1></body></html>'],
  ['gambar.txt', '\u0089PNG\r\n\u001a\n'],
  ['terpotong.pdf', '%PDF-1.4\n1 0 obj\n<</Type/Catalog/Pages 2 0 R>>'],
];

/** Makes a folder of documents of invented agencies: text of every way, PDFs, and some that are broken. */
export function makeFolder(folder: string, count: number, seed: number): void {
  const plans = fc.sample(rencana, { seed, numRuns: count * PLANS });
  for (let i = 0; i < count; i++) {
    const { name, content } = documentOf(i, plans.slice(i * PLANS, (i + 1) * PLANS));
    const path = join(folder, `kab-${i % 40}`, `${String(i).padStart(5, '0')}-${name}`);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, content);
  }
}

function documentOf(i: number, plans: readonly Rencana[]): { name: string; content: string | Uint8Array } {
  const broken = BROKEN[Math.floor(i / BROKEN_EVERY) % BROKEN.length];
  if (i % BROKEN_EVERY === BROKEN_EVERY - 1 && broken) {
    const [name, content] = broken;
    return { name, content: Buffer.from(content, 'latin1') };
  }
  const jenis: Jenis = JENIS[i % JENIS.length] ?? 'renstra';
  const tables: TrueTable[] = plans.flatMap((plan) => build(jenis, plan));
  if (i % 5 < PDF_OF_FIVE) {
    const paper = { ...PLAIN, valign: 'top', pageLines: PAGE_LINES, repeatHead: true } as const;
    return { name: `${jenis}.pdf`, content: pdf(printSheet(tables, paper)) };
  }
  const way = WAY_NAMES[i % WAY_NAMES.length] ?? 'tabs/plain';
  const [kind = ''] = way.split('/');
  const ending = kind === 'markdown' ? 'md' : kind === 'html' ? 'html' : 'txt';
  return { name: `${jenis}.${ending}`, content: WAYS[way](tables) };
}
