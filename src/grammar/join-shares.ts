import type { Line } from './line.js';

/**
 * Joins a fraction printed as two rows: the words and the count of the denominator stand under those of the
 * numerator, with nothing else on the row. The counts come out as one remark.
 *
 *   Persentase berkas terbit | Jumlah berkas terbit | 412 | 82,4%
 *                            | Jumlah berkas masuk  | 500 |
 */
export function joinShares(lines: readonly Line[]): Line[] {
  const joined: Line[] = [];
  for (const line of lines) {
    const above = joined.at(-1);
    if (above && isDenominator(line) && isNumerator(above)) {
      joined[joined.length - 1] = {
        ...above,
        definisi: `${above.definisi} ${line.definisi}`,
        keterangan: [[...above.keterangan, ...line.keterangan].map(plain).join('/')],
      };
    } else joined.push(line);
  }
  return joined;
}

function isDenominator(line: Line): boolean {
  const { entities, indikator, definisi, figures, keterangan } = line;
  return (
    entities.length === 0 &&
    indikator === '' &&
    definisi !== '' &&
    figures.length === 0 &&
    keterangan.length === 1
  );
}

function isNumerator(line: Line): boolean {
  const [count = ''] = line.keterangan;
  return (
    line.definisi !== '' &&
    line.figures.length > 0 &&
    line.keterangan.length === 1 &&
    /^\d[\d.,]*$/.test(count)
  );
}

/** Counts have no decimals: marks in them group thousands. */
function plain(count: string): string {
  return /^\d{1,3}(?:[.,]\d{3})+$/.test(count) ? count.replace(/[.,]/g, '') : count;
}
