import type { LkjRecord } from '../record/schema.js';
import { ANGGARAN, ANGKA, type Angka, type Facts, type Place, type SourceLine } from '../types.js';
import { changes, type Change } from './changes.js';
import { counted } from './counts.js';
import { clauses, type Clause } from './clauses.js';
import { paragraphs, placeAt } from './paragraphs.js';
import { entityOf, indicators, sentenceSubject, type Subject } from './subjects.js';

/** Letters between the figures of one statement; further apart they speak of something else. */
const APART = 160;
/** Letters from an indicator's name to its first figure: a remark may stand between. */
const TO_FIRST = 400;
/** A sentence is read by its words alone, without a second witness. */
const SURE = 0.8;

/**
 * Sentences that state figures, as records: "… diukur dengan indikator X … target tahun 2024 sebesar 65%
 * dengan realisasi 27,54%". Only what the sentence prints is put out.
 *
 * @param lines the document's lines that belong to no table
 */
export function readNarrative(dokumen: string, facts: Facts, lines: readonly SourceLine[]): LkjRecord[] {
  return paragraphs(lines).flatMap((paragraph) => [
    ...statements(paragraph.text).flatMap(({ subject, figures }) =>
      byYear(figures, yearBefore(paragraph.text, figures[0]?.at ?? 0) || facts.tahun).map(([periode, own]) =>
        toRecord(dokumen, facts, placeAt(paragraph, subject.at), subject, periode, own),
      ),
    ),
    ...counted(paragraph.text).map(({ at, text }) => ({
      ...toRecord(
        dokumen,
        facts,
        placeAt(paragraph, at),
        wholeAgency(at),
        yearBefore(paragraph.text, at) || facts.tahun,
        [],
      ),
      keterangan: text,
    })),
    ...changed(paragraph.text).map(({ subject, change }) => ({
      ...toRecord(
        dokumen,
        facts,
        placeAt(paragraph, subject.at),
        subject,
        change.tahun || yearBefore(paragraph.text, change.at) || facts.tahun,
        [],
      ),
      keterangan: change.text,
    })),
  ]);
}

/** Statements of how a figure has changed, with the indicator that the sentence names. */
function changed(text: string): { readonly subject: Subject; readonly change: Change }[] {
  const found = changes(text);
  if (found.length === 0) return [];
  const named = indicators(text);
  return found.flatMap((change) => {
    const near = named.findLast((s) => s.end <= change.at && change.at - s.end <= APART);
    const subject =
      near && !/\.\s/.test(text.slice(near.end, change.at)) ? near : sentenceSubject(text, change.at);
    return subject ? [{ subject, change }] : [];
  });
}

interface Statement {
  readonly subject: Subject;
  readonly figures: readonly Clause[];
}

function statements(text: string): Statement[] {
  const figures = clauses(text);
  if (figures.length === 0) return [];
  const named = indicators(text);
  const taken = new Set<Clause>();
  const found: Statement[] = [];
  named.forEach((subject, i) => {
    const until = named[i + 1]?.at ?? text.length;
    const own = together(
      text,
      figures.filter((c) => c.at >= subject.end && c.at < until && !isMoney(c.field) && !c.whole && !c.named),
      subject.end,
    );
    own.forEach((c) => taken.add(c));
    if (own.length > 0) found.push({ subject, figures: own });
  });
  for (const group of groups(
    text,
    figures.filter((c) => !taken.has(c)),
  )) {
    const [first] = group;
    if (!first) continue;
    const subject = first.whole
      ? wholeAgency(first.at)
      : first.named
        ? entityOf(text, first.end)
        : isMoney(first.field)
          ? moneySubject(text, first.at, group)
          : sentenceSubject(text, first.at, isDated(text, first));
    if (subject) found.push({ subject, figures: group });
  }
  return merged(found);
}

/** "Capaian kegiatan X sebesar 100%. Capaian ini didukung dengan dana sebesar Rp … dari anggaran …": one statement. */
function merged(found: readonly Statement[]): Statement[] {
  return found.reduce<Statement[]>((all, { subject, figures }) => {
    const before = all.at(-1);
    const goesOn =
      before?.figures[0]?.named === true &&
      before.subject.uraian === subject.uraian &&
      figures.every((c) => isMoney(c.field));
    return goesOn
      ? [...all.slice(0, -1), { subject: before.subject, figures: [...before.figures, ...figures] }]
      : [...all, { subject, figures }];
  }, []);
}

function isMoney(field: Angka): boolean {
  return ANGGARAN.some((f) => f === field);
}

/** Two amounts, or an amount and its share, make a statement; a lone amount is a detail of something else. */
function moneySubject(text: string, at: number, group: readonly Clause[]): Subject | null {
  if (group.length < 2) return null;
  const entity = entityOf(text, at);
  if (entity) return entity;
  // "… kegiatan ini" speaks of something named further above; only the whole agency's money needs no name.
  const sentence =
    text
      .slice(Math.max(0, at - APART), at)
      .split(/\.\s/)
      .at(-1) ?? '';
  const whole = !/\b(?:kegiatan|program|sasaran|belanja\s+(?:operasi|modal))\b/i.test(sentence);
  return whole ? wholeAgency(at) : null;
}

function wholeAgency(at: number): Subject {
  return { at, end: at, tingkat: 'total', uraian: '', indikator: '' };
}

/** The first figure of each kind, as long as each follows close upon the one before. */
function together(text: string, figures: readonly Clause[], from: number): Clause[] {
  const own: Clause[] = [];
  let last = from;
  for (const c of figures) {
    if (c.at - last > (own.length === 0 ? TO_FIRST : APART) || compares(text, last, c.at)) break;
    if (!own.some((o) => o.field === c.field && o.tahun === c.tahun)) own.push(c);
    last = c.end;
  }
  return own;
}

/** "… dibandingkan dengan tahun 2022 sebesar": what follows is another year's. */
function compares(text: string, from: number, to: number): boolean {
  return /\bdi?banding/i.test(text.slice(from, to));
}

/** "… dibandingkan dengan tahun 2022 dengan realisasi sebesar": the figure says its year and what it is. */
function isDated(text: string, { at, end, tahun }: Clause): boolean {
  return tahun !== '' && /\brealisasi\b/i.test(text.slice(at, end));
}

function groups(text: string, figures: readonly Clause[]): Clause[][] {
  const all: Clause[][] = [];
  for (const c of figures) {
    const group = all.at(-1);
    const last = group?.at(-1);
    const joins =
      last &&
      last.whole === c.whole &&
      !last.named &&
      !c.named &&
      c.at - last.end <= APART &&
      isMoney(last.field) === isMoney(c.field) &&
      !compares(text, last.end, c.at) &&
      !group?.some((g) => g.field === c.field);
    if (group && joins) group.push(c);
    else all.push([c]);
  }
  return all;
}

/** "Pada tahun 2023 yang lalu realisasi keuangan …": the year that the sentence begins with. */
function yearBefore(text: string, at: number): string {
  const before =
    text
      .slice(Math.max(0, at - APART), at)
      .split(/\.\s/)
      .at(-1) ?? '';
  return [...before.matchAll(/\btahun\s+(20\d\d)\b/gi)].at(-1)?.[1] ?? '';
}

/** "Target tahun 2024 sebesar 80. Realisasi tahun 2023 sebesar 63" is of two years. */
function byYear(figures: readonly Clause[], tahun: string): [string, Clause[]][] {
  const stated = figures.find((c) => c.tahun !== '')?.tahun ?? tahun;
  const years = new Map<string, Clause[]>();
  for (const c of figures) {
    const year = c.tahun || stated;
    years.set(year, [...(years.get(year) ?? []), c]);
  }
  return [...years];
}

function toRecord(
  dokumen: string,
  facts: Facts,
  place: Place,
  subject: Subject,
  periode: string,
  figures: readonly Clause[],
): LkjRecord {
  const values = Object.fromEntries(ANGKA.map((a) => [a, ''])) as Record<Angka, string>;
  for (const c of figures) values[c.field] = c.decimal;
  const unit = figures.find((c) => c.satuan !== '')?.satuan ?? '';
  return {
    dokumen,
    halaman: place.page,
    baris: place.line,
    tabel: 'narasi',
    instansi: facts.instansi,
    daerah: facts.daerah,
    tahun: facts.tahun,
    periode,
    tingkat: subject.tingkat,
    kode: '',
    sasaran: '',
    program: '',
    kegiatan: '',
    uraian: subject.uraian,
    indikator: subject.indikator,
    definisi: '',
    satuan: unit,
    ...values,
    keterangan: '',
    temuan: [],
    keyakinan: SURE,
    raw: Object.fromEntries(figures.map((c) => [c.field, c.raw])),
  };
}
