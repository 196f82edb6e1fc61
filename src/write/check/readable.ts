import type { Lang } from '../../messages/lang.js';

/** Plain decimals in a text; codes ("1.05.02") and years stay as they are. */
const PLAIN = /(?<![\d.,/\p{L}])-?\d+(?:\.\d{1,4})?(?![\d/\p{L}]|[.,]\d)/gu;
/** A whole number of so many digits is a year, a line or a count, and reads well as it is. */
const SHORT = 4;

/** A text with its plain decimals written as people of the language write them: 3214476245.5 is 3.214.476.245,5. */
export function readable(text: string, lang: Lang): string {
  return text.replace(PLAIN, (figure) => {
    const [whole = '', fraction] = figure.split('.');
    if (fraction === undefined && whole.length <= SHORT) return figure;
    const grouped = whole.replace(/\B(?=(?:\d{3})+$)/g, lang === 'id' ? '.' : ',');
    return fraction === undefined ? grouped : `${grouped}${lang === 'id' ? ',' : '.'}${fraction}`;
  });
}
