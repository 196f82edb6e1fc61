// One format of bench/formats.mjs, in a process of its own: its memory is its own.
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeTable } from '../dist/write/table/write-table.js';

const [format = 'csv', count = '1000'] = process.argv.slice(2);
const PER_DOCUMENT = 1000;
const MB = 1e6;
const RECORD = {
  halaman: 3, baris: 41, tabel: 'Tabel 3.1 Capaian Kinerja Program', instansi: 'Dinas Taman dan Telaga',
  daerah: 'Kabupaten Tanjung Melati', tahun: '2024', periode: '2024', tingkat: 'subkegiatan',
  kode: '1.06.01.2.02.0001', sasaran: 'Meningkatnya mutu taman', program: 'PROGRAM PENATAAN TELAGA',
  kegiatan: 'Penataan Telaga Kecil', indikator: 'Persentase telaga yang tertata dengan baik', definisi: '',
  satuan: 'Persen', target: '80.00', realisasi: '72.50', capaian: '90.63', realisasi_rp: '1923400000',
  capaian_rp: '86.86', tw1: '', tw2: '', tw3: '', tw4: '', keterangan: '', temuan: [], keyakinan: 0.97, raw: {},
}; // prettier-ignore

function* parts() {
  for (let d = 0; d < Number(count) / PER_DOCUMENT; d++) {
    const dokumen = `dinas-${d}.pdf`;
    const records = Array.from({ length: PER_DOCUMENT }, (_, i) => ({
      ...RECORD,
      dokumen,
      uraian: `Penyediaan jasa ${d} ${i}`,
      pagu: String(MB + d * PER_DOCUMENT + i),
    }));
    const document = { dokumen, jenis: 'LKj', instansi: '', daerah: '', tahun: '2024', periode: '2024', notes: [], tables: [], records, narrative: [], findings: [], unplaced: [], accounting: {} }; // prettier-ignore
    yield { source: `in/${dokumen}`, document };
  }
}

const folder = mkdtempSync(join(tmpdir(), 'lkj-bench-'));
try {
  const file = join(folder, `semua.${format}`);
  const start = performance.now();
  await writeTable(file, format, parts, {});
  const seconds = (performance.now() - start) / 1000;
  const perSecond = Math.round(Number(count) / seconds).toLocaleString('en');
  const memory = (process.resourceUsage().maxRSS / 1024).toFixed(0);
  console.log(`${format.padEnd(8)} ${perSecond.padStart(9)} records/s, peak ${memory.padStart(4)} MB, file ${(statSync(file).size / MB).toFixed(0)} MB`); // prettier-ignore
} finally {
  rmSync(folder, { recursive: true });
}
