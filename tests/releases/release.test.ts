import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { repairReleases, writeRelease } from '#authoring/release-files.ts';
import { loadKnowledgeBase } from '#knowledge-base';
import { makeRelease } from '#releases/make-release.ts';
import { nextVersion } from '#releases/next-version.ts';
import { ReleasedContent } from './released-content.ts';

const T2 = 'threats/T0002-threat-2.mdx';
const T1 = 'threats/T0001-threat-1.mdx';

let content: ReleasedContent;
beforeEach(() => {
  content = new ReleasedContent();
});
afterEach(() => content.delete());

/** Makes and writes the next release within this process. */
function release(date: string, { root } = content): string {
  const made = makeRelease(loadKnowledgeBase(root).graph.corpus, date);
  writeRelease(root, made);
  return made.release.version;
}

const errors = (): string[] =>
  loadKnowledgeBase(content.root)
    .diagnostics.filter(({ severity }) => severity === 'error')
    .map(({ code, message }) => `${code} ${message}`);

test('versions count within the month, by number', () => {
  expect(nextVersion([], '2027-01-15')).toBe('2027.01.1');
  expect(nextVersion(['2027.01.10', '2027.01.9', '2026.12.30'], '2027-01-31')).toBe('2027.01.11');
  expect(nextVersion(['2027.01.9'], '2027-02-01')).toBe('2027.02.1');
});

describe('a release', () => {
  test('freezes every published text at first, and leaves drafts out', () => {
    content.write(
      'threats/T0009-draft.mdx',
      content.read(T2).replace('published', 'draft').replace('Threat 2', 'Draft'),
    );
    expect(release('2027-01-15')).toBe('2027.01.1');
    const { entries, texts } = content.record('2027.01.1');
    expect(entries.map(({ revision }) => revision)).toEqual(entries.map(() => 1));
    expect(entries.map(({ id }) => id)).not.toContain('MASEC-T0009');
    expect(texts.map(({ path }) => path)).toContain('references/able2024one.yml');
    expect(content.files('releases/2027.01.1')).toHaveLength(entries.length + texts.length);
    expect(content.read(`releases/2027.01.1/${T1}`)).toBe(content.read(T1));
    expect(errors()).toEqual([]);
  });

  test('raises the revision of what says something else, and of nothing else', () => {
    release('2027-01-15');
    content.swap(T2, 'Nearly everything.', 'Nearly everything is open.');
    release('2027-01-20');
    const [before, after] = [content.record('2027.01.1'), content.record('2027.01.2')];
    expect(after.changes).toEqual([
      {
        id: 'MASEC-T0002',
        change: 'changed',
        revision: 2,
        sections: ['What is not known'],
        words: 'Changed: section What is not known.',
      },
    ]);
    expect(after.summary).toBe('1 entry changed.');
    const others = (record: typeof before) => record.entries.filter(({ id }) => id !== 'MASEC-T0002');
    expect(others(after)).toEqual(others(before));
    expect(after.texts).toEqual(before.texts);
    expect(content.files('releases/2027.01.2')).toEqual([T2]);
  });

  test('names fields, relations and other files that changed', () => {
    release('2027-01-15');
    content.swap(T1, 'summary: A threat', 'summary: One threat');
    content.swap(
      T1,
      'relations:\n',
      'relations:\n  - type: amplifies\n    target: MASEC-T0002\n    rationale: What the first leaves open grows in the second.\n',
    );
    content.swap('references/able2024one.yml', 'title: ', 'title: On ');
    release('2027-02-01');
    const { changes, summary } = content.record('2027.02.1');
    expect(changes.map(({ words }) => words)).toEqual([
      'Changed: summary, relations (amplifies MASEC-T0002 added).',
      'Changed: title.',
    ]);
    expect(summary).toBe('1 entry changed; 1 reference changed.');
  });

  test('is not made of comments, white space, order and titles beside ids', () => {
    release('2027-01-15');
    content.swap(T1, 'target: MASEC-T0002', 'target: MASEC-T0002 # "Threat 2"');
    content.swap(T2, 'Nearly everything.', 'Nearly\neverything. {/* to be looked at again */}');
    content.swap(T2, 'status: published\nadded: 2026-01-02\n', 'added: 2026-01-02\nstatus: published\n');
    expect(() => release('2027-01-16')).toThrow('nothing to release');
    expect(content.files('releases').filter((name) => name.endsWith('.json'))).toEqual(['2027.01.1.json']);
  });

  test('is refused with a date before the last one, and when the content names another release', () => {
    release('2027-01-15');
    content.swap(
      'families/F0002-family-2.mdx',
      'status: published',
      'status: deprecated\nretired: { on: 2027-02-01, release: 2027.03.1, reason: Empty. }',
    );
    expect(() => release('2027-01-14')).toThrow('lies before');
    expect(() => release('2027-02-01')).toThrow('take `release` out');
    expect(release('2027-03-01')).toBe('2027.03.1');
  });

  test('is refused while the check finds an error, and nothing is written', () => {
    content.swap(T2, 'family: MASEC-F0001', 'family: MASEC-F0077');
    const { status, stderr } = content.run('release', ['--date', '2027-01-15']);
    expect(status).toBe(1);
    expect(stderr).toContain('KB440');
    expect(existsSync(join(content.root, 'releases'))).toBe(false);
    expect(content.run('release', ['--date', '2027-02-30']).status).toBe(2);
  });

  test('--dry-run writes nothing', () => {
    expect(content.must('release', '--date', '2027-01-15', '--dry-run')).toContain(
      'Would be release 2027.01.1',
    );
    expect(existsSync(join(content.root, 'releases'))).toBe(false);
  });

  test('is the same to the byte in another folder, time zone and locale', () => {
    const other = new ReleasedContent(join(mkdtempSync(join(tmpdir(), 'masec elsewhere ')), 'deep'));
    try {
      for (const one of [content, other]) {
        one.swap(T2, 'Threat 2', 'Ithreat İ 2');
        expect(
          one.run(
            'release',
            ['--date', '2027-01-15'],
            one === other ? { TZ: 'Pacific/Chatham', LC_ALL: 'tr_TR.UTF-8', LANG: 'tr_TR.UTF-8' } : {},
          ).status,
        ).toBe(0);
      }
      expect(other.files('releases')).toEqual(content.files('releases'));
      for (const name of content.files('releases'))
        expect(other.read(`releases/${name}`), name).toBe(content.read(`releases/${name}`));
    } finally {
      other.delete();
    }
  });
});

describe('what was released is kept', () => {
  const broken: readonly (readonly [string, string, () => void])[] = [
    ['an id without a file', 'KB402', () => content.remove('families/F0002-family-2.mdx')],
    [
      'an id that became a draft',
      'KB402',
      () => content.swap('families/F0002-family-2.mdx', 'status: published', 'status: draft'),
    ],
    [
      'a record that calls an id another kind',
      'KB402',
      () =>
        content.swap(
          'releases/2027.01.1.json',
          '"MASEC-F0002","kind":"family"',
          '"MASEC-F0002","kind":"threat"',
        ),
    ],
    [
      'a reference that is gone',
      'KB405',
      () => content.write('references/able2025one.yml', content.read('references/able2024one.yml')),
    ],
    ['a term that is gone', 'KB405', () => content.remove('terms/overseer.mdx')],
    [
      'a frozen text that was corrected',
      'KB404',
      () => content.swap(`releases/2027.01.1/${T2}`, 'Nearly', 'Almost'),
    ],
    ['a frozen text that is gone', 'KB404', () => content.remove(`releases/2027.01.1/${T2}`)],
    [
      'a text that no release knows',
      'KB404',
      () => content.write('releases/2027.01.1/threats/T0044-x.mdx', content.read(T2)),
    ],
    ['texts without a record', 'KB404', () => content.write('releases/2027.01.2/terms/x.mdx', 'x')],
  ];
  test.each(broken)('%s is an error', (mistake, code, harm) => {
    release('2027-01-15');
    harm();
    if (mistake === 'a reference that is gone') {
      content.remove('references/able2024one.yml');
      for (const name of content
        .files()
        .filter((file) => /\.(mdx|yml)$/.test(file) && !file.startsWith('releases')))
        if (content.read(name).includes('able2024one'))
          content.write(name, content.read(name).replaceAll('able2024one', 'able2025one'));
    }
    expect(errors()).toHaveLength(1);
    expect(errors()[0]).toMatch(code);
  });

  test('an entry does not come back to life', () => {
    const F2 = 'families/F0002-family-2.mdx';
    const alive = content.read(F2);
    content.must('retire', 'F0002', '--as', 'deprecated', '--reason', 'Empty.', '--date', '2027-01-01');
    release('2027-01-15');
    content.write(F2, alive);
    expect(errors()).toEqual([
      'KB402 The id `MASEC-F0002` was `deprecated` in 2027.01.1 and is `published` again.',
    ]);
  });
});

describe('a half-written release', () => {
  const folder = (): string[] => readdirSync(join(content.root, 'releases')).sort();

  test('is taken back when it was broken off before its texts were in place', () => {
    mkdirSync(join(content.root, 'releases/.2027.01.1.making/threats'), { recursive: true });
    writeFileSync(join(content.root, 'releases/.2027.01.1.making/threats/x.mdx'), 'x');
    expect(errors()).toEqual([]);
    repairReleases(content.root);
    expect(folder()).toEqual([]);
  });

  test('is taken back when only its record was missing, and made again', () => {
    release('2027-01-15');
    const record = content.read('releases/2027.01.1.json');
    content.write('releases/.2027.01.1.making.json', record);
    content.remove('releases/2027.01.1.json');
    expect(errors()[0]).toMatch('KB404');
    expect(content.must('release', '--date', '2027-01-15')).toContain('Took back release 2027.01.1');
    expect(folder()).toEqual(['2027.01.1', '2027.01.1.json']);
    expect(content.read('releases/2027.01.1.json')).toBe(record);
  });

  test('is not left when a text cannot be written', () => {
    const made = makeRelease(loadKnowledgeBase(content.root).graph.corpus, '2027-01-15');
    const texts = [...made.texts, { path: 'threats/\0', text: '' }];
    expect(() => writeRelease(content.root, { ...made, texts })).toThrow();
    expect(existsSync(join(content.root, 'releases')) ? folder() : []).toEqual([]);
  });

  test('is never seen by whoever looks while releases are killed', async () => {
    const script = resolve(import.meta.dirname, '../../scripts/release.ts');
    const options = [script, '--date', '2027-01-15', '--content', content.root];
    const run = (killAfter?: number): Promise<number> => {
      const started = performance.now();
      const child = spawn(process.execPath, options, {
        stdio: 'ignore',
        cwd: resolve(import.meta.dirname, '../..'),
      });
      if (killAfter !== undefined) setTimeout(() => child.kill('SIGKILL'), killAfter);
      return new Promise((done) => child.once('exit', () => done(performance.now() - started)));
    };
    const whole = await run();
    const kept = content.files('releases').map((name) => [name, content.read(`releases/${name}`)]);
    for (let kill = 1; kill <= 6; kill++) {
      content.remove('releases');
      await run(whole * (0.7 + kill * 0.05));
      await run();
      expect(content.files('releases').map((name) => [name, content.read(`releases/${name}`)])).toEqual(kept);
      expect(errors()).toEqual([]);
    }
  });
});
