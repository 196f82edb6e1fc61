import type { Check } from './checked.js';
import type { RuleText } from './rule-text.js';

/** UNPLACED: a figure of the source that no record could take. */
export const unplacedText: RuleText = {
  en: {
    title: 'a figure of the source that no record could take',
    checks: 'Every figure printed in a table of the contract stands in a record.',
    matters: 'Nothing is lost silently; a figure left over also throws doubt on the row beside it.',
    example: 'an amount drawn at the end of the page that agrees with no row.',
    fix: 'Look the line up in the source, and put the figure where it belongs by hand.',
    law: "none; it is the program's own promise.",
  },
  id: {
    title: 'angka di sumber yang tidak tertampung rekaman mana pun',
    checks: 'Setiap angka yang tercetak dalam tabel kontrak ada dalam sebuah rekaman.',
    matters: 'Tidak ada yang hilang diam-diam; angka yang tersisa juga meragukan baris di sebelahnya.',
    example: 'jumlah yang digambar di akhir halaman dan tidak cocok dengan baris mana pun.',
    fix: 'Lihat barisnya di sumber, lalu taruh angkanya di tempatnya dengan tangan.',
    law: 'tidak ada; ini janji program sendiri.',
  },
};

export const unplaced: Check = (doc) =>
  doc.unplaced.map((left) => ({
    records: left.near ? [left.near] : [],
    severity: 'warning' as const,
    printed: left.text,
    expected: '',
    code: 'finding.UNPLACED' as const,
    left,
  }));
