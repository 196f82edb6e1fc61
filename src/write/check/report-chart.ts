import { exact } from '../../arith/exact.js';
import { groupBy } from '../../check/checked.js';
import { nameKey } from '../../check/same.js';
import { MEAN_START } from '../../lex/words.js';
import type { Lang } from '../../messages/lang.js';
import type { LkjRecord } from '../../record/schema.js';
import { readable } from './readable.js';
import { xmlText } from './xml-text.js';

/** One bar group: a name, and lengths as shares of the longest. */
interface Bar {
  readonly name: string;
  readonly periode: string;
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
export function moneyChart(records: readonly LkjRecord[], lang: Lang): string {
  const programs = records.filter((r) => r.tingkat === 'program' && exact(r.pagu) && exact(r.realisasi_rp));
  // One program may have another name in another table; two amounts to the rupiah are no coincidence.
  const amounts = groupBy(programs, (r) => [r.periode, r.pagu, r.realisasi_rp].join('|'));
  const once = [...amounts.values()].flatMap((same) => {
    const [first] = same;
    return same.filter((r) => r === first || r.tabel === first?.tabel);
  });
  return chart(once.map((r) => bar(r, ['pagu', 'realisasi_rp'], lang)));
}

/** Achievement of every indicator. */
export function capaianChart(records: readonly LkjRecord[], lang: Lang): string {
  const measured = records.filter(
    (r) =>
      exact(r.capaian) && r.tingkat !== 'total' && (r.indikator || r.uraian) && !MEAN_START.test(r.uraian),
  );
  return chart(measured.map((r) => bar(r, ['capaian'], lang)));
}

function bar(record: LkjRecord, columns: readonly ('pagu' | 'realisasi_rp' | 'capaian')[], lang: Lang): Bar {
  return {
    name: columns.includes('capaian') ? record.indikator || record.uraian : record.uraian,
    periode: record.periode,
    values: columns.map((c) => Math.max(0, Number(record[c]))),
    labels: columns.map((c) => readable(record[c], lang)),
  };
}

/** What several tables print alike is drawn once. */
function different(bars: readonly Bar[]): Bar[] {
  const seen = new Set<string>();
  return bars.filter((b) => {
    const key = [nameKey(b.name.replace(/^\d{1,2}[.)]\s*/, '')), b.periode, ...b.values].join('|');
    return seen.size < seen.add(key).size;
  });
}

function chart(all: readonly Bar[]): string {
  const bars = different(all).slice(0, MOST);
  const longest = Math.max(...bars.flatMap((b) => b.values), 0);
  const [first] = bars;
  if (!first || !(longest > 0)) return '';
  const each = first.values.length * BAR + GAP;
  const rows = bars.map((b, i) => group(b, i * each, longest)).join('');
  return `<svg viewBox="0 0 ${WIDTH} ${bars.length * each}" role="img">${rows}</svg>`;
}

function group({ name, periode, values, labels }: Bar, top: number, longest: number): string {
  const year = periode === '' ? '' : ` (${periode})`;
  const short = `${cut(name, ROOM - year.length)}${year}`;
  const room = WIDTH - NAMES - LABELS;
  const drawn = values.map((value, i) => {
    const y = top + i * BAR;
    const width = Math.round((room * value) / longest);
    const label = `<text x="${NAMES + width + 6}" y="${y + 9}">${xmlText(labels[i] ?? '')}</text>`;
    const colour = COLOURS[(i + 2 - values.length) % 2] ?? '';
    return `<rect x="${NAMES}" y="${y}" width="${width}" height="${BAR - 2}" fill="${colour}"/>${label}`;
  });
  return `<text x="0" y="${top + 9}"><title>${xmlText(name + year)}</title>${xmlText(short)}</text>${drawn.join('')}`;
}

/** Room for a label, in units of the drawing; and for a name, in small letters. */
const LABELS = 110;
const ROOM = 52;
/** Capitals are so much wider than small letters. */
const CAPITAL = 1.4;

/** A name as far as there is room for it. */
function cut(name: string, room: number): string {
  let width = 0;
  for (const [i, letter] of [...name].entries()) {
    width += /\p{Lu}/u.test(letter) ? CAPITAL : 1;
    if (width > room)
      return `${[...name]
        .slice(0, i - 1)
        .join('')
        .trimEnd()}…`;
  }
  return name;
}
