import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { withBase } from '#review/base-folder.ts';
import { reviewAgainst } from '#review/review-command.ts';
import { swap, withContent } from '../fixtures/content-builder.ts';
import { git, withChange } from './changed-content.ts';

const SCRIPT = resolve(import.meta.dirname, '../../scripts/review.ts');
const T2 = 'threats/T0002-threat-2.mdx';
const RENAME = { [T2]: swap('title: Threat 2', 'title: Better') };

function run(
  folder: string,
  ...options: string[]
): { status: number | null; stdout: string; stderr: string } {
  return spawnSync(process.execPath, [SCRIPT, ...options], { cwd: folder, encoding: 'utf8' });
}

describe('npm run review', () => {
  test('prints the summary and ends with 0', () => {
    withChange(RENAME, (repository) => {
      const { status, stdout, stderr } = run(repository, '--base', 'HEAD');
      expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
      expect(stdout).toMatch(/^# Review\n\nCompared with `HEAD` \(`[0-9a-f]{10}`\)\.\n/);
      expect(stdout).toContain('`Threat 2` → `Better`');
    });
  });

  test.each([
    [['--base', 'no-such'], 'There is no revision `no-such` in this repository'],
    [['--base', '--output=x'], 'argument'],
    [['--base=--all'], 'There is no revision `--all`'],
    [[], 'Name the revision to compare with'],
    [['--base', 'HEAD', '--content', 'nowhere'], 'There is no folder `nowhere`'],
    [['--base', 'HEAD', '--bogus'], 'bogus'],
  ])('ends with 2 and one message for %j', (options, message) => {
    withChange({}, (repository) => {
      const { status, stdout, stderr } = run(repository, ...options);
      expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
      expect(stderr).toContain(message);
      expect(stderr).not.toContain('    at ');
    });
  });

  test('ends with 2 outside a repository', () => {
    withContent({}, (root) => {
      const { status, stderr } = run(root, '--base', 'HEAD', '--content', root);
      expect(status).toBe(2);
      expect(stderr).toContain('does not lie in a git repository');
    });
  });

  test('ends with 2 when the revision holds no content there, or no entry', () => {
    withChange({}, (repository) => {
      mkdirSync(join(repository, 'later/threats'), { recursive: true });
      writeFileSync(join(repository, 'later/threats/T0001-x.mdx'), 'x');
      expect(run(repository, '--base', 'HEAD', '--content', 'later').stderr).toContain(
        'The revision `HEAD` holds no `later`',
      );
      git(repository, 'checkout', '-q', '--orphan', 'empty');
      git(repository, 'rm', '-rq', '--cached', '.');
      git(repository, 'add', 'content/site.yml');
      git(repository, 'commit', '-q', '-m', 'Without entries');
      const { status, stderr } = run(repository, '--base', 'HEAD');
      expect(status).toBe(2);
      expect(stderr).toContain('The revision `HEAD` holds no entry in `content`');
    });
  });
});

describe('the base', () => {
  test('is laid out elsewhere and removed, also when the work fails', () => {
    withChange(RENAME, (repository) => {
      const roots: string[] = [];
      withBase(join(repository, 'content'), 'HEAD', ({ root }) => {
        roots.push(root);
        expect(readFileSync(join(root, T2), 'utf8')).toContain('title: Threat 2');
        expect(root.startsWith(repository)).toBe(false);
      });
      expect(() =>
        withBase(join(repository, 'content'), 'HEAD', ({ root }) => {
          roots.push(root);
          throw new Error('no');
        }),
      ).toThrow('no');
      expect(roots.map((root) => existsSync(root))).toEqual([false, false]);
    });
  });

  test('may be the root of its repository, and of any revision', () => {
    withContent({}, (root) => {
      git(root, 'init', '-q');
      git(root, 'add', '-A');
      git(root, 'commit', '-q', '-m', 'Begin');
      git(root, 'tag', 'begin');
      writeFileSync(
        join(root, 'site.yml'),
        readFileSync(join(root, 'site.yml'), 'utf8').replace('Fixture', 'Later'),
      );
      git(root, 'commit', '-qam', 'Go on');
      expect(reviewAgainst(root, 'HEAD')).toContain('nothing to review');
      expect(reviewAgainst(root, 'begin')).toContain('`Fixture` → `Later`');
      expect(reviewAgainst(root, 'HEAD^')).toContain('`Fixture` → `Later`');
    });
  });

  test('that has gone on since is said to look undone', () => {
    withChange({}, (repository) => {
      const content = join(repository, 'content');
      git(repository, 'checkout', '-q', '-b', 'ahead');
      writeFileSync(
        join(content, 'site.yml'),
        readFileSync(join(content, 'site.yml'), 'utf8').replace('Fixture', 'Later'),
      );
      git(repository, 'commit', '-qam', 'Go on');
      git(repository, 'checkout', '-q', '-');
      expect(reviewAgainst(content, 'ahead')).toContain('they look undone here');
      expect(reviewAgainst(content, 'HEAD')).not.toContain('they look undone here');
    });
  });

  test('brings no link along, and no file from outside its folder', () => {
    const outside = mkdtempSync(join(tmpdir(), 'masec-outside-'));
    try {
      withChange({}, (repository) => {
        symlinkSync(outside, join(repository, 'content/media'));
        git(repository, 'add', '-A');
        const blob = git(repository, 'hash-object', '-w', 'content/site.yml');
        const tree = makeTree(repository, `100644 blob ${blob}\t..\n100644 blob ${blob}\tsite.yml\n`);
        git(repository, 'commit', '-q', '-m', 'Link');
        withBase(join(repository, 'content'), 'HEAD', ({ root }) => {
          expect(existsSync(join(root, 'media'))).toBe(false);
          expect(existsSync(join(root, T2))).toBe(true);
        });
        const above = makeTree(repository, `040000 tree ${tree}\tcontent\n`);
        const commit = git(repository, 'commit-tree', above, '-m', 'Climb');
        withBase(join(repository, 'content'), commit, ({ root }) =>
          expect(readdirSync(root)).toEqual(['site.yml']),
        );
      });
    } finally {
      rmSync(outside, { recursive: true, force: true });
    }
  });

  test('is not changed by what it says of itself to git', () => {
    withChange({}, (repository) => {
      writeFileSync(
        join(repository, '.gitattributes'),
        'content/threats/** export-ignore\n*.yml export-subst filter=evil\n',
      );
      git(repository, 'config', 'filter.evil.smudge', 'false');
      git(repository, 'add', '.gitattributes');
      git(repository, 'commit', '-q', '-m', 'Attributes');
      expect(reviewAgainst(join(repository, 'content'), 'HEAD')).toContain('nothing to review');
    });
  });
});

/** Writes a tree as it is, names that git itself would refuse included. */
function makeTree(repository: string, entries: string): string {
  const lines = entries.split('\n').filter(Boolean);
  const bytes = Buffer.concat(
    lines.flatMap((line) => {
      const [, mode = '', id = '', name = ''] = /^0?(\d+) \w+ ([0-9a-f]+)\t(.+)$/.exec(line) ?? [];
      return [Buffer.from(`${mode} ${name}\0`), Buffer.from(id, 'hex')];
    }),
  );
  const { stdout } = spawnSync('git', ['hash-object', '-w', '-t', 'tree', '--literally', '--stdin'], {
    cwd: repository,
    input: bytes,
    encoding: 'utf8',
  });
  return stdout.trim();
}
