import { compact, INDIKATOR_START, isSatuan, MEAN_START, SASARAN_START, TOTAL_START } from '../lex/words.js';
import type { Row, Table } from '../types.js';
import { doubt, type Doubt } from './doubts.js';

/** Signs in the names of a row: they tell that cells were cut apart or ran together. */
export function doubtNames(table: Table): Doubt[] {
  const habit = indicatorHabit(table.rows);
  const counted = countingHabit(table.rows);
  const filled = table.rows.filter((r) => r.figures.length > 0);
  const indicated =
    filled.length >= FEW && filled.filter((r) => r.indikator !== '').length >= HABIT * filled.length;
  const headings = new Set(
    table.columns.flatMap((c) => c.head.map(compact)).filter((h) => h.length >= HEADING),
  );
  const named = table.rows.filter((r) => r.path.length > 0).length;
  const belong = table.rows.length >= FEW && named >= HABIT * table.rows.length;
  return table.rows.flatMap((row, r) => {
    const entity = row.path.at(-1)?.nama ?? '';
    const names = [entity, row.indikator].filter((n) => n !== '');
    const found: Doubt[] = [];
    if (names.length === 0 && row.figures.length > 0) found.push(doubt('nameless', row));
    if (belong && row.path.length === 0) found.push(doubt('unnamed', row));
    if (names.some(holdsFigure)) found.push(doubt('figureInName', row));
    if (endsInFigure(row.indikator)) found.push(doubt('figureAfterName', row));
    if (row.path.at(-1)?.tingkat !== 'total' && names.some(isLone)) found.push(doubt('loneWord', row));
    if (names.some(isGlued)) found.push(doubt('gluedNames', row));
    if (names.some(isBroken) || (table.grid.cara === 'layout' && goesOnBelow(table.rows[r - 1], row)))
      found.push(doubt('brokenName', row));
    if (indicated && row.indikator === '' && isIndicator(row)) found.push(doubt('indicatorAsName', row));
    if (habit && row.indikator !== '' && !beginsWell(row.indikator))
      found.push(doubt('foreignIndicator', row));
    if (counted && row.indikator !== '' && isPaid(row) && !beginsWell(row.indikator) && !isCounted(row))
      found.push(doubt('uncounted', row));
    if (names.length > 0 && names.every((n) => headings.has(compact(n))))
      found.push(doubt('headingAgain', row));
    return found;
  });
}

/** Shorter headings ("K", "Rp") are words like others. */
const HEADING = 4;

/** "100%", "12.500.000", "Capaian 117,45 Total", "=(30+8)/144": an amount, a decimal or a sum inside a name. */
function holdsFigure(name: string): boolean {
  return (
    /^[\d.,%\s()-]+$|^=/.test(name) ||
    /(?<![\d.,])\d{1,3}(?:[.,]\d{3}){2,}|(?<![\d.(,])\d+[.,]\d{2}(?![\d.,)])%?/.test(name)
  );
}

/**
 * "Jumlah mebel yang dipelihara 10 Unit", "… 100%"; a span of time ("selama 12 bulan") and what a rate is of ("per
 * 1.000 kendaraan") belong to the name.
 */
function endsInFigure(indikator: string): boolean {
  const match = /(\S+)\s\d[\d.,]*\s*(%|\p{L}[\p{L}/ ]{0,20})$/u.exec(indikator);
  const [, before = '', last = ''] = match ?? [];
  const unit = last.trim();
  if (/^(?:per|tiap|setiap)$/i.test(before)) return false;
  return unit === '%' || (unit !== '' && isSatuan(unit) && !/^(?:bulan|tahun|hari)$/i.test(unit));
}

/** Words that an indicator begins with and that no name of an entity holds within. */
const INDICATOR_WORDS = new Set(
  'Jumlah Persentase Prosentase Cakupan Terlaksananya Tersedianya Terpenuhinya'.split(' '),
);
/** "Rata-Rata Persentase …", "Nilai Cakupan …": words that stand before those in one name. */
const BEFORE_INDICATOR = new Set('rata rata-rata nilai skor capaian hasil realisasi'.split(' '));

/** "IKK Output : Jumlah …", "Outcome: Persentase …": what kind of indicator follows. */
const LABEL_END = /:$/;

/** "Pengelolaan Data Pegawai Jumlah Dokumen Pengelolaan": a name, and the indicator that stood beside it. */
function isGlued(name: string): boolean {
  if (!/\p{Ll}/u.test(name)) return false;
  const words = name.split(' ');
  return words.some(
    (word, i) =>
      i >= 2 &&
      i < words.length - 1 &&
      INDICATOR_WORDS.has(word) &&
      !LABEL_END.test(words[i - 1] ?? '') &&
      !BEFORE_INDICATOR.has((words[i - 1] ?? '').toLowerCase()),
  );
}

/** One word of letters; acronyms of a few capitals name things by themselves. */
function isLone(name: string): boolean {
  return /^\p{L}{4,}$/u.test(name) && !/^\p{Lu}{2,5}$/u.test(name);
}

const OPEN_END = /(?:[-/,(]|\b(?:dan|atau|serta|di|yang|untuk|dengan|pada|dalam|terhadap|oleh|bagi))$/iu;

/** The name above ends in the middle, and another begins here: most likely its rest. */
function goesOnBelow(above: Row | undefined, row: Row): boolean {
  if (above?.blok !== row.blok || above.sisi !== row.sisi) return false;
  const name = above.path.at(-1)?.nama ?? '';
  return OPEN_END.test(name) && name !== row.path.at(-1)?.nama;
}

/** Begins small or with a mark, ends in a hyphen or a linking word, or leaves a bracket open. */
function isBroken(name: string): boolean {
  const small = /^[\p{Ll}/),.;&-]/u.test(name) && !/^[a-z][.)]\s/.test(name);
  if (small && !INDIKATOR_START.test(name)) return true;
  if (OPEN_END.test(name)) return true;
  const open = (name.match(/\(/g) ?? []).length;
  const closed = (name.match(/\)/g) ?? []).length;
  return open !== closed;
}

/** A table whose indicators begin as indicators do is read wrongly where one begins otherwise. */
const HABIT = 0.8;
const FEW = 8;

function indicatorHabit(rows: readonly Row[]): boolean {
  const named = rows.filter((r) => r.indikator !== '');
  return named.length >= FEW && named.filter((r) => beginsWell(r.indikator)).length >= HABIT * named.length;
}

/** Nearly every indicator with money beside it has its target or realisasi too, if only a dash. */
function countingHabit(rows: readonly Row[]): boolean {
  const paid = rows.filter((r) => r.indikator !== '' && isPaid(r));
  return paid.length >= FEW && paid.filter(isCounted).length >= HABIT * paid.length;
}

const isPaid = ({ figures }: Row): boolean => figures.some((f) => f.field === 'pagu');

function isCounted({ figures }: Row): boolean {
  return figures.some((f) => f.field === 'target' || f.field === 'realisasi');
}

/** Its entity reads as an indicator, and is no row of sums or means. */
function isIndicator({ path }: Row): boolean {
  const { nama = '', tingkat } = path.at(-1) ?? {};
  return (
    tingkat !== 'total' && INDIKATOR_START.test(nama) && !MEAN_START.test(nama) && !TOTAL_START.test(nama)
  );
}

function beginsWell(indikator: string): boolean {
  return INDIKATOR_START.test(indikator) || SASARAN_START.test(indikator);
}
