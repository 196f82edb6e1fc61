import { describe, expect, test } from 'vitest';
import { langOf, LANGS } from '../../src/messages/lang.js';
import { formatNumber, MESSAGES, say, sayCode } from '../../src/messages/say.js';
import { RULES } from '../../src/index.js';

const names = (template: string): string[] => [...template.matchAll(/\{(\w+)\}/g)].map((m) => m[1] ?? '');

describe('every message', () => {
  test.each(Object.entries(MESSAGES))('%s says the same things in both languages', (_, message) => {
    for (const lang of LANGS) expect(message[lang].trim()).not.toBe('');
    expect(new Set(names(message.id))).toEqual(new Set(names(message.en)));
  });

  test.each(RULES)('%s has a message', (rule) => {
    expect(
      Object.keys(MESSAGES).some((k) => k === `finding.${rule}` || k.startsWith(`finding.${rule}.`)),
    ).toBe(true);
  });
});

test('numbers are grouped as the language does', () => {
  expect([formatNumber(1234567, 'id'), formatNumber(1234567, 'en')]).toEqual(['1.234.567', '1,234,567']);
  expect([formatNumber(99.5, 'id'), formatNumber(999, 'en')]).toEqual(['99,5', '999']);
  expect(say('id', 'summary.tables', { count: 1200 })).toBe('tabel 1.200');
});

test('text that is filled in is not read as a template', () => {
  expect(say('en', 'input.empty', { file: '{file} $& {lines}' })).toMatch(
    /^\{file\} \$& \{lines\}: the file/,
  );
});

test('an unknown code is said as it stands, also one that every object has', () => {
  expect(sayCode('en', 'note.baru', { a: 1 })).toBe('note.baru {"a":1}');
  expect(sayCode('en', 'constructor', {})).toBe('constructor {}');
});

test.each([
  [{ LC_ALL: 'id_ID.UTF-8', LANG: 'en_US.UTF-8' }, 'id'],
  [{ LC_MESSAGES: 'id', LANG: 'C' }, 'id'],
  [{ LANG: 'id_ID' }, 'id'],
  [{ LC_ALL: '', LANG: 'id_ID.UTF-8' }, 'id'],
  [{ LC_ALL: 'en_GB', LANG: 'id_ID' }, 'en'],
  [{ LANG: 'C.UTF-8' }, 'en'],
  [{ LANG: 'ide_XX' }, 'en'],
  [{}, 'en'],
])('the language of %j is %s', (env, lang) => {
  expect(langOf(env)).toBe(lang);
});
