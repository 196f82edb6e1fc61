/**
 * The words of the field, and the values that go from stage to stage.
 *
 * source → table → grammar → place → record → check. Every stage takes one of these values and gives the
 * next; none knows the stages after it. Data terms are Indonesian (kode, uraian, pagu), as printed in the
 * documents; mechanics are English.
 */

import type { Box, PagePrint, PlacedWord } from './print.js';

/** Levels of an entity, from the top of the plan down. `lain` where nothing tells, `total` for sum rows. */
export const TINGKAT = [
  'tujuan',
  'sasaran',
  'urusan',
  'program',
  'kegiatan',
  'subkegiatan',
  'total',
  'lain',
] as const;
export type Tingkat = (typeof TINGKAT)[number];

/** Columns of performance: a number, or the cell's own words ("Madya", "7 & 1"). */
export const KINERJA = ['target', 'realisasi', 'capaian'] as const;
/** Columns of amounts in rupiah. */
export const RUPIAH = ['pagu', 'realisasi_rp'] as const;
export type Rupiah = (typeof RUPIAH)[number];
/** Columns of money: amounts, and the share that was spent in percent. */
export const ANGGARAN = [...RUPIAH, 'capaian_rp'] as const;
/** Percent of the year's budget, a quarter each. */
export const TRIWULAN = ['tw1', 'tw2', 'tw3', 'tw4'] as const;
/** Every column of the contract that holds a figure. */
export const ANGKA = [...KINERJA, ...ANGGARAN, ...TRIWULAN] as const;
export type Angka = (typeof ANGKA)[number];

/** Where something is printed. `line` is 1-based in the text, `page` 1-based or null where none is known. */
export interface Place {
  readonly line: number;
  readonly page: number | null;
}

/** One line of scraped text, without its line break. */
export interface SourceLine extends Place {
  readonly text: string;
}

/** A document as it came in: lines with their place, and what had to be done to read it. */
export interface Source {
  readonly name: string;
  readonly lines: readonly SourceLine[];
  /** True where form feeds tell the pages. */
  readonly paged: boolean;
  readonly notes: readonly Note[];
  /** Where every word of the lines stands, with the ruling lines, where the document is a PDF. */
  readonly pages?: readonly PagePrint<PlacedWord>[];
}

/** Something a person should know about how the document was read; the code is language-free. */
export interface Note {
  readonly code: string;
  readonly args: Readonly<Record<string, string | number>>;
}

/** What one cell holds, once read. `raw` is always what was printed. */
export type Value =
  /** Nothing, or a lone dash: no value, and not zero. */
  | { readonly kind: 'empty'; readonly raw: string }
  /** A spreadsheet error: #DIV/0!, #VALUE!, ##### */
  | { readonly kind: 'error'; readonly raw: string }
  /** A number as a plain decimal string ("2223803250", "27.54"), with the unit printed beside it. */
  | {
      readonly kind: 'number';
      readonly raw: string;
      readonly decimal: string;
      readonly satuan: string;
      /** "Rp" stands in the cell. */
      readonly rupiah: boolean;
      /** The form is broken or mixed (a slash, a lost digit, a stray blank): a FORMAT finding. */
      readonly broken: boolean;
      /** The other reading of a mark that can be grouping or decimal ("1.234"), where there is one. */
      readonly other: string | null;
    }
  | { readonly kind: 'text'; readonly raw: string };

/** How a table was found in the text. */
export const CARA = ['tab', 'markdown', 'html', 'layout', 'stream', 'ruled'] as const;
export type Cara = (typeof CARA)[number];

/** One cell of a grid; a merged cell stands at its top left. `text` has its line breaks healed. */
export interface GridCell extends Place {
  readonly text: string;
  readonly rowSpan: number;
  readonly colSpan: number;
  /** Source lines that its words come from (1-based, ascending). */
  readonly lines: readonly number[];
  /** 0–1 where the way in had to guess this cell's column or row; absent where it is sure. */
  readonly sure?: number;
  /** Where it stands on its page, where ruling lines show it. */
  readonly box?: Box;
}

/** One physical row: a slot for each column; null where nothing is printed or a merged cell covers it. */
export interface GridRow extends Place {
  readonly cells: readonly (GridCell | null)[];
  /**
   * Where only the order of the cells was printed, but every empty one left its mark: `nearly` where there was a
   * mark too many, and the marks behind it tell which.
   */
  readonly counted?: 'exactly' | 'nearly';
  /** Its name was drawn elsewhere: none of those above is its own. */
  readonly nameless?: true;
}

/**
 * One table as printed: heading rows and body rows over the same columns.
 * Every way in (delimiters, columns by spaces, drawing-order stream, and later a PDF page) ends here.
 */
export interface Grid {
  readonly cara: Cara;
  /** Caption as printed, lines joined ("Tabel 2.6 Pencapaian Kinerja …"); empty where there is none. */
  readonly caption: string;
  /** Heading lines of the document that stand above the table, nearest last. */
  readonly context: readonly string[];
  /** First and last source line. */
  readonly from: number;
  readonly to: number;
  readonly page: number | null;
  readonly width: number;
  readonly head: readonly GridRow[];
  readonly body: readonly GridRow[];
  /** What each column means, where the way in had to know it to find the cells; else the grammar reads `head`. */
  readonly columns: readonly Column[] | null;
  /** Cells whose row is not known (merged cells drawn late), in drawing order, with their column if known. */
  readonly loose: readonly LooseCell[];
  /** What is wrong with the text of this table, for `inspect` (wrapped, late-cells, cut-numbers …). */
  readonly damage: readonly string[];
}

/** A cell without a row. `column` is null where even the column is open. */
export interface LooseCell extends GridCell {
  readonly column: number | null;
  /** Cells that were drawn together share a group; they most likely belong to one row. */
  readonly group: number;
}

/** What a column of a table means. */
export const FIELDS = [
  /** Running number: furniture. */
  'no',
  /** A code, or one part of it; neighbouring parts are joined by a dot. */
  'kode',
  /** Names of entities, one level a column. */
  'tujuan',
  'sasaran',
  'urusan',
  'program',
  'kegiatan',
  'subkegiatan',
  /** Names of entities, several levels in one column ("Program/Kegiatan", "Uraian"). */
  'uraian',
  'indikator',
  'definisi',
  'satuan',
  ...ANGKA,
  'keterangan',
  /** Not in the contract (location, months): stays in the table's grid. */
  'abaikan',
] as const;
export type Field = (typeof FIELDS)[number];

/** Level or levels that the heading of a name column allows. */
export type Levels = readonly Tingkat[];

/** The meaning of one column, read from its heading. */
export interface Column {
  readonly field: Field;
  /** A year, "2022-TW1", "2022-S1", "awal", "akhir", "ke-1"; null where the heading names none (the table's own period). */
  readonly periode: string | null;
  /** Two tables side by side: which one. */
  readonly sisi: '' | 'semula' | 'menjadi';
  /** A row that holds two entities (sasaran block | program block) gives one record a block; 0-based. */
  readonly blok: number;
  /** Rupiah per printed unit: 1, 1_000 for "(Rp.000)", 1_000_000 for "dalam juta". */
  readonly skala: number;
  /** "s/d": cumulative, beside the period's own figure. */
  readonly kumulatif: boolean;
  /** Levels that a name column may hold, and that its indicators belong to; empty where the heading is silent. */
  readonly levels: Levels;
  /** Label for what goes to `keterangan` ("Target NSPK", "SDM"); empty for a real remarks column. */
  readonly label: string;
  /** Heading texts from the top to this column. */
  readonly head: readonly string[];
}

/** A figure in a row, with where it was printed and how it got to this place. */
export interface Figure extends Place {
  readonly field: Angka;
  readonly periode: string | null;
  readonly kumulatif: boolean;
  readonly value: Value;
  /** A merged cell seen again on a later row that it spans: money is put out once, on the first. */
  readonly repeated: boolean;
  /** `cell`: stood in its cell. `order`: by its place in the row. `arithmetic`: only a rule puts it here. */
  readonly by: 'cell' | 'order' | 'arithmetic';
  /** 0–1 */
  readonly sure: number;
}

/** An entity: a named, perhaps coded, goal, program or activity. */
export interface Entity extends Place {
  readonly tingkat: Tingkat;
  readonly kode: string;
  readonly nama: string;
  /** Levels that it may be where neither heading, kode nor word told; empty where `tingkat` is sure. */
  readonly open?: Levels;
}

/** One indicator of one entity as the table shows it, over all its periods. */
export interface Row extends Place {
  readonly blok: number;
  readonly sisi: '' | 'semula' | 'menjadi';
  /** Ancestors from the top down, then the entity itself. Empty where the table prints no entity. */
  readonly path: readonly Entity[];
  readonly indikator: string;
  readonly definisi: string;
  readonly satuan: string;
  readonly figures: readonly Figure[];
  readonly keterangan: readonly string[];
  /** Its entity or indicator was drawn elsewhere on the page, and is known by likeness and order only. */
  readonly lateName: boolean;
  /** 0–1: how sure the names and the shape of the row are. */
  readonly sure: number;
}

/** A table after the grammar (and later placement): its rows, and what no row has taken. */
export interface Table {
  readonly grid: Grid;
  readonly columns: readonly Column[];
  /** Name for the `tabel` column. */
  readonly nama: string;
  /** Period of figures whose column names none: "2024", "2022-TW1" or empty. */
  readonly periode: string;
  readonly rows: readonly Row[];
  readonly loose: readonly LooseCell[];
  /** False for staff lists, assets and other tables that the contract does not cover. */
  readonly covered: boolean;
}

/** What the document says of itself. Empty strings where it does not say. */
export interface Facts {
  readonly jenis: string;
  readonly instansi: string;
  readonly daerah: string;
  readonly tahun: string;
  readonly periode: string;
}
