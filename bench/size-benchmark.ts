import { rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { loadKnowledgeBase } from '#knowledge-base';
import { Random } from './corpus/random.ts';
import { Words } from './corpus/words.ts';
import type { Run } from './measure/run.ts';
import { round, summarise } from './measure/summary.ts';
import { measureDev } from './ours/dev-latency.ts';
import { weighFolder, weighPages } from './ours/page-weights.ts';
import { measureSearch } from './ours/search-cost.ts';
import { type Build, Workplace } from './ours/workplace.ts';
import { buildPeer } from './peers/build-peer.ts';
import { clear, type InstalledPeer, layOut } from './peers/install.ts';
import { plainPages } from './peers/texts.ts';
import { type BenchPlan, MEASURES, type Measure } from './plan.ts';
import type { BuildTiming, Floors, OursResult, PeerResult, SizeResult } from './result.ts';

const SAVES = 7;
const TYPED_WORDS = 4;

/** Measures everything with one number of entries, run by run, so that what is compared is measured side by side. */
export class SizeBenchmark {
  readonly #plan: BenchPlan;
  readonly #place: Workplace;
  readonly #peers: readonly InstalledPeer[];
  readonly #say: (words: string) => void;
  readonly #failed: { what: string; why: string }[] = [];
  readonly #checks: Run[] = [];
  readonly #cores: Build[] = [];
  readonly #compiledCores: Build[] = [];
  readonly #wholes: Build[] = [];
  readonly #rebuilds: Run[] = [];
  readonly #peerRuns = new Map<string, Run[]>();

  constructor(
    plan: BenchPlan,
    entries: number,
    peers: readonly InstalledPeer[],
    say: (words: string) => void,
  ) {
    this.#plan = plan;
    this.#peers = peers;
    this.#say = (words) => say(`${entries} entries: ${words}`);
    this.#place = new Workplace(plan, entries);
  }

  async measure(): Promise<SizeResult> {
    this.#layOutPeers();
    for (let turn = 1; turn <= this.#plan.runs; turn++) await this.#takeTurn(turn);
    const more = await this.#measureSite();
    const place = this.#place;
    const result: SizeResult = {
      entries: place.size.entries,
      works: place.size.works,
      content: { files: place.size.files, bytes: place.size.bytes },
      ours: { ...this.#timings(), ...more },
      peers: this.#peers.flatMap((installed) => this.#besideOurs(installed)),
      failed: this.#failed,
    };
    place.remove();
    for (const installed of this.#peers) clear(installed);
    return result;
  }

  #wants(measure: Measure): boolean {
    return this.#plan.measures.has(measure);
  }

  #layOutPeers(): void {
    if (this.#peers.length === 0) return;
    const { graph } = loadKnowledgeBase(this.#place.content);
    for (const installed of this.#peers) {
      clear(installed);
      layOut(installed, plainPages(graph));
    }
  }

  /** One run of everything that is run several times. */
  async #takeTurn(turn: number): Promise<void> {
    const place = this.#place;
    const say = (what: string): void => this.#say(`${what}, run ${turn} of ${this.#plan.runs}`);
    await this.#attempt('check', async () => {
      say('check');
      this.#checks.push(await place.coldCheck());
    });
    await this.#attempt('core', async () => {
      say('core build');
      this.#cores.push(await place.coldBuild('core'));
    });
    for (const installed of this.#peers)
      await this.#attempt(installed.peer.name, async () => {
        say(installed.peer.name);
        const runs = this.#peerRuns.get(installed.peer.name) ?? [];
        this.#peerRuns.set(installed.peer.name, [...runs, await buildPeer(installed)]);
      });
    await this.#attempt('core', async () => {
      say('core build, code compiled before');
      this.#compiledCores.push(await place.coldBuild('core', true));
    });
    await this.#attempt('whole', async () => {
      say('whole build');
      this.#wholes.push(await place.coldBuild('whole', true));
    });
    await this.#attempt('rebuild', async () => {
      say('build after a change');
      if (!place.has('whole')) await place.build('whole');
      place.touchEntry();
      this.#rebuilds.push((await place.build('whole')).run);
    });
  }

  /** What is measured once, on what was built. */
  async #measureSite(): Promise<Partial<OursResult>> {
    const place = this.#place;
    const measured: { -readonly [Name in keyof OursResult]: OursResult[Name] } = {};
    const built = place.has('whole') ? 'whole' : 'core';
    const site = place.site(built);
    if (!place.has(built) && ['floors', 'pages', 'search'].some((name) => this.#wants(name as Measure)))
      await place.coldBuild(built);
    await this.#attempt('floors', async () => {
      this.#say('floors');
      measured.floors = await this.#floors(site);
    });
    await this.#attempt('pages', async () => {
      this.#say('weights');
      measured.pages = weighPages(site);
      measured.searchIndex = weighFolder(join(site, 'pagefind'));
    });
    await this.#attempt('search', async () => {
      this.#say('search in a browser');
      measured.search = await measureSearch(site, this.#typedWords());
    });
    await this.#attempt('dev', async () => {
      this.#say('preview');
      const file = place.fileOf('threats');
      const id = `MASEC-${basename(file).split('-')[0]}`;
      measured.dev = await measureDev(this.#plan.root, place.content, file, id, SAVES);
    });
    return measured;
  }

  async #floors(site: string): Promise<Floors> {
    const copy = `${site}.copy`;
    const { output } = await this.#place.program('bench/ours/floors.ts', this.#place.content, site, copy);
    rmSync(copy, { recursive: true, force: true });
    const { read, yaml, markdown, write } = JSON.parse(output) as Floors;
    return { read: round(read), yaml: round(yaml), markdown: round(markdown), write: round(write) };
  }

  /** Words as readers type them: some from every text, some from few. */
  #typedWords(): string[] {
    const random = new Random(this.#plan.seed, 'typed');
    const words = new Words(this.#plan.seed);
    return Array.from({ length: TYPED_WORDS }, (_, index) =>
      index % 2 === 0 ? words.draw(random) : words.topic(random),
    ).map((word) => word.slice(0, 8));
  }

  #timings(): Partial<OursResult> {
    const core = this.#cores.length > 0 ? buildTiming(this.#cores) : undefined;
    const whole = this.#wholes.length > 0 ? buildTiming(this.#wholes) : undefined;
    const compiledCore = this.#compiledCores.length > 0 ? buildTiming(this.#compiledCores) : undefined;
    const more = (whole?.stages['exports'] ?? 0) - (core?.stages['exports'] ?? 0);
    const added = core && whole && (more * 1000) / this.#place.size.entries;
    return {
      ...(this.#checks.length > 0 && { check: summarise(this.#checks) }),
      ...(core && { core }),
      ...(compiledCore && { compiledCore }),
      ...(whole && { whole }),
      ...(this.#rebuilds.length > 0 && { rebuild: summarise(this.#rebuilds) }),
      ...(added !== undefined && { exportsPerEntry: round(added) }),
    };
  }

  #besideOurs({ peer, project }: InstalledPeer): PeerResult[] {
    const runs = this.#peerRuns.get(peer.name) ?? [];
    if (runs.length === 0 || this.#cores.length === 0) return [];
    const build = summarise(runs);
    const ours = summarise(this.#cores.map((core) => core.run));
    const ratios = {
      time: round(ours.seconds / build.seconds),
      cpu: round(ours.cpuSeconds / build.cpuSeconds),
      memory: build.memory > 0 ? round(ours.memory / build.memory) : 0,
    };
    return [{ name: peer.name, build, output: weighFolder(join(project, peer.out)), ratios }];
  }

  /** Does what was asked for; what fails is noted and not tried again, so that the rest is still measured. */
  async #attempt(what: string, work: () => Promise<void>): Promise<void> {
    const asked = !(MEASURES as readonly string[]).includes(what) || this.#wants(what as Measure);
    if (!asked || this.#failed.some((failure) => failure.what === what)) return;
    try {
      await work();
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      this.#say(`${what} failed: ${why}`);
      this.#failed.push({ what, why: why.slice(0, 500) });
    }
  }
}

function buildTiming(builds: readonly Build[]): BuildTiming {
  const sorted = [...builds].sort((a, b) => a.run.seconds - b.run.seconds);
  const middle = sorted[(sorted.length - 1) >> 1]?.report;
  const stages = Object.entries(middle?.seconds ?? {}).map(([name, seconds]) => [name, round(seconds)]);
  return {
    ...summarise(builds.map((build) => build.run)),
    pages: middle?.pages ?? 0,
    stages: Object.fromEntries(stages) as Record<string, number>,
  };
}
