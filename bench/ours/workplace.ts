import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type CorpusSize, generateCorpus } from '../corpus/generate.ts';
import { type Run, run } from '../measure/run.ts';
import type { BenchPlan } from '../plan.ts';

/** What a timed build prints. */
interface BuildReport {
  readonly pages: number;
  readonly seconds: Readonly<Record<string, number>>;
}

/** A build that was timed. */
export interface Build {
  readonly run: Run;
  readonly report: BuildReport;
}

/** Where our builds keep what the next may use. */
const CACHE = 'node_modules/.cache/masec';
/** What of it depends on the code alone. */
const OF_CODE = 'templates';

/** Content of one size, and what is made of it. */
export class Workplace {
  readonly content: string;
  readonly size: CorpusSize;
  readonly #plan: BenchPlan;
  readonly #folder: string;

  constructor(plan: BenchPlan, entries: number) {
    this.#plan = plan;
    this.#folder = join(plan.work, String(entries));
    this.content = join(this.#folder, 'content');
    rmSync(this.#folder, { recursive: true, force: true });
    mkdirSync(this.content, { recursive: true });
    this.size = generateCorpus(this.content, {
      entries,
      seed: plan.seed,
      lists: join(plan.root, 'content'),
    });
  }

  /** Where the site of a kind of build is. */
  site(name: 'core' | 'whole'): string {
    return join(this.#folder, name);
  }

  /** Runs one of our programs. */
  program(path: string, ...options: string[]): Promise<Run> {
    return run(process.execPath, [path, ...options], this.#plan.root);
  }

  /**
   * Builds where neither an earlier output nor anything kept is there.
   * @param compiled whether what was compiled of the code may be, which content does not change
   */
  async coldBuild(extent: 'core' | 'whole', compiled = false): Promise<Build> {
    this.#forget(compiled);
    rmSync(this.site(extent), { recursive: true, force: true });
    return this.build(extent);
  }

  /** Checks as on the first time. */
  coldCheck(): Promise<Run> {
    this.#forget(true);
    return this.program('scripts/check.ts', '--content', this.content);
  }

  async build(extent: 'core' | 'whole'): Promise<Build> {
    const done = await this.program('bench/ours/timed-build.ts', this.content, this.site(extent), extent);
    return { run: done, report: JSON.parse(done.output) as BuildReport };
  }

  #forget(compiled: boolean): void {
    const cache = join(this.#plan.root, CACHE);
    for (const name of existsSync(cache) ? readdirSync(cache) : [])
      if (!(compiled || this.#plan.keepCompiled) || name !== OF_CODE)
        rmSync(join(cache, name), { recursive: true, force: true });
  }

  /** The first file of a kind. */
  fileOf(folder: string): string {
    const [name] = readdirSync(join(this.content, folder)).sort();
    return join(this.content, folder, name ?? '');
  }

  /** Adds a sentence to an entry, which another time takes away again. */
  touchEntry(): void {
    const file = this.fileOf('threats');
    const text = readFileSync(file, 'utf8');
    const added = ' Bim bam.\n';
    writeFileSync(
      file,
      text.endsWith(added) ? text.slice(0, -added.length).concat('\n') : text.trimEnd() + added,
    );
  }

  /** Whether a site was built. */
  has(name: 'core' | 'whole'): boolean {
    return existsSync(join(this.site(name), 'index.html'));
  }

  /** Takes everything away. */
  remove(): void {
    rmSync(this.#folder, { recursive: true, force: true });
  }
}
