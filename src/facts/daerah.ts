import { remember } from '../lex/remember.js';
import { isCaption, isTitleLine, titleCase, vote, type Word } from './words.js';

const REGION = /^(?:kabupaten|kab|kota|provinsi|propinsi|prov)$/i;
/** The head of a region names it too, above his signature. */
const HEAD_OF_REGION: Readonly<Record<string, string>> = {
  bupati: 'Kabupaten',
  walikota: 'Kota',
  gubernur: 'Provinsi',
};
/** Capitalised words that follow "Kabupaten" or "Kota" and are no region's name. */
const NO_NAME =
  /^(?:layak|sehat|kreatif|pintar|cerdas|hijau|tangguh|inklusif|dan|dalam|yang|tahun|nomor|triwulan|tw|semester|periode|ta|lainnya|lain|se|di|untuk|pada|dengan|rencana|laporan|perjanjian|renstra|renja|lkj|lkjip|lakip|rpjmd|rpd|rkpd|bab|no|dinas|badan|provinsi|kabupaten|kota|kecamatan|kelurahan|daerah|administrasi|kewenangan|pemerintah|tabel|program|kegiatan|sub|sasaran|indikator|target|realisasi|kepala|skpd|opd|pendahuluan|kata|pengukuran|evaluasi|nilai|jumlah|persentase|wakil|masa|terpilih)$/i;

/** Longest name of a region in words ("Kepulauan Bangka Belitung", "Hulu Sungai Tengah"). */
const NAME_WORDS = 4;
/** A longer form of a name wins where it is seen at least this often, beside the shorter one. */
const LONGER_SHARE = 0.5;
/** This many regencies and cities, the first with less than this share of their mentions, are a list. */
const LISTED = 5;
const LISTED_SHARE = 0.35;
/** Fewer votes are a mention in passing: better no region than another one's. */
const SAID = 3;
/** How much a mention weighs by where it stands; in plain prose 1. */
const WEIGHT = { title: 8, caption: 4, alone: 4, head: 3, agency: 3 } as const;

/** "Kabupaten", "Bupati": a name of a region follows. */
const leadsToRegion = remember(
  (text: string): boolean =>
    /^\p{Lu}/u.test(text) && (REGION.test(text) || HEAD_OF_REGION[text.toLowerCase()] !== undefined),
);

/**
 * The region that the document is of: the name after Kabupaten, Kota or Provinsi that its titles, captions
 * and signatures repeat. Neighbours that prose or tables mention have few votes.
 *
 *   DINAS CONTOH KABUPATEN SUKA MAJU          → Kabupaten Suka Maju
 */
export function findDaerah(words: readonly Word[], filled: readonly string[]): string {
  const votes = new Map<string, number>();
  words.forEach((word, i) => {
    if (!leadsToRegion(word.text)) return;
    const head = HEAD_OF_REGION[word.text.toLowerCase()];
    const kind = head ?? (REGION.test(word.text) ? regionKind(word.text) : null);
    if (!kind || isEither(words, i)) return;
    const line = filled[word.line] ?? '';
    const place = placeWeight(filled, word.line, line);
    const weight = place + (head ? WEIGHT.head : 0) + (followsAgency(words, i) ? WEIGHT.agency : 0);
    let name = kind;
    for (const part of nameAfter(words, i)) {
      name = `${name} ${titleCase(part)}`;
      vote(votes, name, weight);
    }
  });
  return longest(votes);
}

/** "Kabupaten/Kota", "Kabupaten / Kota": either, and none by name. */
function isEither(words: readonly Word[], at: number): boolean {
  const next = words[at + 1]?.text ?? '';
  return (
    /\/$/.test(words[at - 1]?.text ?? '') || words[at]?.after.includes('/') === true || next.startsWith('/')
  );
}

function placeWeight(filled: readonly string[], at: number, line: string): number {
  if (isTitleLine(filled, at)) return WEIGHT.title;
  if (isCaption(line)) return WEIGHT.caption;
  return ALONE.test(line) && line === line.toUpperCase() ? WEIGHT.alone : 1;
}

/** "PROVINSI CONTOH RAYA" on a line of its own, in capitals. */
const ALONE = /^\s*(?:pemerintah\s+)?(?:kabupaten|kota|provinsi)(?:\s+\p{L}+){1,4}\s*$/iu;

function regionKind(text: string): string {
  const first = text.toLowerCase();
  return first.startsWith('kab') ? 'Kabupaten' : first.startsWith('kota') ? 'Kota' : 'Provinsi';
}

/** "Dinas … Kabupaten X" and "Pemerintah Kabupaten X" speak of the document's own region. */
function followsAgency(words: readonly Word[], at: number): boolean {
  for (let i = at - 1; i >= 0 && i >= at - 12; i--) {
    const word = words[i];
    if (!word || /[.;:]/.test(word.after)) return false;
    if (/^(?:dinas|badan|inspektorat|sekretariat|pemerintah|kecamatan|rsud|satpol)$/i.test(word.text))
      return true;
    if (!/^\p{Lu}|^(?:dan|serta)$/u.test(word.text)) return false;
  }
  return false;
}

function nameAfter(words: readonly Word[], at: number): string[] {
  const names: string[] = [];
  if ((words[at]?.after ?? '').replace('.', '') !== '') return names;
  for (let i = at + 1; i <= at + NAME_WORDS; i++) {
    const word = words[i];
    // The name may stand on the next line, but is not itself broken over two.
    if (!word || (word.first && i > at + 1)) break;
    if (!/^\p{Lu}[\p{L}'’-]+$/u.test(word.text) || NO_NAME.test(word.text)) break;
    names.push(word.text);
    if (word.after !== '') break;
  }
  return names;
}

/** The name with the most votes, and of its longer forms the longest that is seen often enough. */
function longest(votes: ReadonlyMap<string, number>): string {
  let best = '';
  for (const [name, n] of votes) if (n > (votes.get(best) ?? 0)) best = name;
  const local = [...votes].filter(([name]) => /^\S+ \S+$/.test(name) && !name.startsWith('Provinsi'));
  const sum = local.reduce((n, [, v]) => n + v, 0);
  // A province's report lists its regencies, none of them much more often than the others.
  if (local.length >= LISTED && (votes.get(best) ?? 0) < LISTED_SHARE * sum) {
    const provinces = [...votes].filter(([name]) => name.startsWith('Provinsi'));
    best = provinces.sort((a, b) => b[1] - a[1])[0]?.[0] ?? best;
  }
  if ((votes.get(best) ?? 0) < SAID) return '';
  for (;;) {
    const limit = LONGER_SHARE * (votes.get(best) ?? 0);
    const longer = [...votes].filter(([name, n]) => name.startsWith(`${best} `) && n >= limit);
    const next = longer.sort((a, b) => b[1] - a[1])[0]?.[0];
    if (best === '' || next === undefined) return best;
    best = next;
  }
}
