import { INDIKATOR_START, SASARAN_START } from '../lex/words.js';
import type { Tingkat } from '../types.js';

/** What a statement is about. */
export interface Subject {
  /** First and last character of the indicator's or entity's mention. */
  readonly at: number;
  readonly end: number;
  readonly tingkat: Tingkat;
  readonly uraian: string;
  readonly indikator: string;
}

/** Names of indicators and entities are at most this long, the longest printed sub kegiatan included. */
const NAME = 320;

/** A name ends where a figure is announced or its sentence ends. */
const NAME_END =
  /[,.;:]?\s+(?:(?:dengan|dari|untuk|pada|di|yang|telah|sudah|tahun\s+\d{4}|ini)\s+){0,3}(?:target|ditargetkan|(?:ter?|di)realisasi(?:kan)?|realisasi|tercapai|memperoleh|meraih|sebanyak|(?:tingkat\s+)?capaian\s+(?:kinerja(?:nya)?\s+)?(?:sebesar|\d)|tahun\s+(?:20\d\d)|sebesar|didukung|mengalami|mencapai|diukur|adapun)\b|\.\s+\p{Lu}|[;:]\s|\.\s*$/iu;
const ENTITY =
  /(?:^|[\s.)*:-])(sub\s+kegiatan|kegiatan|program|sasaran(?:\s+(?:strategis|program|kegiatan))?)(?:\s+\d{1,2})?\s*:?\s+(?:yaitu\s+)?(?=\p{L})/giu;
const LEVELS: Readonly<Record<string, Tingkat>> = {
  sub: 'subkegiatan',
  kegiatan: 'kegiatan',
  program: 'program',
  sasaran: 'sasaran',
};

/**
 * Indicators that a paragraph names and what they measure.
 *
 *   Kegiatan Penataan Taman diukur dengan indikator Persentase taman tertata (%), target tahun 2024 …
 *            └ uraian ────┘                         └ indikator ─────────────┘
 */
export function indicators(text: string): Subject[] {
  const found: Subject[] = [];
  for (const match of text.matchAll(
    /\b(?:dengan|menggunakan|untuk|pada)?\s*indikator(?:\s+kinerja)?(?:\s+(?:yaitu|adalah)|\s*:)?\s+(?=\p{L})/giu,
  )) {
    const start = match.index + match[0].length;
    const name = nameAt(text, start);
    if (name.length < SHORTEST || NO_NAME.test(name)) continue;
    if (!INDIKATOR_START.test(name) && !SASARAN_START.test(name) && !/^\p{Lu}/u.test(name)) continue;
    found.push({
      at: match.index,
      end: start + name.length,
      ...entityBefore(text, match.index),
      indikator: tidy(name),
    });
  }
  return found;
}

const SHORTEST = 8;
/** Formulas and lines of a table that was not found. */
const NO_NAME = /=|\d[.,]\d/;

/**
 * The sentence's own subject where it is an indicator: "Persentase jalan mantap terealisasi sebesar 77,18%",
 * "… di antaranya persentase jalan mantap tahun 2024 mencapai 77,18%".
 * @param at where the first figure of the statement is announced
 * @param dated the statement names its own year, so that a comparison before it is no matter
 */
export function sentenceSubject(text: string, at: number, dated = false): Subject | null {
  const start = sentenceStart(text, at, /[.;:]\s+(?=[\p{Lu}\d-])/gu);
  const before = text
    .slice(start, at)
    .replace(/^(?:(?:pada|untuk|di|sampai)\s+)?(?:tahun\s+20\d\d)?\s*,?\s*/i, '')
    .replace(/^(?:realisasi|(?:pen)?capaian|hasil\s+perhitungan|target)\s+(?:indikator\s+)?/i, '');
  const named = INDIKATOR_START.test(before) ? before : before.replace(LEAD, '');
  const [, short = named, rest = ''] = CHANGES.exec(named) ?? [];
  const name = (dated || !/\bdi?banding/i.test(rest) ? short : named)
    .replace(/\s+(?:pada\s+)?tahun\s+20\d\d\s*$/i, ' ')
    .replace(/[,\s]+(?:(?:yang|telah|sudah|ini|dengan|dari|pada|untuk|berhasil|mengalami)\s*)*$/i, '')
    .trim();
  if (
    !INDIKATOR_START.test(name) ||
    NO_NAME.test(name) ||
    name.length < SHORTEST ||
    name.length > NAME ||
    /\d{3,}|\.\s|\b(?:sebesar|mengalami|dibanding)/.test(name)
  )
    return null;
  return { at: start, end: at, tingkat: 'lain', uraian: '', indikator: tidy(name) };
}

/** What may stand in a sentence before it names its indicator. */
const LEAD = /^.*(?:,|\b(?:di\s?antaranya|antara\s+lain|yaitu|yakni|bahwa))\s+(?=\p{L})/isu;
/** "Nilai X ini mengalami peningkatan …": the name ends before. */
const CHANGES =
  /^(.{8,}?)(?:\s+ini)?\s+(?:mengalami|menunjukkan)\s+(?=(?:peningkatan|penurunan|kenaikan)\b)(.*)$/isu;

/** The program, kegiatan or sasaran that a sentence about money speaks of; null where it names none. */
export function entityOf(text: string, at: number): Subject | null {
  const from = Math.max(0, at - 2 * NAME);
  const before = text.slice(from, at);
  const mention = [...before.matchAll(ENTITY)].findLast((m) => {
    const name = nameAt(before, m.index + m[0].length);
    return name.length >= SHORTEST && /^\p{Lu}|^(?:persentase|ter\p{L}+nya|me\p{L}+nya)/u.test(name);
  });
  if (!mention) return null;
  const start = mention.index + mention[0].length;
  const name = nameAt(before, start);
  return {
    at: from + mention.index,
    end: from + start + name.length,
    ...named(mention[1] ?? '', name),
    indikator: '',
  };
}

function entityBefore(text: string, at: number): { tingkat: Tingkat; uraian: string } {
  // A colon may part the level from the name ("Sub Kegiatan : Penataan …").
  const start = Math.max(sentenceStart(text, at, /[.;]\s+(?=[\p{Lu}\d-])/gu), at - NAME);
  const before = text.slice(start, at).replace(/[,\s]*(?:yang\s+)?(?:diukur|dilihat)?\s*$/i, '');
  const mention = [...before.matchAll(ENTITY)][0];
  if (!mention) return { tingkat: 'lain', uraian: '' };
  return named(mention[1] ?? '', before.slice(mention.index + mention[0].length));
}

/** A program keeps the word before its name, as tables print it; the other levels lose it. */
function named(word: string, name: string): { tingkat: Tingkat; uraian: string } {
  const tingkat = LEVELS[word.toLowerCase().split(/\s+/)[0] ?? ''] ?? 'lain';
  const uraian = tidy(name);
  return { tingkat, uraian: tingkat === 'program' ? `${word} ${uraian}` : uraian };
}

function nameAt(text: string, start: number): string {
  const rest = text.slice(start, start + NAME);
  const end = NAME_END.exec(rest)?.index ?? rest.length;
  return rest.slice(0, end).trim();
}

function sentenceStart(text: string, at: number, stops: RegExp): number {
  const before = text.slice(Math.max(0, at - 2 * NAME), at);
  const stop = [...before.matchAll(stops)].at(-1);
  const start = stop ? stop.index + stop[0].length : 0;
  return at - before.length + start;
}

function tidy(name: string): string {
  return name
    .replace(/[\s,.;:-]+$/, '')
    .replace(/\s+(?:dengan|memiliki|mendapat)$/i, '')
    .trim();
}
