/** The last line of a heading: units or quarters alone, again and again. */
const LEAF = /^(?:(?:k|rp\.?|target|realisasi|%|\(%\)|tw)(?:\s+[ivx]{1,3}(?=\s|$))?(?:\s+|$)){4,}$/i;
/** What the cells of a heading begin with. */
const BEGINS =
  /^(?:program|indikator|sasaran|tujuan|uraian|target|realisasi|tingkat|capaian|kondisi|data|satuan|pagu|anggaran|kode|lokasi|keterangan|penanggung)(?!\p{L})/iu;
/** A line that goes on below. */
const OPEN = /(?:[/,&-]|\b(?:dan|sub|atau|per))$/i;
/** Headings over several columns, by what comes first in a row: targets, then what was reached. */
const FIRST_GROUP = /^(?:target|pagu|anggaran)/i;
const LAST_GROUP = /^(?:realisasi|tingkat|capaian|kondisi)/i;
/** The first heading behind the names. */
const MEASURE = /(?<!\p{L})(?:target|satuan|pagu|realisasi|anggaran|lokasi)(?!\p{L})/iu;

/** What the first line begins with, and what is too short to be wrapped. */
const FIRST = /^(?:no|kode|tujuan|sasaran|program|kegiatan|uraian|urusan|indikator)(?!\p{L})/iu;
const SHORT = /^(?:no\.?|kode|(?:19|20)\d\d.*\d)$/i;

/**
 * The lines of a heading in the order of its columns, where the wrapped cells were drawn behind the last line (see
 * `two-runs.ts`). The order from left to right is lost between the two runs; that of the field takes its place:
 * names, indicator, state at the beginning, targets, what was reached, state at the end.
 *
 *   Kode Kegiatan                          Kode Kegiatan Indikator Kinerja Target Tahun 2025 Realisasi TW I
 *   Realisasi TW I                    →    K Rp K Rp
 *   K Rp K Rp
 *   Indikator
 *   Kinerja
 *   Target Tahun
 *   2025
 */
export function mergeHeadRuns(lines: readonly string[]): readonly string[] {
  const leaf = lines.findLastIndex((line) => LEAF.test(line));
  const late = lines.slice(leaf + 1).filter((line) => !/^[\d\s()]+$/.test(line));
  const first = lines[0];
  if (leaf < 1 || late.length === 0 || first === undefined || !FIRST.test(first)) return lines;
  // Short headings and years are drawn in the first run: behind the units they tell another order.
  const last = lines[leaf] ?? '';
  if (lines.slice(leaf + 1).some((line) => SHORT.test(line)) || lines.indexOf(last) < leaf) return lines;
  const cells = cellsOf(late);
  if (cells.some((cell) => !BEGINS.test(cell))) return lines;
  // Quarters stand below one heading, units below one heading each.
  const grouped = /(?<!\p{L})rp/iu.test(last);
  const isGroup = (cell: string): boolean => grouped && (FIRST_GROUP.test(cell) || LAST_GROUP.test(cell));
  const names = cells.filter((cell) => !isGroup(cell));
  const at = grouped ? first.length : (MEASURE.exec(first)?.index ?? first.length);
  const head = [first.slice(0, at), ...names, first.slice(at)];
  const groups = [
    ...cells.filter((cell) => isGroup(cell) && FIRST_GROUP.test(cell)),
    ...lines.slice(1, leaf),
    ...cells.filter((cell) => isGroup(cell) && !FIRST_GROUP.test(cell)),
  ];
  const text = (parts: readonly string[]): string =>
    parts
      .map((p) => p.trim())
      .filter(Boolean)
      .join(' ');
  return grouped ? [text([...head, ...groups]), last] : [text(head), ...lines.slice(1, leaf), last];
}

/** Lines put together to the cells that they are of. */
function cellsOf(lines: readonly string[]): string[] {
  const cells: string[] = [];
  for (const line of lines) {
    const before = cells.at(-1);
    const goesOn =
      before !== undefined && (!BEGINS.test(line) || OPEN.test(before) || /^data$/i.test(before));
    if (goesOn) cells[cells.length - 1] = `${before} ${line}`;
    else cells.push(line);
  }
  return cells;
}
