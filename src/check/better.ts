import type { LkjRecord } from '../record/schema.js';

/** Things of which an agency wants less. */
const BAD =
  /risiko|resiko|miskin|ketimpangan|gini|gender inequality|ketidak|rawan|kerentanan|korupsi|pencemar|keparahan|kedalaman|kematian|stunting|tunggakan|kerugian|pelanggaran|kekerasan|temuan|waktu|kasus|kejadian|kecelakaan|keluhan|pengaduan|kebakaran|konflik|putus sekolah|penganggur|inflasi|kehilangan|kebocoran|kriminal|kumuh|prevalensi|emisi|sengketa|genangan|banjir|tumbang|kemacetan|unmet need|total fertility|\btfr\b|gizi buruk|kurang gizi|kejahatan/iu;
/** What is done about them, of which it wants more. */
const HANDLED =
  /(?:di|ter)tangani|penanganan|(?:di|ter)tindaklanjut|tindak lanjut|(?:di|ter)selesaikan|penyelesaian|penurunan|pencegahan|penanggulangan|pengurangan|(?:di|ter)layani|layanan|pelayanan|kesiapsiagaan|tepat waktu|ketepatan waktu|pengendalian|bebas|tanpa|tidak (?:ada|terjadi)/iu;
/** Goals that are reached by less. */
const FALLING = /^(?:\d{1,2}[.)]?\s*|[a-z][.)]\s+)?(?:menurun|berkurang|terkendali|turun|terturun)/iu;

/** An indicator that is the better the lower it is, as far as its name, or the goal that it measures, tells. */
export function isLessBetter({ indikator, uraian, sasaran }: LkjRecord): boolean {
  if (HANDLED.test(indikator)) return false;
  return BAD.test(indikator) || FALLING.test(indikator) || FALLING.test(uraian) || FALLING.test(sasaran);
}

/** An index, a score or a coverage is better the higher it is, unless it is one of something bad. */
export function isMoreBetter({ indikator }: LkjRecord): boolean {
  return (
    /^(?:\d{1,2}[.)]?\s*)?(?:indeks|cakupan|nilai)\b/iu.test(indikator) &&
    (!BAD.test(indikator) || HANDLED.test(indikator))
  );
}
