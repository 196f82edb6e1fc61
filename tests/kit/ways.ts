import { loseTabs, repeatHeads, slips } from './damage/delimited.js';
import type { TrueTable } from './model.js';
import { PLAIN, print, type PrintOptions } from './print.js';
import { html, joinTables, markdown, tabs, type TableText } from './scrape/delimited.js';
import { drawing, joinLines, type DrawingOptions } from './scrape/drawing.js';
import { layout } from './scrape/layout.js';

type Scraper = (tables: readonly TrueTable[]) => string;

const PAGE_LINES = 45;
/** Heading again, tabs lost, slips: every so many rows. */
const EVERY = 4;
/** Columns at this share of their width are too narrow for the larger amounts. */
const NARROW = 0.52;

/** So many printed lines become one where a scraper makes paragraphs of them. */
const JOINED = 5;

const DRAWN: DrawingOptions = { late: false, glue: false, marks: true, gap: 0.6 };

const drawn =
  (options: Partial<DrawingOptions>, paper: Partial<PrintOptions> = {}): Scraper =>
  (tables) =>
    drawing(print(tables, { ...PLAIN, ...paper }), { ...DRAWN, ...options });
const spaced =
  (paper: Partial<PrintOptions>, gutter?: number): Scraper =>
  (tables) =>
    layout(print(tables, { ...PLAIN, ...paper }), gutter);
const delimited =
  (scrape: (table: TrueTable) => TableText, damage: (text: TableText) => TableText = (t) => t): Scraper =>
  (tables) =>
    joinTables(tables.map((t) => damage(scrape(t))));

/**
 * Every way in with every damage that befalls it: `way/damage`. One line adds one; the round trips, the
 * floors and the fixtures take their list from here.
 */
export const WAYS = {
  'drawing/plain': drawn({}),
  'drawing/no-marks': drawn({ marks: false, gap: Infinity }, { valign: 'top' }),
  'drawing/late': drawn({ late: true }),
  'drawing/late-glued': drawn({ late: true, glue: true }),
  'drawing/cut': drawn({}, { squeeze: NARROW }),
  'drawing/pages': drawn({}, { pageLines: PAGE_LINES, repeatHead: true }),
  'drawing/two-runs': drawn(
    { runs: true, marks: false, gap: Infinity },
    { pageLines: PAGE_LINES, repeatHead: true },
  ),
  'drawing/joined': (tables) => joinLines(drawn({})(tables), JOINED),
  'layout/plain': spaced({ valign: 'top' }),
  'layout/centred': spaced({}),
  'layout/tight': spaced({ valign: 'top' }, 1),
  'layout/cut': spaced({ valign: 'top', squeeze: NARROW }),
  'layout/pages': spaced({ valign: 'top', pageLines: PAGE_LINES, repeatHead: true }),
  'tabs/plain': delimited(tabs),
  'tabs/repeated-heads': delimited(tabs, (t) => repeatHeads(t, EVERY)),
  'tabs/lost-tabs': delimited(tabs, (t) => loseTabs(t, EVERY)),
  'tabs/slips': delimited(tabs, (t) => slips(t, EVERY)),
  'markdown/plain': delimited(markdown),
  'markdown/slips': delimited(markdown, (t) => slips(t, EVERY)),
  'html/spans': delimited((t) => html(t, true)),
  'html/no-spans': delimited((t) => html(t, false)),
} as const satisfies Readonly<Record<string, Scraper>>;
export type Way = keyof typeof WAYS;
export const WAY_NAMES = Object.keys(WAYS) as readonly Way[];
