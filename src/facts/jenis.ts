import { INDIKATOR_START, SASARAN_START } from '../lex/words.js';
import { isCaption, isTitleLine, vote } from './words.js';

/** Kinds of document, the more special before the more general, with how they are called in print. */
const KINDS: readonly { readonly jenis: string; readonly name: RegExp }[] = [
  { jenis: 'LKPJ', name: /\blkpj\b|laporan\s+keterangan\s+pertanggung\s*jawaban/i },
  { jenis: 'LPPD', name: /\blppd\b|laporan\s+penyelenggaraan\s+pemerintahan\s+daerah/i },
  {
    jenis: 'Evaluasi Renja',
    name: /evaluasi\s+(?:terhadap\s+)?(?:hasil\s+)?(?:pelaksanaan\s+)?(?:renja|rencana\s+kerja)\b/i,
  },
  {
    jenis: 'Evaluasi Renstra',
    name: /evaluasi\s+(?:terhadap\s+)?(?:hasil\s+)?(?:pelaksanaan\s+)?(?:renstra|rencana\s+strategis)\b/i,
  },
  { jenis: 'Rencana Aksi', name: /rencana\s+aksi\b/i },
  { jenis: 'Perjanjian Kinerja', name: /(?:perjanjian|penetapan)\s+kinerja\b/i },
  { jenis: 'Pengukuran Kinerja', name: /pengukuran\s+(?:capaian\s+|pencapaian\s+)?kinerja\b/i },
  { jenis: 'LKj', name: /\blkj(?:ip)?\b|\blakip\b|laporan\s+(?:akuntabilitas\s+)?kinerja\b/i },
  { jenis: 'Renstra', name: /\brenstra\b|rencana\s+strategis\b/i },
  { jenis: 'RKPD', name: /\brkpd\b|rencana\s+kerja\s+pemerintah\s+daerah/i },
  { jenis: 'Renja', name: /\brenja\b|rencana\s+kerja\b(?!\s+(?:pemerintah|dan\s+anggaran|anggaran))/i },
  {
    jenis: 'Renstra',
    name: /rencana\s+program,?\s+kegiatan,?\s+(?:dan\s+)?(?:sub\s+kegiatan\s+)?(?:serta|dan)\s+pendanaan/i,
  },
  { jenis: 'Realisasi Anggaran', name: /realisasi\s+anggaran\b/i },
];

/** What every name of a kind has in it: few lines have, and only they are held against the names. */
const ANY = /lkpj|lkj|lakip|lppd|laporan|evaluasi|rencana|kinerja|renstra|renja|rkpd|realisasi/i;

const kindIn = (text: string): (typeof KINDS)[number] | undefined =>
  ANY.test(text) ? KINDS.find((k) => k.name.test(text)) : undefined;

/** How much a mention weighs: on a title line, in a heading in capitals, in "Renstra Dinas …", in a caption, else in passing. */
const WEIGHT = { title: 12, heading: 3, ofAgency: 3, caption: 1, passing: 0.2 } as const;
/** The first title counts most; later lines of the title page may name the plan that the report follows. */
const FIRST_TITLE = 6;

/**
 * What kind of document this is, by its title, by what it calls itself ("Renstra Dinas …") and by how often;
 * a document without a title by the shape of its first heading.
 */
export function findJenis(filled: readonly string[]): string {
  const votes = new Map<string, number>();
  let titles = 0;
  filled.forEach((text, line) => {
    const title = isTitleLine(filled, line);
    const joined = title ? `${text} ${filled[line + 1] ?? ''}` : text;
    const kind = kindIn(text) ?? (title ? kindIn(joined) : undefined);
    if (!kind) return;
    if (title && isTitle(joined, kind.name)) {
      vote(votes, kind.jenis, WEIGHT.title + (titles === 0 ? FIRST_TITLE : 0));
      titles++;
    } else if (isHeading(text, kind.name)) vote(votes, kind.jenis, WEIGHT.heading);
    else if (isCaption(text)) vote(votes, kind.jenis, WEIGHT.caption);
    else vote(votes, kind.jenis, ofAgency(text, kind.name) ? WEIGHT.ofAgency : WEIGHT.passing);
  });
  const best = [...votes].sort((a, b) => b[1] - a[1])[0];
  if (best && best[1] >= SAID) return best[0];
  return byShape(filled.slice(0, SHAPE_LINES).join(' '));
}

/** A title begins with the name; "Nilai LKjIP" on a short line is an indicator. */
function isTitle(text: string, name: RegExp): boolean {
  const at = name.exec(text)?.index ?? Infinity;
  const capital = /^[\s#]*\p{Lu}/u.test(text);
  return at <= TITLE_START && capital && !INDIKATOR_START.test(text) && !SASARAN_START.test(text);
}

/** Letters that may stand before the name in a title ("Dokumen ", "# "). */
const TITLE_START = 12;

/** Mentions in passing alone don't name a document; below this its shape is asked first. */
const SAID = 3;

/** A line in capitals that begins with the name: "PENGUKURAN KINERJA DAN ANGGARAN TAHUN 2022". */
function isHeading(text: string, name: RegExp): boolean {
  const start = text.replace(/^[\s#]+/, '');
  return start === start.toUpperCase() && name.exec(start)?.index === 0;
}

/** True where a text names this kind of document. */
export function namesJenis(jenis: string, text: string): boolean {
  return KINDS.some((k) => k.jenis === jenis && k.name.test(text));
}

/** Lines of the beginning that hold the first heading. */
const SHAPE_LINES = 25;

function ofAgency(text: string, name: RegExp): boolean {
  const match = name.exec(text);
  const after = match ? text.slice(match.index + match[0].length) : '';
  return /^[\s()A-Za-z]{0,12}?(?:dinas|badan|inspektorat|sekretariat|kecamatan|(?!OPD|SKPD)\p{Lu}{3,})\b/u.test(
    after,
  );
}

/** Four quarters without a realisation are a plan of action; target beside realisasi is a measurement. */
function byShape(text: string): string {
  const quarters = new Set(
    (text.match(/\b(?:tw|triwulan)\.?\s*(?:iv|i{1,3})\b/gi) ?? []).map((q) => q.toLowerCase()),
  );
  const realised = /realisasi/i.test(text);
  if (quarters.size >= 4 && !realised) return 'Rencana Aksi';
  if (realised && /target/i.test(text)) return 'Pengukuran Kinerja';
  return '';
}
