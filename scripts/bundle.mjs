// Puts the modules that tsc has made into few files. Node takes half a millisecond to find, open and compile each
// of the 300 that reading a document needs: a fifth of the time that a short PDF takes. Packages stay as they are
// installed.
import { join, resolve } from 'node:path';
import { rolldown } from 'rolldown';

const ROOT = resolve(import.meta.dirname, '..');
const dist = (file) => join(ROOT, 'dist', file);

const bundle = await rolldown({
  input: {
    index: dist('index.js'),
    main: dist('cli/main.js'),
    // The process that reads a document: whoever starts it looks for this name beside itself.
    'worker-main': dist('work/worker-main.js'),
  },
  platform: 'node',
  external: (id) => !/^[./]/.test(id),
});
await bundle.write({ dir: join(ROOT, 'bundle'), cleanDir: true });
await bundle.close();
