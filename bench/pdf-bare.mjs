// What reading PDFs is measured against: pdf.js alone, the text and the operators of every page.
import { readFileSync } from 'node:fs';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { engineOptions } from '../dist/pdf/engine.js';

const [file = ''] = process.argv.slice(2);
const options = engineOptions(Uint8Array.from(readFileSync(file)), null);
const task = getDocument({ ...options, maxImageSize: -1, verbosity: 0 });
const document = await task.promise;
for (let number = 1; number <= document.numPages; number++) {
  const page = await document.getPage(number);
  await page.getTextContent();
  await page.getOperatorList();
  page.cleanup();
}
await task.destroy();
