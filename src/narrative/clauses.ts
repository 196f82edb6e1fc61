import { isRupiah } from '../lex/fields.js';
import { readNumber } from '../lex/number.js';
import { isSatuan } from '../lex/words.js';
import type { Angka } from '../types.js';

/** One figure that a sentence states: "dengan realisasi 27,54%", "dari pagu sebesar Rp 6.258.022.650,-". */
export interface Clause {
  readonly field: Angka;
  readonly at: number;
  readonly end: number;
  readonly decimal: string;
  readonly satuan: string;
  readonly raw: string;
  /** The year that the clause itself names, or empty. */
  readonly tahun: string;
  /** Of all programs together, not of one thing that the sentence names. */
  readonly whole: boolean;
  /** Of the program or kegiatan that stands between its words: "capaian Sasaran Kegiatan 3 yaitu … sebesar". */
  readonly named: boolean;
}

/** Letters of a name between "capaian" and its figure. */
const NAMED = '12,300';

const TAHUN = String.raw`(?:\s*(?:pada|di|untuk)?\s*(?:tahun|T\.?A\.?)?\s*(?<tahun>20\d\d)(?!\d|[.,]\d))?`;
const LINK = String.raw`(?:\s*(?:yang\s+ditetapkan|adalah|yaitu|menjadi|mencapai|sebesar|sebanyak|senilai|bernilai|nilai|:)){0,3}`;
const NUMBER = String.raw`(?<angka>\d(?:[\d.,]*\d)?)(?:\s?(?<persen>%|persen\b)|,-)?`;
const RUPIAH = String.raw`Rp\.?\s*(?<angka>\d(?:[\d.,]*\d)?)(?:,-+)?`;

/** "dari 60,2 pada tahun 2023 menjadi 63": the year of what was before. */
const LATER = String.raw`(?:\s+(?:pada\s+|di\s+)?tahun\s+(?:20\d\d|sebelumnya|lalu))?`;

/** "realisasi anggaran Dinas Pertamanan Kabupaten … tahun 2024": whose it is may stand between. */
const AGENCY = String.raw`(?:\s+(?:dinas|badan|kantor|sekretariat|inspektorat|kecamatan|bagian|satuan|perangkat\s+daerah|[so]kpd|opd)\b[^.;\d]{0,80}?)?`;

// Looked for before what stands in front of them: a look back costs more than a word.
const CHANGED = '(?:meningkat|naik|menurun|turun|kenaikan|peningkatan|penurunan)';
const REACHED = '(?:mencapai|sebesar|sebanyak|memperoleh|meraih)';

/** What announces each figure. Money first: "realisasi dana sebesar Rp …" is no performance. */
const FORMS: readonly {
  readonly field: Angka;
  readonly form: RegExp;
  /** Letters of which a text has some wherever the form matches: most forms need not be tried. */
  readonly needs: readonly string[];
  readonly whole?: boolean;
  readonly named?: boolean;
  /** What it is says the word that its sentence begins with. */
  readonly led?: boolean;
}[] = [
  {
    field: 'capaian',
    whole: true,
    needs: ['capaian'],
    form: form(
      String.raw`\bcapaian\s+kinerja\b(?!\s+(?:sasaran|kegiatan))(?:[^.;\d]{0,80}?\s)?program${TAHUN}\s+sebesar\s+${NUMBER}`,
    ),
  },
  {
    field: 'realisasi_rp',
    needs: ['rp'],
    form: form(
      String.raw`\b(?:realisasi(?:\s+(?:keuangan|anggaran|dana|belanja))?${AGENCY}|terealisasi|didukung\s+dengan(?:\s+realisasi)?\s+(?:dana|anggaran)|terserap|penyerapan(?:\s+anggaran)?)${TAHUN}${LINK}\s*${RUPIAH}`,
    ),
  },
  {
    field: 'pagu',
    needs: ['rp'],
    form: form(
      String.raw`\b(?:pagu(?:\s+(?:dana|anggaran|program)){0,2}|anggaran${AGENCY}|alokasi(?:\s+(?:dana|anggaran))?|dana)${TAHUN}${LINK}\s*${RUPIAH}`,
    ),
  },
  {
    field: 'realisasi_rp',
    needs: ['rp'],
    form: form(
      String.raw`(?=Rp)(?<=\d\s?%,?\s+atau\s+(?:sebesar\s+|senilai\s+)?)${RUPIAH}(?=\s+dari\s+(?:total\s+)?(?:pagu|anggaran))`,
    ),
  },
  {
    field: 'target',
    needs: ['ditargetkan'],
    form: form(String.raw`\bditargetkan${TAHUN}${LINK}\s*${NUMBER}`),
  },
  {
    field: 'target',
    needs: ['target'],
    form: form(
      String.raw`\btarget(?:\s+(?:kinerja|kinerjanya|persentase|output|[a-z]?[A-Z]{2,5})){0,2}${TAHUN}${LINK}\s*${NUMBER}`,
    ),
  },
  {
    field: 'realisasi',
    needs: ['realisasi'],
    form: form(
      String.raw`\btahun\s+(?<tahun>20\d\d)\s+dengan\s+(?:nilai\s+)?realisasi(?:\s+sebesar)?\s+${NUMBER}`,
    ),
  },
  {
    field: 'realisasi',
    needs: ['realisasi', 'tercapai'],
    form: form(
      String.raw`\b(?:(?:ter?|di)realisasi(?:kan)?|realisasi(?:nya)?(?:\s+kinerja)?|(?:berhasil\s+)?tercapai)${TAHUN}${LINK}\s*${NUMBER}`,
    ),
  },
  {
    field: 'realisasi',
    needs: ['menjadi'],
    form: form(
      String.raw`\b(?=${CHANGED})(?<!\btarget\b[^.;]{0,60})${CHANGED}(?:\s+nilai)?\s+dari\s+\d[\d.,]*\s?%?${LATER}\s+menjadi(?:\s+sebesar)?\s+${NUMBER}${TAHUN}`,
    ),
  },
  {
    field: 'capaian',
    needs: ['capaian'],
    form: form(
      String.raw`\bcapaian\s+(?:kinerja\s+)?(?=(?:sasaran|program|kegiatan|sub\s+kegiatan)\s)[^.;%]{${NAMED}}?\s+sebesar\s+${NUMBER}`,
    ),
    named: true,
  },
  {
    // "mencapai 84,15 dari target 82,50", "sebanyak 900 batang dari target 1.000 batang".
    field: 'realisasi',
    needs: ['target'],
    form: form(
      String.raw`\b(?=${REACHED})(?<!\batau\s+)${REACHED}(?:\s+(?:angka|nilai|skor))?\s+${NUMBER}(?=(?:\s+[^\d.;,%]{1,30}?)?\s+dari\s+target\b[^.;\d]{0,40}\d)`,
    ),
  },
  {
    field: 'capaian',
    needs: ['target'],
    form: form(String.raw`\b(?=atau\s)(?<=\bdari\s+target\s[^.;]{1,40})atau\s+(?:sebesar\s+)?${NUMBER}`),
  },
  {
    field: 'capaian',
    needs: ['capai'],
    form: form(
      String.raw`\b(?:tingkat\s+capaian(?:nya|\s+kinerja(?:nya)?)?|capaiannya|(?:dengan|atau|persentase)\s+capaian(?:\s+kinerja(?:nya)?)?|atau\s+mencapai|keberhasilan\s+capaian\s+kinerja(?:nya)?)${TAHUN}${LINK}\s*${NUMBER}`,
    ),
  },
  {
    // Last, as "target tahun 2024 sebesar" and "capaian tahun 2024 sebesar" say what they are.
    field: 'realisasi',
    led: true,
    needs: ['tahun'],
    form: form(
      String.raw`\btahun\s+(?<tahun>20\d\d)\s+(?:telah\s+)?(?:mencapai|adalah|tercatat|sebesar)(?:\s+sebesar)?\s+${NUMBER}`,
    ),
  },
];

function form(pattern: string): RegExp {
  return new RegExp(pattern, 'giu');
}

/** Words without which no form can match: most paragraphs need no closer look. */
const STATES =
  /(?:target|realisasi|capai|pagu|anggaran|dana|serap)\D{0,80}\d|\d\s?%?\s+menjadi\s|20\d\d\s+(?:adalah|tercatat|sebesar)\s/i;

/** Every figure that a paragraph states, in order; a percentage right after an amount is its absorption. */
export function clauses(text: string): Clause[] {
  if (!STATES.test(text)) return [];
  const found: Clause[] = [];
  const letters = text.toLowerCase();
  for (const { field, form, needs, whole = false, named = false, led = false } of FORMS) {
    if (!needs.some((word) => letters.includes(word))) continue;
    for (const match of text.matchAll(form)) {
      const end = match.index + match[0].length;
      if (found.some((c) => match.index < c.end && end > c.at)) continue;
      const clause = clauseOf(led ? fieldOf(text, match.index) : field, match, text);
      if (clause) found.push({ ...clause, whole, named });
    }
  }
  return [...found, ...absorptions(found, text)].sort((a, b) => a.at - b.at);
}

/** "Target persentase taman terawat tahun 2024 adalah 80%". */
function fieldOf(text: string, at: number): Angka {
  const sentence =
    text
      .slice(Math.max(0, at - SENTENCE), at)
      .split(/[.;]\s+/)
      .at(-1) ?? '';
  const lead = /^(?:[^,]{0,30},\s*)?(target|capaian)\b/i.exec(sentence)?.[1]?.toLowerCase();
  return lead === 'target' || lead === 'capaian' ? lead : 'realisasi';
}

/** Letters of a sentence before its figure. */
const SENTENCE = 320;

function clauseOf(
  field: Angka,
  match: RegExpMatchArray,
  text: string,
): Omit<Clause, 'whole' | 'named'> | null {
  const { angka = '', persen = '', tahun = '' } = match.groups ?? {};
  const at = match.index ?? 0;
  const end = at + match[0].length;
  const read = readNumber(angka);
  const money = isRupiah(field);
  // "Target 2024" names a year; "realisasi fisik Rp" has no figure of performance.
  if (!read || (!money && tahun === '' && /^20\d\d$/.test(angka) && !persen)) return null;
  if (field === 'capaian' && !persen) return null;
  const satuan = money || field === 'capaian' ? '' : persen || unitAfter(text.slice(end, end + UNIT_LENGTH));
  const raw = match[0].slice(match[0].lastIndexOf(angka)).trim();
  return { field, at, end, decimal: money ? trimmed(read.decimal) : read.decimal, satuan, raw, tahun };
}

const UNIT_LENGTH = 40;

/** "50 Perangkat Daerah dan …" → "Perangkat Daerah". */
function unitAfter(rest: string): string {
  const words = /^\s*((?:\p{L}|\/){2,}(?:\s+(?:\p{L}|\/){2,})?)/u.exec(rest)?.[1] ?? '';
  if (isSatuan(words)) return words;
  const first = words.split(/\s+/)[0] ?? '';
  return isSatuan(first) ? first : '';
}

function trimmed(decimal: string): string {
  return decimal.includes('.') ? decimal.replace(/\.?0+$/, '') : decimal;
}

/** "Rp 5.908.376.345,- atau 94,41%", "Rp. 131.337.850,- (95,63%)". */
function absorptions(found: readonly Clause[], text: string): Clause[] {
  return found.flatMap((c) => {
    if (c.field !== 'realisasi_rp') return [];
    const match = /^\s*,?\s*(?:atau\s+)?(?:terserap\s+|sebesar\s+|\(\s*)?(\d(?:[\d.,]*\d)?)\s?%/i.exec(
      text.slice(c.end, c.end + UNIT_LENGTH),
    );
    const read = match?.[1] ? readNumber(match[1]) : null;
    if (!match?.[1] || !read) return [];
    const end = c.end + match[0].length;
    return [
      {
        field: 'capaian_rp' as const,
        at: c.end,
        end,
        decimal: read.decimal,
        satuan: '',
        raw: `${match[1]}%`,
        tahun: c.tahun,
        whole: false,
        named: false,
      },
    ];
  });
}
