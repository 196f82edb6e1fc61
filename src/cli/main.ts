import { readFileSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { Command } from 'commander';
import { extractSource } from '../extract.js';
import { readText } from '../source/text.js';
import { toCsv } from '../write/csv.js';

new Command('lkj-extract')
  .argument('<file>')
  .option('-o, --output <file>')
  .action((file: string, options: { output?: string }) => {
    const source = readText(basename(file), readFileSync(file, 'utf8'));
    const csv = toCsv(extractSource(source).document.records);
    if (options.output) writeFileSync(options.output, csv);
    else process.stdout.write(csv);
  })
  .parse();
