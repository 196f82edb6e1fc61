import type { Jenis, Rencana, TrueTable } from '../model.js';
import { evaluasiRenja } from './evaluasi-renja.js';
import { ikk } from './ikk.js';
import { pengukuran } from './pengukuran.js';
import { perjanjianKinerja } from './perjanjian-kinerja.js';
import { realisasiAnggaran } from './realisasi-anggaran.js';
import { rencanaAksi } from './rencana-aksi.js';
import { renstra, renstraDuaSisi } from './renstra.js';
import { riwayat } from './riwayat.js';

const BUILDERS = {
  'rencana-aksi': rencanaAksi,
  pengukuran,
  renstra,
  'renstra-dua-sisi': renstraDuaSisi,
  riwayat,
  ikk,
  'realisasi-anggaran': realisasiAnggaran,
  'perjanjian-kinerja': perjanjianKinerja,
  'evaluasi-renja': evaluasiRenja,
} satisfies Record<Jenis, (rencana: Rencana) => TrueTable[]>;

/** The plan as a table of the kind; a perjanjian kinerja is two tables, one under the other. */
export const build = (jenis: Jenis, rencana: Rencana): TrueTable[] => BUILDERS[jenis](rencana);
