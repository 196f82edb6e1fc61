import { dirname, relative, resolve, sep } from 'node:path';

/** Where a document lies as seen from the folder of an output, with `/`: what a link in the output says. */
export function linkFrom(output: string, document: string): string {
  return relative(dirname(resolve(output)), resolve(document))
    .split(sep)
    .join('/');
}
