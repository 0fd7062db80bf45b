import type { Edit } from '../fixtures/content-builder.ts';
import { swap } from '../fixtures/content-builder.ts';

/** A mistake: what is changed in the fixture, and the code that must be reported, once, and nothing else. */
export interface Case {
  readonly code: string;
  readonly mistake: string;
  readonly edits: Readonly<Record<string, Edit>>;
}

const T1 = 'threats/T0001-threat-1.mdx';
const T2 = 'threats/T0002-threat-2.mdx';
const X1 = 'trade-offs/X0001-trade-off.mdx';
const D1 = 'defences/D0001-defence.mdx';
const REF = 'references/able2024one.yml';
const relation = (text: string) => swap('maps-to:', `${text}maps-to:`);
const add = (fields: string) => swap('status: published\n', `status: published\n${fields}`);
const prose = (text: string) => swap('Nearly everything.', text);

const release = (item: string) => `{ "version": "2026.01.1", "date": "2026-01-31", "entries": [${item}] }\n`;

/** At least one mistake for every code but those that need a special file. */
export const CASES: readonly Case[] = [
  { code: 'KB105', mistake: 'no front matter', edits: { [T2]: '## How it works\n\nIt does.\n' } },
  {
    code: 'KB106',
    mistake: 'an unquoted colon',
    edits: { [T2]: swap('title: Threat 2', 'title: Threat 2: the other') },
  },
  {
    code: 'KB106',
    mistake: 'a key given twice',
    edits: { [T2]: swap('title: Threat 2', 'title: Threat 2\ntitle: Again') },
  },
  { code: 'KB107', mistake: 'an anchor', edits: { [T2]: swap('title: Threat 2', 'title: &name Threat 2') } },
  {
    code: 'KB108',
    mistake: 'deep nesting',
    edits: { [T2]: add(`aliases: ${'['.repeat(20)}x${']'.repeat(20)}\n`) },
  },
  { code: 'KB109', mistake: 'a bare less-than sign', edits: { [T2]: prose('Seen in <3 runs.') } },
  { code: 'KB110', mistake: 'a bad file name', edits: { 'threats/T3_Bad Name.mdx': 'x' } },
  {
    code: 'KB111',
    mistake: 'a mark that turns the writing round',
    edits: { [T2]: prose('Some\u202eting.') },
  },
  {
    code: 'KB112',
    mistake: 'a merge mark',
    edits: { [T2]: prose('<<<<<<< HEAD\nmine\n=======\nyours\n>>>>>>> branch') },
  },
  { code: 'KB104', mistake: 'a line without end', edits: { [T2]: prose('word '.repeat(1000)) } },
  { code: 'KB103', mistake: 'a file too large', edits: { [T2]: prose('A line of words.\n'.repeat(5000)) } },
  { code: 'KB201', mistake: 'a misspelt field', edits: { [T2]: add('alises: [x]\n') } },
  { code: 'KB202', mistake: 'a missing field', edits: { [T2]: swap('family: MASEC-F0001\n', '') } },
  { code: 'KB203', mistake: 'a misspelt value', edits: { [T2]: swap('published', 'publised') } },
  { code: 'KB204', mistake: 'one value for a list', edits: { [T2]: add('aliases: other\n') } },
  { code: 'KB205', mistake: 'a bad date', edits: { [T2]: swap('added: 2026-01-02', 'added: 02.01.2026') } },
  {
    code: 'KB206',
    mistake: 'a summary too long',
    edits: { [T2]: swap('A threat for tests, the one numbered 2.', 'x '.repeat(130).trim()) },
  },
  { code: 'KB207', mistake: 'a value twice in a list', edits: { [T2]: add('aliases: [x, x]\n') } },
  {
    code: 'KB310',
    mistake: 'a misspelt heading',
    edits: { [T2]: swap('## How it works', '## How it work') },
  },
  {
    code: 'KB310',
    mistake: 'a missing section',
    edits: { [T2]: swap('## What is not known\n\nNearly everything.\n', '') },
  },
  {
    code: 'KB310',
    mistake: 'sections in the wrong order',
    edits: {
      [T2]: swap(
        '## What is not known\n\nNearly everything.\n',
        '## What is not known\n\nMuch.\n\n## How it works\n\nSo.\n',
      ),
    },
  },
  { code: 'KB312', mistake: 'an empty section', edits: { [T2]: prose('') } },
  {
    code: 'KB317',
    mistake: 'text before the first heading',
    edits: { [T2]: swap('## How it works', 'Hello.\n\n## How it works') },
  },
  { code: 'KB313', mistake: 'a script', edits: { [T2]: prose('<script>alert(1)</script>') } },
  { code: 'KB313', mistake: 'an import', edits: { [T2]: prose("import x from 'y'") } },
  { code: 'KB313', mistake: 'an expression', edits: { [T2]: prose('A set {a, b} of things.') } },
  {
    code: 'KB313',
    mistake: 'an attribute that is code',
    edits: { [T2]: prose('<Note title={1}>Hi.</Note>') },
  },
  { code: 'KB313', mistake: 'a link that runs', edits: { [T2]: prose('A [link](javascript:alert).') } },
  {
    code: 'KB313',
    mistake: 'a picture from elsewhere',
    edits: { [T2]: prose('![x](https://example.org/x.png)') },
  },
  { code: 'KB311', mistake: 'a heading of level 1', edits: { [T2]: prose('# Big\n\nText.') } },
  {
    code: 'KB313',
    mistake: 'an expression in a field',
    edits: { [D1]: swap('cost: Time.', 'cost: "{process.exit()}"') },
  },
  {
    code: 'KB315',
    mistake: 'a field that is no MDX',
    edits: { [D1]: swap('cost: Time.', 'cost: Fewer than <3 hours.') },
  },
  { code: 'KB314', mistake: 'quotes in quotes', edits: { [T2]: prose(`${'> '.repeat(20)}deep`) } },
  {
    code: 'KB316',
    mistake: 'a citation in a summary',
    edits: { [T2]: swap('A threat for tests, the one numbered 2.', 'It holds [@able2024one#f1].') },
  },
  { code: 'KB410', mistake: 'an id that is not there', edits: { [T2]: prose('See [[T0009]].') } },
  { code: 'KB410', mistake: 'a link that is no id', edits: { [T2]: prose('See [[threat two]].') } },
  { code: 'KB420', mistake: 'a misspelt key', edits: { [T2]: prose('It holds [@abel2024one#f1].') } },
  {
    code: 'KB421',
    mistake: 'a finding that is not there',
    edits: { [T2]: prose('It holds [@able2024one#f9].') },
  },
  { code: 'KB422', mistake: 'a finding read once', edits: { [T2]: prose('It holds [@able2024one#f2].') } },
  {
    code: 'KB423',
    mistake: 'a figure without a source',
    edits: { [T2]: prose('It holds in ninety per cent of runs.') },
  },
  {
    code: 'KB423',
    mistake: 'a figure that its source does not have',
    edits: { [T2]: prose('It holds in 85% [@able2024one#f1].') },
  },
  {
    code: 'KB423',
    mistake: 'a figure cited in the next sentence',
    edits: { [T2]: prose('It holds in 84 %. This was seen [@able2024one#f1].') },
  },
  {
    code: 'KB424',
    mistake: 'a measurement that its source does not have',
    edits: { [X1]: swap('value: 84', 'value: 85') },
  },
  {
    code: 'KB320',
    mistake: 'a citation behind the full stop',
    edits: { [T2]: prose('It holds. [@able2024one#f1]') },
  },
  {
    code: 'KB440',
    mistake: 'a family that is not there',
    edits: { [T2]: swap('family: MASEC-F0001', 'family: MASEC-F0003') },
  },
  {
    code: 'KB440',
    mistake: 'the family again in also-in',
    edits: { [T2]: swap('family: MASEC-F0001', 'family: MASEC-F0001\nalso-in: [MASEC-F0001]') },
  },
  {
    code: 'KB441',
    mistake: 'a child in another family',
    edits: {
      [T1]: swap('type: enables', 'type: specialises'),
      [T2]: swap('family: MASEC-F0001', 'family: MASEC-F0002'),
    },
  },
  {
    code: 'KB340',
    mistake: 'no agent among the parties',
    edits: { [T2]: swap('parties: [agent, human]', 'parties: [human]') },
  },
  {
    code: 'KB341',
    mistake: 'a facet value twice',
    edits: { [T2]: swap('channel: [direct]', 'channel: [direct, { value: direct, why: So., by: ours }]') },
  },
  {
    code: 'KB342',
    mistake: 'a feature of another element',
    edits: { [T2]: swap('  - on: channel\n    all: [free-form]', '  - on: agent\n    all: [free-form]') },
  },
  {
    code: 'KB342',
    mistake: 'a condition without a feature',
    edits: { [T2]: swap('  - on: channel\n    all: [free-form]', '  - on: channel') },
  },
  {
    code: 'KB442',
    mistake: 'a feature nobody uses',
    edits: {
      'vocabularies/features.yml': (text) =>
        `${text}  - { value: spare, label: spare, definition: D., borderline: B., source: ours, on: store }\n`,
    },
  },
  {
    code: 'KB343',
    mistake: 'a measurement of a third pole',
    edits: { [X1]: swap('pole: one', 'pole: third') },
  },
  {
    code: 'KB343',
    mistake: 'two poles with one key',
    edits: { [X1]: swap('key: other', 'key: one'), [D1]: swap('toward: other', 'toward: one') },
  },
  {
    code: 'KB443',
    mistake: 'a discipline that is not there',
    edits: { 'open-problems/P0001-problem.mdx': swap('[game-theory]', '[game-theary]') },
  },
  {
    code: 'KB444',
    mistake: 'a term that is not there',
    edits: { 'terms/overseer.mdx': swap('[MASEC-T0001]', '[oversear]') },
  },
  {
    code: 'KB450',
    mistake: 'an item that is not there',
    edits: {
      [T1]: swap('id: A1', 'id: A9'),
      'frameworks/demo-framework/reviewed.yml': swap('items:\n  - { id: A1, state: mapped }', 'items: []'),
    },
  },
  {
    code: 'KB450',
    mistake: 'an edition that is not there',
    edits: {
      [T1]: swap('edition: "1.0"', 'edition: "1.1"'),
      'frameworks/demo-framework/reviewed.yml': swap('items:\n  - { id: A1, state: mapped }', 'items: []'),
    },
  },
  { code: 'KB451', mistake: 'a stale name', edits: { [T1]: swap('name: First item', 'name: First thing') } },
  {
    code: 'KB452',
    mistake: 'a withdrawn item',
    edits: {
      [T2]: add(
        'maps-to:\n  - { framework: demo-framework, edition: "1.0", id: A3, name: Third item, match: related, rationale: So., confidence: weak }\n',
      ),
    },
  },
  {
    code: 'KB453',
    mistake: 'a match without a gist',
    edits: {
      [T2]: add(
        'maps-to:\n  - { framework: demo-framework, edition: "1.0", id: A2, name: Second item, match: close, rationale: So., confidence: weak }\n',
      ),
    },
  },
  {
    code: 'KB350',
    mistake: 'a mapping twice',
    edits: {
      [T1]: swap(
        'maps-to:\n',
        'maps-to:\n  - { framework: demo-framework, edition: "1.0", id: A1, name: First item, match: related, rationale: So., confidence: weak }\n',
      ),
    },
  },
  {
    code: 'KB454',
    mistake: 'a review that calls unmapped what is mapped',
    edits: {
      'frameworks/demo-framework/reviewed.yml': swap('state: mapped', 'state: no-match, reason: None.'),
    },
  },
  {
    code: 'KB454',
    mistake: 'a review of an item that is not there',
    edits: { 'frameworks/demo-framework/reviewed.yml': (text) => `${text}  - { id: A8, state: mapped }\n` },
  },
  {
    code: 'KB351',
    mistake: 'an edition that is not the file name',
    edits: {
      'frameworks/demo-framework/2.0.yml':
        'title: F\npublisher: S\nedition: "2.1"\nurl: https://example.org/\nid-by: us\nitems:\n  - { id: A1, name: N, kind: k }\n',
    },
  },
  {
    code: 'KB301',
    mistake: 'a dead entry that does not say why',
    edits: { 'families/F0002-family-2.mdx': swap('published', 'deprecated') },
  },
  {
    code: 'KB301',
    mistake: 'a split with one part',
    edits: {
      'families/F0002-family-2.mdx': swap(
        'status: published',
        'status: split\nretired: { on: 2026-02-01, release: 2026.02.1, reason: So., to: [MASEC-F0001] }',
      ),
    },
  },
  {
    code: 'KB402',
    mistake: 'a released id without a file',
    edits: { 'releases/2026.01.1.json': release('{ "id": "MASEC-T0009", "kind": "threat", "revision": 1 }') },
  },
  {
    code: 'KB402',
    mistake: 'a released id under another kind',
    edits: {
      'releases/2026.01.1.json': release('{ "id": "MASEC-T0001", "kind": "defence", "revision": 1 }'),
    },
  },
  {
    code: 'KB402',
    mistake: 'a dead entry back to life',
    edits: {
      'releases/2026.01.1.json': release(
        '{ "id": "MASEC-T0002", "kind": "threat", "revision": 1, "status": "deprecated" }',
      ),
    },
  },
  {
    code: 'KB402',
    mistake: 'a release that forgets an id',
    edits: {
      'releases/2026.01.1.json': release('{ "id": "MASEC-T0002", "kind": "threat", "revision": 1 }'),
      'releases/2026.01.2.json': release('').replace('2026.01.1', '2026.01.2'),
    },
  },
  {
    code: 'KB404',
    mistake: 'a released text that is gone',
    edits: {
      'releases/2026.01.1.json': release(
        `{ "id": "MASEC-T0002", "kind": "threat", "revision": 1, "hash": "${'0a'.repeat(32)}" }`,
      ),
    },
  },
  {
    code: 'KB405',
    mistake: 'a released term without a file',
    edits: {
      'releases/2026.01.1.json': release('').replace(
        '"entries"',
        '"texts": [{ "path": "terms/gone.mdx", "hash": "2d711642b726b04401627ca9fbac32f5c8530fb1903cc4db02258717921a4881" }], "entries"',
      ),
      'releases/2026.01.1/terms/gone.mdx': 'x',
    },
  },
  {
    code: 'KB301',
    mistake: 'a circle of successors',
    edits: {
      'families/F0002-family-2.mdx': swap(
        'status: published',
        'status: merged\nretired: { on: 2026-02-01, reason: So., to: [MASEC-F0003] }',
      ),
      'families/F0003-family-3.mdx':
        '---\ntitle: Family 3\nsummary: A family.\nstatus: merged\nadded: 2026-01-02\nretired: { on: 2026-02-01, reason: So., to: [MASEC-F0002] }\n---\n\n## What belongs here\n\nThis.\n\n## What does not\n\nThat.\n',
    },
  },
  {
    code: 'KB411',
    mistake: 'a link to a dead entry',
    edits: {
      'families/F0002-family-2.mdx': swap(
        'status: published',
        'status: deprecated\nretired: { on: 2026-02-01, release: 2026.02.1, reason: So. }',
      ),
      [T2]: prose('See [[F0002]].'),
    },
  },
  {
    code: 'KB302',
    mistake: 'a finding id twice',
    edits: {
      [REF]: (text) =>
        `${text}  - { id: f2, statement: Again., checked: { how: abstract, where: [here], on: 2026-01-02 } }\n`,
    },
  },
  {
    code: 'KB430',
    mistake: 'a target that is not there',
    edits: {
      [T1]: relation(
        '  - type: enables\n    target: MASEC-T0020\n    rationale: It points at something that is not there.\n',
      ),
    },
  },
  {
    code: 'KB431',
    mistake: 'a relation with itself',
    edits: {
      [T1]: relation(
        '  - type: enables\n    target: MASEC-T0001\n    rationale: It points at itself and so says nothing.\n',
      ),
    },
  },
  {
    code: 'KB432',
    mistake: 'a dead target',
    edits: {
      [T2]: swap(
        'status: published',
        'status: merged\nretired: { on: 2026-02-01, release: 2026.02.1, reason: So., to: [MASEC-T0001] }',
      ),
    },
  },
  {
    code: 'KB403',
    mistake: 'a draft as target',
    edits: { [T2]: swap('status: published', 'status: draft') },
  },
  {
    code: 'KB433',
    mistake: 'a relation the wrong way round',
    edits: {
      [T1]: relation(
        '  - type: mitigates\n    target: MASEC-D0001\n    rationale: It is the defence that does this to the threat.\n',
      ),
    },
  },
  {
    code: 'KB434',
    mistake: 'a relation in both files',
    edits: {
      [T2]: add(
        'relations:\n  - type: enabled-by\n    target: MASEC-T0001\n    rationale: The other file says the very same thing.\n',
      ),
    },
  },
  {
    code: 'KB435',
    mistake: 'a field its type does not carry',
    edits: { [T1]: swap('type: enables\n', 'type: enables\n    effect: prevents\n') },
  },
  {
    code: 'KB435',
    mistake: 'a field its type must carry',
    edits: { [D1]: swap('    effect: prevents\n', '') },
  },
  {
    code: 'KB435',
    mistake: 'a pole that is not there',
    edits: { [D1]: swap('toward: other', 'toward: nowhere') },
  },
  {
    code: 'KB436',
    mistake: 'a result without a source',
    edits: { [D1]: swap('    references: [able2024one#f1]\n', '') },
  },
  {
    code: 'KB437',
    mistake: 'a circle',
    edits: {
      [T1]: swap('type: enables', 'type: specialises'),
      [T2]: add(
        'relations:\n  - type: specialises\n    target: MASEC-T0001\n    rationale: It closes the circle that the first began.\n',
      ),
    },
  },
  {
    code: 'KB438',
    mistake: 'an entry nothing leads to',
    edits: {
      'benchmarks/B0002-alone.mdx':
        '---\ntitle: Alone\nsummary: Nothing leads here.\nstatus: published\nadded: 2026-01-02\nmeasures: Nothing.\nmetrics: [none]\nurl: https://example.org/\n---\n\n## What it is\n\nX.\n\n## How it scores\n\nX.\n\n## Known flaws\n\nX.\n',
    },
  },
  {
    code: 'KB330',
    mistake: 'a rationale of two words',
    edits: {
      [T1]: swap('rationale: The first opens a door that the second walks through.', 'rationale: It does.'),
    },
  },
  {
    code: 'KB401',
    mistake: 'an id that two files claim',
    edits: {
      'benchmarks/B0001-other.mdx':
        '---\ntitle: Other\nsummary: It claims the same id.\nstatus: published\nadded: 2026-01-02\nmeasures: Nothing.\nmetrics: [none]\nurl: https://example.org/\n---\n\n## What it is\n\nX.\n\n## How it scores\n\nX.\n\n## Known flaws\n\nX.\n',
    },
  },
  {
    code: 'KB313',
    mistake: 'a footnote',
    edits: { [T2]: prose('Much[^1].\n\n[^1]: Or not.') },
  },
  { code: 'KB313', mistake: 'a struck-out word', edits: { [T2]: prose('~~Nothing~~ much.') } },
  {
    code: 'KB313',
    mistake: 'a link without encryption',
    edits: { [T2]: prose('A [page](http://example.org/).') },
  },
  { code: 'KB313', mistake: 'a list in a field', edits: { [D1]: swap('cost: Time.', 'cost: "- Time."') } },
  {
    code: 'KB403',
    mistake: 'a link in prose to a draft',
    edits: { 'families/F0002-family-2.mdx': swap('published', 'draft'), [T2]: prose('See [[F0002]].') },
  },
  {
    code: 'KB423',
    mistake: 'a figure in a rationale',
    edits: { [T1]: swap('rationale: The first opens', 'rationale: In 60 % of runs the first opens') },
  },
  {
    code: 'KB423',
    mistake: 'a count where its source has a share',
    edits: { [T2]: prose('It was seen with 84 agents [@able2024one#f1].') },
  },
  {
    code: 'KB423',
    mistake: 'a figure that cites only the work',
    edits: { [T2]: prose('It holds in 84 % of runs [@able2024one].') },
  },
  {
    code: 'KB430',
    mistake: 'a step of a threat that is not there',
    edits: { 'case-studies/C0001-case.mdx': add('steps: [{ threat: MASEC-T0009, what: So. }]\n') },
  },
  {
    code: 'KB330',
    mistake: 'a rationale that repeats its type',
    edits: {
      [T1]: swap(
        'rationale: The first opens a door that the second walks through.',
        'rationale: Threat 1 is the one that enables Threat 2.',
      ),
    },
  },
];
