import { gather } from '../lex/gather.js';
import { ANGKA } from '../types.js';
import type { Check } from './checked.js';
import type { RuleText } from './rule-text.js';

/** ERROR_CELL: #DIV/0!, #VALUE!, #REF!, #####. */
export const errorCellText: RuleText = {
  en: {
    title: '#DIV/0!, #VALUE!, #REF!, #####',
    checks: 'No figure column holds an error of the spreadsheet that the report was printed from.',
    matters: 'The figure is missing from the report, and a sum over the column is silently too small.',
    example: 'capaian_rp #DIV/0! where the pagu of the row is empty.',
    fix: 'Give the formula its missing figure, or print a dash; widen a column that prints #####.',
    law: 'PP 8/2006 pasal 17: figures of a performance report must be complete.',
  },
  id: {
    title: '#DIV/0!, #VALUE!, #REF!, #####',
    checks: 'Tidak ada kolom angka yang berisi galat lembar kerja asal laporan.',
    matters: 'Angkanya hilang dari laporan, dan jumlah kolom diam-diam terlalu kecil.',
    example: 'capaian_rp #DIV/0! karena pagu barisnya kosong.',
    fix: 'Isi angka yang kurang dalam rumusnya, atau cetak tanda hubung; lebarkan kolom yang mencetak #####.',
    law: 'PP 8/2006 pasal 17: angka laporan kinerja harus lengkap.',
  },
};

export const errorCell: Check = (doc) =>
  gather(doc.records, (record) =>
    gather(ANGKA, (field) => {
      const printed = (record.raw[field] ?? '').trim();
      if (!printed.startsWith('#')) return [];
      if (!/^#(?:[A-Z/0-9]+[!?]?|#+)$/i.test(printed)) return [];
      return [
        {
          records: [record],
          severity: 'error' as const,
          printed,
          expected: '',
          code: 'finding.ERROR_CELL' as const,
          args: { column: field },
        },
      ];
    }),
  );
