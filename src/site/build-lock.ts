import { randomBytes } from 'node:crypto';
import {
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { hostname } from 'node:os';
import { dirname, join } from 'node:path';
import { Worker } from 'node:worker_threads';

const BEAT_MS = 1000;
const LOOK_MS = 200;
/** A holder whose sign of life stands still for this many looks is dead, whatever process now has its number. */
const LOOKS = 50;

/**
 * A lock that one build at a time holds: a folder that holds one file, named after its holder and touched every second by a
 * thread that lives while the build blocks. Whoever dies with it leaves it to the next: at once when the process is gone, after
 * ten seconds when another one has its number or it ran on another machine.
 */
export class BuildLock {
  /** A name that no other build ever had. */
  readonly token = `${process.pid}-${randomBytes(4).toString('hex')}`;
  readonly #path: string;
  readonly #beat: number;
  readonly #look: number;
  #heart: Worker | undefined;

  /**
   * @param path where the lock lies while somebody holds it
   * @param options.beat milliseconds between two signs of life
   * @param options.look milliseconds between two looks at those of another
   */
  constructor(path: string, { beat = BEAT_MS, look = LOOK_MS } = {}) {
    this.#path = path;
    this.#beat = beat;
    this.#look = look;
  }

  /**
   * Takes the lock, when whoever holds it has let go or died.
   * @param waiting told once of the process that is waited for
   */
  async acquire(waiting: (pid: number) => void = () => {}): Promise<void> {
    let seen = '';
    let looks = 0;
    for (let told = false; !this.tryAcquire(); await new Promise((wake) => setTimeout(wake, this.#look))) {
      const holder = this.#holder();
      if (!holder) continue;
      if (!told) waiting(holder.pid);
      told = true;
      looks = holder.life === seen ? looks + 1 : 0;
      seen = holder.life;
      if (looks >= LOOKS) this.#bury(holder.token);
    }
  }

  /** Takes the lock if nobody alive holds it. */
  tryAcquire(): boolean {
    const holder = this.#holder();
    if (holder?.dead) this.#bury(holder.token);
    if (!this.#claim()) return false;
    this.#heart = new Worker(new URL('./heartbeat.ts', import.meta.url), {
      workerData: { file: join(this.#path, this.token), every: this.#beat },
    });
    this.#heart.unref();
    return true;
  }

  /** Whether the lock is still ours: a build that stood still for long may have been taken for dead. */
  get held(): boolean {
    return this.#holder()?.token === this.token;
  }

  release(): void {
    void this.#heart?.terminate();
    this.#bury(this.token);
  }

  /** Puts a folder that names us in place in one step, so that nobody ever sees the lock without its holder. */
  #claim(): boolean {
    const own = `${this.#path}.${this.token}`;
    mkdirSync(dirname(own), { recursive: true });
    try {
      mkdirSync(own);
      writeFileSync(join(own, this.token), hostname());
      renameSync(own, this.#path);
      return true;
    } catch (error) {
      rmSync(own, { recursive: true, force: true });
      if (isTaken(error)) return false;
      throw error;
    }
  }

  #holder():
    | { readonly token: string; readonly pid: number; readonly dead: boolean; readonly life: string }
    | undefined {
    try {
      const [token] = readdirSync(this.#path);
      if (token === undefined) return undefined;
      const file = join(this.#path, token);
      const pid = Number.parseInt(token, 10);
      const dead = readFileSync(file, 'utf8') === hostname() && !isRunning(pid);
      return { token, pid, dead, life: `${token} ${statSync(file).mtimeMs}` };
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
      throw error;
    }
  }

  /** Takes away what one holder left, and never what another has put in its place meanwhile. */
  #bury(token: string): void {
    rmSync(join(this.#path, token), { force: true });
    try {
      rmdirSync(this.#path);
    } catch (error) {
      if (!isTaken(error) && (error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    }
  }
}

/** Whether a folder was not moved or removed because somebody else has one there, or has just taken ours away. */
function isTaken(error: unknown): boolean {
  const { code = '' } = error as NodeJS.ErrnoException;
  return (
    ['EEXIST', 'ENOTEMPTY', 'ENOENT'].includes(code) || (process.platform === 'win32' && code === 'EPERM')
  );
}

/** Whether a process of this machine has a number. */
export function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
