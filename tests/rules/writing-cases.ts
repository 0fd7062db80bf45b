import { swap } from '../fixtures/content-builder.ts';
import type { Case } from './cases.ts';

const T1 = 'threats/T0001-threat-1.mdx';
const T2 = 'threats/T0002-threat-2.mdx';
const X1 = 'trade-offs/X0001-trade-off.mdx';
const D1 = 'defences/D0001-defence.mdx';
const REF = 'references/able2024one.yml';
const TITLE = 'title: Threat 2\n';
const title = (text: string) => swap(TITLE, text);
const cost = (text: string) => swap('cost: Time.\n', text);
const prose = (text: string) => swap('Nearly everything.', text);
const add = (fields: string) => swap('status: published\n', `status: published\n${fields}`);

/** What people who know the field and not YAML write at first: each must be met by one message that helps. */
export const WRITING_CASES: readonly Case[] = [
  { code: 'KB106', mistake: 'a tab as indentation', edits: { [T2]: swap('  origin:', '\torigin:') } },
  {
    code: 'KB106',
    mistake: 'a field indented deeper than its neighbours',
    edits: { [T2]: swap('  channel: [direct]', '   channel: [direct]') },
  },
  {
    code: 'KB106',
    mistake: 'a field indented less than its neighbours',
    edits: { [D1]: swap('    target: MASEC-T0001', '  target: MASEC-T0001') },
  },
  { code: 'KB106', mistake: 'no space behind a colon', edits: { [T2]: title('title:Threat 2\n') } },
  {
    code: 'KB106',
    mistake: 'a space that does not break behind a colon',
    edits: { [T2]: title('title:\u00a0Threat 2\n') },
  },
  { code: 'KB106', mistake: 'an item on the line of its field', edits: { [T2]: add('aliases: - one\n') } },
  { code: 'KB106', mistake: 'no space behind a dash', edits: { [T2]: add('aliases:\n  - one\n  -two\n') } },
  {
    code: 'KB106',
    mistake: 'an apostrophe in single quotes',
    edits: { [T2]: title("title: 'Threat's 2'\n") },
  },
  {
    code: 'KB106',
    mistake: 'quotation marks around a part',
    edits: { [T2]: title('title: "Threat" 2\n') },
  },
  { code: 'KB106', mistake: 'a quotation mark left open', edits: { [T2]: title('title: "Threat 2\n') } },
  { code: 'KB106', mistake: 'a bracket left open', edits: { [T2]: add('aliases: [one, two\n') } },
  {
    code: 'KB106',
    mistake: 'a citation as in prose, in a list',
    edits: { [D1]: swap('references: [able2024one#f1]', 'references: [@able2024one#f1]') },
  },
  {
    code: 'KB106',
    mistake: 'a text that begins with emphasis',
    edits: { [D1]: cost('cost: *Time* and money.\n') },
  },
  {
    code: 'KB106',
    mistake: 'a text that begins with an id',
    edits: { [D1]: cost('cost: [[T0001]] costs as much.\n') },
  },
  {
    code: 'KB106',
    mistake: 'a text that begins with a reserved mark',
    edits: { [D1]: cost('cost: `sudo` rights.\n') },
  },
  {
    code: 'KB106',
    mistake: 'a folded text that is not indented',
    edits: { [D1]: cost('cost: >-\nTime and money.\n') },
  },
  { code: 'KB106', mistake: 'a line that is no field', edits: { [T2]: title(`${TITLE}Just a remark\n`) } },
  {
    code: 'KB106',
    mistake: 'a colon inside a rationale',
    edits: { [T1]: swap('rationale: The first opens', 'rationale: It is simple: the first opens') },
  },
  {
    code: 'KB106',
    mistake: 'a field in the first column that belongs to the group above',
    edits: { [T2]: swap('  channel: [direct]', 'channel: [direct]') },
  },
  {
    code: 'KB106',
    mistake: 'a field in the first column that belongs to the item above',
    edits: { [D1]: swap('    rationale: It closes', 'rationale: It closes') },
  },
  {
    code: 'KB106',
    mistake: 'a field of an item one space short',
    edits: { [D1]: swap('    target: MASEC-T0001', '   target: MASEC-T0001') },
  },
  {
    code: 'KB106',
    mistake: 'a dash deeper than the one above',
    edits: { [D1]: swap('  - type: moves-along', '    - type: moves-along') },
  },
  {
    code: 'KB106',
    mistake: 'spaces that do not break as indentation',
    edits: { [T2]: swap('  channel: [direct]', '\u00a0\u00a0channel: [direct]') },
  },
  {
    code: 'KB106',
    mistake: 'an author on the line of the field',
    edits: { [REF]: swap('author:\n  - { family: Able, given: Ada }', 'author: - Able, Ada') },
  },
  { code: 'KB107', mistake: 'a tag of YAML', edits: { [T2]: title('title: !name Threat 2\n') } },
  { code: 'KB107', mistake: 'an alias of YAML', edits: { [T2]: title('title: *name\n') } },
  {
    code: 'KB105',
    mistake: 'front matter that does not end',
    edits: { [T2]: swap('\n---\n\n## How', '\n\n## How') },
  },
  { code: 'KB110', mistake: 'an entry in the folder of another kind', edits: { 'threats/D0002-x.mdx': 'x' } },
  { code: 'KB110', mistake: 'capitals in a file name', edits: { 'terms/Overseer.mdx': 'x' } },
  { code: 'KB321', mistake: 'a byte-order mark', edits: { [T2]: (text) => `\ufeff${text}` } },
  {
    code: 'KB322',
    mistake: 'line ends of Windows',
    edits: { [T2]: (text) => text.replaceAll('\n', '\r\n') },
  },
  { code: 'KB323', mistake: 'smart quotes', edits: { [T2]: title('title: “Threat 2”\n') } },
  { code: 'KB324', mistake: 'a skeleton published as it is', edits: { [D1]: cost('cost: TODO\n') } },
  {
    code: 'KB325',
    mistake: 'a number sign in a title',
    edits: { [T2]: title('title: Stale card #2 advertisement\n') },
  },
  {
    code: 'KB325',
    mistake: 'a number sign in an item of a list',
    edits: { [T2]: add('aliases:\n  - Card "old" #2 shown\n') },
  },
  {
    code: 'KB325',
    mistake: 'a comment behind a text',
    edits: { [D1]: cost('cost: Time. # ask Bo\n') },
  },
  {
    code: 'KB323',
    mistake: 'smart quotes around a sentence',
    edits: {
      [T2]: swap('summary: A threat for tests, the one numbered 2.', 'summary: “A threat for tests.”'),
    },
  },
  {
    code: 'KB323',
    mistake: 'smart quotes around a rationale',
    edits: {
      [T1]: swap(
        'The first opens a door that the second walks through.',
        '“The first opens a door for the second.”',
      ),
    },
  },
  {
    code: 'KB326',
    mistake: 'a citation without its mark',
    edits: { [T2]: prose('It was seen once [able2024one#f1].') },
  },
  {
    code: 'KB326',
    mistake: 'a citation without its brackets',
    edits: { [D1]: cost('cost: Time, says @able2024one#f1.\n') },
  },
  {
    code: 'KB326',
    mistake: 'a citation without its mark, of a work that is not there',
    edits: { [T2]: prose('It was seen once [doe2026stale#f1].') },
  },
  {
    code: 'KB421',
    mistake: 'a comma between citations',
    edits: { [T2]: prose('It was seen once [@able2024one#f1, @able2024one#f2].') },
  },
  {
    code: 'KB420',
    mistake: 'a comma before the finding',
    edits: { [T2]: prose('It was seen once [@able2024one, f1].') },
  },
  {
    code: 'KB327',
    mistake: 'an id without brackets',
    edits: { [T2]: prose('It resembles MASEC-T0001, but not `MASEC-T0001`.') },
  },
  {
    code: 'KB327',
    mistake: 'an id without brackets that begins a field',
    edits: { [D1]: cost('cost: MASEC-T0001 costs as much.\n') },
  },
  { code: 'KB328', mistake: 'a title with a full stop', edits: { [T2]: title('title: Threat 2.\n') } },
  {
    code: 'KB329',
    mistake: 'the title of another entry beside an id',
    edits: { [D1]: swap('target: MASEC-T0001', 'target: MASEC-T0001 # "Threat 2"') },
  },
  { code: 'KB201', mistake: 'a field of another kind', edits: { [T2]: add('cost: Time.\n') } },
  {
    code: 'KB201',
    mistake: 'a misspelt field that is required',
    edits: { [T2]: title('titel: Threat 2\n') },
  },
  {
    code: 'KB201',
    mistake: 'a misspelt field that is required in an item',
    edits: { [D1]: swap('target: MASEC-T0001', 'taget: MASEC-T0001') },
  },
  { code: 'KB201', mistake: 'a field with a capital', edits: { [T2]: add('Aliases: [x]\n') } },
  {
    code: 'KB202',
    mistake: 'an empty file of fields',
    edits: { [REF]: 'type: article\ntitle: T\nissued: 2024\n' },
  },
  { code: 'KB203', mistake: 'a value with a capital', edits: { [T2]: swap('published', 'Published') } },
  {
    code: 'KB203',
    mistake: 'a misspelt type of relation',
    edits: { [D1]: swap('type: mitigates', 'type: mitigate') },
  },
  {
    code: 'KB203',
    mistake: 'a type of relation that there is not',
    edits: { [D1]: swap('type: mitigates', 'type: helps') },
  },
  {
    code: 'KB203',
    mistake: 'a value that only means the same',
    edits: { [T2]: swap('intent: [adversarial]', 'intent: [malicious]') },
  },
  {
    code: 'KB204',
    mistake: 'a list for one value',
    edits: { [T2]: swap('status: published', 'status: [published]') },
  },
  { code: 'KB204', mistake: 'a field left empty', edits: { [T2]: title('title:\n') } },
  { code: 'KB204', mistake: 'a number for a text', edits: { [T1]: swap('edition: "1.0"', 'edition: 1.0') } },
  {
    code: 'KB204',
    mistake: 'a value with its unit',
    edits: { [REF]: swap('value: 84', 'value: 84 %') },
  },
  { code: 'KB204', mistake: 'a value in quotes', edits: { [REF]: swap('value: 84', 'value: "84"') } },
  { code: 'KB204', mistake: 'a value in words', edits: { [REF]: swap('value: 84', 'value: some') } },
  {
    code: 'KB204',
    mistake: 'an author in one piece, the family first',
    edits: { [REF]: swap('  - { family: Able, given: Ada }', '  - Able, Ada') },
  },
  {
    code: 'KB207',
    mistake: 'one pole of two',
    edits: { [X1]: swap('  - { key: other, good: The second good. }\n', '') },
  },
  {
    code: 'KB423',
    mistake: 'a figure that is not the one of the finding',
    edits: { [T2]: prose('It was seen in 85 % of runs [@able2024one#f1].') },
  },
  {
    code: 'KB434',
    mistake: 'a relation twice in its own file',
    edits: {
      [T1]: swap(
        'maps-to:',
        '  - type: enables\n    target: MASEC-T0002\n    rationale: Said again in other words than those above it.\nmaps-to:',
      ),
    },
  },
  {
    code: 'KB204',
    mistake: 'a text for a group',
    edits: { [REF]: swap('  - { family: Able, given: Ada }', '  - Ada Able') },
  },
  {
    code: 'KB205',
    mistake: 'an id in lower case',
    edits: { [D1]: swap('target: MASEC-T0001', 'target: masec-t0001') },
  },
  {
    code: 'KB205',
    mistake: 'an id without its prefix',
    edits: { [D1]: swap('target: MASEC-T0001', 'target: T0001') },
  },
  {
    code: 'KB205',
    mistake: 'a title for an id',
    edits: { [D1]: swap('target: MASEC-T0001', 'target: Threat 1') },
  },
  { code: 'KB205', mistake: 'a date with strokes', edits: { [T2]: swap('2026-01-02', '2026/1/2') } },
  { code: 'KB205', mistake: 'a day that no month has', edits: { [T2]: swap('2026-01-02', '2026-02-30') } },
  {
    code: 'KB205',
    mistake: 'an address for a DOI',
    edits: { [REF]: (text) => `${text}DOI: https://doi.org/10.1234/abc\n` },
  },
  {
    code: 'KB205',
    mistake: 'a prefix before an arXiv id',
    edits: { [REF]: (text) => `${text}arxiv: arXiv:2402.07510v2\n` },
  },
  {
    code: 'KB205',
    mistake: 'a work cited without a finding',
    edits: { [D1]: swap('references: [able2024one#f1]', 'references: [able2024one]') },
  },
  {
    code: 'KB313',
    mistake: 'a link to a page beside',
    edits: { [T2]: swap('Nearly everything.', 'See [it](other.md).') },
  },
  {
    code: 'KB313',
    mistake: 'a comment of HTML',
    edits: { [T2]: swap('Nearly everything.', 'Much.\n\n<b>Bold</b> words.') },
  },
  {
    code: 'KB109',
    mistake: 'a comment of HTML',
    edits: { [T2]: swap('Nearly everything.', 'Much. <!-- not yet -->') },
  },
  {
    code: 'KB311',
    mistake: 'a heading of level 4',
    edits: { [T2]: swap('Nearly everything.', '#### Small\n\nText.') },
  },
  {
    code: 'KB312',
    mistake: 'an optional section left empty',
    edits: { [T2]: prose('Nearly everything.\n\n## Not to be confused with') },
  },
  {
    code: 'KB410',
    mistake: 'a link in lower case',
    edits: { [T2]: swap('Nearly everything.', 'See [[t0001]].') },
  },
  {
    code: 'KB410',
    mistake: 'a link by title',
    edits: { [T2]: swap('Nearly everything.', 'See [[Threat 1]].') },
  },
];
