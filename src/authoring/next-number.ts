import type { Graph } from '#graph/graph.ts';
import type { EntryKind } from '#model/kind.ts';

/**
 * The next free number of a kind: one more than the highest that any file claims or any release ever named.
 * @param graph the knowledge base, drafts included
 */
export function nextNumber({ corpus }: Graph, kind: EntryKind): number {
  const claimed = corpus.entries.filter((entry) => entry.kind === kind).map(({ number }) => number);
  const released = corpus.releases
    .flatMap(({ data }) => data.entries)
    .filter((entry) => entry.kind === kind)
    .map(({ id }) => Number(id.slice(7)));
  return 1 + Math.max(0, ...claimed, ...released);
}
