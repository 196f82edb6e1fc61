import { SURE } from '../../inspect/confidence.js';

/** Columns of records that questions are asked by. */
const ASKED = ['dokumen', 'tingkat', 'kode', 'periode', 'instansi', 'indikator'] as const;

/** Indexes over the columns of records that are there. */
export function indexesOf(columns: readonly string[]): string {
  const records = ASKED.filter((name) => columns.includes(name)).map(
    (name) => `CREATE INDEX records_${name} ON records ("${name}");`,
  );
  return [
    ...records,
    'CREATE INDEX findings_dokumen ON findings (dokumen);',
    'CREATE INDEX findings_rule ON findings (rule);',
  ].join('\n');
}

/** Views over the whole records: what is mostly asked. */
export const VIEWS = `
  CREATE VIEW program AS SELECT * FROM records WHERE tingkat = 'program';
  CREATE VIEW kegiatan AS SELECT * FROM records WHERE tingkat = 'kegiatan';
  CREATE VIEW subkegiatan AS SELECT * FROM records WHERE tingkat = 'subkegiatan';
  CREATE VIEW indikator AS SELECT * FROM records WHERE indikator IS NOT NULL;
  CREATE VIEW perlu_diperiksa AS SELECT * FROM records WHERE keyakinan < ${SURE} OR temuan IS NOT NULL;
  CREATE VIEW serapan AS
    SELECT dokumen, instansi, daerah, periode, sum(pagu) AS pagu, sum(realisasi_rp) AS realisasi_rp,
      round(100.0 * sum(realisasi_rp) / nullif(sum(pagu), 0), 2) AS capaian_rp
    FROM records WHERE tingkat = 'program' AND typeof(pagu) <> 'text' AND typeof(realisasi_rp) <> 'text'
    GROUP BY dokumen, instansi, daerah, periode;
`;
