import type { Report } from '#diagnostics/diagnostic.ts';
import type { Graph } from '#graph/graph.ts';
import type { DataFile } from '#model/entry.ts';
import { parseId } from '#model/identifier.ts';
import type { Release } from '#schemas/types.ts';
import { isDead, isKnownId, kindWords, statusOf } from '../lookup.ts';
import { at, type Rule } from '../rule.ts';

type ReleasedItem = Release['entries'][number];

/** What was once released stays: its file, its kind, its end. */
export const releaseLedger: Rule = {
  code: 'KB402',
  name: 'release-ledger',
  severity: 'error',
  summary:
    'An id that was released keeps its file and its kind, stays public, and does not come back to life.',
  why: 'People cite released ids; what they cited must still be there and still be the same thing.',
  bad: '(the file of a released threat is deleted)',
  good: 'status: deprecated\nretired: { on: 2027-01-15, reason: Never observed. }',
  *check(graph) {
    yield* gaps(graph.corpus.releases);
    const seen = new Set<string>();
    for (const release of [...graph.corpus.releases].reverse()) {
      if (!release.valid) continue;
      for (const [index, item] of release.data.entries.entries()) {
        if (seen.has(item.id)) continue;
        const mistake = findMistake(graph, release, item, index);
        if (!mistake) continue;
        seen.add(item.id);
        yield mistake;
      }
    }
  },
};

/** A release under another name than its file, and one that forgets what the one before it knew. */
function* gaps(releases: readonly DataFile<Release>[]): Generator<Report> {
  let before: Release | undefined;
  for (const release of releases) {
    if (!release.valid) continue;
    const { data } = release;
    const name = /([^/]+)\.json$/.exec(release.file)?.[1];
    if (name !== data.version)
      yield {
        ...at(release, ['version']),
        message: `The record of release ${data.version} lies in a file named after ${name}.`,
        suggestion: 'Bring back the file as it was released.',
      };
    const items = new Map(data.entries.map((item) => [item.id, item]));
    for (const { id, revision } of before?.entries ?? []) {
      const item = items.get(id);
      if (item && item.revision >= revision) continue;
      const words = item ? `calls \`${id}\` revision ${item.revision} again` : `leaves out \`${id}\``;
      yield {
        ...at(
          release,
          item ? ['entries', data.entries.indexOf(item), 'revision'] : ['entries'],
          item ? 'value' : 'key',
        ),
        message: `Release ${data.version} ${words}, of which ${before?.version} had revision ${revision}.`,
        suggestion: 'Bring back the file as it was released.',
      };
    }
    before = data;
  }
}

function findMistake(graph: Graph, release: DataFile<Release>, item: ReleasedItem, index: number) {
  const { id } = item;
  const here = () => at(release, ['entries', index, 'id']);
  const { version } = release.data;
  const kind = parseId(id)?.kind;
  if (kind && kind !== item.kind) {
    const message = `Release ${version} calls \`${id}\` a ${kindWords(item.kind)}, but the id is that of a ${kindWords(kind)}.`;
    return {
      ...at(release, ['entries', index, 'kind']),
      message,
      suggestion: `Write \`${kind}\`; an entry of another kind gets a new id.`,
    };
  }
  const entry = graph.entries.get(id);
  if (!entry) {
    if (isKnownId(graph, id)) return undefined;
    const suggestion =
      'Bring the file back; if the entry is no longer in use, give it a status that says what became of it.';
    return {
      ...here(),
      message: `The id \`${id}\` was released in ${version}, but no file holds it.`,
      suggestion,
    };
  }
  if (!entry.valid) return undefined;
  if (statusOf(entry) === 'draft') {
    const message = `The id \`${id}\` was released in ${version}, but the entry is a draft, which no reader sees.`;
    return {
      ...at(entry, ['status']),
      message,
      suggestion: 'Write `published`, or the status that says what became of it.',
    };
  }
  if (item.status !== undefined && item.status !== 'published' && !isDead(entry)) {
    const message = `The id \`${id}\` was \`${item.status}\` in ${version} and is \`${entry.data.status}\` again.`;
    return {
      ...at(entry, ['status']),
      message,
      suggestion: `Write \`${item.status}\`; what comes back gets a new id.`,
    };
  }
  return undefined;
}
