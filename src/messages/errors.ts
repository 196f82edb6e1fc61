import type { Message } from './lang.js';

/** What went wrong, where, and what to do: one line each. */
export const ERRORS = {
  'input.missing': {
    en: '{file}: there is no such file; check the name and the folder',
    id: '{file}: berkas tidak ada; periksa nama dan foldernya',
  },
  'input.directory': {
    en: '{file}: this is a folder; give one file of text',
    id: '{file}: ini folder; berikan satu berkas teks',
  },
  'input.special': {
    en: '{file}: this is a {kind}, not a file; to read a pipe, write: lkj-extract - < {word}',
    id: '{file}: ini {kind}, bukan berkas; untuk membaca pipa, tulis: lkj-extract - < {word}',
  },
  'input.unreadable': {
    en: '{file}: no permission to read it; change its permissions or copy it',
    id: '{file}: tidak ada izin membaca; ubah izinnya atau salin berkasnya',
  },
  'input.failed': {
    en: '{file}: could not be read ({reason})',
    id: '{file}: tidak dapat dibaca ({reason})',
  },
  'input.empty': {
    en: '{file}: the file is empty; scrape the document again',
    id: '{file}: berkas kosong; ambil ulang teks dokumennya',
  },
  'input.pdf-broken': {
    en: '{file}: this PDF is damaged and cannot be read ({reason}); fetch it again, or repair it with: qpdf {word} fixed.pdf',
    id: '{file}: PDF ini rusak dan tidak dapat dibaca ({reason}); unduh ulang, atau perbaiki dengan: qpdf {word} baik.pdf',
  },
  'input.pdf-password': {
    en: '{file}: this PDF is encrypted; write its password into a file and give --password-file FILE',
    id: '{file}: PDF ini terenkripsi; tulis kata sandinya ke berkas lalu beri --password-file BERKAS',
  },
  'input.pdf-wrong-password': {
    en: '{file}: the password does not open this PDF; check the file of --password-file',
    id: '{file}: kata sandi tidak membuka PDF ini; periksa berkas --password-file',
  },
  'input.pdf-scan': {
    en: '{file}: no text on {count} of {pages} pages: this is a scan; make its text first: ocrmypdf -l ind {word} text.pdf',
    id: '{file}: tidak ada teks pada {count} dari {pages} halaman: ini hasil pindai; buat teksnya dahulu: ocrmypdf -l ind {word} teks.pdf',
  },
  'input.pdf-no-text': {
    en: '{file}: no text on any of its {pages} pages; open it to see whether it is empty or drawn without letters',
    id: '{file}: tidak ada teks pada {pages} halamannya; buka untuk melihat apakah kosong atau digambar tanpa huruf',
  },
  'input.pdf-no-table': {
    en: '{file}: no table found on {pages} pages; see what was understood with: lkj-extract inspect {word}',
    id: '{file}: tidak ada tabel pada {pages} halaman; lihat yang dipahami dengan: lkj-extract inspect {word}',
  },
  'input.pdf-garbled': {
    en: '{file}: the letters on {count} of {pages} pages make no words, and no table can be read in them; make the text anew: ocrmypdf --force-ocr -l ind {word} text.pdf',
    id: '{file}: huruf pada {count} dari {pages} halaman tidak membentuk kata, dan tidak ada tabel yang terbaca; buat ulang teksnya: ocrmypdf --force-ocr -l ind {word} teks.pdf',
  },
  'input.pdf-ocr': {
    en: '{file}: {count} of {pages} pages are scans with a text layer made by OCR, and no table can be read in it; make the text anew: ocrmypdf --redo-ocr -l ind {word} text.pdf',
    id: '{file}: {count} dari {pages} halaman adalah pindaian dengan lapisan teks buatan OCR, dan tabelnya tidak terbaca; buat ulang teksnya: ocrmypdf --redo-ocr -l ind {word} teks.pdf',
  },
  'input.pdf-no-unicode': {
    en: '{file}: the fonts on {count} of {pages} pages do not say which letters they show, so the text cannot be read; make it anew: ocrmypdf --force-ocr -l ind {word} text.pdf',
    id: '{file}: fon pada {count} dari {pages} halaman tidak menyebut hurufnya, sehingga teksnya tidak dapat dibaca; buat ulang: ocrmypdf --force-ocr -l ind {word} teks.pdf',
  },
  'input.binary': {
    en: '{file}: this is {kind}, not text; save the document as plain text first',
    id: '{file}: ini {kind}, bukan teks; simpan dokumennya sebagai teks biasa dahulu',
  },
  'input.no-table': {
    en: '{file}: no table found in {lines} lines of text; see what was understood with: lkj-extract inspect {word} (or force a way in with --as)',
    id: '{file}: tidak ada tabel dalam {lines} baris teks; lihat yang dipahami dengan: lkj-extract inspect {word} (atau paksa cara baca dengan --as)',
  },
  'input.no-table-html': {
    en: '{file}: this is an HTML page without any table; it may be an error page saved in place of the document',
    id: '{file}: ini halaman HTML tanpa tabel; mungkin halaman galat yang tersimpan sebagai ganti dokumen',
  },
  'input.crashed': {
    en: '{file}: the process that read it ended by itself ({how}); try it again alone, and report it if it stays so',
    id: '{file}: proses pembacanya berakhir sendiri ({how}); coba lagi sendirian, dan laporkan bila tetap demikian',
  },
  'limit.time': {
    en: '{file}: not read within {limit} s, so it was ended; raise --timeout if the document is sound',
    id: '{file}: belum terbaca dalam {limit} dtk sehingga dihentikan; naikkan --timeout bila dokumennya baik',
  },
  'limit.memory': {
    en: '{file}: took more than {limit} MB of memory, so it was ended; raise --max-memory if the document is sound',
    id: '{file}: memakai lebih dari {limit} MB memori sehingga dihentikan; naikkan --max-memory bila dokumennya baik',
  },
  'limit.words': {
    en: '{file}: {count} words and cells are more than {limit} MB of memory can hold; split the document or raise --max-memory',
    id: '{file}: {count} kata dan sel melebihi yang termuat dalam memori {limit} MB; pecah dokumennya atau naikkan --max-memory',
  },
  'limit.size': {
    en: '{file}: {size} MB is more than the limit of {limit} MB; split the document or raise --max-size',
    id: '{file}: {size} MB melebihi batas {limit} MB; pecah dokumennya atau naikkan --max-size',
  },
  'input.no-documents': {
    en: '{file}: no document in it (files that end in {endings})',
    id: '{file}: tidak ada dokumen di dalamnya (berkas berakhiran {endings})',
  },
  'input.no-outputs': {
    en: '{file}: no output of this program in it (.json, .jsonl or .csv)',
    id: '{file}: tidak ada keluaran program ini di dalamnya (.json, .jsonl atau .csv)',
  },
  'input.no-output': {
    en: '{file}: not an output of this program with all its columns, so it cannot be read back',
    id: '{file}: bukan keluaran program ini dengan semua kolomnya, sehingga tidak dapat dibaca kembali',
  },
  'input.no-baseline': {
    en: '{file}: this is no baseline of lkj-extract; make one with --update-baseline',
    id: '{file}: ini bukan baseline lkj-extract; buat dengan --update-baseline',
  },
  'input.no-nomenklatur': {
    en: '{file}: this is no list of codes; it needs the columns kode, tingkat, nama',
    id: '{file}: ini bukan daftar kode; perlu kolom kode, tingkat, nama',
  },
  'usage.config': {
    en: '{file}: this configuration is not as it should be: {reason}',
    id: '{file}: konfigurasi ini tidak sebagaimana mestinya: {reason}',
  },
  'usage.update-baseline': {
    en: '--update-baseline needs --baseline FILE',
    id: '--update-baseline memerlukan --baseline FILE',
  },
  'usage.twins': {
    en: '{file} and {other} would both be called {name}; give the folder above them, or run them apart',
    id: '{file} dan {other} akan sama-sama bernama {name}; berikan folder di atasnya, atau jalankan terpisah',
  },
  'usage.same-name': {
    en: '{file} and {other} would both be written to {name}; rename one of them',
    id: '{file} dan {other} akan ditulis ke {name}; ganti nama salah satunya',
  },
  'usage.shard': {
    en: '--shard: "{value}" is not like 3/16 (the third of sixteen parts)',
    id: '--shard: "{value}" tidak seperti 3/16 (bagian ketiga dari enam belas)',
  },
  'usage.stdin-among': {
    en: '- (standard input) cannot be read together with other documents',
    id: '- (masukan baku) tidak dapat dibaca bersama dokumen lain',
  },
  'usage.table-format': {
    en: '-f {format} is not a table of many documents; use -O DIR, or one of {formats}',
    id: '-f {format} bukan tabel banyak dokumen; pakai -O DIR, atau salah satu dari {formats}',
  },
  'usage.folder-format': {
    en: '-f {format} is not for one output a document; use one of {formats}',
    id: '-f {format} bukan untuk satu keluaran per dokumen; pakai salah satu dari {formats}',
  },
  'usage.share': {
    en: '{option}: "{value}" is not a number from 0 to 1',
    id: '{option}: "{value}" bukan bilangan dari 0 sampai 1',
  },
  'usage.needs-file': {
    en: '{format} cannot go to standard output; give -o FILE.{format}',
    id: '{format} tidak dapat keluar ke keluaran baku; berikan -o BERKAS.{format}',
  },
  'usage.shape-of-json': {
    en: '{option} is for tables; the JSON always has everything. Write CSV, or leave the option out',
    id: '{option} untuk tabel; JSON selalu memuat semuanya. Tulis CSV, atau hapus opsi itu',
  },
  'usage.findings-of-many': {
    en: '--findings beside -O needs -f json, or a table (-o FILE) in place of -O',
    id: '--findings bersama -O memerlukan -f json, atau tabel (-o BERKAS) sebagai ganti -O',
  },
  'usage.path-as-text': {
    en: '"{file}" was given as the text of a document but looks like a path; give { path: "{file}" }',
    id: '"{file}" diberikan sebagai teks dokumen tetapi tampak seperti jalur berkas; berikan { path: "{file}" }',
  },
  'usage.input': {
    en: 'the input must be a string, bytes, or an object with path, text or bytes',
    id: 'masukan harus berupa string, bita, atau objek dengan path, text atau bytes',
  },
  'usage.choice': {
    en: '{option}: "{value}" is none of {choices}',
    id: '{option}: "{value}" bukan salah satu dari {choices}',
  },
  'usage.number': {
    en: '{option}: "{value}" is not a number above 0',
    id: '{option}: "{value}" bukan bilangan di atas 0',
  },
  'usage.debug-text': {
    en: '{file}: only the pages of a PDF can be drawn; see a text with: lkj-extract inspect',
    id: '{file}: hanya halaman PDF yang dapat digambar; untuk teks gunakan: lkj-extract inspect',
  },
  'usage.debug-page': {
    en: '{file}: there is no page {page}; pages read: {pages}',
    id: '{file}: tidak ada halaman {page}; halaman yang dibaca: {pages}',
  },
  'usage.pages': {
    en: '--pages: "{value}" is no list of pages; write it as 30-37,86-',
    id: '--pages: "{value}" bukan daftar halaman; tulis seperti 30-37,86-',
  },
  'usage.unknown-option': {
    en: 'unknown option {option}{suggestion}; see lkj-extract --help',
    id: 'opsi tidak dikenal {option}{suggestion}; lihat lkj-extract --help',
  },
  'usage.suggestion': { en: ' (did you mean {option}?)', id: ' (maksud Anda {option}?)' },
  'usage.missing-file': {
    en: 'no FILE given; write lkj-extract FILE, or - to read standard input; see lkj-extract --help',
    id: 'BERKAS belum diberikan; tulis lkj-extract BERKAS, atau - untuk masukan baku; lihat lkj-extract --help',
  },
  'usage.file-named-as-command': {
    en: '"{file}" is a command and needs a FILE; for the file of that name write ./{file}',
    id: '"{file}" adalah perintah dan memerlukan BERKAS; untuk berkas bernama itu tulis ./{file}',
  },
  'usage.missing-value': {
    en: 'option {option} needs a value',
    id: 'opsi {option} memerlukan nilai',
  },
  'usage.too-many': {
    en: 'one FILE at a time; run the program once for each document',
    id: 'satu BERKAS setiap kali; jalankan program sekali untuk setiap dokumen',
  },
  'usage.no-file': {
    en: 'this command takes no FILE; leave it out',
    id: 'perintah ini tidak memakai BERKAS; hapus saja',
  },
  'usage.other': { en: '{message}', id: '{message}' },
  'usage.format': {
    en: '{file}: the ending does not tell the format; use one of {endings}, or -f',
    id: '{file}: akhiran nama tidak menunjukkan format; pakai salah satu dari {endings}, atau -f',
  },
  'usage.excel': {
    en: '--excel is for CSV; leave it out, or write CSV',
    id: '--excel hanya untuk CSV; hapus opsi itu, atau tulis CSV',
  },
  'usage.overwrites-input': {
    en: '{file}: would overwrite the document that is read; choose another name',
    id: '{file}: akan menimpa dokumen yang dibaca; pilih nama lain',
  },
  'usage.same-output': {
    en: '{file}: two outputs would go to the same file; choose another name',
    id: '{file}: dua keluaran menuju berkas yang sama; pilih nama lain',
  },
  'output.directory': {
    en: '{file}: this is a folder; give the name of a file',
    id: '{file}: ini folder; berikan nama berkas',
  },
  'output.no-directory': {
    en: '{file}: the folder {folder} does not exist; make it first',
    id: '{file}: folder {folder} tidak ada; buat dahulu',
  },
  'output.denied': {
    en: '{file}: no permission to write there; choose another folder',
    id: '{file}: tidak ada izin menulis di sana; pilih folder lain',
  },
  'output.full': {
    en: '{file}: the disk is full; nothing was written there',
    id: '{file}: diska penuh; tidak ada yang ditulis di sana',
  },
  'output.failed': {
    en: '{file}: could not be written ({reason})',
    id: '{file}: tidak dapat ditulis ({reason})',
  },
  'output.exists': {
    en: '{file}: is there already and was not written by an earlier run (as {count} in all); choose another folder, or --force',
    id: '{file}: sudah ada dan bukan hasil jalan sebelumnya (seluruhnya {count}); pilih folder lain, atau --force',
  },
  'output.outside': {
    en: '{file}: a link leads out of {folder}; nothing is written there',
    id: '{file}: sebuah tautan mengarah ke luar {folder}; tidak ada yang ditulis di sana',
  },
  'output.locked': {
    en: '{file}: another run (process {pid}) is writing there; wait for it, or delete the file if there is none',
    id: '{file}: jalan lain (proses {pid}) sedang menulis di sana; tunggu, atau hapus berkas itu bila tidak ada',
  },
  'bug.unknown': {
    en: 'this is a bug of lkj-extract; please report it with the lines above',
    id: 'ini kesalahan lkj-extract; mohon laporkan bersama baris di atas',
  },
} as const satisfies Record<string, Message>;
