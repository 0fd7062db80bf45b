import { buildGraph } from '#graph/build-graph.ts';
import type { Graph } from '#graph/graph.ts';
import type { Corpus } from '#model/corpus.ts';
import type { DataFile, Entry } from '#model/entry.ts';
import { ReleasedContent } from '#model/released-corpus.ts';
import { isDeadStatus } from '#model/status.ts';
import type { Release } from '#schemas/types.ts';
import type { ReleaseChange } from './make-release.ts';
import { type TextChange, textChange } from './text-change.ts';

/** One release, with the content it held. */
export interface PastRelease {
  readonly version: string;
  readonly date: string;
  readonly data: Release;
  /** Its content, joined; made when it is first asked for. */
  readonly graph: Graph;
}

/** One revision of an entry, in the release that made it. */
export interface Revision {
  readonly id: string;
  readonly revision: number;
  readonly release: PastRelease;
  /** The release whose revision it took the place of; undefined for the first. */
  readonly before: Revision | undefined;
  readonly change: ReleaseChange | undefined;
  /** Its text; undefined when the release froze none. */
  readonly entry: Entry | undefined;
}

/** An entry that differs between two releases. */
export interface EntryDifference {
  readonly id: string;
  readonly what: ReleaseChange['change'];
  readonly before: Entry | undefined;
  readonly after: Entry | undefined;
  readonly revisions: readonly [number | undefined, number];
  readonly change: TextChange | undefined;
}

/** Everything that was ever released, the oldest release first. */
export class Archive {
  readonly releases: readonly PastRelease[];
  readonly #revisions = new Map<string, Revision[]>();

  /** @param corpus a content folder with its releases */
  constructor(corpus: Corpus) {
    const content = new ReleasedContent(corpus);
    this.releases = corpus.releases
      .filter(({ valid }) => valid)
      .map((file) => new LazyRelease(file, content));
    for (const release of this.releases)
      for (const { id, revision } of release.data.entries) {
        const known = this.#revisions.get(id) ?? [];
        if (known.at(-1)?.revision === revision) continue;
        this.#revisions.set(id, [...known, new LazyRevision(id, revision, release, known.at(-1))]);
      }
  }

  /** The newest release; undefined before the first. */
  get newest(): PastRelease | undefined {
    return this.releases.at(-1);
  }

  /** Every id that was ever released. */
  get ids(): readonly string[] {
    return [...this.#revisions.keys()];
  }

  /** The revisions of an entry, the first one first; empty when it was never released. */
  revisionsOf(id: string): readonly Revision[] {
    return this.#revisions.get(id) ?? [];
  }

  /** What differs between an entry as it is now and its last revision; undefined when nothing does. */
  unreleased(entry: Entry): TextChange | 'new' | undefined {
    const last = this.revisionsOf(entry.id).at(-1)?.entry;
    return last ? textChange(last, entry) : 'new';
  }

  /**
   * The entries that differ between two releases, in the order of ids.
   * @param from undefined for the time before the first release
   */
  difference(from: PastRelease | undefined, to: PastRelease): EntryDifference[] {
    const old = new Map(from?.data.entries.map((item) => [item.id, item]));
    return to.data.entries.flatMap((item): EntryDifference[] => {
      const earlier = old.get(item.id);
      if (earlier?.revision === item.revision) return [];
      const before = earlier && from?.graph.entries.get(item.id);
      const after = to.graph.entries.get(item.id);
      const dies = isDeadStatus(item.status ?? 'published') && !isDeadStatus(earlier?.status ?? 'published');
      return [
        {
          id: item.id,
          what: dies ? (item.status as ReleaseChange['change']) : earlier ? 'changed' : 'added',
          before,
          after,
          revisions: [earlier?.revision, item.revision],
          change: before && after && textChange(before, after),
        },
      ];
    });
  }
}

class LazyRelease implements PastRelease {
  readonly data: Release;
  readonly #file: DataFile<Release>;
  readonly #content: ReleasedContent;
  #graph: Graph | undefined;

  constructor(file: DataFile<Release>, content: ReleasedContent) {
    this.data = file.data;
    this.#file = file;
    this.#content = content;
  }

  get version(): string {
    return this.data.version;
  }

  get date(): string {
    return this.data.date;
  }

  get graph(): Graph {
    this.#graph ??= buildGraph(this.#content.corpusOf(this.#file), 'readers');
    return this.#graph;
  }
}

class LazyRevision implements Revision {
  readonly id: string;
  readonly revision: number;
  readonly release: PastRelease;
  readonly before: Revision | undefined;

  constructor(id: string, revision: number, release: PastRelease, before: Revision | undefined) {
    this.id = id;
    this.revision = revision;
    this.release = release;
    this.before = before;
  }

  get change(): ReleaseChange | undefined {
    return this.release.data.changes?.find(({ id }) => id === this.id);
  }

  get entry(): Entry | undefined {
    return this.release.graph.entries.get(this.id);
  }
}
