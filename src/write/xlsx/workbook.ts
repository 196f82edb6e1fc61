import { openSync, writeSync, closeSync } from 'node:fs';
import { strToU8, Zip, ZipDeflate } from 'fflate';
import { cellXml, columnName, xml, type XlsxCell } from './cells.js';
import { styleIndex, stylesXml, type Style } from './styles.js';

/** Rows that one sheet of Excel holds, with the heading. */
export const SHEET_ROWS = 1_048_576;

/** A column of a sheet: its heading, and how wide it is, in characters. */
export interface SheetColumn {
  readonly name: string;
  readonly width: number;
}

/** A cell and how it looks. */
export interface Styled {
  readonly cell: XlsxCell;
  readonly style: Style;
}

export interface Sheet {
  /** Rows so far, with the heading. */
  readonly rows: number;
  add(cells: readonly Styled[]): void;
}

export interface Workbook {
  /** A sheet with a frozen heading and filters, in the order in which they are opened. */
  sheet(name: string, columns: readonly SheetColumn[]): Sheet;
  close(): void;
}

/** The same time in every archive: an output has no clock. Given in local fields, since those are written. */
const TIME = new Date(1980, 0, 2);
/** Written to the archive in pieces of this many characters. */
const PIECE = 200_000;
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const SHEET_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

interface OpenSheet {
  readonly name: string;
  readonly end: () => void;
}

/**
 * An Excel workbook that is written as its rows come. Own code because the usual packages keep every cell in
 * memory until the end: a million records would take gigabytes.
 */
export function openWorkbook(path: string): Workbook {
  const fd = openSync(path, 'w');
  let failure: unknown = null;
  const zip = new Zip((error, chunk) => {
    if (error) failure ??= error;
    else writeAll(fd, chunk);
  });
  const sheets: OpenSheet[] = [];

  const part = (name: string): ZipDeflate => {
    const file = new ZipDeflate(name, { level: LEVEL });
    file.mtime = TIME;
    zip.add(file);
    return file;
  };
  const put = (name: string, text: string): void => part(name).push(strToU8(HEAD + text), true);

  return {
    sheet(name, columns) {
      const file = part(`xl/worksheets/sheet${sheets.length + 1}.xml`);
      let [waiting, rows] = [HEAD + sheetHead(columns), 0];
      const write = (text: string): void => {
        waiting += text;
        if (waiting.length < PIECE) return;
        file.push(strToU8(waiting));
        waiting = '';
      };
      const add = (cells: readonly Styled[]): void => {
        rows += 1;
        const row = cells.map(({ cell, style }, i) =>
          cellXml(cell, `${columnName(i)}${rows}`, styleIndex(style)),
        );
        write(`<row r="${rows}">${row.join('')}</row>`);
      };
      add(columns.map((c) => ({ cell: { kind: 'text', text: c.name }, style: 'head' })));
      const end = (): void => {
        const area = `A1:${columnName(Math.max(0, columns.length - 1))}${rows}`;
        file.push(strToU8(`${waiting}</sheetData><autoFilter ref="${area}"/></worksheet>`), true);
      };
      sheets.push({ name, end });
      return {
        get rows() {
          return rows;
        },
        add,
      };
    },
    close() {
      try {
        for (const { end } of sheets) end();
        put('xl/styles.xml', stylesXml().slice(HEAD.length));
        put('xl/workbook.xml', workbookXml(sheets.map((s) => s.name)));
        put('xl/_rels/workbook.xml.rels', workbookRels(sheets.length));
        put('_rels/.rels', `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`); // prettier-ignore
        put('[Content_Types].xml', contentTypes(sheets.length));
        zip.end();
        if (failure) throw failure;
      } finally {
        closeSync(fd);
      }
    },
  };
}

/** Half the time of the usual level, for a tenth more bytes. */
const LEVEL = 3;

/** A disk that is nearly full takes a part, and says so at the next write. */
function writeAll(fd: number, bytes: Uint8Array): void {
  for (let at = 0; at < bytes.length;) at += writeSync(fd, bytes, at);
}

function sheetHead(columns: readonly SheetColumn[]): string {
  const cols = columns.map(
    ({ width }, i) => `<col min="${i + 1}" max="${i + 1}" width="${width}" customWidth="1"/>`,
  );
  return `<worksheet xmlns="${MAIN}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><sheetFormatPr defaultRowHeight="15"/><cols>${cols.join('')}</cols><sheetData>`;
}

function workbookXml(names: readonly string[]): string {
  const sheets = names.map((name, i) => `<sheet name="${xml(name)}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`);
  return `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${sheets.join('')}</sheets></workbook>`;
}

function workbookRels(count: number): string {
  const sheets = Array.from({ length: count }, (_, i) => `<Relationship Id="rId${i + 1}" Type="${OFFICE}/worksheet" Target="worksheets/sheet${i + 1}.xml"/>`); // prettier-ignore
  return `<Relationships xmlns="${PACKAGE}/relationships">${sheets.join('')}<Relationship Id="rId${count + 1}" Type="${OFFICE}/styles" Target="styles.xml"/></Relationships>`;
}

function contentTypes(count: number): string {
  const sheets = Array.from({ length: count }, (_, i) => `<Override PartName="/xl/worksheets/sheet${i + 1}.xml" ContentType="${SHEET_TYPE}.worksheet+xml"/>`); // prettier-ignore
  return `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${SHEET_TYPE}.sheet.main+xml"/>${sheets.join('')}<Override PartName="/xl/styles.xml" ContentType="${SHEET_TYPE}.styles+xml"/></Types>`;
}
