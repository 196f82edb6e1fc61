import { gather } from '../lex/gather.js';
import { levelOfWords } from '../grammar/levels.js';
import { compact } from '../lex/words.js';
import type { LkjRecord } from '../record/schema.js';
import type { Tingkat } from '../types.js';
import type { Check, CheckedTable, Raised } from './checked.js';
import type { RuleText } from './rule-text.js';
import { groupBy } from './checked.js';
import { treeOf, type Node } from './tree.js';

/** KODE: a code that is malformed, repeated, or not under its parent's. */
export const kodeText: RuleText = {
  en: {
    title: "a code that is malformed, repeated, or not under its parent's",
    checks:
      "A kegiatan's code begins with its program's, a sub kegiatan's with its kegiatan's; two entities of one level do not share a code; the parts have the lengths that the law gives them; where a level has codes of one form, all of it has.",
    matters: 'Data of several years and agencies are joined by code.',
    example: '1.06.01.2.077.02 under the kegiatan 1.06.01.2.07.',
    fix: 'Look the code up in the nomenklatur.',
    law: 'Permendagri 90/2019 and Kepmendagri 050-5889/2021, nomenklatur.',
  },
  id: {
    title: 'kode yang cacat, berulang, atau tidak di bawah kode induknya',
    checks:
      'Kode kegiatan berawal dengan kode programnya, kode sub kegiatan dengan kode kegiatannya; dua entitas setingkat tidak memakai kode yang sama; bagian kode sepanjang yang ditentukan peraturan; bila satu tingkat berkode dengan satu bentuk, semuanya demikian.',
    matters: 'Data beberapa tahun dan perangkat daerah digabung menurut kode.',
    example: '1.06.01.2.077.02 di bawah kegiatan 1.06.01.2.07.',
    fix: 'Cari kodenya dalam nomenklatur.',
    law: 'Permendagri 90/2019 dan Kepmendagri 050-5889/2021, nomenklatur.',
  },
};

export const kode: Check = (doc) => gather(doc.tables, checkTable);

function checkTable({ records }: CheckedTable): Raised[] {
  const tree = treeOf(records);
  // The same table may print its entities once a period or page: each code is judged once.
  const nodes = [
    ...new Map(tree.nodes.filter((n) => isCoded(n.first.kode)).map((n) => [identity(n.first), n])).values(),
  ];
  return [
    ...gather(nodes, checkParent),
    ...repeated(nodes),
    ...foreignLengths(nodes),
    ...misnamed(nodes),
    ...missing(tree.nodes),
  ];
}

const CODED: readonly Tingkat[] = ['program', 'kegiatan', 'subkegiatan'];
/** Where at least this share of a level has codes (of one form), the others should. */
const HABIT = 0.8;
/** A level with fewer entities shows no habit. */
const FEW = 4;

/** Entities without a code where their level has codes; each is told once, however often it is printed. */
function missing(nodes: readonly Node[]): Raised[] {
  const entities = [...new Map(nodes.map((n) => [identity(n.first), n.first])).values()];
  return gather(CODED, (level) => {
    const own = entities.filter((r) => r.tingkat === level);
    const coded = own.filter((r) => isCoded(r.kode)).length;
    if (own.length < FEW || coded < HABIT * own.length) return [];
    return own
      .filter((r) => r.kode === '')
      .map((r) => ({ ...raise(r, ''), severity: 'info', code: 'finding.KODE.missing' }));
  });
}

/** A program by its name that has a kegiatan's code. */
function misnamed(nodes: readonly Node[]): Raised[] {
  return nodes
    .filter(({ first }) => first.tingkat !== 'program' && levelOfWords(first.uraian) === 'program')
    .map((n) => ({ ...raise(n.first, ''), severity: 'info', code: 'finding.KODE.length' }));
}

/** Codes with another number of parts, or another length of the last one, than those of their level. */
function foreignLengths(nodes: readonly Node[]): Raised[] {
  return gather(CODED, (level) => {
    const own = nodes.filter((n) => n.first.tingkat === level && !isMalformed(n.first.kode));
    const forms = groupBy(own, (n) => formOf(n.first.kode));
    const usual = [...forms.values()].filter((same) => same.length >= HABIT * own.length);
    if (own.length < FEW || usual.length === 0) return [];
    return own
      .filter((n) => !usual.some((same) => same.includes(n)))
      .map((n) => ({ ...raise(n.first, ''), severity: 'info', code: 'finding.KODE.length' }));
  });
}

/** Parts, and digits of the last one where that has the two lengths that the rules of two years give it. */
function formOf(kode: string): string {
  const parts = kode.split('.');
  const last = parts.at(-1)?.length ?? 0;
  return `${String(parts.length)}|${last === 3 ? '3' : ''}`;
}

function identity(r: LkjRecord): string {
  return `${r.tingkat}|${r.kode}|${compact(r.uraian)}`;
}

/** "1.06.01", "X.XX.01", not an outline number ("1", "1.1", "II"). */
function isCoded(kode: string): boolean {
  return /^(?:\d|[xX])\.(?:\d\d|[xX]{1,2})(?:\.|$)/.test(kode);
}

function checkParent(node: Node): Raised[] {
  const { first, parent } = node;
  const above = parent && isCoded(parent.first.kode) ? parent.first.kode : '';
  if (above !== '' && !first.kode.startsWith(`${above}.`)) return [raise(first, above)];
  return isMalformed(first.kode) ? [raise(first, '')] : [];
}

/** Parts after the bidang: program 2, kegiatan 1.2 (or 2), sub kegiatan 2 to 4 digits. */
function isMalformed(kode: string): boolean {
  const [, , program, ...rest] = kode.split('.');
  if (program !== undefined && !/^(?:\d\d|[xX]{2})$/.test(program)) return true;
  return rest.some((part) => !/^\d{1,4}$/.test(part)) || rest.length > LONGEST;
}

/** Parts after the program: kegiatan (two) and sub kegiatan, older codes with an organisation before them. */
const LONGEST = 5;

function repeated(nodes: readonly Node[]): Raised[] {
  const groups = groupBy(
    nodes.filter((n) => !/x/i.test(n.first.kode)),
    (n) => `${n.first.tingkat}|${n.first.kode}`,
  );
  return gather([...groups.values()], (same) => {
    const [first, ...others] = same;
    if (!first || others.length > MANY) return [];
    return others
      .filter((n) => compact(n.first.uraian) !== compact(first.first.uraian))
      .map((n) => raise(n.first, ''));
  });
}

/** A code that stands on this many entities is the organisation's, printed on every row. */
const MANY = 3;

function raise(record: LkjRecord, expected: string): Raised {
  return {
    records: [record],
    severity: 'warning',
    printed: record.kode,
    expected,
    code: expected === '' ? 'finding.KODE' : 'finding.KODE.parent',
  };
}
