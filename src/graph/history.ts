import type { Release } from '#schemas/types.ts';

/** Version of content that no release holds yet. */
export const UNRELEASED = '0.0.0-unreleased';

/** What the releases say of content: its version, and the revision of each entry with its day. No clock is asked. */
export class History {
  /** Version of the content: that of the newest release, or that nothing was released. */
  readonly version: string;
  /** The day of the newest release, if there is one. */
  readonly date: string | undefined;
  readonly #revisions: ReadonlyMap<string, number>;
  readonly #since = new Map<string, string>();

  /** @param releases in any order */
  constructor(releases: readonly Release[]) {
    const ordered = [...releases].sort((a, b) => compareVersions(a.version, b.version));
    const newest = ordered.at(-1);
    this.version = newest?.version ?? UNRELEASED;
    this.date = newest?.date;
    this.#revisions = new Map(newest?.entries.map(({ id, revision }) => [id, revision]));
    const seen = new Map<string, number>();
    for (const { date, entries } of ordered)
      for (const { id, revision } of entries)
        if (seen.get(id) !== revision) {
          seen.set(id, revision);
          this.#since.set(id, date);
        }
  }

  /** The revision of an entry in the newest release; 0 when it was never released. */
  revision(id: string): number {
    return this.#revisions.get(id) ?? 0;
  }

  /** The day of the release that made the revision; undefined when the entry was never released. */
  revisedOn(id: string): string | undefined {
    return this.#since.get(id);
  }
}

function compareVersions(a: string, b: string): number {
  const [left, right] = [a, b].map((version) => version.split('.').map(Number));
  return (left ?? []).map((part, i) => part - (right?.[i] ?? 0)).find((part) => part !== 0) ?? 0;
}
