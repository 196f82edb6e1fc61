import { FINDING_COLUMNS } from '../record/columns.js';
import type { Finding } from '../record/schema.js';
import { csvHead, csvRows, type CsvStyle } from './csv.js';
import { asOutputError, throughDraft } from './file.js';
import { FINDING_FIGURES } from './findings.js';
import type { Part } from './table/sink.js';
import { openTextFile } from './table/text-file.js';

/** What does not agree in many documents, in one CSV or JSON file, written whole or not at all. */
export async function writeFindings(
  path: string,
  format: 'csv' | 'json',
  parts: AsyncIterable<Part>,
  style: CsvStyle = {},
): Promise<void> {
  try {
    await throughDraft(path, async (draft) => {
      const file = await openTextFile(draft);
      try {
        let first = true;
        await file.write(format === 'csv' ? csvHead(FINDING_COLUMNS, style) : '[');
        for await (const { document } of parts) {
          const some = document.findings;
          if (format === 'csv')
            await file.write(csvRows(FINDING_COLUMNS, some.map(cells), FINDING_FIGURES, style));
          else
            for (const finding of some) {
              await file.write(`${first ? '' : ','}\n  ${JSON.stringify(finding)}`);
              first = false;
            }
        }
        if (format === 'json') await file.write(first ? ']\n' : '\n]\n');
      } finally {
        await file.close();
      }
    });
  } catch (error) {
    throw asOutputError(path, error);
  }
}

function cells(finding: Finding): (string | number | null)[] {
  return FINDING_COLUMNS.map((c) => finding[c]);
}
