import type { Graph } from '#graph/graph.ts';

/** Names the content of a site of which no release exists yet. */
const UNRELEASED = '0.0.0-unreleased';

/** Version of the content that is shown, for the names of files that readers save. */
export function contentVersion({ corpus }: Graph): string {
  const order = (version: string): string =>
    version
      .split('.')
      .map((part) => part.padStart(6, '0'))
      .join('.');
  const versions = corpus.releases.map(({ data }) => data.version);
  return versions.sort((a, b) => (order(a) < order(b) ? -1 : 1)).at(-1) ?? UNRELEASED;
}
