import {
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readlinkSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import { CommandError } from '#diagnostics/failure.ts';
import { BuildLock } from './build-lock.ts';

/** What a folder beside the output is: one that is being filled, the old output during the swap, one to be deleted. */
type State = 'building' | 'old' | 'gone';
const LEFT = /^\d+-[0-9a-f]{8}\.(building|old|gone)$/;

interface Replacement<T> {
  /** A folder for old outputs, which somebody else deletes; without it they are deleted at once. */
  readonly trash?: string;
  /** Told of the result when it is in place and the lock still held. */
  readonly replaced?: (result: T) => void;
}

/**
 * A folder of output that is only ever seen whole: it is filled aside and swapped in by rename.
 * One build at a time holds its lock; what a killed build left behind is repaired by the next command.
 *
 * The swap is two renames, some three microseconds apart, in which the folder is not there. One step would need a link in
 * its place, which not every host, archive and system follows, or a system call that Node does not have. Whoever dies in
 * between leaves the old output whole under a name of its own, and the next command puts it back.
 */
export class OutputFolder {
  /** Absolute path of the folder. */
  readonly path: string;
  readonly #name: string;
  readonly #parent: string;

  readonly #keep: readonly string[];
  readonly #waiting: ((pid: number) => void) | undefined;

  /**
   * @param path the folder; where a link stands, what it leads to
   * @param options.keep what must not lie in the folder, since all of it is replaced
   * @param options.waiting told of the process whose build is waited for
   */
  constructor(
    path: string,
    { keep = [], waiting }: { keep?: readonly string[]; waiting?: ((pid: number) => void) | undefined } = {},
  ) {
    this.path = followLinks(resolve(path));
    this.#name = basename(this.path);
    this.#parent = dirname(this.path);
    this.#keep = [...keep, process.cwd(), import.meta.dirname];
    this.#waiting = waiting;
  }

  /** Mends what a killed build left, unless a build is at work. Call it before the folder is read. */
  repair(): void {
    if (this.#left().length === 0 && !existsSync(this.#lockPath)) return;
    const lock = this.#lock();
    if (!lock.tryAcquire()) return;
    try {
      this.#recover();
    } finally {
      lock.release();
    }
  }

  /**
   * Fills a fresh folder and swaps it in when the work succeeds; on any failure the old output stays as it was.
   * Waits while another build holds the lock.
   * @param work fills the folder it is given; its result is passed on
   * @throws {CommandError} when something to keep would be replaced
   */
  async replace<T>(
    work: (folder: string) => Promise<T>,
    { trash, replaced }: Replacement<T> = {},
  ): Promise<T> {
    this.#refuse();
    const lock = this.#lock();
    await lock.acquire(this.#waiting);
    const aside = this.#beside(lock.token, 'building');
    try {
      this.#recover(trash);
      mkdirSync(aside);
      const result = await work(aside);
      if (!lock.held)
        throw new CommandError(
          'This build stood still for so long that another took its place. Run the command again.',
        );
      this.#swap(aside, lock.token, trash);
      replaced?.(result);
      return result;
    } finally {
      try {
        rmSync(aside, { recursive: true, force: true });
      } finally {
        lock.release();
      }
    }
  }

  get #lockPath(): string {
    return join(this.#parent, `.${this.#name}.lock`);
  }

  #lock(): BuildLock {
    return new BuildLock(this.#lockPath);
  }

  #beside(token: string, state: State): string {
    return join(this.#parent, `${this.#name}.${token}.${state}`);
  }

  #refuse(): void {
    if (existsSync(this.path) && !lstatSync(this.path).isDirectory())
      throw new CommandError(`\`${this.path}\` is a file. Move it away, or name another folder.`);
    if (existsSync(this.path) && statSync(this.path).dev !== statSync(this.#parent).dev)
      throw new CommandError(`A disk is mounted at \`${this.path}\`. Name a folder within it.`);
    const lost = this.#keep.find((path) => lies(resolve(path), this.path));
    if (lost !== undefined)
      throw new CommandError(
        `\`${this.path}\` holds \`${resolve(lost)}\`, and all of it would be replaced. Name a folder of its own.`,
      );
  }

  /** Paths of what killed builds left. */
  #left(state?: State): string[] {
    if (!existsSync(this.#parent)) return [];
    const [output, claim] = [`${this.#name}.`, `.${this.#name}.lock.`];
    return readdirSync(this.#parent)
      .filter((name) => {
        const left = name.startsWith(output) ? LEFT.exec(name.slice(output.length))?.[1] : undefined;
        return state ? left === state : left !== undefined || name.startsWith(claim);
      })
      .map((name) => join(this.#parent, name));
  }

  #recover(trash?: string): void {
    const old = this.#left('old');
    const [last] = old;
    if (last !== undefined && !existsSync(this.path)) renameSync(last, this.path);
    for (const path of old) if (existsSync(path)) discard(path, trash);
    for (const path of this.#left()) rmSync(path, { recursive: true, force: true });
  }

  #swap(aside: string, token: string, trash: string | undefined): void {
    const old = this.#beside(token, 'old');
    const had = existsSync(this.path);
    if (had) renameSync(this.path, old);
    try {
      renameSync(aside, this.path);
    } catch (error) {
      if (had) renameSync(old, this.path);
      throw error;
    }
    if (had) discard(old, trash);
  }
}

/** Takes an old output out of reach before it is deleted, so that what is put back was never half-deleted. */
function discard(old: string, trash: string | undefined): void {
  const gone = old.replace(/old$/, 'gone');
  renameSync(old, gone);
  if (trash === undefined || !isMoved(gone, join(trash, basename(gone))))
    rmSync(gone, { recursive: true, force: true });
}

/** Whether a folder could be renamed, which it cannot to another disk. */
function isMoved(from: string, to: string): boolean {
  try {
    mkdirSync(dirname(to), { recursive: true });
    renameSync(from, to);
    return true;
  } catch {
    return false;
  }
}

/** Whether a path is a folder or lies in it. */
function lies(path: string, folder: string): boolean {
  const way = relative(folder, path);
  return way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}

/** Where a path leads, so that a linked folder is swapped where it lies and the link stays. */
function followLinks(path: string): string {
  const seen = new Set<string>();
  let at = path;
  while (!seen.has(at) && lstatSync(at, { throwIfNoEntry: false })?.isSymbolicLink()) {
    seen.add(at);
    at = resolve(dirname(at), readlinkSync(at));
  }
  return at;
}
