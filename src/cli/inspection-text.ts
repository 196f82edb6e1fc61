import type { ChalkInstance } from 'chalk';
import type { Confidence } from '../inspect/confidence.js';
import type { Inspection } from '../inspect/inspect.js';
import type { InspectedColumn, InspectedTable, InspectedToken } from '../inspect/inspect-table.js';
import type { Lang } from '../messages/lang.js';
import { formatNumber, say, sayCode } from '../messages/say.js';
import { safeLine } from './safe.js';
import { sheetsText } from './sheets-text.js';

/** Left-over tokens shown of one table, and of the whole document; the JSON has all. */
const TOKENS = 12;
/** A caption or heading longer than this is cut for the terminal. */
const WIDTH = 100;
/** A left-over cell is shown by its first words. */
const TOKEN_WIDTH = 40;
const DOT = ' · ';

/** What was understood of a document, as lines for a person. Document text is made safe here. */
export function inspectionText(seen: Inspection, lang: Lang, paint: ChalkInstance): string {
  const lines = [
    ...aboutDocument(seen, lang, paint),
    ...sheetsText(seen.sheets, lang),
    ...seen.tables.flatMap((table, i) => [
      '',
      ...aboutTable(table, i + 1, seen.sheets.length > 0, lang, paint),
    ]),
    '',
    ...aboutFigures(seen, lang, paint),
  ];
  return `${lines.join('\n')}\n`;
}

function aboutDocument(seen: Inspection, lang: Lang, paint: ChalkInstance): string[] {
  const facts = (['jenis', 'instansi', 'daerah', 'tahun', 'periode'] as const)
    .filter((name) => seen[name] !== '')
    .map((name) => `${name} ${short(seen[name])}`);
  const ways = Object.entries(seen.ways).map(([way, count]) => `${way} ${formatNumber(count, lang)}`);
  const counts = [
    say(lang, 'inspect.lines', { count: seen.lines }),
    seen.pages === null ? '' : say(lang, 'inspect.pages', { count: seen.pages }),
    say(lang, 'summary.tables', { count: seen.tables.length }) + (ways.length ? ` (${ways.join(', ')})` : ''),
    say(lang, 'summary.records', { count: seen.records }),
    seen.narrative > 0 ? say(lang, 'inspect.narrative', { count: seen.narrative }) : '',
  ];
  return [
    paint.bold(short(seen.dokumen)),
    ...(facts.length > 0 ? [`  ${facts.join(DOT)}`] : []),
    `  ${counts.filter(Boolean).join(DOT)}`,
    ...confidenceLine(seen.confidence, seen.records, lang, paint).map((line) => `  ${line}`),
    ...seen.notes.map(({ code, args }) =>
      paint.yellow(`  ${say(lang, 'summary.note')}: ${safeLine(sayCode(lang, `note.${code}`, args))}`),
    ),
  ];
}

/** `paged`: a PDF, whose lines of text no reader can count. */
function aboutTable(
  table: InspectedTable,
  number: number,
  paged: boolean,
  lang: Lang,
  paint: ChalkInstance,
): string[] {
  const place = [
    paged ? '' : say(lang, 'inspect.range', { from: String(table.from), to: String(table.to) }),
    table.page === null ? '' : say(lang, 'inspect.page', { page: String(table.page) }),
    say(lang, 'inspect.way', { way: table.cara }),
    table.damage.length > 0
      ? table.damage.map((code) => safeLine(damageName(lang, code))).join(', ')
      : say(lang, 'inspect.undamaged'),
  ];
  const counts = [
    say(lang, 'inspect.printed', { count: table.printed }),
    table.covered ? say(lang, 'inspect.rows', { count: table.rows }) : '',
    table.covered ? say(lang, 'summary.records', { count: table.records }) : say(lang, 'inspect.uncovered'),
    table.byArithmetic > 0 ? say(lang, 'inspect.arithmetic', { count: table.byArithmetic }) : '',
  ];
  const title = short(table.caption || table.nama || say(lang, 'inspect.nameless'));
  return [
    paint.bold(`${number}. ${title}`),
    `   ${place.filter(Boolean).join(DOT)}`,
    `   ${counts.filter(Boolean).join(DOT)}`,
    ...confidenceLine(table.confidence, table.records, lang, paint).map((line) => `   ${line}`),
    ...(table.covered ? columnLines(table.columns, paint) : headingLine(table.columns)),
    ...tokenLine(say(lang, 'inspect.loose'), table.loose, lang, paint),
    ...tokenLine(say(lang, 'inspect.unplaced'), table.unplaced, lang, paint),
  ];
}

function columnLines(columns: readonly InspectedColumn[], paint: ChalkInstance): string[] {
  const roles = columns.map(roleOf);
  const width = Math.max(0, ...roles.map((r) => r.length));
  return columns.map(({ head }, i) => `     ${paint.cyan((roles[i] ?? '').padEnd(width))}  ${short(head)}`);
}

/** Of a table that is only kept as a grid, its heading in one line; a cell over several columns once. */
function headingLine(columns: readonly InspectedColumn[]): string[] {
  const heads = columns.map(({ head }) => head).filter((head, i, all) => head !== '' && head !== all[i - 1]);
  return heads.length > 0 ? [`     ${short(heads.join(' | '))}`] : [];
}

/** "target 2022", "pagu 2024 menjadi ×1000", "realisasi 2022 s/d". */
function roleOf({ field, periode, sisi, skala, kumulatif }: InspectedColumn): string {
  const parts = [field, periode ?? '', sisi, kumulatif ? 's/d' : '', skala === 1 ? '' : `×${skala}`];
  return safeLine(parts.filter(Boolean).join(' '));
}

function confidenceLine(
  confidence: Confidence | null,
  records: number,
  lang: Lang,
  paint: ChalkInstance,
): string[] {
  if (!confidence) return [];
  const { mean, min, unsure } = confidence;
  const line = say(lang, 'inspect.confidence', {
    mean: decimals(mean, lang),
    min: decimals(min, lang),
    unsure,
    records,
  });
  return [unsure > 0 ? paint.yellow(line) : line];
}

function tokenLine(
  label: string,
  tokens: readonly InspectedToken[],
  lang: Lang,
  paint: ChalkInstance,
): string[] {
  if (tokens.length === 0) return [];
  const lines = new Map<number, string[]>();
  for (const { text, line } of tokens.slice(0, TOKENS))
    lines.set(line, [...(lines.get(line) ?? []), short(text, TOKEN_WIDTH)]);
  const shown = [...lines].map(([line, texts]) => `${line}: ${texts.join('  ')}`);
  const rest = tokens.length - TOKENS;
  const more = rest > 0 ? [say(lang, 'inspect.more', { count: rest })] : [];
  return [
    paint.yellow(`   ${label} (${formatNumber(tokens.length, lang)}): ${[...shown, ...more].join(DOT)}`),
  ];
}

/** What is left over where no table is. */
function outsideTables({ tables, unplaced }: Inspection): InspectedToken[] {
  const listed = new Set(tables.flatMap((t) => t.unplaced.map(({ line }) => line)));
  return unplaced.filter(({ baris }) => !listed.has(baris)).map(({ text, baris }) => ({ text, line: baris }));
}

function aboutFigures(seen: Inspection, lang: Lang, paint: ChalkInstance): string[] {
  const { tokens, records, tables, prose, furniture, unplaced } = seen.accounting;
  const findings = Object.entries(seen.findings).map(
    ([rule, count]) => `${rule} ${formatNumber(count, lang)}`,
  );
  // Cut, not rounded: 100% is said only where nothing is left over.
  const share = Math.floor(seen.accounted * 1000) / 10;
  const accounted = say(lang, 'inspect.accounted', { share, tokens });
  return [
    (unplaced > 0 ? paint.yellow : paint.green)(accounted),
    `   ${say(lang, 'inspect.places', { records, tables, prose, furniture, unplaced })}`,
    ...tokenLine(say(lang, 'inspect.outside'), outsideTables(seen), lang, paint),
    say(lang, 'summary.findings', { count: Object.values(seen.findings).reduce((a, b) => a + b, 0) }) +
      (findings.length > 0 ? `: ${findings.join(DOT)}` : ''),
  ];
}

function damageName(lang: Lang, code: string): string {
  const said = sayCode(lang, `damage.${code}`, {});
  return said.startsWith('damage.') ? code : said;
}

function decimals(value: number, lang: Lang): string {
  // Cut, not rounded: 1.00 is said only where every record is sure.
  const cut = (Math.floor(value * 100 + 1e-9) / 100).toFixed(2);
  return lang === 'id' ? cut.replace('.', ',') : cut;
}

function short(text: string, width: number = WIDTH): string {
  const line = safeLine(text);
  return line.length > width ? `${line.slice(0, width - 1)}…` : line;
}
