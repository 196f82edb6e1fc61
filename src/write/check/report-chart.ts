import { exact } from '../../arith/exact.js';
import type { LkjRecord } from '../../record/schema.js';
import { xmlText } from './xml-text.js';

/** One bar group: a name, and lengths as shares of the longest. */
interface Bar {
  readonly name: string;
  readonly values: readonly number[];
  readonly labels: readonly string[];
}

const WIDTH = 760;
const NAMES = 300;
const BAR = 12;
const GAP = 10;
/** A page has room for so many. */
const MOST = 24;
const COLOURS = ['#9db4c8', '#1f5f8b'];

/** Budget against spending of every program, as an inline drawing; empty where there are no such figures. */
export function moneyChart(records: readonly LkjRecord[]): string {
  const programs = records.filter((r) => r.tingkat === 'program' && exact(r.pagu) && exact(r.realisasi_rp));
  return chart(programs.map((r) => bar(r, ['pagu', 'realisasi_rp'])));
}

/** Achievement of every indicator. */
export function capaianChart(records: readonly LkjRecord[]): string {
  const measured = records.filter((r) => exact(r.capaian) && (r.indikator || r.uraian));
  return chart(measured.map((r) => bar(r, ['capaian'])));
}

function bar(record: LkjRecord, columns: readonly ('pagu' | 'realisasi_rp' | 'capaian')[]): Bar {
  const name = columns.includes('capaian') ? record.indikator || record.uraian : record.uraian;
  return {
    name: `${name} (${record.periode})`,
    values: columns.map((c) => Math.max(0, Number(record[c]))),
    labels: columns.map((c) => record[c]),
  };
}

function chart(all: readonly Bar[]): string {
  const bars = all.slice(0, MOST);
  const longest = Math.max(...bars.flatMap((b) => b.values), 0);
  const [first] = bars;
  if (!first || !(longest > 0)) return '';
  const each = first.values.length * BAR + GAP;
  const rows = bars.map((b, i) => group(b, i * each, longest)).join('');
  return `<svg viewBox="0 0 ${WIDTH} ${bars.length * each}" role="img">${rows}</svg>`;
}

function group({ name, values, labels }: Bar, top: number, longest: number): string {
  const short = name.length > LONGEST ? `${name.slice(0, LONGEST)}…` : name;
  const room = WIDTH - NAMES - LABELS;
  const drawn = values.map((value, i) => {
    const y = top + i * BAR;
    const width = Math.round((room * value) / longest);
    const label = `<text x="${NAMES + width + 6}" y="${y + 9}">${xmlText(labels[i] ?? '')}</text>`;
    const colour = COLOURS[(i + 2 - values.length) % 2] ?? '';
    return `<rect x="${NAMES}" y="${y}" width="${width}" height="${BAR - 2}" fill="${colour}"/>${label}`;
  });
  return `<text x="0" y="${top + 9}"><title>${xmlText(name)}</title>${xmlText(short)}</text>${drawn.join('')}`;
}

/** Letters of a name beside its bar; room for a label in units of the drawing. */
const LONGEST = 48;
const LABELS = 110;
