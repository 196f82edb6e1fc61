import type { Lang } from '../../messages/lang.js';
import type { LkjRecord } from '../../record/schema.js';
import { readable } from './readable.js';
import { xmlText } from './xml-text.js';

const NAMES = ['kode', 'uraian', 'periode'] as const;
const FIGURES = ['pagu', 'realisasi_rp', 'capaian_rp'] as const;

/** The money of programs and totals, table by table as the document prints them; columns without any are left out. */
export function programTable(records: readonly LkjRecord[], lang: Lang): string {
  const rows = records.filter(
    (r) => (r.tingkat === 'program' || r.tingkat === 'total') && (r.pagu !== '' || r.realisasi_rp !== ''),
  );
  if (rows.length === 0) return '';
  const names = NAMES.filter((c) => rows.some((r) => r[c] !== ''));
  const figures = FIGURES.filter((c) => rows.some((r) => r[c] !== ''));
  const head = [...names, ...figures, 'keyakinan'];
  const several = new Set(rows.map((r) => r.tabel)).size > 1;
  const lines = rows.map((r, i) => {
    const begins = several && r.tabel !== rows[i - 1]?.tabel;
    const title = begins ? `<tr><th colspan="${head.length}">${xmlText(r.tabel)}</th></tr>` : '';
    const own = names.map((c) => `<td${c === 'periode' ? ' class="p"' : ''}>${xmlText(r[c])}</td>`);
    const money = figures.map((c) => `<td class="n">${xmlText(readable(r[c], lang))}</td>`);
    const sure = `<td class="n">${readable(String(r.keyakinan), lang)}</td>`;
    return `${title}<tr${r.tingkat === 'total' ? ' class="total"' : ''}>${own.join('')}${money.join('')}${sure}</tr>`;
  });
  const right: ReadonlySet<string> = new Set([...FIGURES, 'keyakinan']);
  const heads = head.map((h) => `<th${right.has(h) ? ' class="n"' : ''}>${h}</th>`);
  return `<table><thead><tr>${heads.join('')}</tr></thead><tbody>${lines.join('')}</tbody></table>`;
}
