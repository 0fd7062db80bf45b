import type { Entry } from '#model/entry.ts';
import type { Release } from '#schemas/types.ts';

/** Version of content that no release holds yet. */
export const UNRELEASED = '0.0.0-unreleased';

/** What the releases say of content: its version, and when each entry last changed. No clock is asked. */
export class History {
  readonly #releases: readonly Release[];
  readonly #newest: ReadonlyMap<string, number>;
  readonly #since = new Map<string, string>();

  /** @param releases in any order */
  constructor(releases: readonly Release[]) {
    this.#releases = [...releases].sort((a, b) => compareVersions(a.version, b.version));
    this.#newest = new Map(this.#releases.at(-1)?.entries.map(({ id, revision }) => [id, revision]) ?? []);
    const seen = new Map<string, number>();
    for (const { date, entries } of this.#releases)
      for (const { id, revision } of entries)
        if (seen.get(id) !== revision) {
          seen.set(id, revision);
          this.#since.set(id, date);
        }
  }

  /** Version of the content: that of the newest release, or that nothing was released. */
  get version(): string {
    return this.#releases.at(-1)?.version ?? UNRELEASED;
  }

  /** The day of the newest release, if there is one. */
  get date(): string | undefined {
    return this.#releases.at(-1)?.date;
  }

  /** The version as one number that grows: 2026.11.3 is 20261103; 1 before the first release. */
  get serial(): number {
    const [year = 0, month = 0, count = 0] = this.version.split('.').map(Number);
    return Number.isNaN(count) || year === 0 ? 1 : (year * 100 + month) * 100 + count;
  }

  /** The revision of an entry in the newest release; 0 when it was never released. */
  revision(id: string): number {
    return this.#newest.get(id) ?? 0;
  }

  /** The day of the release that made its revision; undefined when it was never released. */
  revisedOn(id: string): string | undefined {
    return this.#since.get(id);
  }

  /** The day an entry last changed, as far as content says: added, retired, or released in its revision. */
  modified({ id, data }: Entry): string {
    return [data.added, data.retired?.on ?? '', this.#since.get(id) ?? ''].reduce((a, b) => (a > b ? a : b));
  }
}

function compareVersions(a: string, b: string): number {
  const [left, right] = [a, b].map((version) => version.split('.').map(Number));
  return (left ?? []).map((part, i) => part - (right?.[i] ?? 0)).find((part) => part !== 0) ?? 0;
}
