import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { mend } from '#authoring/mend.ts';
import { renumber } from '#authoring/renumber.ts';
import { writeFiles } from '#authoring/write-files.ts';
import { loadKnowledgeBase } from '#knowledge-base';
import { type Edit, swap, withContent } from '../fixtures/content-builder.ts';
import { CASES, type Case } from '../rules/cases.ts';
import { WRITING_CASES } from '../rules/writing-cases.ts';

const T1 = 'threats/T0001-threat-1.mdx';
const T2 = 'threats/T0002-threat-2.mdx';
const D1 = 'defences/D0001-defence.mdx';

/** The fixture in its common form, with edits made on top, mended and written. */
function mended<T>(edits: Readonly<Record<string, Edit>>, look: (root: string) => T): T {
  return withContent(edits, (root) => {
    writeFiles(mend(root).changes);
    return look(root);
  });
}
const codes = (root: string): string[] => loadKnowledgeBase(root).diagnostics.map(({ code }) => code);

/** Mistakes in which there is no doubt what was meant. */
const SAFE: readonly string[] = [
  'KB106: a colon inside a rationale',
  'KB106: a citation as in prose, in a list',
  'KB106: a field indented deeper than its neighbours',
  'KB106: a space that does not break behind a colon',
  'KB106: a tab as indentation',
  'KB106: a text that begins with a reserved mark',
  'KB106: a text that begins with an id',
  'KB106: a text that begins with emphasis',
  'KB106: an item on the line of its field',
  'KB106: an unquoted colon',
  'KB106: no space behind a colon',
  'KB106: no space behind a dash',
  'KB109: a bare less-than sign',
  'KB109: a comment of HTML',
  'KB201: a field with a capital',
  'KB201: a misspelt field',
  'KB203: a misspelt type of relation',
  'KB203: a misspelt value',
  'KB203: a value with a capital',
  'KB204: a list for one value',
  'KB204: a number for a text',
  'KB204: one value for a list',
  'KB205: a bad date',
  'KB205: a date with strokes',
  'KB205: a prefix before an arXiv id',
  'KB205: an address for a DOI',
  'KB205: an id in lower case',
  'KB205: an id without its prefix',
  'KB207: a value twice in a list',
  'KB310: a misspelt heading',
  'KB320: a citation behind the full stop',
  'KB321: a byte-order mark',
  'KB322: line ends of Windows',
  'KB323: smart quotes',
  'KB410: a link in lower case',
  'KB433: a relation the wrong way round',
  'KB451: a stale name',
];

describe('what is safe is mended, and nothing else', () => {
  const all = [...CASES, ...WRITING_CASES].map((item): [string, Case] => [
    `${item.code}: ${item.mistake}`,
    item,
  ]);

  test.each(all)('%s', (name, { code, edits }) => {
    withContent(edits, (root) => {
      const first = mend(root);
      writeFiles(first.changes);
      expect(first.mended.some((diagnostic) => diagnostic.code === code)).toBe(SAFE.includes(name));
      expect(codes(root).includes(code)).toBe(!SAFE.includes(name));
      expect(codes(root)).toEqual(first.left.map((diagnostic) => diagnostic.code));
      const second = mend(root);
      expect(second.changes).toEqual([]);
      expect(second.mended).toEqual([]);
    });
  });

  test('the list of safe mistakes names real ones', () => {
    const names = new Set(all.map(([name]) => name));
    expect(SAFE.filter((name) => !names.has(name))).toEqual([]);
  });
});

describe('the common form', () => {
  test('puts fields in order, with the comments above them, and titles beside ids', () => {
    const edit = (text: string): string =>
      text
        .replace('summary: A threat for tests, the one numbered 1.\n', '')
        .replace(
          'family: MASEC-F0001\n',
          '# why this one\nfamily: MASEC-F0001 # to be discussed\nsummary: Later.\n',
        );
    const text = mended({ [T1]: edit }, (root) => readFileSync(join(root, T1), 'utf8'));
    expect(text.slice(0, text.indexOf('facets:'))).toBe(
      '---\ntitle: Threat 1\nsummary: Later.\nstatus: published\nadded: 2026-01-02\n# why this one\nfamily: MASEC-F0001 # "Family 1" · to be discussed\n',
    );
    expect(text).toContain('    target: MASEC-T0002 # "Threat 2"\n');
  });

  test('renews a title that changed and keeps what an author wrote beside it', () => {
    const edits = {
      [T1]: swap('target: MASEC-T0002', 'target: MASEC-T0002 # "Old name" · ask Bo'),
      [T2]: swap('title: Threat 2', 'title: New name'),
    };
    expect(mended(edits, (root) => readFileSync(join(root, T1), 'utf8'))).toContain(
      'target: MASEC-T0002 # "New name" · ask Bo\n',
    );
  });

  test('lists the titles of several ids of one line', () => {
    const edits = {
      [T2]: swap('family: MASEC-F0001\n', 'family: MASEC-F0001\nalso-in: [MASEC-F0002]  # both?\n'),
    };
    expect(mended(edits, (root) => readFileSync(join(root, T2), 'utf8'))).toContain(
      'also-in: [MASEC-F0002] # "Family 2" · both?\n',
    );
  });

  test('touches no prose', () => {
    const body = (text: string): string => text.slice(text.indexOf('\n---\n'));
    const edits = { [T2]: swap('Nearly everything.', 'target: MASEC-T0001\n\n    code   \n\nMASEC-T0001') };
    withContent(edits, (root) => {
      const before = readFileSync(join(root, T2), 'utf8');
      writeFiles(mend(root).changes);
      expect(body(readFileSync(join(root, T2), 'utf8'))).toBe(body(before));
    });
  });
});

describe('renumber()', () => {
  const twin = 'threats/T0002-other.mdx';
  const twinText = (): string =>
    readFileSync(join(import.meta.dirname, '../fixtures/content', T2), 'utf8').replace(
      'title: Threat 2',
      'title: Other',
    );

  test('moves the later of two claimants and only the uses that name it', () => {
    const edits = {
      [twin]: twinText(),
      [T1]: swap(
        'maps-to:',
        '  - type: amplifies\n    target: MASEC-T0002 # "Other"\n    rationale: The title beside it says which of the two is meant.\nmaps-to:',
      ),
      [D1]: swap('It closes.', 'It closes what [[T0002]] opens.'),
    };
    withContent(edits, (root) => {
      const result = renumber(root, join(root, twin));
      expect(result).toMatchObject({ from: 'MASEC-T0002', to: 'MASEC-T0003' });
      expect(result.undecided.map(({ file }) => file.replace(`${root}/`, ''))).toEqual([T1, D1]);
      expect(existsSync(join(root, twin))).toBe(false);
      expect(existsSync(join(root, 'threats/T0003-other.mdx'))).toBe(true);
      const text = readFileSync(join(root, T1), 'utf8');
      expect(text).toContain('target: MASEC-T0003 # "Other"');
      expect(text).toContain('target: MASEC-T0002\n');
      expect(codes(root)).toEqual([]);
    });
  });

  test('without a rival rewrites every use', () => {
    withContent({ [D1]: swap('It closes.', 'It closes [[T0001]].') }, (root) => {
      const { to, undecided } = renumber(root, join(root, T1));
      expect(undecided).toEqual([]);
      expect(readFileSync(join(root, D1), 'utf8')).toContain(`[[${to.slice(6)}]]`);
      expect(codes(root)).toEqual([]);
    });
  });

  test('refuses a released id and a file that is none', () => {
    const release =
      '{ "version": "2026.01.1", "date": "2026-01-31", "entries": [{ "id": "MASEC-T0001", "kind": "threat", "revision": 1 }] }\n';
    withContent({ 'releases/2026.01.1.json': release }, (root) => {
      expect(() => renumber(root, join(root, T1))).toThrow('permanent');
      expect(() => renumber(root, join(root, 'nothing.mdx'))).toThrow('not an entry');
    });
  });
});
