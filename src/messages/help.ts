import type { Message } from './lang.js';

/** The help of the program, its commands and options. */
export const HELP = {
  'help.program': {
    en: 'Trustworthy data out of the scraped text of Indonesian government performance reports (Renstra, Renja, PK, LKj, LKPJ).\nThe data go to standard output or to -o FILE, everything else to standard error.',
    id: 'Data tepercaya dari teks laporan kinerja pemerintah Indonesia (Renstra, Renja, PK, LKj, LKPJ).\nData keluar ke keluaran baku atau ke -o FILE, selebihnya ke galat baku.',
  },
  'help.extract': {
    en: 'make records of a document (the default command)',
    id: 'menjadikan dokumen rekaman (perintah bawaan)',
  },
  'help.inspect': {
    en: 'show what was understood: tables, column roles, figures placed by arithmetic, what is left over',
    id: 'menampilkan yang dipahami: tabel, peran kolom, angka yang ditempatkan dengan hitungan, dan sisanya',
  },
  'help.schema': {
    en: 'print the JSON Schema of the JSON output',
    id: 'mencetak JSON Schema dari keluaran JSON',
  },
  'help.file': { en: 'text of a document; - is standard input', id: 'teks dokumen; - adalah masukan baku' },
  'help.output': {
    en: 'write to FILE; its ending (.csv, .json, .jsonl, .xlsx, .sqlite, .parquet) tells the format',
    id: 'tulis ke FILE; akhirannya (.csv, .json, .jsonl, .xlsx, .sqlite, .parquet) menentukan format',
  },
  'help.format': {
    en: 'format of the output, whatever the ending of FILE',
    id: 'format keluaran, apa pun akhiran FILE',
  },
  'help.findings': {
    en: 'write what does not agree in the document to FILE (.csv or .json)',
    id: 'tulis hal yang tidak cocok dalam dokumen ke FILE (.csv atau .json)',
  },
  'help.narrative': {
    en: 'also put out the sentences that state figures (always in the JSON)',
    id: 'keluarkan juga kalimat yang menyebut angka (selalu ada di JSON)',
  },
  'help.fill': {
    en: 'repeat the money of a merged cell on every row that it spans',
    id: 'ulangi uang dari sel gabungan pada setiap baris yang dicakupnya',
  },
  'help.excel': {
    en: 'CSV for Excel in Indonesia: BOM, semicolons, decimal comma, and no cell can run as a formula',
    id: 'CSV untuk Excel di Indonesia: BOM, titik koma, koma desimal, dan tidak ada sel yang berjalan sebagai rumus',
  },
  'help.as': {
    en: 'read every table in this way (delimited, tab, markdown, html, layout, stream) instead of finding the way from the text',
    id: 'baca setiap tabel dengan cara ini (delimited, tab, markdown, html, layout, stream), bukan mencari caranya dari teks',
  },
  'help.tables': {
    en: 'write every table as a grid to DIR, one CSV file each, with an index; of many documents a folder each',
    id: 'tulis setiap tabel sebagai kisi ke DIR, satu berkas CSV per tabel, dengan indeks; satu folder per dokumen bila banyak',
  },
  'help.lang': {
    en: 'language of messages; default from LC_ALL, LC_MESSAGES or LANG (in files: en)',
    id: 'bahasa pesan; bawaan dari LC_ALL, LC_MESSAGES atau LANG (di dalam berkas: en)',
  },
  'help.quiet': {
    en: 'no summary and no notes, only errors',
    id: 'tanpa ringkasan dan catatan, hanya galat',
  },
  'help.fail-on': {
    en: 'exit with 1 where findings of this severity or above are left (info, warning, error), or of these rules (SUM,RATIO)',
    id: 'keluar dengan 1 bila ada temuan setingkat ini atau lebih (info, warning, error), atau dari aturan ini (SUM,RATIO)',
  },
  'help.max-size': {
    en: 'refuse documents above this size (default 200)',
    id: 'tolak dokumen di atas ukuran ini (bawaan 200)',
  },
  'help.pages': {
    en: 'read only these pages of a PDF: 30-37,86-',
    id: 'baca halaman PDF ini saja: 30-37,86-',
  },
  'help.password-file': {
    en: 'open an encrypted PDF with the first line of this file',
    id: 'buka PDF terenkripsi dengan baris pertama berkas ini',
  },
  'help.max-pages': {
    en: 'read at most so many pages of a PDF (default 2000)',
    id: 'baca paling banyak sekian halaman PDF (bawaan 2000)',
  },
  'help.timeout': {
    en: 'end the reading of a PDF, or of any document of a folder, after so many seconds (default 120)',
    id: 'hentikan pembacaan PDF, atau dokumen mana pun dari folder, setelah sekian detik (bawaan 120)',
  },
  'help.max-memory': {
    en: 'end it above so much memory (default 1024)',
    id: 'hentikan bila memorinya melebihi ini (bawaan 1024)',
  },
  'help.documents': {
    en: 'files, folders or globs ("**/*.pdf"); - is standard input',
    id: 'berkas, folder atau pola ("**/*.pdf"); - adalah masukan baku',
  },
  'help.output-dir': {
    en: 'one output a document, in the same tree below DIR',
    id: 'satu keluaran per dokumen, dalam susunan folder yang sama di bawah DIR',
  },
  'help.only': {
    en: 'only records of these levels (program,kegiatan)',
    id: 'hanya rekaman tingkat ini (program,kegiatan)',
  },
  'help.min-confidence': {
    en: 'only records whose keyakinan is at least this',
    id: 'hanya rekaman dengan keyakinan paling sedikit ini',
  },
  'help.columns': {
    en: 'only these columns, in this order (kode,uraian,pagu)',
    id: 'hanya kolom ini, dengan urutan ini (kode,uraian,pagu)',
  },
  'help.wide': {
    en: 'periods side by side (target_2023, target_2024), as the plan tables print them',
    id: 'periode berdampingan (target_2023, target_2024), seperti tercetak di tabel rencana',
  },
  'help.jobs': {
    en: 'documents at a time (default: by processors and free memory)',
    id: 'banyaknya dokumen sekaligus (bawaan: menurut prosesor dan memori bebas)',
  },
  'help.resume': {
    en: 'do only what is missing, changed or failed since the last run',
    id: 'kerjakan hanya yang belum ada, berubah atau gagal sejak jalan terakhir',
  },
  'help.force': {
    en: 'write over files that are not of an earlier run',
    id: 'timpa berkas yang bukan hasil jalan sebelumnya',
  },
  'help.bail': {
    en: 'begin no other document once one has failed (without it, the others go on)',
    id: 'jangan mulai dokumen lain setelah satu gagal (tanpa ini, yang lain jalan terus)',
  },
  'help.files-from': {
    en: 'also the files that LIST names, one a line; - is standard input',
    id: 'juga berkas yang disebut LIST, satu per baris; - adalah masukan baku',
  },
  'help.shard': {
    en: 'only the i-th of n parts of the documents, by the hash of their names (1/16 … 16/16)',
    id: 'hanya bagian ke-i dari n bagian dokumen, menurut hash namanya (1/16 … 16/16)',
  },
  'help.summary': {
    en: 'write what the run came to, with the documents that failed, to FILE as JSON',
    id: 'tulis hasil jalan ini, dengan dokumen yang gagal, ke FILE sebagai JSON',
  },
  'help.merge': {
    en: 'make one table of the outputs of documents (of -O)',
    id: 'menjadikan keluaran dokumen (dari -O) satu tabel',
  },
  'help.outputs': {
    en: 'folders of outputs, or single ones (.json, .jsonl, .csv)',
    id: 'folder keluaran, atau satu per satu (.json, .jsonl, .csv)',
  },
  'help.check': {
    en: 'tell what does not agree in documents, or in what was extracted of them; exits with 1 where there are errors',
    id: 'sebutkan yang tidak cocok dalam dokumen, atau dalam hasil ekstraknya; keluar dengan 1 bila ada error',
  },
  'help.rules': { en: 'list the rules of check', id: 'daftar aturan check' },
  'help.explain': {
    en: 'what a rule checks, why it matters, an example, how to fix it, its legal basis',
    id: 'yang diperiksa sebuah aturan, mengapa penting, contoh, cara memperbaiki, dasar hukumnya',
  },
  'help.rule': { en: 'code of the rule: SUM', id: 'kode aturannya: SUM' },
  'help.check-inputs': {
    en: 'documents, outputs of this program (.json, .jsonl, .csv), folders or globs',
    id: 'dokumen, keluaran program ini (.json, .jsonl, .csv), folder atau pola',
  },
  'help.check-format': { en: 'how findings are told (default text)', id: 'bentuk temuan (bawaan text)' },
  'help.check-output': {
    en: 'write the findings to FILE instead of standard output',
    id: 'tulis temuan ke FILE, bukan ke keluaran baku',
  },
  'help.check-fail-on': {
    en: 'exit with 1 where findings of this severity or above are left: error (default), warning, info, none',
    id: 'keluar dengan 1 bila ada temuan setingkat ini atau lebih: error (bawaan), warning, info, none',
  },
  'help.max-warnings': {
    en: 'exit with 1 where there are more warnings than this',
    id: 'keluar dengan 1 bila peringatannya lebih banyak dari ini',
  },
  'help.baseline': {
    en: 'tell only findings that FILE does not know',
    id: 'sebutkan hanya temuan yang tidak dikenal FILE',
  },
  'help.update-baseline': {
    en: 'write what is found now to the baseline, and exit with 0',
    id: 'tulis yang ditemukan sekarang ke baseline, dan keluar dengan 0',
  },
  'help.nomenklatur': {
    en: 'check codes and names against FILE (CSV: kode,tingkat,nama)',
    id: 'periksa kode dan nama terhadap FILE (CSV: kode,tingkat,nama)',
  },
  'help.nomenklatur-heal': {
    en: 'check codes and names against FILE (CSV: kode,tingkat,nama), and heal broken names',
    id: 'periksa kode dan nama terhadap FILE (CSV: kode,tingkat,nama), dan pulihkan nama yang rusak',
  },
  'help.report': {
    en: 'write a page for people to FILE (HTML, in both languages, without a network)',
    id: 'tulis halaman untuk dibaca orang ke FILE (HTML, dua bahasa, tanpa jaringan)',
  },
  'help.diff': {
    en: 'tell the targets and budgets that two documents print differently; exits with 1 where there are any',
    id: 'sebutkan target dan pagu yang tercetak berbeda dalam dua dokumen; keluar dengan 1 bila ada',
  },
  'help.diff-input': {
    en: 'a document, or an output of this program (.json, .jsonl, .csv)',
    id: 'dokumen, atau keluaran program ini (.json, .jsonl, .csv)',
  },
  'help.no-config': {
    en: 'leave lkj-extract.config.json alone',
    id: 'abaikan lkj-extract.config.json',
  },
  'help.print-config': {
    en: 'print the configuration that holds here, and where it comes from',
    id: 'cetak konfigurasi yang berlaku di sini, dan asalnya',
  },
  'help.debug': {
    en: 'draw one page of a PDF as it was understood: words, lines, cells with their roles',
    id: 'gambar satu halaman PDF sebagaimana dipahami: kata, garis, sel beserta perannya',
  },
  'help.debug-page': { en: 'the page to draw', id: 'halaman yang digambar' },
  'help.debug-output': {
    en: 'write here; .svg gives the drawing alone (default: standard output)',
    id: 'tulis ke sini; .svg memberi gambarnya saja (bawaan: keluaran baku)',
  },
  'help.debug-format': { en: 'html (default) or svg', id: 'html (bawaan) atau svg' },
  'help.inspect-format': { en: 'text for people, or json', id: 'text untuk dibaca orang, atau json' },
  'help.help': { en: 'show this help', id: 'tampilkan bantuan ini' },
  'help.version': { en: 'show the version', id: 'tampilkan versi' },
  'help.after': {
    en: `Exit codes:
  0  fine
  1  findings of the kind that --fail-on names
  2  could not do what was asked (bad input, bad option, nothing found, nothing written)

Examples:
  lkj-extract laporan.txt -o out.csv
  cat laporan.txt | lkj-extract - -f json | jq .
  lkj-extract laporan.txt -o out.csv --findings out.findings.csv
  lkj-extract inspect laporan.txt`,
    id: `Kode keluar:
  0  baik
  1  ada temuan dari jenis yang disebut --fail-on
  2  permintaan tidak dapat dipenuhi (masukan buruk, opsi salah, tidak ada yang ditemukan atau ditulis)

Contoh:
  lkj-extract laporan.txt -o out.csv
  cat laporan.txt | lkj-extract - -f json | jq .
  lkj-extract laporan.txt -o out.csv --findings out.findings.csv
  lkj-extract inspect laporan.txt`,
  },
  'help.usage': { en: 'Usage:', id: 'Pemakaian:' },
  'help.arguments': { en: 'Arguments:', id: 'Argumen:' },
  'help.options': { en: 'Options:', id: 'Opsi:' },
  'help.commands': { en: 'Commands:', id: 'Perintah:' },
} as const satisfies Record<string, Message>;
