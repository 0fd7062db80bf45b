import { spawnSync } from 'node:child_process';
import { cpSync, globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';

const ROOT = resolve(import.meta.dirname, '../..');
const FIXTURE = join(ROOT, 'tests/fixtures/content');

/** What a command printed, and how it ended. */
export interface Outcome {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** A content folder of a test, released and changed by the commands that maintainers use. */
export class ReleasedContent {
  readonly root: string;

  /** @param parent the folder to lay it in; a new one of its own when left out */
  constructor(parent = mkdtempSync(join(tmpdir(), 'masec-releases-'))) {
    this.root = join(parent, 'content');
    cpSync(FIXTURE, this.root, { recursive: true });
  }

  read(name: string): string {
    return readFileSync(join(this.root, name), 'utf8');
  }

  write(name: string, text: string): void {
    mkdirSync(dirname(join(this.root, name)), { recursive: true });
    writeFileSync(join(this.root, name), text);
  }

  /** Replaces one stretch of text. */
  swap(name: string, from: string, to: string): void {
    const text = this.read(name);
    if (!text.includes(from)) throw new Error(`${name} does not hold ${from}`);
    this.write(
      name,
      text.replace(from, () => to),
    );
  }

  remove(name: string): void {
    rmSync(join(this.root, name), { recursive: true });
  }

  /** Names of all files beneath a folder, sorted. */
  files(folder = '.'): string[] {
    return globSync('**/*', { cwd: join(this.root, folder), withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(join(this.root, folder).length + 1))
      .sort();
  }

  /** Runs a command of the project on the folder. */
  run(
    script: 'release' | 'retire' | 'check' | 'build',
    options: readonly string[],
    env: NodeJS.ProcessEnv = {},
  ): Outcome {
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      [join(ROOT, `scripts/${script}.ts`), ...options, '--content', this.root],
      { cwd: ROOT, encoding: 'utf8', env: { ...process.env, NODE_ENV: 'production', NO_COLOR: '1', ...env } },
    );
    return { status, stdout, stderr };
  }

  /** Runs a command that must succeed. */
  must(script: Parameters<ReleasedContent['run']>[0], ...options: string[]): string {
    const { status, stdout, stderr } = this.run(script, options);
    if (status !== 0) throw new Error(`${script} ended with ${status}: ${stdout}${stderr}`);
    return stdout;
  }

  record(version: string): ReleaseRecord {
    return JSON.parse(this.read(`releases/${version}.json`)) as ReleaseRecord;
  }

  delete(): void {
    rmSync(dirname(this.root), { recursive: true, force: true });
  }
}

/** What tests look at in the record of a release. */
export interface ReleaseRecord {
  readonly summary: string;
  readonly entries: readonly {
    readonly id: string;
    readonly revision: number;
    readonly status?: string;
    readonly hash: string;
  }[];
  readonly texts: readonly { readonly path: string }[];
  readonly changes: readonly {
    readonly id?: string;
    readonly path?: string;
    readonly change: string;
    readonly revision?: number;
    readonly fields?: readonly string[];
    readonly sections?: readonly string[];
    readonly words: string;
  }[];
}
