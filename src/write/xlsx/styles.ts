/** Styles of cells, by the place that they have in the file. */
export const STYLES = ['plain', 'head', 'rupiah', 'percent', 'link', 'share', 'unsure'] as const;
export type Style = (typeof STYLES)[number];

export function styleIndex(style: Style): number {
  return STYLES.indexOf(style);
}

const FORMATS: Readonly<Record<string, string>> = {
  rupiah: '&quot;Rp&quot;#,##0;[Red]-&quot;Rp&quot;#,##0',
  percent: '0.00&quot;%&quot;',
};
const FIRST_FORMAT = 164;

/** Which font, fill and number format each style has. 2 is Excel's own 0.00. */
const LOOKS: Readonly<
  Record<Style, { readonly font: number; readonly fill: number; readonly format: number }>
> = {
  plain: { font: 0, fill: 0, format: 0 },
  head: { font: 1, fill: 2, format: 0 },
  rupiah: { font: 0, fill: 0, format: FIRST_FORMAT },
  percent: { font: 0, fill: 0, format: FIRST_FORMAT + 1 },
  link: { font: 2, fill: 0, format: 0 },
  share: { font: 0, fill: 0, format: 2 },
  unsure: { font: 0, fill: 3, format: 2 },
};

/** styles.xml. The figures keep the marks of the reader's own Excel: Indonesian ones show 1.234,50. */
export function stylesXml(): string {
  const formats = Object.values(FORMATS).map(
    (code, i) => `<numFmt numFmtId="${FIRST_FORMAT + i}" formatCode="${code}"/>`,
  );
  const looks = STYLES.map((style) => {
    const { font, fill, format } = LOOKS[style];
    return `<xf numFmtId="${format}" fontId="${font}" fillId="${fill}" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1"${style === 'head' ? ' applyAlignment="1"><alignment vertical="center" wrapText="1"/></xf>' : '/>'}`;
  });
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><numFmts count="${formats.length}">${formats.join('')}</numFmts><fonts count="3"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font><font><u/><sz val="11"/><color rgb="FF0563C1"/><name val="Calibri"/></font></fonts><fills count="4"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFDDEBF7"/></patternFill></fill><fill><patternFill patternType="solid"><fgColor rgb="FFFFE699"/></patternFill></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="${looks.length}">${looks.join('')}</cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`;
}
