import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { extractSource, readText } from '../../src/index.js';
import { updating } from './floors.js';

/**
 * Labels cover parts of the documents that lie beside the project. What the rest comes to is told by figures
 * that nothing takes and by rules that it breaks: neither may become more. `npm run floors:update` keeps the
 * present ones.
 */
const FOLDER = join(import.meta.dirname, '../../../shared/seeds');
const CEILINGS = join(import.meta.dirname, 'whole.json');

interface Whole {
  readonly unplaced: number;
  readonly contradictions: number;
}

const documents = existsSync(FOLDER) ? readdirSync(FOLDER).sort() : [];
const ceilings = JSON.parse(readFileSync(CEILINGS, 'utf8')) as Whole[];
const measured: Whole[] = [];

describe.skipIf(documents.length === 0)('whole documents', () => {
  test.each(documents.map((name, i) => [i, name] as const))('%i: %s', (i, name) => {
    const { document } = extractSource(readText(name, readFileSync(join(FOLDER, name), 'utf8')));
    const whole = {
      unplaced: document.unplaced.length,
      contradictions: document.findings.filter((f) => f.rule !== 'UNPLACED' && f.severity !== 'info').length,
    };
    measured[i] = whole;
    if (updating) return;
    expect(whole.unplaced, 'figures that nothing takes').toBeLessThanOrEqual(ceilings[i]?.unplaced ?? 0);
    expect(whole.contradictions, 'rules that its rows break').toBeLessThanOrEqual(
      ceilings[i]?.contradictions ?? 0,
    );
  });

  afterAll(() => {
    if (updating) writeFileSync(CEILINGS, `${JSON.stringify(measured, null, 2)}\n`);
  });
});
