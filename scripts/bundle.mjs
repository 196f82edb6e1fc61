// Puts the modules that tsc has made into few files. Node takes half a millisecond to find, open and compile each
// of the 300 that reading a document needs: a fifth of the time that a short PDF takes.
//
// The library (`index.mjs`) leaves packages as they are installed. The program takes those that it always needs
// with it, and pdf.js, as scripts: V8 can keep what it has compiled of a script (src/start), not of a module.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { rolldown } from 'rolldown';

const ROOT = resolve(import.meta.dirname, '..');
const OUT = join(ROOT, 'bundle');
const dist = (file) => join(ROOT, 'dist', file);
const isPackage = (id) => !/^[./]/.test(id);

const library = await rolldown({
  input: { index: dist('index.js') },
  platform: 'node',
  external: isPackage,
});
await library.write({ dir: OUT, cleanDir: true, entryFileNames: '[name].mjs', chunkFileNames: '[name]-[hash].mjs' }); // prettier-ignore
await library.close();

const program = await rolldown({
  input: {
    main: dist('cli/main.js'),
    // The process that reads a document: whoever starts it looks for this name beside itself.
    'worker-main': dist('work/worker-main.js'),
  },
  platform: 'node',
  external: /^node:/,
});
const { output } = await program.write({
  dir: OUT,
  format: 'cjs',
  strict: true,
  chunkFileNames: '[name]-[hash].cjs',
});
await program.close();
writeFileSync(join(OUT, 'package.json'), '{ "type": "commonjs" }\n');
for (const name of readdirSync(OUT).filter((f) => f.endsWith('.cjs'))) {
  const file = join(OUT, name);
  writeFileSync(file, ascii(readFileSync(file, 'utf8')));
}
writeFileSync(join(OUT, 'LICENSES.txt'), licenses(output.flatMap((chunk) => chunk.moduleIds ?? [])));

/** Plain ASCII is read without decoding, and V8 keeps it in half the memory. */
function ascii(source) {
  return source.replace(/[^\0-\x7f]/g, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/** Of the packages that are taken along. */
function licenses(modules) {
  const folders = new Set(modules.flatMap((id) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(id) ?? []));
  return [...folders].sort().map((folder) => {
    const name = readdirSync(folder).find((f) => /^licen[cs]e/i.test(f));
    if (!name) throw new Error(`no licence in ${folder}`);
    return `${folder.slice(folder.lastIndexOf('node_modules/') + 13)}\n\n${readFileSync(join(folder, name), 'utf8')}`;
  }).join('\n\n'); // prettier-ignore
}
