import type { PageView, SeenCell, SeenWord, Taken } from './view.js';

/** Ink and paper of what words and cells were taken for; chosen to differ in lightness too. */
const COLOURS: Readonly<Record<Taken, { readonly ink: string; readonly paper: string }>> = {
  kode: { ink: '#5b4b00', paper: '#fff6cf' },
  name: { ink: '#0b3d91', paper: '#e3edff' },
  indicator: { ink: '#065f46', paper: '#dff7ec' },
  performance: { ink: '#7a1fa2', paper: '#f6e6fb' },
  money: { ink: '#9a3412', paper: '#ffeadd' },
  other: { ink: '#444444', paper: '#f2f2f2' },
  heading: { ink: '#111111', paper: '#dcdcdc' },
  none: { ink: '#888888', paper: 'none' },
};
const UNSURE = '#d97706';
const ARITHMETIC = '#16a34a';
const UNPLACED = '#dc2626';
/** Below this confidence a cell is drawn with a broken border. */
const SURE = 0.9;

/** The page as one SVG: cells with the roles of their columns, ruling lines, words. Nothing in it can run. */
export function drawSvg(view: PageView): string {
  const { width, height } = view;
  const parts = [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${num(width)} ${num(height)}" width="${num(width)}" height="${num(height)}" font-family="Arial, Helvetica, sans-serif">`,
    `<rect width="${num(width)}" height="${num(height)}" fill="#ffffff"/>`,
    ...view.cells.map(drawCell),
    ...view.rules.map(
      (r) =>
        `<line x1="${num(r.x0)}" y1="${num(r.y0)}" x2="${num(r.x1)}" y2="${num(r.y1)}" stroke="#9aa4b2" stroke-width="0.5"/>`,
    ),
    ...view.words.map(drawWord),
    ...roles(view.cells),
    '</svg>',
  ];
  return `${parts.join('\n')}\n`;
}

/** The role of each column, above its topmost cell on the page. */
function roles(cells: readonly SeenCell[]): string[] {
  const top = new Map<string, SeenCell>();
  for (const cell of cells) {
    const key = `${cell.role}|${num(cell.x0)}`;
    const known = top.get(key);
    if (cell.role !== '' && (!known || cell.y0 < known.y0)) top.set(key, cell);
  }
  return [...top.values()].map(
    (cell) =>
      `<text x="${num(cell.x0 + 1)}" y="${num(cell.y0 - 1)}" font-size="4.5" fill="#555555">${escape(cell.role)}</text>`,
  );
}

function drawCell(cell: SeenCell): string {
  const { paper } = COLOURS[cell.taken];
  const stroke = cell.byArithmetic ? ARITHMETIC : cell.sure < SURE ? UNSURE : '#c3cad5';
  const broken = cell.sure < SURE ? ' stroke-dasharray="3 2"' : '';
  const title = [cell.role, cell.text, `${String(Math.round(cell.sure * 100))}%`].filter(Boolean).join(' · ');
  return `<rect x="${num(cell.x0)}" y="${num(cell.y0)}" width="${num(cell.x1 - cell.x0)}" height="${num(cell.y1 - cell.y0)}" fill="${paper}" stroke="${stroke}"${broken}><title>${escape(title)}</title></rect>`;
}

function drawWord(word: SeenWord): string {
  const { ink } = COLOURS[word.taken];
  const width = num(Math.max(0.1, word.x1 - word.x0));
  const line = word.unplaced
    ? `<line x1="${num(word.x0)}" y1="${num(word.base + 1.5)}" x2="${num(word.x1)}" y2="${num(word.base + 1.5)}" stroke="${UNPLACED}"/>`
    : '';
  return `<text x="${num(word.x0)}" y="${num(word.base)}" font-size="${num(word.size)}" fill="${ink}" textLength="${width}" lengthAdjust="spacingAndGlyphs">${escape(word.text)}</text>${line}`;
}

/** Words of the legend, in the reader's language. */
export type Legend = Readonly<Record<Taken | 'unsure' | 'arithmetic' | 'unplaced', string>>;

/** The drawing as a page of its own, with what the colours mean. */
export function drawHtml(view: PageView, title: string, legend: Legend, lang: string): string {
  const chips = (Object.keys(COLOURS) as Taken[]).map(
    (taken) =>
      `<span style="color:${COLOURS[taken].ink};background:${COLOURS[taken].paper}">${escape(legend[taken])}</span>`,
  );
  const marks = [
    `<span style="border:1px dashed ${UNSURE}">${escape(legend.unsure)}</span>`,
    `<span style="border:1px solid ${ARITHMETIC}">${escape(legend.arithmetic)}</span>`,
    `<span style="border-bottom:2px solid ${UNPLACED}">${escape(legend.unplaced)}</span>`,
  ];
  return `<!doctype html>
<html lang="${escape(lang)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escape(title)}</title>
<style>
body { margin: 1rem; font: 14px/1.5 Arial, Helvetica, sans-serif; }
.legend span { display: inline-block; margin: 0 .4rem .4rem 0; padding: 0 .4rem; border-radius: 3px; }
svg { max-width: 100%; height: auto; border: 1px solid #c3cad5; }
</style>
</head>
<body>
<h1>${escape(title)}</h1>
<p class="legend">${[...chips, ...marks].join('\n')}</p>
${drawSvg(view)}</body>
</html>
`;
}

function num(value: number): string {
  return String(Math.round(value * 100) / 100);
}

/** Text of the document is never markup; control characters have no place in XML. */
function escape(text: string): string {
  return text
    .replace(/[\p{Cc}\ufffe\uffff]/gu, '\ufffd')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;')
    .replace(/'/g, '&#39;');
}
