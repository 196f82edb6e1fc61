/**
 * Says what a file is by its first bytes, where it is certainly no text: a short name for people ("a Word
 * document (docx)"), or null. Formats that are text themselves (HTML, CSV) are null.
 */
export function sniff(bytes: Uint8Array): string | null {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, HEAD));
  if (head.subarray(0, PDF_WITHIN).includes('%PDF-', 0, 'latin1')) return 'PDF';
  // A damaged PDF may have lost its mark; nothing else begins with numbered objects.
  if (/\b\d{1,9} \d{1,5} obj\s*<</.test(head.subarray(0, PDF_WITHIN).toString('latin1'))) return 'PDF';
  for (const [magic, kind] of MAGIC) if (head.subarray(0, magic.length).equals(magic)) return kind;
  if (head.subarray(0, 4).equals(ZIP)) return zipKind(head);
  if (head.subarray(0, 4).toString('latin1') === 'RIFF') return 'RIFF (image, sound or video)';
  return null;
}

/** Enough for the first entries of an office file, whose names tell the kind. */
const HEAD = 65_536;
/** Readers of PDF accept up to 1,024 bytes of rubbish before the mark. */
const PDF_WITHIN = 1024;
const ZIP = Buffer.from('504b0304', 'hex');

const MAGIC: readonly (readonly [Buffer, string])[] = [
  [Buffer.from('89504e470d0a1a0a', 'hex'), 'PNG (image)'],
  [Buffer.from('ffd8ff', 'hex'), 'JPEG (image)'],
  [Buffer.from('47494638', 'hex'), 'GIF (image)'],
  [Buffer.from('49492a00', 'hex'), 'TIFF (image)'],
  [Buffer.from('4d4d002a', 'hex'), 'TIFF (image)'],
  [Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'Microsoft Office 97–2003 (doc, xls, ppt)'],
  [Buffer.from('{\\rtf', 'latin1'), 'RTF'],
  [Buffer.from('1f8b', 'hex'), 'gzip'],
  [Buffer.from('377abcaf271c', 'hex'), '7z'],
  [Buffer.from('526172211a07', 'hex'), 'RAR'],
  [Buffer.from('504b0506', 'hex'), 'zip'],
  [Buffer.from('53514c69746520666f726d6174', 'hex'), 'SQLite'],
  [Buffer.from('50415231', 'hex'), 'Parquet'],
  [Buffer.from('7f454c46', 'hex'), 'ELF (program)'],
];

function zipKind(head: Buffer): string {
  const has = (name: string): boolean => head.includes(name, 0, 'latin1');
  if (has('word/')) return 'Word (docx)';
  if (has('xl/')) return 'Excel (xlsx)';
  if (has('ppt/')) return 'PowerPoint (pptx)';
  if (has('opendocument')) return 'OpenDocument (odt, ods)';
  if (has('epub')) return 'EPUB';
  return 'zip';
}
