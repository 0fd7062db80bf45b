import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { nearDuplicates } from '#authoring/near-duplicates.ts';
import { EntryWriter, NEW_KINDS, slugOf } from '#authoring/new-entry.ts';
import { newReference } from '#authoring/new-reference.ts';
import { readWork } from '#authoring/read-work.ts';
import { writeFiles } from '#authoring/write-files.ts';
import { loadKnowledgeBase } from '#knowledge-base';
import { readLists } from '#model/read-lists.ts';
import { withContent } from '../fixtures/content-builder.ts';

const codes = (root: string): string[] => loadKnowledgeBase(root).diagnostics.map(({ code }) => code);
const writer = (root: string) => new EntryWriter(loadKnowledgeBase(root), readLists(root));
const DAY = '2026-02-03';

describe('a new entry', () => {
  test.each(NEW_KINDS)('of the kind %s passes the check as a draft, and not as published', (kind) => {
    withContent({}, (root) => {
      const entry = writer(root).begin(kind, 'A wholly new idea', DAY, {});
      writeFiles([entry]);
      expect(codes(root)).toEqual([]);
      writeFiles([{ ...entry, text: entry.text.replace('status: draft', 'status: published') }]);
      expect(codes(root)).toContain('KB324');
    });
  });

  test('takes the next number that neither a file nor a release has', () => {
    const release =
      '{ "version": "2026.01.1", "date": "2026-01-31", "entries": [{ "id": "MASEC-T0007", "kind": "threat", "revision": 1 }] }\n';
    withContent({ 'releases/2026.01.1.json': release }, (root) => {
      expect(writer(root).begin('threat', 'New', DAY, {})).toMatchObject({
        id: 'MASEC-T0008',
        file: `${root}/threats/T0008-new.mdx`,
      });
    });
  });

  test('holds what its author chose, and marks with TODO what nobody has', () => {
    withContent({}, (root) => {
      const answers = {
        summary: 'It harms: badly.',
        family: 'MASEC-F0002',
        'facets.channel': ['shared-environment'],
      };
      const { text } = writer(root).begin('threat', 'New', DAY, answers);
      expect(text).toContain('summary: "It harms: badly."\n');
      expect(text).toContain('family: MASEC-F0002\n');
      expect(text).toContain('  channel: [shared-environment]\n');
      expect(text).toContain('  origin: emergent # TODO one of emergent, amplified\n');
    });
  });

  test('asks for every closed list of its kind', () => {
    withContent({}, (root) => {
      const asked = writer(root)
        .questions('threat')
        .map(({ path, many }) => `${path}${many ? ' (many)' : ''}`);
      expect(asked.slice(0, 3)).toEqual(['family', 'facets.origin', 'facets.channel (many)']);
      expect(asked).toHaveLength(11);
    });
  });

  test('a title without letters is refused', () => {
    withContent({}, (root) => expect(() => writer(root).begin('term', '***', DAY, {})).toThrow('no letter'));
    expect(slugOf('Überwachung & „Kontrolle“ of the many, many agents in a very long title')).toBe(
      'uberwachung-kontrolle-of-the-many-many-agents-in',
    );
  });
});

describe('nearDuplicates()', () => {
  const items = [
    { id: 'T1', title: 'Secret collusion', aliases: ['steganographic collusion'] },
    { id: 'T8', title: 'Tool and agent-card poisoning', aliases: [] },
    { id: 'T9', title: 'Session smuggling', aliases: [] },
  ];
  test.each([
    ['secret Collusion', 'T1', 1],
    ['Secret colusion', 'T1', 0.9],
    ['Collusion in secret', 'T1', 0.9],
    ['Steganographic collusion', 'T1', 1],
    ['Poisoned tools', 'T8', 0.6],
  ])('%s is like %s', (title, id, least) => {
    const [first] = nearDuplicates(title, items);
    expect(first?.item.id).toBe(id);
    expect(first?.likeness).toBeGreaterThanOrEqual(least);
  });
  test('nothing is like a new idea', () => expect(nearDuplicates('Runaway loops', items)).toEqual([]));
});

const BIBTEX =
  '@article{x, title={Secret {Collusion} among {AI} Agents}, author={Motwani, Sumeet Ramesh and van der Berg, Anna and {OpenAI}}, year={2024}, month=feb, eprint={2402.07510v3}, archivePrefix={arXiv}, journal={arXiv preprint}}';

describe('a new reference', () => {
  test('from BibTeX', () => {
    expect(readWork(BIBTEX)).toEqual({
      type: 'article-journal',
      title: 'Secret Collusion among AI Agents',
      author: [
        { family: 'Motwani', given: 'Sumeet Ramesh' },
        { family: 'van der Berg', given: 'Anna' },
        { literal: 'OpenAI' },
      ],
      issued: '2024-02',
      'container-title': 'arXiv preprint',
      arxiv: '2402.07510',
      URL: 'https://arxiv.org/abs/2402.07510',
    });
  });

  test('from CSL-JSON', () => {
    const csl = {
      type: 'paper-conference',
      title: 'One <i>thing</i>',
      author: [{ family: 'Able', given: 'Ada' }],
      issued: { 'date-parts': [[2025, 3, 4]] },
      DOI: 'https://doi.org/10.1000/182',
      volume: 3,
    };
    expect(readWork(JSON.stringify([csl]))).toEqual({
      type: 'paper-conference',
      title: 'One thing',
      author: [{ family: 'Able', given: 'Ada' }],
      issued: '2025-03-04',
      volume: '3',
      DOI: '10.1000/182',
    });
  });

  test.each([
    ['an address, since nothing is fetched', 'https://arxiv.org/abs/2402.07510', 'neither BibTeX'],
    ['broken JSON', '{ "title": ', 'cannot be read'],
    ['two works', `${BIBTEX}\n${BIBTEX.replace('{x,', '{y,')}`, 'holds 2'],
    ['a work without a year', '{ "title": "T", "author": [{ "family": "A" }] }', 'lacks issued'],
  ])('%s is refused', (_name, text, message) => expect(() => readWork(text)).toThrow(message));

  test('gets a key, passes the check, and is found again by its identifier', () => {
    withContent({}, (root) => {
      const work = readWork(BIBTEX);
      const first = newReference(loadKnowledgeBase(root).graph, work);
      expect(first).toMatchObject({ key: 'motwani2024secret', same: undefined });
      writeFiles([first]);
      expect(codes(root)).toEqual([]);
      const second = newReference(loadKnowledgeBase(root).graph, { ...work, title: 'Secret other' });
      expect(second).toMatchObject({ key: 'motwani2024secretb', same: 'motwani2024secret' });
    });
  });

  test('hostile names make neither a path nor YAML of their own', () => {
    withContent({}, (root) => {
      const work = readWork(
        JSON.stringify({
          title: '../../etc: {passwd}\n- &a *b !!js',
          author: [{ family: '../Ev"il', given: '"; rm -rf' }],
          issued: { 'date-parts': [[2024]] },
        }),
      );
      const { key, ...file } = newReference(loadKnowledgeBase(root).graph, work);
      expect(key).toMatch(/^[a-z][a-z0-9]*$/);
      writeFiles([file]);
      expect(codes(root)).toEqual([]);
    });
  });
});

describe('npm run new', () => {
  const ROOT = resolve(import.meta.dirname, '../..');
  const run = (args: string[], stdin = '') => {
    const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/new.ts', ...args], {
      cwd: ROOT,
      encoding: 'utf8',
      input: stdin,
    });
    return { status, out: stdout + stderr };
  };

  test('writes a draft from flags and says what comes next', () => {
    withContent({}, (root) => {
      const { status, out } = run([
        'defence',
        'A shield',
        '--content',
        root,
        '--summary',
        'It shields.',
        '--set',
        'acts-on=[store]',
      ]);
      expect(out).toContain('MASEC-D0002, a draft');
      expect(status).toBe(0);
      expect(readFileSync(join(root, 'defences/D0002-a-shield.mdx'), 'utf8')).toContain('acts-on: [store]');
      expect(codes(root)).toEqual([]);
    });
  });

  test('names what is there already, and does not double a title unasked', () => {
    withContent({}, (root) => {
      const { status, out } = run(['threat', 'threat 1', '--content', root]);
      expect(out).toContain(
        'There is already MASEC-T0001, "Threat 1": A threat for tests, the one numbered 1.',
      );
      expect(status).toBe(2);
      expect(readdirSync(join(root, 'threats'))).toHaveLength(2);
      expect(run(['threat', 'threat 1', '--content', root, '--anyway']).status).toBe(0);
    });
  });

  test('says how it is called when asked', () => {
    const { status, out } = run(['--help']);
    expect(out).toContain('npm run new -- KIND "Title"');
    expect(status).toBe(0);
  });

  test('makes a list of one value, and of a field that is given twice', () => {
    withContent({}, (root) => {
      const set = [
        '--set',
        'facets.channel=direct',
        '--set',
        'facets.target=agent',
        '--set',
        'facets.target=human',
      ];
      expect(run(['threat', 'Listed', '--content', root, ...set]).status).toBe(0);
      const text = readFileSync(join(root, 'threats/T0003-listed.mdx'), 'utf8');
      expect(text).toContain('channel: [direct]\n');
      expect(text).toContain('target: [agent, human]\n');
    });
  });

  test('takes a reference from a pipe, or from flags, and never twice', () => {
    withContent({}, (root) => {
      const piped = run(['reference', '--content', root], BIBTEX);
      expect(piped.out).toContain('cite it as [@motwani2024secret#f1]');
      expect(piped.status).toBe(0);
      const flags = ['--title', 'Another', '--author', 'Able, Ada', '--issued', '2025-01'];
      const typed = run(['reference', '10.1000/182', ...flags, '--content', root]);
      expect(typed.out).toContain('able2025another');
      const again = run(['reference', 'arXiv:2402.07510v1', ...flags, '--content', root]);
      expect(again.out).toContain('there already as `motwani2024secret`');
      expect(again.status).toBe(2);
      expect(readdirSync(join(root, 'references'))).toHaveLength(3);
      expect(codes(root)).toEqual([]);
    });
  });

  test.each([
    [[], 'Name a kind.'],
    [['threats', 'X'], 'There is no kind `threats`. Write `threat`.'],
    [['threat'], 'A title is needed.'],
    [['threat', 'X', '--set', 'family'], 'is not of the form `field=value`'],
    [['threat', 'X', '--set', 'family=MASEC-F9999'], 'There is no family `MASEC-F9999`.'],
    [['threat', 'X', '--set', 'facets.origin=emergnt'], 'Write `emergent`.'],
    [['threat', 'X', '--set', 'foo=1'], 'There is no field `foo`.'],
    [['threat', 'X', '--summary', 'x'.repeat(241)], 'has 241 characters; at most 240 are allowed'],
    [['threat', 'X', '--sumary', 'x'], "Unknown option '--sumary'"],
    [['reference', 'nothing'], 'neither an arXiv id'],
    [['reference', '2402.07510'], 'Nothing is fetched'],
    [['threat', 'X', '--content', 'nowhere'], 'There is no folder `nowhere`.'],
  ])('%j ends with 2 and says why', (args, message) => {
    const { status, out } = run(args);
    expect(out).toContain(message);
    expect(status).toBe(2);
    expect(existsSync('nowhere')).toBe(false);
  });
});
