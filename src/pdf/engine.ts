import { createRequire } from 'node:module';
import { dirname, join, sep } from 'node:path';
import type * as PdfJs from 'pdfjs-dist/legacy/build/pdf.mjs';

export type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';

let loading: Promise<typeof PdfJs> | null = null;

/** pdf.js, loaded when the first PDF is read: a text needs none of its 2 MB. */
export function loadEngine(): Promise<typeof PdfJs> {
  // Only drawing needs a matrix class; without the optional canvas package the import fails for want of it.
  if (!('DOMMatrix' in globalThis)) Object.assign(globalThis, { DOMMatrix: Object });
  loading ??= load();
  return loading;
}

/** The short builds: half as long as what they are made of, in bytes and in the time that they take to load. */
async function load(): Promise<typeof PdfJs> {
  // It makes itself known to the other, which would look for it in a file.
  await import('pdfjs-dist/legacy/build/pdf.worker.min.mjs');
  return import('pdfjs-dist/legacy/build/pdf.min.mjs');
}

/** pdf.js's number for each drawing operation, by name. */
export type Operations = (typeof PdfJs)['OPS'];

/** Pictures larger than this many points are left out: all of them. */
const NO_IMAGES = 0;
/** Warnings are wanted: they become findings of the document. */
const WARNINGS = 1;

/**
 * What pdf.js is told: nothing of the PDF runs, nothing comes from the system or the network, and pictures are
 * not decoded, since nothing here looks at them (it names each picture that it leaves out in a warning).
 */
export function engineOptions(bytes: Uint8Array, password: string | null): Record<string, unknown> {
  const home = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));
  const folder = (name: string): string => join(home, name) + sep;
  return {
    data: bytes,
    ...(password === null ? {} : { password }),
    isEvalSupported: false,
    enableXfa: false,
    useSystemFonts: false,
    disableFontFace: true,
    stopAtErrors: false,
    maxImageSize: NO_IMAGES,
    verbosity: WARNINGS,
    standardFontDataUrl: folder('standard_fonts'),
    cMapUrl: folder('cmaps'),
    cMapPacked: true,
    wasmUrl: folder('wasm'),
    iccUrl: folder('iccs'),
  };
}
