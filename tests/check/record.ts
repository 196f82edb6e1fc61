import type { LkjRecord } from '../../src/record/schema.js';
import { ANGKA } from '../../src/types.js';

const EMPTY: LkjRecord = {
  dokumen: 'a.txt', halaman: null, baris: 1, tabel: 'Tabel 1', instansi: '', daerah: '', tahun: '2024',
  periode: '2024', tingkat: 'lain', kode: '', sasaran: '', program: '', kegiatan: '', uraian: '',
  indikator: '', definisi: '', satuan: '', target: '', realisasi: '', capaian: '', pagu: '',
  realisasi_rp: '', capaian_rp: '', tw1: '', tw2: '', tw3: '', tw4: '', keterangan: '', temuan: [],
  keyakinan: 1, raw: {},
}; // prettier-ignore

/** A record with the given columns; what was printed is what is given, unless `raw` says otherwise. */
export function record(columns: Partial<LkjRecord>): LkjRecord {
  const whole = { ...EMPTY, ...columns };
  const raw = Object.fromEntries(ANGKA.flatMap((a) => (whole[a] === '' ? [] : [[a, whole[a]]])));
  return { ...whole, raw: { ...raw, ...columns.raw } };
}

/** Records on lines 1, 2, 3 … */
export function records(...rows: readonly Partial<LkjRecord>[]): LkjRecord[] {
  return rows.map((r, i) => record({ baris: i + 1, ...r }));
}
