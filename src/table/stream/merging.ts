import type { Phrase } from './phrases.js';

/** One rule of joining: how many of the phrases from here on are one, or what one phrase splits into. */
type Rule = (phrases: readonly Phrase[], at: number) => { take: number; give: readonly Phrase[] } | null;

const join = (phrases: readonly Phrase[], at: number, take: number): { take: number; give: Phrase[] } => {
  const [first, ...rest] = phrases.slice(at, at + take);
  if (!first) return { take, give: [] };
  return { take, give: [{ ...first, text: [first, ...rest].map((p) => p.text).join(' ') }] };
};

/** "Realisasi Capaian (%)" is two columns, unless a "Tingkat Capaian" or "Rasio" stands beside it or years follow. */
const splitRealisasiCapaian: Rule = (phrases, at) => {
  const phrase = phrases[at];
  const match = phrase?.kind === 'verb' ? /^(realisasi)\s+(capaian.*)$/i.exec(phrase.text) : null;
  if (!phrase || !match) return null;
  const whole = phrases.some((p, i) => i !== at && p.kind === 'verb' && /^(?:tingkat|rasio)\b/i.test(p.text));
  if (whole || /tahun\s+ke|s\s*\/\s*d/i.test(phrase.text)) return null;
  return {
    take: 1,
    give: [
      { ...phrase, text: match[1] ?? '' },
      { ...phrase, text: match[2] ?? '' },
    ],
  };
};

/** "Indikator Kinerja" + "Program/Kegiatan": whose indicators they are, once the entity has its own column. */
const indicatorOf: Rule = (phrases, at) => {
  const [here, next, third] = phrases.slice(at, at + 3);
  if (here?.kind !== 'indikator' || next?.kind !== 'level') return null;
  const named = phrases.some((p, i) => i !== at + 1 && (p.kind === 'level' || p.kind === 'uraian'));
  if (!named && here.row !== next.row) return null;
  if (/[(]/.test(next.text) && third?.kind === 'indikator') {
    const fourth = phrases[at + 3];
    return join(phrases, at, fourth?.kind === 'level' ? 4 : 3);
  }
  return join(phrases, at, 2);
};

/** "Target Rp Target Rp Target Rp" below years: two columns a year. */
const splitTargetRp: Rule = (phrases, at) => {
  const phrase = phrases[at];
  const match = phrase?.kind === 'verb' ? /^(.*\S)\s*(\(?\s*\bRp\b.*)$/i.exec(phrase.text) : null;
  if (!phrase || !match) return null;
  const again = phrases.filter((p) => p.kind === 'verb' && /^target\s+\(?\s*rp\b/i.test(p.text));
  if (again.length < 2) return null;
  return {
    take: 1,
    give: [
      { ...phrase, text: match[1] ?? '' },
      { ...phrase, kind: 'money', text: match[2] ?? '' },
    ],
  };
};

/** "Tahun Awal Perencanaan (2022)": the bracket says which year the start is; the column stays the start's. */
const startYear: Rule = (phrases, at) => {
  const [here, next] = phrases.slice(at, at + 2);
  return here?.kind === 'awal' && next?.kind === 'year' && next.text.startsWith('(')
    ? { take: 2, give: [here] }
    : null;
};

const noFiller: Rule = (phrases, at) => (phrases[at]?.kind === 'filler' ? { take: 1, give: [] } : null);

const isAlone = (phrases: readonly Phrase[], at: number): boolean => {
  const kind = phrases[at]?.kind;
  return phrases[at + 1]?.kind !== kind && phrases[at - 1]?.kind !== kind;
};

/** "Realisasi" + "TW I", "… s/d" + "Triwulan II" + "Tahun 2024": one heading, where no run of them follows. */
const verbOfPeriod: Rule = (phrases, at) => {
  const [here, next, third] = phrases.slice(at, at + 3);
  if (here?.kind !== 'verb' && here?.kind !== 'money') return null;
  if (next?.kind === 'quarter' && isAlone(phrases, at + 1) && /t/i.test(next.text)) {
    const withYear = third?.kind === 'year' && isAlone(phrases, at + 2) && third.row - next.row <= 1;
    return join(phrases, at, withYear ? 3 : 2);
  }
  return null;
};

/** "Realisasi" above "Target Kinerja Hasil Program … s/d tahun 2022": one long heading of the evaluation form. */
const realisasiOfTarget: Rule = (phrases, at) => {
  const [here, next] = phrases.slice(at, at + 2);
  if (here?.kind !== 'verb' || next?.kind !== 'verb') return null;
  return /^realisasi$/i.test(here.text) && /^target.*s\s*\/\s*d/i.test(next.text)
    ? join(phrases, at, 2)
    : null;
};

/** "Urusan/Bidang Urusan dan Program" + "Kegiatan": one column of several levels. */
const levels: Rule = (phrases, at) =>
  phrases[at]?.kind === 'level' &&
  phrases[at + 1]?.kind === 'level' &&
  (phrases[at + 1]?.row ?? 0) - (phrases[at]?.row ?? 0) <= 1
    ? join(phrases, at, 2)
    : null;

/** "Target" + "Kegiatan" beside "Indikator Kegiatan", "Target Kinerja" + "Sasaran" beside "Indikator Sasaran": whose target it is. */
const targetOf: Rule = (phrases, at) => {
  const [here, next] = phrases.slice(at, at + 2);
  if (here?.kind !== 'verb' || !next || (next.kind !== 'level' && next.kind !== 'sasaran')) return null;
  const whose = next.text.toLowerCase();
  const named = phrases.some((p) => p.kind === 'indikator' && p.text.toLowerCase().endsWith(` ${whose}`));
  const column = phrases.some((p, i) => i !== at + 1 && p.kind === next.kind);
  return named && column ? join(phrases, at, 2) : null;
};

const RULES: readonly Rule[] = [
  noFiller,
  startYear,
  splitRealisasiCapaian,
  splitTargetRp,
  realisasiOfTarget,
  indicatorOf,
  targetOf,
  verbOfPeriod,
  levels,
];

const QUARTERS_OF_YEAR = 4;

/**
 * A heading without what stands below its "Jadwal Kegiatan": the months, and the last of its runs of quarters.
 * They are shaded or ticked, and hold no figures.
 */
function withoutSchedule(phrases: readonly Phrase[]): Phrase[] {
  if (!phrases.some((p) => p.kind === 'schedule')) return [...phrases];
  const quarters = phrases.filter((p) => p.kind === 'quarter');
  const own = new Set(quarters.length % QUARTERS_OF_YEAR === 0 ? quarters.slice(-QUARTERS_OF_YEAR) : []);
  return phrases.filter((p) => p.kind !== 'schedule' && p.kind !== 'month' && !own.has(p));
}

/** Phrases of a heading joined and split to columns and their parents; drawing order is kept. */
export function mergePhrases(phrases: readonly Phrase[]): Phrase[] {
  let current = withoutSchedule(phrases);
  for (const rule of RULES) {
    const next: Phrase[] = [];
    let at = 0;
    while (at < current.length) {
      const found = rule(current, at);
      const phrase = current[at];
      if (found) next.push(...found.give);
      else if (phrase) next.push(phrase);
      at += found?.take ?? 1;
    }
    current = next;
  }
  return current;
}
