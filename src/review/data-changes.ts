import { type FieldChange, fieldChanges } from '#comparison/field-changes.ts';
import { sourcesOf } from '#graph/authors.ts';
import type { DataFile } from '#model/entry.ts';
import type { Snapshot } from './snapshot.ts';

/** A file without prose of which something differs: a vocabulary, an edition, a review, a release, the site. */
export interface DataChange {
  readonly file: string;
  readonly what: 'added' | 'changed' | 'removed' | 'unread';
  readonly fields: readonly FieldChange[];
}

/** The files without prose that a change adds, alters or takes away; references have a part of their own. */
export function dataChanges(base: Snapshot, head: Snapshot): DataChange[] {
  const [old, now] = [filesOf(base), filesOf(head)];
  return [...new Set([...now.keys(), ...old.keys()])].sort().flatMap((file): DataChange[] => {
    const unread = base.unread.has(file) || head.unread.has(file);
    const what =
      old.has(file) && now.has(file) ? 'changed' : unread ? 'unread' : old.has(file) ? 'removed' : 'added';
    if (what !== 'changed') return [{ file, what, fields: [] }];
    const fields = fieldChanges(old.get(file), now.get(file));
    return fields.length > 0 ? [{ file, what, fields }] : [];
  });
}

function filesOf({ graph: { corpus }, media, nameOf }: Snapshot): Map<string, unknown> {
  const files: Pick<DataFile<unknown>, 'file' | 'document'>[] = [
    ...corpus.frameworks,
    ...corpus.reviews,
    ...corpus.vocabularies,
    ...corpus.releases,
  ];
  return new Map([
    ...files.map(({ file, document }): [string, unknown] => [nameOf(file), document.data]),
    ['site.yml', corpus.site],
    ...[...media].map(([name, digest]): [string, unknown] => [`media/${name}`, { digest }]),
  ]);
}

/** Files whose text differs, for a change of form that says nothing new. */
export function reformedFiles(base: Snapshot, head: Snapshot): string[] {
  const [old, now] = [textsOf(base), textsOf(head)];
  return [...now].filter(([name, text]) => old.has(name) && old.get(name) !== text).map(([name]) => name);
}

function textsOf({ graph, nameOf }: Snapshot): Map<string, string> {
  return new Map(sourcesOf(graph).map(({ file, text }) => [nameOf(file), text]));
}
