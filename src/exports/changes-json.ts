import type { Archive, EntryDifference, PastRelease } from '#releases/archive.ts';
import { changedFields, changedSections, changeWords } from '#releases/text-change.ts';

/** Version of the form of `changes.json`, by SemVer. */
export const CHANGES_FORMAT = '1.0.0';

/** What differs between two releases, as data. */
export interface ChangesJson {
  readonly formatVersion: string;
  /** Null before the first release. */
  readonly from: string | null;
  readonly to: string;
  readonly date: string;
  readonly entries: readonly ChangedEntryJson[];
}

interface ChangedEntryJson {
  readonly id: string;
  readonly change: EntryDifference['what'];
  readonly revisions: readonly [number | null, number];
  readonly successors: readonly string[];
  readonly words: string;
  readonly fields: readonly string[];
  readonly sections: readonly string[];
  /** Every difference, with what was there before and after; null for what was not there. */
  readonly differences: readonly { readonly of: string; readonly before: unknown; readonly after: unknown }[];
}

/**
 * What differs between two releases.
 * @param from undefined for the time before the first
 */
export function changesJson(archive: Archive, from: PastRelease | undefined, to: PastRelease): ChangesJson {
  return {
    formatVersion: CHANGES_FORMAT,
    from: from?.version ?? null,
    to: to.version,
    date: to.date,
    entries: archive.difference(from, to).map(changedEntry),
  };
}

function changedEntry({ id, what, after, revisions, change }: EntryDifference): ChangedEntryJson {
  return {
    id,
    change: what,
    revisions: [revisions[0] ?? null, revisions[1]],
    successors: after?.data.retired?.to ?? [],
    words: change ? changeWords(change) : '',
    fields: change ? changedFields(change) : [],
    sections: change ? changedSections(change) : [],
    differences: change
      ? [
          ...(change.renamed ? [{ of: 'slug', before: change.renamed[0], after: change.renamed[1] }] : []),
          ...change.fields.map(({ path, before, after: now }) => difference(path, before, now)),
          ...listDifferences('relations', change.relations),
          ...listDifferences('maps-to', change.mappings),
          ...change.sections.map(({ title, before, after: now }) =>
            difference(`## ${title}`, before || undefined, now || undefined),
          ),
        ]
      : [],
  };
}

function listDifferences(
  of: string,
  {
    gained,
    lost,
    altered,
  }: {
    readonly gained: readonly unknown[];
    readonly lost: readonly unknown[];
    readonly altered: readonly {
      readonly item: unknown;
      readonly fields: readonly { path: string; before: unknown; after: unknown }[];
    }[];
  },
) {
  return [
    ...lost.map((item) => difference(of, item, undefined)),
    ...gained.map((item) => difference(of, undefined, item)),
    ...altered.flatMap(({ fields }) =>
      fields.map(({ path, before, after }) => difference(`${of}: ${path}`, before, after)),
    ),
  ];
}

function difference(of: string, before: unknown, after: unknown) {
  return { of, before: before ?? null, after: after ?? null };
}
