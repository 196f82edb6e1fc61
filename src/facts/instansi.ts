import { compact } from '../lex/words.js';
import { isCaption, isTitleLine, titleCase, vote, type Word } from './words.js';

/** Words that a perangkat daerah's name begins with (UU 23/2014 pasal 209, and units below it). */
const AGENCY = /^(?:dinas|badan|inspektorat|sekretariat|satuan|kecamatan|rsud)$/i;
/** "kendaraan dinas", "rapat dinas", "anggota badan": not a name. */
const BEFORE_NO_NAME =
  /^(?:kendaraan|perjalanan|rumah|pakaian|rapat|mobil|seragam|surat|baju|motor|antar|lintas|gedung)$/i;
const ENDS_NAME =
  /^(?:kabupaten|kab|kota|provinsi|propinsi|prov|tahun|triwulan|tw|semester|nomor|no|periode|ta|jl|jalan|rencana|laporan|perjanjian|renstra|renja|lkj|lkjip|lakip|bab|tabel|bupati|walikota|gubernur|se|nip|telp|website|program|kegiatan|sub|target|realisasi|jumlah|persentase|no\.|indikator|sasaran|tujuan|kepala|perubahan|adalah|dpa|opd|skpd)$/i;
const CONNECTOR = /^(?:dan|serta|&|di)$/i;
/** "Satuan Polisi …" and "Sekretariat Daerah" are agencies; the bare words are not. */
const NEEDS: Readonly<Record<string, RegExp>> = {
  satuan: /^polisi$/i,
  sekretariat: /^(?:daerah|dprd|dewan)$/i,
};
/** Names of national bodies that the reports quote as sources. */
const NATIONAL =
  /^(?:pusatstatistik|pemeriksakeuangan|layananumum|usahamilik|kepegawaiannegara|nasional|publik|hukum)/;

const NAME_WORDS = 16;
const LONGER_SHARE = 0.35;
/** How much a mention weighs by where it stands; in plain prose 1. */
const WEIGHT = { labelled: 40, title: 8, caption: 4, head: 3, region: 2 } as const;

/**
 * The perangkat daerah that reports: the agency that the titles, captions, signatures and running headers
 * name. Agencies that a sentence mentions once have one vote.
 *
 *   OPD : DINAS CONTOH DAN PERCONTOHAN       → Dinas Contoh dan Percontohan
 */
export function findInstansi(words: readonly Word[], filled: readonly string[], daerah: string): string {
  const votes = new Map<string, number>();
  const printed = new Map<string, Map<string, number>>();
  words.forEach((word, i) => {
    if (!AGENCY.test(word.text) || !/^\p{Lu}/u.test(word.text)) return;
    if (BEFORE_NO_NAME.test(words[i - 1]?.text ?? '')) return;
    const { name, end } = nameAt(words, i);
    if (!name) return;
    const key = compact(name);
    vote(votes, key, weigh(words, filled, i, end, daerah));
    const forms = printed.get(key) ?? new Map<string, number>();
    vote(forms, titleCase(name), 1);
    printed.set(key, forms);
  });
  const key = longest(votes);
  const forms = [...(printed.get(key) ?? [])].sort((a, b) => b[1] - a[1]);
  return forms[0]?.[0] ?? '';
}

function nameAt(words: readonly Word[], at: number): { name: string; end: number } {
  const head = words[at]?.text ?? '';
  const need = NEEDS[head.toLowerCase()];
  if (need && !need.test(words[at + 1]?.text ?? '')) return { name: '', end: at };
  const parts = [head];
  let end = at;
  for (let i = at + 1; i <= at + NAME_WORDS; i++) {
    const before = words[i - 1];
    const word = words[i];
    if (!before || !word || /[.;:)]/.test(before.after)) break;
    if (CONNECTOR.test(word.text)) {
      const next = words[i + 1];
      if (!next || !/^\p{Lu}/u.test(next.text) || ENDS_NAME.test(next.text) || AGENCY.test(next.text)) break;
    } else if (!/^\p{Lu}[\p{L}\d'’/-]*$/u.test(word.text) || ENDS_NAME.test(word.text)) break;
    parts.push((before.after === ',' && i > at + 1 ? ', ' : ' ') + word.text);
    end = i;
  }
  const name = parts.join('').replace(/\s*(?:,|\bdan|\bserta)\s*$/i, '');
  const own = compact(name).slice(compact(head).length);
  const bare = own === '' && !/^(?:inspektorat)$/i.test(head);
  return bare || NATIONAL.test(own) ? { name: '', end: at } : { name, end };
}

function weigh(
  words: readonly Word[],
  filled: readonly string[],
  at: number,
  end: number,
  daerah: string,
): number {
  const line = filled[words[at]?.line ?? 0] ?? '';
  const before = words[at - 1];
  if (
    /^(?:opd|skpd|daerah|instansi|kerja)$/i.test(before?.text ?? '') &&
    (before?.after.includes(':') ?? false)
  )
    return WEIGHT.labelled;
  if (before?.text === '' && /^(?:opd|skpd|daerah|instansi|kerja)$/i.test(words[at - 2]?.text ?? ''))
    return WEIGHT.labelled;
  const title = isTitleLine(filled, words[at]?.line ?? 0)
    ? WEIGHT.title
    : isCaption(line)
      ? WEIGHT.caption
      : 1;
  const head = /^(?:kepala|sekretaris|inspektur|pelaksana)$/i.test(before?.text ?? '') ? WEIGHT.head : 0;
  const region = [words[end + 1]?.text, words[end + 2]?.text].join(' ').toLowerCase();
  const own = daerah !== '' && region !== ' ' && daerah.toLowerCase().startsWith(region.trim());
  return title + head + (own ? WEIGHT.region : 0);
}

/** The name with the most votes; a longer form of it wins where it is seen often enough beside it. */
function longest(votes: ReadonlyMap<string, number>): string {
  let best = '';
  for (const [name, n] of votes) if (n > (votes.get(best) ?? 0)) best = name;
  for (;;) {
    const limit = LONGER_SHARE * (votes.get(best) ?? 0);
    const next = [...votes]
      .filter(([name, n]) => name !== best && name.startsWith(best) && n >= limit)
      .sort((a, b) => b[1] - a[1])[0]?.[0];
    if (best === '' || next === undefined) return best;
    best = next;
  }
}
