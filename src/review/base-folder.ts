import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** A review that cannot be made, with the reason for whoever asked for it. */
export class ReviewError extends Error {}

/** A content folder as an earlier revision had it. */
export interface Base {
  /** A copy of it outside the work tree. */
  readonly root: string;
  /** The revision as it was named. */
  readonly revision: string;
  readonly commit: string;
  /** Whether the work tree comes after it; if not, its own later changes look undone. */
  readonly isAncestor: boolean;
}

const LARGEST = 512 * 1024 * 1024;

/**
 * Hands over a content folder as a revision had it, and removes the copy afterwards. Files are copied byte by byte:
 * nothing that the revision holds is run, no filter or attribute is heeded, and links are left out.
 * @param content the folder in the work tree
 * @param revision what git calls a revision, such as `main` or `HEAD^1`
 * @throws {ReviewError} when there is no such folder, repository or revision, or it holds nothing there
 */
export function withBase<T>(content: string, revision: string, work: (base: Base) => T): T {
  if (!statSync(content, { throwIfNoEntry: false })?.isDirectory())
    throw new ReviewError(`There is no folder \`${content}\`.`);
  const prefix = prefixOf(content);
  const commit = git(content, [
    'rev-parse',
    '--verify',
    '--quiet',
    '--end-of-options',
    `${revision}^{commit}`,
  ]);
  if (commit.status !== 0)
    throw new ReviewError(
      `There is no revision \`${revision}\` in this repository; fetch it first, or name another.`,
    );
  const id = commit.stdout.toString().trim();
  const files = filesOf(content, `${id}:${prefix}`);
  if (files.length === 0)
    throw new ReviewError(
      `The revision \`${revision}\` holds no \`${prefix.replace(/\/$/, '') || content}\`.`,
    );
  const root = mkdtempSync(join(tmpdir(), 'masec-base-'));
  try {
    copy(content, files, root);
    const isAncestor = git(content, ['merge-base', '--is-ancestor', id, 'HEAD']).status === 0;
    return work({ root, revision, commit: id, isAncestor });
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

/** The path of a folder within its repository, as in `content/`. */
function prefixOf(folder: string): string {
  const { status, stdout, stderr } = git(folder, ['rev-parse', '--show-prefix']);
  if (status === 0) return stdout.toString().replace(/\r?\n$/, '');
  const reason = stderr.toString().trim();
  if (/not a git repository/i.test(reason))
    throw new ReviewError(
      `The folder \`${folder}\` does not lie in a git repository, so there is nothing to compare it with.`,
    );
  throw new ReviewError(`Git cannot read the repository of \`${folder}\`: ${reason.split('\n')[0]}`);
}

interface StoredFile {
  readonly object: string;
  readonly path: string;
}

const REGULAR = /^100(?:644|755) blob ([0-9a-f]{40,64})\t(.+)$/s;

/** The regular files of a tree whose names stay within it; none when there is no such tree. */
function filesOf(folder: string, tree: string): StoredFile[] {
  const { status, stdout } = git(folder, ['ls-tree', '-r', '-z', '--full-tree', tree]);
  if (status !== 0) return [];
  return stdout
    .toString()
    .split('\0')
    .flatMap((line): StoredFile[] => {
      const [, object = '', path = ''] = REGULAR.exec(line) ?? [];
      const inside = path.split('/').every((part) => !['', '.', '..'].includes(part) && !part.includes('\\'));
      return object && inside ? [{ object, path }] : [];
    });
}

/** Writes stored files below a folder. */
function copy(folder: string, files: readonly StoredFile[], root: string): void {
  const { status, stdout } = git(
    folder,
    ['cat-file', '--batch'],
    files.map(({ object }) => `${object}\n`).join(''),
  );
  if (status !== 0) throw new ReviewError('Git cannot read the files of the revision.');
  let at = 0;
  for (const { path } of files) {
    const head = stdout.indexOf(10, at);
    const size = Number(/ blob (\d+)$/.exec(stdout.toString('latin1', at, head))?.[1]);
    if (Number.isNaN(size)) throw new ReviewError(`Git cannot read \`${path}\` of the revision.`);
    const target = join(root, path);
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, stdout.subarray(head + 1, head + 1 + size));
    at = head + size + 2;
  }
}

function git(
  folder: string,
  options: readonly string[],
  input = '',
): { status: number | null; stdout: Buffer; stderr: Buffer } {
  const { error, ...result } = spawnSync('git', ['-C', folder, ...options], { input, maxBuffer: LARGEST });
  const code = (error as NodeJS.ErrnoException | undefined)?.code;
  if (code === 'ENOENT') throw new ReviewError('There is no command `git` on this machine.');
  if (code === 'ENOBUFS') throw new ReviewError('The content of the revision is too large to compare.');
  return result;
}
