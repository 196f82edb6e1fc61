import Ajv from 'ajv';
import { DomUtils, parseDocument } from 'htmlparser2';
import { createRequire } from 'node:module';
import { execFileSync, spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { checkDocument, type CheckedDocument } from '../../src/check/check-document.js';
import { documentSchema } from '../../src/record/schema.js';
import { formatFindings } from '../../src/write/check/formats.js';
import { reportPage } from '../../src/write/check/report-page.js';
import { workdir } from '../cli/workdir.js';
import { records } from '../check/record.js';

const EVIL =
  '</title><script>document.title="ran"</script><img src=x onerror=\'document.title="ran"\'>&%\n::error::x,';

function checked(uraian: string, lang: 'en' | 'id' = 'en'): CheckedDocument[] {
  const rows = records(
    { uraian: 'Taman', indikator: 'x', target: '80', realisasi: '72', capaian: '90', tingkat: 'program', pagu: '500', realisasi_rp: '400', capaian_rp: '80' },
    { uraian, target: '80', realisasi: '72', capaian: '50', tingkat: 'program', pagu: '100', realisasi_rp: '120', capaian_rp: '11', keyakinan: 0.5 },
    { uraian, pagu: '100', realisasi_rp: '120' },
  ); // prettier-ignore
  const accounting = { tokens: 0, records: 0, tables: 0, prose: 0, furniture: 0, unplaced: 0 };
  const document = documentSchema.parse({
    dokumen: 'a.txt', jenis: 'LKj', instansi: uraian, daerah: '', tahun: '2024', periode: '2024', notes: [],
    tables: [], records: rows, narrative: [], findings: [], unplaced: [], accounting,
  }); // prettier-ignore
  return [{ path: 'in,1:a%.txt', document, findings: checkDocument(document, lang) }];
}

test('GitHub: the worst first, and no text ends its line or its property', () => {
  const lines = formatFindings(checked(EVIL), 'github', 'en').trimEnd().split('\n');
  expect(lines).toHaveLength(checked(EVIL)[0]?.findings.length ?? 0);
  const kinds = lines.map((line) => /^::(error|warning|notice) file=in%2C1%3Aa%25\.txt,line=\d+,title=[A-Z_]+::/.exec(line)?.[1]); // prettier-ignore
  expect(kinds).toEqual([...kinds].sort());
  expect(lines.every((line) => !line.includes('\n') && !/&%(?!25)/.test(line))).toBe(true);
});

test('JUnit is XML, whatever the document says', () => {
  const xml = formatFindings(checked(`${EVIL}\u0000\u0001\uD800`), 'junit', 'en');
  expect(xml).not.toMatch(/<script|<img/);
  // eslint-disable-next-line no-control-regex -- control characters are what it is about
  expect(xml).not.toMatch(/[\u0000-\u0008]/);
  const linted = spawnSync('xmllint', ['--noout', '-'], { input: xml });
  if (linted.error === undefined) expect(linted.status).toBe(0);
});

test('JUnit counts what it holds, as a reader of XML sees it', () => {
  const xml = formatFindings([...checked(EVIL), ...checked('Telaga')], 'junit', 'en');
  const { children } = parseDocument(xml, { xmlMode: true });
  const all = (name: string) => DomUtils.getElementsByTagName(name, children);
  const [root] = all('testsuites');
  expect(root?.attribs.tests).toBe(String(all('testcase').length));
  expect(root?.attribs.failures).toBe(String(all('failure').length));
  for (const suite of all('testsuite')) {
    const own = (name: string): string => String(DomUtils.getElementsByTagName(name, suite).length);
    expect([suite.attribs.tests, suite.attribs.failures]).toEqual([own('testcase'), own('failure')]);
  }
  expect(all('failure').every((f) => ['error', 'warning'].includes(f.attribs.type ?? ''))).toBe(true);
});

test('the report groups findings by their most likely cause', () => {
  const page = reportPage((lang) => checked('Taman', lang));
  expect(page).toContain('Findings by their most likely cause');
  expect(page).toContain('perhaps misread by the program');
});

/** The part of the SARIF 2.1.0 schema that the program writes; closed, so that nothing else slips in. */
const message = z.strictObject({ text: z.string().min(1) });
const location = z.strictObject({
  physicalLocation: z.strictObject({
    artifactLocation: z.strictObject({ uri: z.string().regex(/^[\w\-.~%!$&'()*+,;=:@/]+$/) }),
    region: z.strictObject({ startLine: z.number().int().min(1) }).optional(),
  }),
  logicalLocations: z.array(z.strictObject({ fullyQualifiedName: z.string() })).optional(),
  message: message.optional(),
});
const sarif = z.strictObject({
  $schema: z.url(),
  version: z.literal('2.1.0'),
  runs: z.array(
    z.strictObject({
      tool: z.strictObject({
        driver: z.strictObject({
          name: z.string(),
          version: z.string(),
          rules: z.array(
            z.strictObject({
              id: z.string(),
              shortDescription: message,
              fullDescription: message,
              help: message,
            }),
          ),
        }),
      }),
      columnKind: z.enum(['utf16CodeUnits', 'unicodeCodePoints']),
      results: z.array(
        z.strictObject({
          ruleId: z.string(),
          ruleIndex: z.number().int().min(-1),
          level: z.enum(['none', 'note', 'warning', 'error']),
          message,
          locations: z.array(location),
          relatedLocations: z.array(location).optional(),
          partialFingerprints: z.record(z.string(), z.string()),
          properties: z.record(z.string(), z.unknown()),
        }),
      ),
    }),
  ),
});

test('SARIF holds against the official schema of 2.1.0', () => {
  const load = createRequire(import.meta.url);
  const official = load('@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json') as object;
  const ajv = new Ajv({ schemaId: 'id', meta: false, unknownFormats: 'ignore' });
  ajv.addMetaSchema(load('ajv/lib/refs/json-schema-draft-04.json') as object);
  const isValid = ajv.compile(official);
  for (const documents of [checked(EVIL), []]) {
    const log: unknown = JSON.parse(formatFindings(documents, 'sarif', 'en'));
    expect(isValid(log), JSON.stringify(isValid.errors)).toBe(true);
  }
  expect(isValid({ version: '2.1.0', runs: [{}] })).toBe(false);
});

test('SARIF has nothing but what the program means to write', () => {
  const log = sarif.parse(JSON.parse(formatFindings(checked(EVIL), 'sarif', 'id')));
  expect(log.runs[0]?.results.length).toBeGreaterThan(2);
  for (const { ruleId, ruleIndex } of log.runs[0]?.results ?? [])
    expect(log.runs[0]?.tool.driver.rules[ruleIndex]?.id).toBe(ruleId);
});

test('the page has both languages, loads nothing, and no text of the document is mark-up', () => {
  const page = reportPage((lang) => checked(EVIL, lang));
  expect(page).toContain('<section class="id" lang="id">');
  expect(page).toContain('<section class="en" lang="en">');
  expect(page).toContain('<svg');
  expect(page).not.toMatch(/<script|<img|<link|https?:|onerror='/);
});

const CHROMIUM = ['chromium', 'chromium-browser', 'google-chrome'].find(
  (name) => spawnSync('sh', ['-c', `command -v ${name}`]).status === 0,
);

test.skipIf(CHROMIUM === undefined)(
  'nothing of the document runs in a browser',
  () => {
    const work = workdir();
    const file = work.put(
      'report.html',
      reportPage((lang) => checked(EVIL, lang)),
    );
    const dom = execFileSync(
    CHROMIUM ?? '',
    ['--headless', '--no-sandbox', '--disable-gpu', `--user-data-dir=${work.dir}/profile`, '--dump-dom', `file://${file}`],
    { encoding: 'utf8', timeout: 60_000, stdio: ['ignore', 'pipe', 'ignore'] },
  ); // prettier-ignore
    expect(dom).toContain('<title>lkj-extract</title>');
    expect(dom).not.toMatch(/<script|<img/);
  },
  70_000,
);
