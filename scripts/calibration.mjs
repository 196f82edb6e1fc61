#!/usr/bin/env node
// How far can `keyakinan` be trusted? Runs the built program over labelled documents and prints, for each
// level of confidence, how many of the figures put out are right, and which wrong ones nothing warns of.
//
//   node scripts/calibration.mjs [INDEX.csv …] [--only TEXT] [--list N] [--signs]
//
// --signs prints, for each sign of misreading, how many figures showed it and how many of them were right.
// An INDEX.csv has the columns gold,source,lines,pages (see the scorer beside it, ../shared/score). Without
// the labelled documents the script says so and ends well.
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

const ROOT = resolve(import.meta.dirname, '..');
const SHARED = resolve(ROOT, '../shared');
const SCORER = join(SHARED, 'score/score.mjs');
if (!existsSync(SCORER)) {
  console.log('no labelled documents beside the project: nothing to calibrate');
  process.exit(0);
}
const { pair, parseCsv, same } = await import(SCORER);
const { extractSource, readText } = await import(join(ROOT, 'dist/index.js'));
const { doubtsOf } = await import(join(ROOT, 'dist/doubt/doubt.js'));
const { doubtPrintings } = await import(join(ROOT, 'dist/doubt/printings.js'));
const { ANGKA: FIGURES } = await import(join(ROOT, 'dist/types.js'));

const BUCKETS = [0.95, 0.9, 0.8, 0.7, 0.6, 0.5, 0.3, 0];
const SURE = 0.9;

const args = process.argv.slice(2);
const indexes = [];
let only = '';
let list = 0;
let signs = false;
for (let i = 0; i < args.length; i++) {
  if (args[i] === '--only') only = args[++i] ?? '';
  else if (args[i] === '--list') list = Number(args[++i]);
  else if (args[i] === '--signs') signs = true;
  else indexes.push(args[i]);
}
if (indexes.length === 0) {
  const names = [
    'gold/INDEX.csv',
    'gold/INDEX-pdftext.csv',
    'corpus/INDEX-text.csv',
    'corpus/INDEX-layout.csv',
    'corpus/INDEX-ocr.csv',
  ];
  indexes.push(...names.map((n) => join(SHARED, n)).filter(existsSync));
}

/** A figure of the gold file that says nothing: a dash or an error of the spreadsheet. */
const isVoid = (text) => /^[-–—]+$/.test(text) || text.startsWith('#');
const within = (ranges, n) =>
  !ranges ||
  ranges.split(' ').some((range) => {
    const [from, to] = range.split('-').map(Number);
    return n >= from && n <= (to ?? from);
  });

const outputs = new Map();
/** The records of a document, each figure column with the signs of misreading that it shows. */
function recordsOf(source) {
  const known = outputs.get(source);
  if (known) return known;
  const { document, tables, recordsByTable } = extractSource(
    readText(source.split('/').pop(), readFileSync(source, 'utf8')),
  );
  const rows = document.records.map((r) => ({
    ...r,
    halaman: String(r.halaman ?? ''),
    baris: String(r.baris ?? ''),
    signs: {},
  }));
  const printings = doubtPrintings(tables);
  let from = 0;
  for (const [i, table] of tables.entries()) {
    const own = rows.slice(from, (from += recordsByTable[i]));
    for (const { row, figure, sign } of [...doubtsOf(table), ...printings[i]]) {
      for (const record of own.filter((r) => r.baris === String(row.line) && r.indikator === row.indikator)) {
        if (figure && (figure.periode ?? table.periode) !== record.periode) continue;
        for (const field of figure ? [figure.field] : FIGURES) (record.signs[field] ??= new Set()).add(sign);
      }
    }
  }
  outputs.set(source, rows);
  return rows;
}

/** Every figure put out within the labelled part: right or wrong, how sure, flagged or not. */
function* figures(entry, dir) {
  const gold = parseCsv(readFileSync(join(dir, entry.gold), 'utf8'));
  const out = recordsOf(join(dir, entry.source)).filter(
    (r) => within(entry.lines, Number(r.baris)) && within(entry.pages, Number(r.halaman)),
  );
  const matched = new Map([...pair(gold, out)].map(([g, o]) => [o, gold[g]]));
  for (const [i, record] of out.entries()) {
    const truth = matched.get(i);
    for (const field of FIGURES) {
      const printed = record[field];
      if (!printed || isVoid(printed) || (truth && isVoid(truth[field] ?? ''))) continue;
      yield { record, field, right: truth !== undefined && same(field, truth[field] ?? '', printed), truth };
    }
  }
}

const table = BUCKETS.map((from) => ({ from, right: 0, wrong: 0, flaggedRight: 0, flaggedWrong: 0 }));
const silent = [];
const bySign = new Map();
const files = [];
for (const index of indexes) {
  const dir = dirname(resolve(index));
  for (const entry of parseCsv(readFileSync(index, 'utf8'))) {
    if (only && !`${entry.gold} ${entry.source}`.includes(only)) continue;
    let put = 0;
    let quiet = 0;
    for (const f of figures(entry, dir)) {
      put++;
      for (const sign of f.record.signs[f.field] ?? ['none']) {
        const tally = bySign.get(sign) ?? { right: 0, wrong: 0, onlyRight: 0, onlyWrong: 0 };
        tally[f.right ? 'right' : 'wrong']++;
        if (f.record.keyakinan >= SURE && f.record.temuan.length === 0)
          tally[f.right ? 'onlyRight' : 'onlyWrong']++;
        bySign.set(sign, tally);
      }
      const bucket = table.find((b) => f.record.keyakinan >= b.from) ?? table.at(-1);
      const flagged = f.record.temuan.length > 0;
      bucket[flagged ? (f.right ? 'flaggedRight' : 'flaggedWrong') : f.right ? 'right' : 'wrong']++;
      if (!f.right && !flagged && f.record.keyakinan >= SURE) {
        quiet++;
        silent.push({ ...f, source: entry.source });
      }
    }
    files.push({ name: entry.source.split('/').pop(), put, quiet });
  }
}

const share = (right, wrong) =>
  right + wrong === 0 ? '     –' : `${((100 * right) / (right + wrong)).toFixed(1).padStart(5)}%`;
console.log('keyakinan   not flagged: figures  right   │ flagged: figures  right');
for (const b of table) {
  const plain = b.right + b.wrong;
  const marked = b.flaggedRight + b.flaggedWrong;
  console.log(
    `≥ ${b.from.toFixed(2)}      ${String(plain).padStart(19)}  ${share(b.right, b.wrong)}  │ ${String(marked).padStart(16)}  ${share(b.flaggedRight, b.flaggedWrong)}`,
  );
}
if (signs) {
  console.log('sign                 figures  right   of them sure and not flagged: right, wrong');
  for (const [sign, t] of bySign) {
    const total = String(t.right + t.wrong).padStart(8);
    console.log(
      `${sign.padEnd(20)}${total}  ${share(t.right, t.wrong)}   ${String(t.onlyRight).padStart(6)} ${String(t.onlyWrong).padStart(6)}`,
    );
  }
}
const all = files.reduce((n, f) => n + f.put, 0);
console.log(
  `wrong, sure and not flagged: ${silent.length} of ${all} figures (${((100 * silent.length) / Math.max(1, all)).toFixed(2)}%)`,
);
for (const f of files
  .filter((x) => x.quiet > 0)
  .sort((a, b) => b.quiet - a.quiet)
  .slice(0, 15)) {
  console.log(`  ${String(f.quiet).padStart(4)} of ${String(f.put).padStart(5)}  ${f.name}`);
}
for (const { record, field, truth, source } of silent.slice(0, list)) {
  const wanted = truth ? `want «${truth[field] ?? ''}»` : 'no such row';
  const name = `${record.uraian.slice(0, 40)} / ${record.indikator.slice(0, 40)}`;
  console.log(
    `  ${source.split('/').pop()}:${record.baris} ${record.periode} ${field} «${record[field]}» ${wanted} · ${name} · ${record.keyakinan}`,
  );
}
