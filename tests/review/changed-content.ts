import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { devNull, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { reviewAgainst } from '#review/review-command.ts';
import { type Edit, withContent } from '../fixtures/content-builder.ts';

/** A change of one file; `undefined` takes it away. */
export type Change = Edit | undefined;

const ENV = { ...process.env, GIT_CONFIG_NOSYSTEM: '1', GIT_CONFIG_GLOBAL: devNull };
const WHO = ['-c', 'user.name=Test', '-c', 'user.email=test@example.org', '-c', 'core.autocrlf=false'];

/** Runs git in a folder, quietly. */
export function git(folder: string, ...options: string[]): string {
  const { status, stdout, stderr } = spawnSync('git', [...WHO, ...options], {
    cwd: folder,
    env: ENV,
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`git ${options.join(' ')}: ${stderr}`);
  return stdout.trim();
}

/**
 * Hands over a repository whose `content` is the fixture, committed, with changes made to it in the work tree.
 * @param changes by name of file within the content folder
 * @param before edits of the fixture that are committed too
 */
export function withChange<T>(
  changes: Readonly<Record<string, Change>>,
  work: (repository: string) => T,
  before: Readonly<Record<string, Edit>> = {},
): T {
  const repository = mkdtempSync(join(tmpdir(), 'masec-review-'));
  try {
    withContent(before, (root) => cpSync(root, join(repository, 'content'), { recursive: true }));
    git(repository, 'init', '-q');
    git(repository, 'add', '-A');
    git(repository, 'commit', '-q', '-m', 'Begin');
    for (const [name, change] of Object.entries(changes)) make(join(repository, 'content', name), change);
    return work(repository);
  } finally {
    rmSync(repository, { recursive: true, force: true });
  }
}

function make(path: string, change: Change): void {
  if (change === undefined) {
    rmSync(path);
    return;
  }
  const before = typeof change === 'string' ? '' : readFileSync(path, 'utf8');
  const after = typeof change === 'string' ? change : change(before);
  if (after === before) throw new Error(`the change of ${path} changes nothing`);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, after);
}

/** The summary of a change against the commit before it. */
export function reviewOf(
  changes: Readonly<Record<string, Change>>,
  before: Readonly<Record<string, Edit>> = {},
): string {
  return withChange(changes, (repository) => reviewAgainst(join(repository, 'content'), 'HEAD'), before);
}

/** The text of one part of a summary; empty when it is not there. */
export function partOf(summary: string, title: string): string {
  return summary.split('\n## ').find((part) => part.startsWith(title)) ?? '';
}
