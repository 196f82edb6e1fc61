/** A month as reports print it, in a regular expression that is blind to case. */
export const MONTH =
  '(?:januari|februari|maret|april|mei|juni|juli|agustus|september|oktober|no[vp]ember|desember)';

/** The same cut short, as narrow columns are headed ("Ags"). */
export const SHORT_MONTH = '(?:jan|feb|mar|apr|jun|jul|agu|ags|agt|agust|aug|sept?|okt|oct|no[vp]|des|dec)';

/** "Bukit Kenari, 12 Januari 2024", the day left blank as well: where and when a document was signed. */
export const PLACE_AND_DATE = new RegExp(
  String.raw`^\p{Lu}[\p{L}\s.]{2,40},\s*(?:\d{1,2}\s+|[._\s]+)?${MONTH}\s+(?:19|20)\d\d$`,
  'iu',
);
