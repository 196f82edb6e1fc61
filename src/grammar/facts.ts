import { yearsIn, quarterOf } from '../heading/periods.js';
import type { Facts, Source } from '../types.js';

/** What the document says of itself: kind, agency, region, year, quarter. Empty where it does not say. */
export function readFacts(source: Source): Facts {
  const lines = source.lines.map((l) => l.text.replace(/\s+/g, ' ').trim()).filter(Boolean);
  const years = new Map<string, number>();
  for (const line of lines)
    for (const y of /tahun|TA\b/i.test(line) ? yearsIn(line) : []) years.set(y, (years.get(y) ?? 0) + 1);
  const tahun = [...years].sort((a, b) => b[1] - a[1])[0]?.[0] ?? '';
  const quarter = lines
    .slice(0, 60)
    .map(quarterOf)
    .find((q) => q !== null);
  return {
    jenis: '',
    instansi: '',
    daerah: '',
    tahun,
    periode: quarter && tahun ? `${tahun}-TW${quarter}` : tahun,
  };
}
