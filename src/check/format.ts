import { gather } from '../lex/gather.js';
import type { LkjRecord } from '../record/schema.js';
import { ANGKA } from '../types.js';
import type { Check, CheckedTable, Raised } from './checked.js';
import { brokenCells, indexUnits } from './format-cells.js';
import { foreignWords, percentSigns, ungrouped, united } from './format-columns.js';
import { foreignScales, foreignSizes } from './format-sizes.js';
import { mixedStyles } from './format-styles.js';
import { lostMarks } from './format-marks.js';
import type { RuleText } from './rule-text.js';

/** FORMAT: a number printed in a broken or mixed format. */
export const formatText: RuleText = {
  en: {
    title: 'a number printed in a broken or mixed format',
    checks:
      'Numbers are whole and well grouped; a column keeps to one decimal mark; a column of percentages holds no words; an amount is of the size of its column; numbers of one column are all grouped and all bare of units; an index has no percent sign; no letter stands for a digit, no decimal mark is lost.',
    matters: 'A lost or foreign mark changes a figure by a factor of a hundred or a thousand.',
    example: '3.214.476/245, or 98.80 in a column of decimal commas, or an amount of 32 among millions.',
    fix: 'Print the number again in the form of its column.',
    law: 'Permendagri 90/2019; EYD, tanda desimal.',
  },
  id: {
    title: 'angka yang tercetak dalam format rusak atau campur',
    checks:
      'Angka utuh dan dikelompokkan dengan benar; satu kolom memakai satu tanda desimal; kolom persentase tidak berisi kata; jumlah sebesar jumlah lain di kolomnya; angka satu kolom semuanya dikelompokkan dan tanpa satuan; indeks tidak bertanda persen; tidak ada huruf di tempat angka atau tanda desimal yang hilang.',
    matters: 'Tanda yang hilang atau asing mengubah angka seratus atau seribu kali lipat.',
    example: '3.214.476/245, atau 98.80 di kolom berkoma desimal, atau jumlah 32 di antara jutaan.',
    fix: 'Cetak ulang angkanya dalam bentuk kolomnya.',
    law: 'Permendagri 90/2019; EYD, tanda desimal.',
  },
};

export const format: Check = (doc) => gather(doc.tables, checkTable);

function checkTable({ records }: CheckedTable): Raised[] {
  return once([
    ...gather(records, brokenCells),
    ...gather(records, lostMarks),
    ...foreignSizes(records),
    ...foreignScales(records),
    ...foreignWords(records),
    ...gather(ANGKA, (f) => mixedStyles(records, f)),
    ...gather(ANGKA, (f) => ungrouped(records, f)),
    ...gather(ANGKA, (f) => united(records, f)),
    ...percentSigns(records),
    ...indexUnits(records),
  ]);
}

/** One figure may be odd in several ways; the first, which is the gravest, says enough. */
function once(found: readonly Raised[]): Raised[] {
  const seen = new Map<LkjRecord, Set<string>>();
  return found.filter(({ records: [record], args, code }) => {
    if (!record) return true;
    const told = seen.get(record) ?? new Set();
    const key = String(args?.column ?? code);
    if (told.has(key)) return false;
    seen.set(record, told.add(key));
    return true;
  });
}
