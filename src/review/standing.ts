import type { Diagnostic } from '#diagnostics/diagnostic.ts';
import type { Graph } from '#graph/graph.ts';
import type { Entry } from '#model/entry.ts';
import type { AuthorPair } from './author-changes.ts';
import type { Snapshot } from './snapshot.ts';

/** An id that no file had before. */
export interface TakenId {
  readonly entry: Entry;
  /** Another file that claims it too. */
  readonly rival: string | undefined;
}

/** The ids of entries that are new, or took another number. */
export function takenIds(
  pairs: readonly AuthorPair[],
  base: Snapshot,
  { graph, nameOf }: Snapshot,
): TakenId[] {
  return pairs.flatMap(({ before, after }): TakenId[] => {
    if (after && base.unread.has(nameOf(after.file))) return [];
    if (!after || !('id' in after) || (before && 'id' in before && before.id === after.id)) return [];
    const rival = graph.corpus.entries.find(({ id, file }) => id === after.id && file !== after.file);
    return [{ entry: after, rival: rival && nameOf(rival.file) }];
  });
}

/** Published entries that nothing leads to and that lead nowhere, and that were not so before. */
export function newOrphans(base: Graph, head: Graph): Entry[] {
  const before = new Set(orphans(base).map(({ id }) => id));
  return orphans(head).filter(({ id }) => !before.has(id));
}

function orphans(graph: Graph): Entry[] {
  return [...graph.entries.values()].filter(
    ({ id, kind, valid, data }) =>
      valid &&
      kind !== 'family' &&
      data.status === 'published' &&
      graph.outgoing(id).length + graph.incoming(id).length === 0,
  );
}

/** Findings of the check on one side of a change only. */
export interface DiagnosticChanges {
  readonly gained: readonly Diagnostic[];
  readonly lost: readonly Diagnostic[];
}

/** Compares what the check says; a finding that only moved within its file, or with it, is the same. */
export function diagnosticChanges(
  pairs: readonly AuthorPair[],
  base: Snapshot,
  head: Snapshot,
): DiagnosticChanges {
  const moved = new Map(
    pairs.flatMap(({ before, after }) =>
      before && after ? [[base.nameOf(before.file), head.nameOf(after.file)] as const] : [],
    ),
  );
  const key = ({ code, file, message }: Diagnostic): string =>
    JSON.stringify([code, head.nameOf(file), message]);
  const oldKey = ({ code, file, message }: Diagnostic): string =>
    JSON.stringify([code, moved.get(head.nameOf(file)) ?? head.nameOf(file), message]);
  return {
    gained: subtract(head.diagnostics, key, base.diagnostics.map(oldKey)),
    lost: subtract(base.diagnostics, oldKey, head.diagnostics.map(key)),
  };
}

function subtract(
  from: readonly Diagnostic[],
  key: (diagnostic: Diagnostic) => string,
  names: readonly string[],
): Diagnostic[] {
  const left = new Map<string, number>();
  for (const name of names) left.set(name, (left.get(name) ?? 0) + 1);
  return from.filter((diagnostic) => {
    const name = key(diagnostic);
    const count = left.get(name) ?? 0;
    left.set(name, count - 1);
    return count < 1;
  });
}
