import { achievement, achievementNear, type AchievementForm } from '../arith/achievement.js';
import { compareExact, exact, HUNDRED, isZero, type Exact } from '../arith/exact.js';
import { ratioAgrees } from '../arith/percent.js';
import { readNumber } from '../lex/number.js';
import type { LkjRecord } from '../record/schema.js';
import type { CheckedTable, Check, Raised } from './checked.js';
import type { RuleText } from './rule-text.js';
import { graded } from './checked.js';
import { figure, percentOf } from './figures.js';

/** RATIO: capaian against realisasi ÷ target. */
export const ratioText: RuleText = {
  en: {
    title: 'capaian against realisasi ÷ target',
    checks:
      'The printed achievement is 100 × realisasi ÷ target, rounded or cut off as printed. The two ways of measuring where less is better, and a cap at 100 that a whole table keeps, are no finding. A percentage beside the fraction that it was computed of agrees with it.',
    matters: 'The achievement is what readers quote; a wrong one hides a missed target.',
    example: 'target 80, realisasi 72, capaian 100 (expected 90).',
    fix: 'Correct the figure that was mistyped, or say how the achievement is measured.',
    law: 'PermenPAN-RB 53/2014, pengukuran kinerja.',
  },
  id: {
    title: 'capaian terhadap realisasi ÷ target',
    checks:
      'Capaian yang tercetak adalah 100 × realisasi ÷ target, dibulatkan atau dipotong seperti tercetak. Dua cara mengukur indikator yang makin kecil makin baik, dan batas 100 yang dipegang seluruh tabel, bukan temuan. Persentase di samping pecahan asalnya cocok dengan pecahan itu.',
    matters: 'Capaian adalah angka yang dikutip pembaca; capaian yang salah menutupi target yang meleset.',
    example: 'target 80, realisasi 72, capaian 100 (seharusnya 90).',
    fix: 'Betulkan angka yang salah ketik, atau jelaskan cara mengukur capaiannya.',
    law: 'PermenPAN-RB 53/2014, pengukuran kinerja.',
  },
};

export const ratio: Check = (doc) => doc.tables.flatMap(checkTable);

/** An achievement that can be asked: its three figures, and the form by which they agree. */
interface Asked {
  readonly record: LkjRecord;
  readonly target: Exact;
  readonly realisasi: Exact;
  readonly capaian: Exact;
  readonly form: AchievementForm | null;
}

function checkTable({ records }: CheckedTable): Raised[] {
  const asked = records.flatMap(ask);
  const above = asked.some((a) => compareExact(a.capaian, HUNDRED) > 0);
  const count = (form: AchievementForm): number => asked.filter((a) => a.form === form).length;
  const shares = count('share') > Math.max(1, count('more'));
  const fewCapped = count('capped') <= FEW_CAPPED;
  return [
    ...asked.flatMap((one): Raised[] => {
      const { record, form, target, realisasi, capaian } = one;
      if (form === 'capped')
        return above ? [raise(one, graded(record))] : fewCapped ? [raise(one, 'info')] : [];
      if (form === 'share') return shares || isShare(capaian) ? [] : [raise(one, graded(record))];
      if (form === 'less' || form === 'mirror') return isMoreBetter(record) ? [raise(one, 'info')] : [];
      if (form === 'more' || achievementNear(target, realisasi, capaian)) return [];
      return [raise(one, graded(record))];
    }),
    ...records.flatMap(byFraction),
  ];
}

/** A cap that so few rows show is no rule that a table keeps. */
const FEW_CAPPED = 3;

function ask(record: LkjRecord): Asked[] {
  const [target, realisasi, capaian] = (['target', 'realisasi', 'capaian'] as const).map((f) =>
    figure(record, f),
  );
  if (!target || !realisasi || !capaian || isZero(target)) return [];
  return [{ record, target, realisasi, capaian, form: achievement(target, realisasi, capaian) }];
}

/** Shares of one are small: 0.85, 1.2. */
function isShare(capaian: Exact): boolean {
  return compareExact(capaian, { digits: 2n, places: 0 }) <= 0;
}

/** An index, a score or a coverage is better the higher it is, unless it is one of something bad. */
function isMoreBetter({ indikator }: LkjRecord): boolean {
  return /^(?:\d{1,2}[.)]?\s*)?(?:indeks|cakupan|nilai)\b/iu.test(indikator) && !BAD.test(indikator);
}

const BAD =
  /risiko|resiko|miskin|ketimpangan|gini|gender inequality|ketidak|rawan|kerentanan|korupsi|pencemar|keparahan|kedalaman|kematian|stunting|tunggakan|kerugian|pelanggaran|kekerasan|temuan|waktu/i;

/** "64.045/66.276": the two figures that a percentage was computed of, printed beside it. */
const FRACTION = /^\D{0,40}?(\d[\d.,]*)\s*(?:\/|:|÷)\s*(\d[\d.,]*)\s*(?:[x×]\s*100\s*%?)?\s*$/u;
/** Fractions of smaller figures are dates, rates and scores. */
const WHOLE = 20n;

/** A percentage whose remark prints the fraction that it is. */
function byFraction(record: LkjRecord): Raised[] {
  if (!/^(?:%|persen)$/i.test(record.satuan)) return [];
  const match = FRACTION.exec(record.keterangan);
  const [part, whole] = [match?.[1], match?.[2]].map((t) => exact(readNumber(t ?? '')?.decimal ?? ''));
  const shown = (['realisasi', 'capaian'] as const).filter((f) => figure(record, f));
  const [field] = shown;
  const isYear = /^(?:19|20)\d\d$/.test(match?.[2] ?? '');
  if (!part || !whole || !field || isYear || compareExact(whole, { digits: WHOLE, places: 0 }) < 0) return [];
  const agrees = shown.some((f) => {
    const value = figure(record, f);
    return value !== null && ratioAgrees(part, whole, value);
  });
  if (agrees) return [];
  return [
    {
      records: [record],
      severity: 'warning',
      printed: record[field],
      expected: percentOf(part, whole),
      code: 'finding.RATIO.fraction',
      args: { column: field, fraction: match?.[0].trim() ?? '' },
    },
  ];
}

function raise({ record, target, realisasi, form }: Asked, severity: Raised['severity']): Raised {
  return {
    records: [record],
    severity,
    printed: record.capaian,
    expected: percentOf(realisasi, target),
    code: form === 'less' || form === 'mirror' ? 'finding.RATIO.less' : 'finding.RATIO',
  };
}
