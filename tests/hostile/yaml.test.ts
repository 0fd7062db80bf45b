import { type Edit, swap } from '../fixtures/content-builder.ts';
import {
  D1,
  field,
  front,
  type Hostile,
  PAYLOAD,
  prose,
  REF,
  reference,
  refuseOrDefuse,
  T2,
} from './hostile.ts';

const KEYS = ['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty'];
const release = (text: string): Readonly<Record<string, Edit>> => ({ 'releases/2026.01.1.json': text });

refuseOrDefuse('keys of the prototype', [
  ...KEYS.map((key) => front(`${key} among the fields`, `${key}: { polluted: yes }`, 'KB201')),
  front('__proto__ in quotes', '"__proto__": { polluted: yes }', 'KB201'),
  front('__proto__ by its numbers', '"\\x5f_proto__": { polluted: yes }', 'KB201'),
  front('__proto__ in a list', 'relations: [{ __proto__: { polluted: yes } }]', 'KB201'),
  front('__proto__ as a list', '__proto__: [1]', 'KB201'),
  {
    what: '__proto__ among the facets',
    edits: { [T2]: swap('facets:\n', 'facets:\n  __proto__: { polluted: yes }\n') },
    code: 'KB201',
    lines: [8, 8],
  },
  {
    what: '__proto__ as the value of a facet',
    edits: { [T2]: swap('origin: emergent', 'origin: __proto__') },
    code: 'KB203',
    lines: [8, 8],
  },
  {
    what: 'constructor as a status',
    edits: { [T2]: swap('status: published', 'status: constructor') },
    code: 'KB203',
    lines: [4, 4],
  },
  {
    what: '__proto__ as the type of a relation',
    edits: { [D1]: swap('type: mitigates', 'type: __proto__') },
    code: 'KB203',
    lines: [9, 9],
  },
  {
    what: '__proto__ as a pole',
    edits: { [D1]: swap('toward: other', 'toward: __proto__') },
    code: 'KB205',
    lines: [18, 18],
  },
  {
    what: 'constructor as a pole',
    edits: { [D1]: swap('toward: other', 'toward: constructor') },
    code: 'KB435',
    lines: [18, 18],
  },
  reference('__proto__ in a reference', '__proto__: { polluted: yes }', 'KB201'),
  {
    what: '__proto__ in an author',
    edits: { [REF]: swap('given: Ada', 'given: Ada, __proto__: x') },
    code: 'KB201',
    lines: [4, 4],
  },
  {
    what: 'a vocabulary named like a method',
    edits: { 'vocabularies/constructor.yml': 'title: T\nvalues: []\n' },
    code: 'KB202',
  },
  {
    what: 'a vocabulary named like the prototype',
    edits: { 'vocabularies/__proto__.yml': 'title: T\nvalues: []\n' },
    code: 'KB110',
  },
  {
    what: 'a reference named like a method',
    edits: { 'references/constructor.yml': 'title: T\n' },
    code: 'KB202',
  },
  {
    what: '__proto__ in a release',
    edits: release(
      '{ "__proto__": { "polluted": true }, "version": "2026.01.1", "date": "2026-01-31", "entries": [] }',
    ),
    code: 'KB201',
  },
  {
    what: '__proto__ in an entry of a release',
    edits: release(
      '{ "version": "2026.01.1", "date": "2026-01-31", "entries": [{ "id": "MASEC-T0001", "kind": "threat", "revision": 1, "__proto__": { "polluted": true } }] }',
    ),
    code: 'KB201',
  },
  {
    what: 'a kind of the prototype in a release',
    edits: release(
      '{ "version": "2026.01.1", "date": "2026-01-31", "entries": [{ "id": "MASEC-T0001", "kind": "__proto__", "revision": 1 }] }',
    ),
    code: 'KB203',
  },
]);

refuseOrDefuse('YAML that says another thing than it shows', [
  front('a function', `aliases: [!!js/function 'function () { ${PAYLOAD} }']`, 'KB107'),
  front('a regular expression', 'aliases: [!!js/regexp /(a+)+$/]', 'KB107'),
  front('something undefined', 'aliases: !!js/undefined ""', 'KB107'),
  front('an object of Python', 'aliases: !!python/object/apply:os.system ["id"]', 'KB107'),
  front('binary data', 'aliases: [!!binary aGVsbG8=]', 'KB107'),
  front('a set', 'aliases: !!set { a, b }', 'KB107'),
  front('a tag of its own', 'aliases: [!evil x]', 'KB107'),
  front('a verbatim tag', 'aliases: [!<tag:example.org,2000:x> y]', 'KB107'),
  front('a text by its tag', 'aliases: [!!str x]', 'KB107'),
  front('an anchor', 'aliases: [&a x]', 'KB107'),
  front('an alias', 'aliases: &a [x]\ncontributors: *a', 'KB107'),
  front('an alias of itself', 'aliases: &a [*a]', 'KB107'),
  front(
    'a bomb of aliases',
    [
      'aliases: &a0 [x, x]',
      ...Array.from({ length: 20 }, (_, i) => `k${i}: &a${i + 1} [*a${i}, *a${i}, *a${i}, *a${i}]`),
    ].join('\n'),
    'KB107',
  ),
  front('a merge', '<<: { title: Other }', 'KB201'),
  front('a merge of an alias', 'aliases: &a [x]\n<<: *a', 'KB107'),
  front('a key that is a list', '? [a, b]\n: c', 'KB106'),
  front('a key that is nothing', '? \n: c', 'KB106'),
  front('a key that is a number', '1: c', 'KB201'),
  front('a directive', '%YAML 1.1', 'KB106'),
  front('a tag directive', '%TAG ! tag:example.org,2000:', 'KB106'),
  front('a document in a document', '...\ntitle: Other', 'KB106'),
  front('a tab', 'aliases:\n\t- x', 'KB106'),
  front('a title twice', 'title: Other', 'KB106'),
  front('a title twice, written in two ways', '"title": Other', 'KB106'),
  front('yes for a truth', 'aliases: [yes]'),
  front('a number for a text', 'aliases: [0x1F]', 'KB204'),
  front('a truth for a text', 'aliases: [true]', 'KB204'),
  front('nothing for a text', 'aliases: [~]', 'KB204'),
  front('no number for a text', 'aliases: [.nan, .inf]', 'KB204'),
  front('a date for a text', 'aliases: [2026-01-02]'),
  front('a text that turns the writing round, by its number', 'aliases: ["a\\u202Eb"]', 'KB111'),
  front('a bell by its letter', 'aliases: ["a\\ab"]', 'KB111'),
  front('an escape by its letter', 'aliases: ["\\e[2Jx"]', 'KB111'),
  front('a NUL by its number', 'aliases: ["a\\0b"]', 'KB111'),
  front('half a character by its number', 'aliases: ["a\\uD800b"]', 'KB111'),
  front('a line separator by its letter', 'aliases: ["a\\Lb"]', 'KB111'),
  front('an invisible key', '"a\\u202Eb": x', 'KB111'),
  reference('an escape in a note', 'note: "\\e]0;x\\a"', 'KB111'),
  prose('a mark that turns the writing round, by its number', 'Some&#x202e;ting.', 'KB313'),
  prose('an escape by its number, which the parser takes away', 'Some `x` &#27;[2J.'),
  prose('a mark in the title of a link', '[x](https://example.org/ "a&#x202e;b")', 'KB313'),
  prose('a mark in an attribute', '<Note title="a&#x202e;b">x</Note>', 'KB313'),
  field('a mark that turns the writing round, by its number', 'Some&#x202e;ting.', 'KB313'),
]);

refuseOrDefuse('YAML without end', [
  front('lists in lists', `aliases: ${'['.repeat(1500)}${']'.repeat(1500)}`, 'KB108'),
  front('lists in lists without their ends', `aliases: ${'['.repeat(3000)}`, 'KB108'),
  front('groups in groups', `aliases: ${'{a: '.repeat(700)}x${'}'.repeat(700)}`, 'KB108'),
  front('dashes in dashes', `aliases:\n${'- '.repeat(1900)}x`, 'KB108'),
  front(
    'groups by indentation',
    Array.from({ length: 80 }, (_, i) => `${' '.repeat(i)}a:`).join('\n'),
    'KB108',
  ),
  reference('lists in lists of a reference', `keyword:\n${'  [[[[[[[[[[[[[[[[[[[[\n'.repeat(3000)}`, 'KB108'),
  reference('questions in questions', '? '.repeat(1900), 'KB108'),
  reference('seventeen levels', `keyword: ${'['.repeat(17)}x${']'.repeat(17)}`, 'KB108'),
  {
    what: 'a release that is nested',
    edits: release(`${'['.repeat(2000)}${']'.repeat(2000)}`),
    code: 'KB108',
  },
]);

const broken = (what: string, from: string, to: string, code = 'KB204'): Hostile => ({
  what,
  edits: { [REF]: (text) => (from ? text.slice(0, text.indexOf(from)) + to : to) },
  code,
});

refuseOrDefuse('data of another shape than any rule expects', [
  broken('a reference that is empty', '', '', 'KB202'),
  broken('a reference that is a list', '', '[]\n'),
  broken('a reference that is a text', '', 'text\n'),
  broken('a reference that is a comment', '', '# text\n', 'KB202'),
  broken('findings that are nothing', 'findings', 'findings:\n'),
  broken('findings that are a number', 'findings', 'findings: 5\n'),
  broken('findings without anything in them', 'findings', 'findings: [~, ~]\n'),
  broken('values without anything in them', 'findings', 'findings: [{ id: f1, values: [~] }]\n'),
  { what: 'front matter that is empty', edits: { [T2]: '---\n---\n' }, code: 'KB202' },
  { what: 'front matter that is a list', edits: { [T2]: '---\n- a\n---\n' }, code: 'KB204' },
  {
    what: 'relations that are a text',
    edits: { [D1]: swap('relations:', 'relations: x\nx:') },
    code: 'KB204',
  },
  { what: 'a release without anything in it', edits: release('null'), code: 'KB202' },
  {
    what: 'a release with entries of nothing, beside an id that is claimed twice',
    edits: {
      ...release('{ "version": "2026.01.1", "date": "2026-01-31", "entries": [null] }'),
      'threats/T0002-twin.mdx': '---\n---\n',
    },
    code: 'KB204',
    file: 'releases/2026.01.1.json',
  },
  { what: 'a vocabulary that is a text', edits: { 'vocabularies/scale.yml': 'text\n' }, code: 'KB113' },
  {
    what: 'a vocabulary of nothing',
    edits: { 'vocabularies/scale.yml': 'values: [~, 1, []]\n' },
    code: 'KB113',
  },
  { what: 'features of nothing', edits: { 'vocabularies/features.yml': 'values: [~]\n' }, code: 'KB113' },
  { what: 'a site that is a list', edits: { 'site.yml': '[]\n' }, code: 'KB204' },
  {
    what: 'a framework of nothing',
    edits: { 'frameworks/demo-framework/1.0.yml': 'items: [~]\n' },
    code: 'KB202',
  },
]);
