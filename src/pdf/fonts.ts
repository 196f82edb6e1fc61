/** What reading needs to know of a font. */
export interface FontFacts {
  /** Size of a glyph's unit of width: 0.001 for all but Type 3 fonts. */
  readonly unit: number;
  readonly vertical: boolean;
  readonly bold: boolean;
  /** One glyph as pdf.js hands it out; null for what is none. */
  readonly glyph: (item: unknown) => GlyphFacts | null;
}

export interface GlyphFacts {
  /** The letters it stands for: "fi" for one ligature. */
  readonly text: string;
  readonly width: number;
  readonly isSpace: boolean;
  /** The font says which letter it is. */
  readonly mapped: boolean;
}

/** Ligatures and their letters; other compatibility forms stay as printed. */
const LIGATURES: Readonly<Record<string, string>> = {
  ﬀ: 'ff',
  ﬁ: 'fi',
  ﬂ: 'fl',
  ﬃ: 'ffi',
  ﬄ: 'ffl',
  ﬅ: 'st',
  ﬆ: 'st',
};
/** Soft hyphens are drawn as hyphens where they are drawn at all. */
const HYPHENS = /[\u00AD\u2010\u2011]/g;
const BLANKS = /[\s\u00A0\u2000-\u200B\u202F\u3000\uFEFF]/g;

/** Reads a font of pdf.js, whose fields are not in its types. */
export function fontFacts(font: unknown): FontFacts {
  const matrix = field(font, 'fontMatrix');
  const unit = Array.isArray(matrix) && typeof matrix[0] === 'number' && matrix[0] !== 0 ? matrix[0] : 0.001;
  const name = field(font, 'name');
  return {
    unit,
    vertical: field(font, 'vertical') === true,
    bold: field(font, 'bold') === true || (typeof name === 'string' && /bold|black|heavy/i.test(name)),
    glyph: (item) => {
      const unicode = field(item, 'unicode');
      const width = field(item, 'width');
      if (typeof unicode !== 'string') return null;
      const text = lettersOf(unicode);
      return {
        text,
        width: typeof width === 'number' && Number.isFinite(width) ? width : 0,
        isSpace: field(item, 'isSpace') === true,
        mapped: isLetter(unicode),
      };
    },
  };
}

function field(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[name] : undefined;
}

function lettersOf(unicode: string): string {
  return (LIGATURES[unicode] ?? unicode).replace(HYPHENS, '-').replace(BLANKS, ' ');
}

/** Control characters and private codes are what a font without a Unicode map gives. */
function isLetter(unicode: string): boolean {
  const code = unicode.codePointAt(0) ?? 0;
  return (
    code >= 0x20 && !(code >= 0x7f && code < 0xa0) && !(code >= 0xe000 && code <= 0xf8ff) && code !== 0xfffd
  );
}
