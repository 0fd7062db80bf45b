import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { summary } from '#review/markdown/summary.ts';
import { review } from '#review/review.ts';
import { takeSnapshot } from '#review/snapshot.ts';
import { swap, withContent } from '../fixtures/content-builder.ts';
import { partOf, reviewOf } from './changed-content.ts';

const T1 = 'threats/T0001-threat-1.mdx';
const T2 = 'threats/T0002-threat-2.mdx';
const D1 = 'defences/D0001-defence.mdx';
const X1 = 'trade-offs/X0001-trade-off.mdx';
const ONE = 'references/able2024one.yml';
const fixture = (name: string): string =>
  readFileSync(join(import.meta.dirname, '../fixtures/content', name), 'utf8');
const THREAT_3 = fixture(T2).replaceAll('Threat 2', 'Threat 3');
const ENABLES = fixture(T1).slice(fixture(T1).indexOf('relations:'), fixture(T1).indexOf('maps-to:'));
const FINDING =
  '`able2024one#f1`: It was seen in 84 % of runs. Values: 84 % (runs). Checked: `abstract` on `2026-01-02` in `https://example.org/one`.';

describe('what is compared', () => {
  test('a change of nothing says so', () => {
    expect(reviewOf({})).toContain('The content is the same: there is nothing to review.');
  });

  test('a change of form alone says so, and names the file', () => {
    const text = reviewOf({ [D1]: swap('It closes.\n', 'It\ncloses.\n') });
    expect(text).toContain(
      'Only the form of 1 file differs (order, white space, comments): `defences/D0001-defence.mdx`.',
    );
    expect(text).not.toContain('##');
  });

  test('an entry that is new is named with its id, which is newly taken', () => {
    const text = reviewOf({ 'threats/T0003-threat-3.mdx': THREAT_3 });
    expect(text).toContain('- Added (1): **Threat 3** (`MASEC-T0003`)');
    expect(partOf(text, 'Ids newly taken')).toContain('- `MASEC-T0003` by **Threat 3**\n');
    expect(partOf(text, 'Entries\n')).toContain('- `threats/T0003-threat-3.mdx`, published, 4 sections');
  });

  test('an id that two files claim is said to be taken already', () => {
    const text = reviewOf({ 'threats/T0002-other.mdx': THREAT_3 });
    expect(partOf(text, 'Ids newly taken')).toContain(
      '- `MASEC-T0002` by **Threat 3**; `threats/T0002-threat-2.mdx` claims it too',
    );
    expect(text).toContain('- Added (1): **Threat 3** (`MASEC-T0002`)');
    expect(text).not.toContain('- Changed (');
  });

  test('a file that cannot be read any more is not taken for one that is gone', () => {
    const text = reviewOf({
      [D1]: swap('title: A defence', 'title: [A defence'),
      [ONE]: swap('title: One', 'title: [One'),
    });
    expect(text).toContain('- No longer readable (1): **A defence** (`MASEC-D0001`)');
    expect(text).toContain('Files that cannot be read or break their schema: 0 before, 2 after.');
    expect(partOf(text, 'References')).toContain(
      '- Readable on one side only, so not compared: `able2024one`, One work',
    );
    expect(text).not.toMatch(/Taken away|permanent/);
  });

  test('a file that can be read again is not taken for a new one', () => {
    const text = reviewOf({ [D1]: swap('title: [A', 'title: A') }, { [D1]: swap('title: A', 'title: [A') });
    expect(text).toContain('- Readable again (1): **A defence** (`MASEC-D0001`)');
    expect(text).not.toMatch(/Added \(|Ids newly taken/);
  });

  test('an entry that is gone is said to have kept no file', () => {
    const part = partOf(reviewOf({ [X1]: undefined }), 'Entries\n');
    expect(part).toContain('- Taken away: **One against other** (`MASEC-X0001`)');
    expect(part).toContain('An identifier is permanent');
  });

  test('a file with another name is the same entry', () => {
    const text = reviewOf({ [T2]: undefined, 'threats/T0002-better-name.mdx': fixture(T2) });
    expect(partOf(text, 'Entries\n')).toContain(
      '- file: `threats/T0002-threat-2.mdx` → `threats/T0002-better-name.mdx`',
    );
    expect(text).toContain('- Changed (1): **Threat 2** (`MASEC-T0002`)');
    expect(text).not.toMatch(/Added \(|Taken away \(|Ids newly taken|Claims beside/);
  });

  test('an entry that took another number is the same entry, and its id newly taken', () => {
    const text = reviewOf({ [X1]: undefined, 'trade-offs/X0002-trade-off.mdx': fixture(X1) });
    expect(partOf(text, 'Entries\n')).toContain('- took another number: `MASEC-X0001` → `MASEC-X0002`');
    expect(partOf(text, 'Ids newly taken')).toContain('`MASEC-X0002`');
  });

  test('a draft that is published enters the export, and no sentence of it is new', () => {
    const before = { [T2]: swap('status: published', 'status: draft') };
    const text = reviewOf(
      { [T2]: swap('status: draft', 'status: published') },
      { ...before, [T1]: swap(ENABLES, '') },
    );
    expect(partOf(text, 'Entries\n')).toContain('- `status`: `draft` → `published`');
    expect(partOf(text, 'The export')).toContain('| entries: threat | 1 | 2 | 1 | 0 | 0 |');
    expect(partOf(text, 'The export')).toContain('- added `MASEC-T0002`');
    expect(text).not.toContain('Claims beside');
  });
});

describe('entries', () => {
  test('short fields are shown as old and new, lists by what came and went', () => {
    const part = partOf(
      reviewOf({
        [T2]: (text) =>
          text.replace('title: Threat 2', 'title: Better').replace('[agent, human]', '[agent, institution]'),
      }),
      'Entries\n',
    );
    expect(part).toContain('- `title`: `Threat 2` → `Better`');
    expect(part).toContain('- `facets.parties`: `[ human ]` → `[ institution ]`');
  });

  test('prose is shown word by word, in fields and in sections', () => {
    const long = 'A measure against the threats that makes them rarer and never makes them impossible.';
    const part = partOf(
      reviewOf({
        [D1]: (text) =>
          text
            .replace('A measure against the threats.', long)
            .replace('\nElsewhere.', '\nElsewhere, mostly.'),
      }),
      'Entries\n',
    );
    expect(part).toContain(
      '- `summary`: A measure against the threats <ins>that makes them rarer and never makes them impossible</ins>.',
    );
    expect(part).toContain('- section Where it fails: Elsewhere<ins>, mostly</ins>.');
  });

  test('a section that came or went is told as that', () => {
    const part = partOf(
      reviewOf({ [D1]: swap('## Where it fails\n\nElsewhere.', '## Where it breaks\n\nNowhere.') }),
      'Entries\n',
    );
    expect(part).toContain('- section Where it breaks: added');
    expect(part).toContain('- section Where it fails: taken away, was Elsewhere.');
  });
});

describe('claims', () => {
  test('a new sentence that cites stands beside its finding, its values and its check', () => {
    const text = reviewOf({
      [D1]: swap('It closes.\n', 'It closes. It held in 84 % of runs [@able2024one#f1].\n'),
    });
    expect(partOf(text, 'Claims beside their findings')).toContain(
      `- **A defence** (\`MASEC-D0001\`)\n  - How it works, new: It held in 84 % of runs \\[@&#8203;able2024one#f1\\].\n    - ${FINDING}`,
    );
  });

  test('a changed sentence shows how it changed, and one that stayed is left out', () => {
    const part = partOf(
      reviewOf({ [T1]: swap('It was seen in 84 % of runs [', 'It was seen again in 84 % of runs [') }),
      'Claims beside their findings',
    );
    expect(part).toContain(
      '- What is known, changed: It was seen <ins>again</ins> in 84 % of runs \\[@&#8203;able2024one#f1\\].',
    );
    expect(part).not.toContain('Threat 2');
  });

  test('a sentence that is said once more is new', () => {
    const part = partOf(
      reviewOf({ [D1]: swap('It closes.\n', 'It closes. It closes.\n') }),
      'Our own analysis',
    );
    expect(part.match(/It closes\./g)).toHaveLength(1);
  });

  test('a changed rationale stands beside the findings that its relation names', () => {
    const part = partOf(
      reviewOf({ [D1]: swap('It closes the channel that', 'It closes every channel that') }),
      'Claims beside their findings',
    );
    expect(part).toContain(
      'rationale of "mitigates MASEC-T0001", changed: It closes <del>the</del> <ins>every</ins> channel',
    );
    expect(part).toContain(FINDING);
  });

  test('a sentence that stayed is shown again when its finding changed', () => {
    const part = partOf(reviewOf({ [ONE]: swap('value: 84', 'value: 48') }), 'Claims beside their findings');
    expect(part).toContain('- What is known, its finding changed: It was seen in 84 % of runs');
    expect(part).toContain('Values: 48 % (runs).');
    expect(part).toContain('- measurements, its finding changed: success: 84 % (bare)');
  });

  test('a citation that leads nowhere, or to a work as a whole, is told as that', () => {
    const part = partOf(
      reviewOf({ [D1]: swap('It closes.\n', 'It holds [@nobody2020#f1; @able2024one#f9; @able2024one].\n') }),
      'Claims beside their findings',
    );
    expect(part).toContain('- `nobody2020#f1`: there is no such reference');
    expect(part).toContain('- `able2024one#f9`: One work has no such finding');
    expect(part).toContain('- `able2024one`: the work as a whole, One work; no finding is named');
  });

  test('a sentence without a citation is listed as our own analysis', () => {
    const text = reviewOf({ [D1]: swap('It closes.\n', 'It closes. Nobody gets through.\n') });
    expect(partOf(text, 'Our own analysis: does any report a result?')).toContain(
      '- How it works, new: Nobody gets through.',
    );
    expect(text).not.toContain('Claims beside');
  });
});

describe('relations and mappings', () => {
  test('a relation that is gained is shown from both ends, in whichever file it stands', () => {
    const inverse =
      'relations:\n  - type: amplified-by\n    target: MASEC-T0001\n    rationale: The first makes the second worse at every turn.\n---\n\n##';
    const part = partOf(reviewOf({ [T2]: swap('---\n\n##', inverse) }), 'Relations');
    expect(part).toContain(
      [
        '- Gained',
        '  - **Threat 1** (`MASEC-T0001`) amplifies **Threat 2** (`MASEC-T0002`)',
        '  - **Threat 2** (`MASEC-T0002`) amplified by **Threat 1** (`MASEC-T0001`)',
        '  - rationale: The first makes the second worse at every turn.',
      ].join('\n'),
    );
  });

  test('a relation that is lost is shown from both ends, and leaves an orphan', () => {
    const text = reviewOf({ [T1]: swap(ENABLES, '') });
    expect(partOf(text, 'Relations')).toContain(
      '- Lost\n  - **Threat 1** (`MASEC-T0001`) enables **Threat 2** (`MASEC-T0002`)\n  - **Threat 2** (`MASEC-T0002`) enabled by **Threat 1** (`MASEC-T0001`)',
    );
    expect(partOf(text, 'Entries that became orphans')).toContain(
      '- **Threat 2** (`MASEC-T0002`) is related to no other entry',
    );
    expect(partOf(text, 'Entries that became orphans')).not.toContain('Threat 1');
  });

  test('an entry that had no relation before is no new orphan', () => {
    const text = reviewOf({ [T2]: swap('title: Threat 2', 'title: Better') }, { [T1]: swap(ENABLES, '') });
    expect(text).toContain('- Orphans: 0 new');
  });

  test('a relation that says something else keeps its reason in view', () => {
    const part = partOf(reviewOf({ [D1]: swap('result: supported', 'result: partial') }), 'Relations');
    expect(part).toContain('- Changed\n  - **A defence** (`MASEC-D0001`) mitigates');
    expect(part).toContain('- rationale, as before: It closes the channel that the threat needs to work.');
    expect(part).toContain('- `result`: `supported` → `partial`');
  });

  test('mappings are gained, lost and changed', () => {
    const lost = fixture(T1).slice(fixture(T1).indexOf('maps-to:'), fixture(T1).indexOf('---\n\n##'));
    const text = reviewOf({ [T1]: swap(lost, ''), [T2]: swap('---\n\n##', `${lost}---\n\n##`) });
    const part = partOf(text, 'Mappings');
    expect(part).toContain(
      '- Gained\n  - **Threat 2** (`MASEC-T0002`) to `demo-framework 1.0 A1`, First item\n  - match: `broad`, confidence: `firm`\n  - rationale: Theirs is wider.',
    );
    expect(part).toContain('- Lost\n  - **Threat 1** (`MASEC-T0001`) to `demo-framework 1.0 A1`');
    expect(partOf(reviewOf({ [T1]: swap('match: broad', 'match: narrow') }), 'Mappings')).toContain(
      '- `match`: `broad` → `narrow`',
    );
  });
});

describe('sources, check and export', () => {
  test('references and findings are added and changed', () => {
    const more =
      '  - id: f3\n    statement: It was seen again.\n    checked: { how: full-text, where: [here], on: 2026-01-03 }\n';
    const part = partOf(
      reviewOf({
        [ONE]: (text) =>
          `${text.replace('title: One work', 'title: First work').replace('how: abstract', 'how: full-text')}${more}`,
        'references/baker2025two.yml': fixture(ONE),
      }),
      'References and findings',
    );
    expect(part).toContain('- Changed: `able2024one`, First work\n  - `title`: `One work` → `First work`');
    expect(part).toContain(
      '- finding `f3`, added: It was seen again. No values. Checked: `full-text` on `2026-01-03` in `here`.',
    );
    expect(part).toContain('- finding `f1`, changed:\n    - `checked.how`: `abstract` → `full-text`');
    expect(part).toContain('- Added: `baker2025two`, One work');
  });

  test('vocabularies and other files are compared too', () => {
    const part = partOf(
      reviewOf({ 'vocabularies/match.yml': (text) => text.replace(/label: Exact/i, 'label: Same') }),
      'Vocabularies',
    );
    expect(part).toMatch(
      /- Changed: `vocabularies\/match\.yml`\n {2}- `values\[exact\]\.label`: `.+` → `Same`/,
    );
  });

  test('a picture that is exchanged under its name is seen', () => {
    const part = partOf(
      reviewOf({ 'media/a.png': 'another' }, { 'media/a.png': 'one', 'media/b.png': 'same' }),
      'Vocabularies',
    );
    expect(part).toMatch(/- Changed: `media\/a\.png`\n {2}- `digest`: `[0-9a-f]{12}` → `[0-9a-f]{12}`/);
    expect(part).not.toContain('b.png');
  });

  test('a finding of the check counts as new only when the base did not have it', () => {
    const before = { [T2]: swap('title: Threat 2', 'title: Threat 2.') };
    const moved = (text: string): string => text.replace('status: published', '# why\nstatus: published');
    const text = reviewOf({ [T2]: moved, [D1]: swap('acts-on: [channel]', 'acts-on: [chanel]') }, before);
    const part = partOf(text, 'New findings of the check');
    expect(part).toMatch(/- error `KB203` at `.*content\/defences\/D0001-defence\.mdx:6:11`: .*chanel/);
    expect(part).not.toContain('T0002');
    expect(partOf(text, 'The export')).toContain('Nothing can be published while the check finds an error');
  });

  test('a finding of the check that is mended is counted', () => {
    const before = { [D1]: swap('acts-on: [channel]', 'acts-on: [chanel]') };
    expect(reviewOf({ [D1]: swap('chanel', 'channel') }, before)).toContain('1 mended');
  });

  test('the export is compared kind by kind', () => {
    const part = partOf(
      reviewOf({
        'threats/T0003-threat-3.mdx': THREAT_3,
        [D1]: swap('title: A defence', 'title: Another'),
        [T1]: swap(ENABLES, ''),
      }),
      'The export',
    );
    expect(part).toContain('| entries: threat | 2 | 3 | 1 | 0 | 0 |');
    expect(part).toContain('| entries: defence | 1 | 1 | 0 | 0 | 1 |');
    expect(part).toMatch(/\| relations \| (\d+) \| \d+ \| 0 \| 1 \| 0 \|/);
    expect(part).toContain('- changed `MASEC-D0001`: `title`');
    expect(part).toContain('- removed `MASEC-T0001--enables--MASEC-T0002`');
  });

  test('a summary that grows too long ends with how much is left', () => {
    withContent({}, (before) =>
      withContent({ 'threats/T0003-threat-3.mdx': THREAT_3 }, (after) => {
        const found = review(takeSnapshot(before), takeSnapshot(after));
        const text = summary(found, { revision: 'main', commit: 'c0ffee', isAncestor: true }, 700);
        expect(Buffer.byteLength(text)).toBeLessThan(900);
        expect(text).toMatch(/\d+ more blocks did not fit here/);
      }),
    );
  });
});
