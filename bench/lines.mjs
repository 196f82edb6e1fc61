// The floor for any program that reads text in Node: counts the lines of a file and nothing else.
import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';

let lines = 0;
for await (const line of createInterface({ input: createReadStream(process.argv[2] ?? '') })) {
  if (line !== '') lines++;
}
process.stdout.write(`${lines}\n`);
