import { kindRecord } from '#model/kind.ts';
import type { EntryDifference, PastRelease } from '#releases/archive.ts';
import { changeWords } from '#releases/text-change.ts';
import type { Link, ViewContext } from '../shared/context.ts';
import { KIND_ORDER } from '../shared/kinds.ts';
import { type DiffRow, diffRows } from './text-diff.ts';

/** One line of the list of releases. */
export interface ReleaseRow extends Link {
  readonly date: string;
  readonly summary: string;
  readonly note: string;
}

/** An entry that a release brings, changes or retires. */
export interface ChangedEntry extends Link {
  readonly id: string;
  readonly kind: string;
  readonly kindLabel: string;
  readonly words: string;
  readonly revision: Link;
  readonly diff: readonly DiffRow[];
}

/** Entries or other files to which the same happened. */
export interface ChangeGroup<T> {
  readonly id: string;
  readonly title: string;
  readonly items: readonly T[];
}

/** What a release brings, or what differs between two. */
export interface ReleasePage extends ReleaseRow {
  readonly version: string;
  /** The release it is compared with; undefined for the first. */
  readonly since: (Link & { readonly date: string }) | undefined;
  readonly entries: readonly ChangeGroup<ChangedEntry>[];
  readonly files: readonly ChangeGroup<Link>[];
  /** The same release, compared with others. */
  readonly comparisons: readonly Link[];
  readonly data: readonly Link[];
}

/** Every release, the newest first. */
export function releaseRows(context: ViewContext): ReleaseRow[] {
  return [...context.archive.releases].reverse().map((release) => releaseRow(context, release));
}

/** Every pair of releases, the newer one first. */
export function releasePairs({ archive: { releases } }: ViewContext): { version: string; since: string }[] {
  return releases.flatMap(({ version }, index) =>
    releases.slice(0, index).map((earlier) => ({ version, since: earlier.version })),
  );
}

/**
 * The page of a release.
 * @param since the version it is compared with; the one before when left out
 */
export function releasePage(context: ViewContext, version: string, since?: string): ReleasePage {
  const { archive, urls } = context;
  const index = archive.releases.findIndex((release) => release.version === version);
  const to = archive.releases[index];
  if (!to) throw new Error(`there is no release ${version}`);
  const from =
    since === undefined
      ? archive.releases[index - 1]
      : archive.releases.find((release) => release.version === since);
  const path = since === undefined ? ['releases', version] : ['releases', version, 'since', since];
  return {
    ...releaseRow(context, to),
    version,
    since: from && { href: urls.release(from.version), label: from.version, date: from.date },
    entries: entryGroups(context, archive.difference(from, to)),
    files: since === undefined ? fileGroups(context, to) : [],
    comparisons: archive.releases
      .slice(0, index)
      .map((earlier) => ({ href: urls.since(version, earlier.version), label: earlier.version }))
      .reverse(),
    data: [
      ...(since === undefined
        ? [{ href: `${urls.at(...path)}masec.json`, label: 'All data of this release as JSON' }]
        : []),
      { href: `${urls.at(...path)}changes.json`, label: 'These changes as JSON' },
    ],
  };
}

function releaseRow({ urls }: ViewContext, { version, date, data }: PastRelease): ReleaseRow {
  return {
    href: urls.release(version),
    label: version,
    date,
    summary: data.summary ?? '',
    note: data.note ?? '',
  };
}

const GROUPS: readonly (readonly [EntryDifference['what'], string])[] = [
  ['added', 'New'],
  ['changed', 'Changed'],
  ['moved', 'Moved to another kind'],
  ['merged', 'Merged'],
  ['split', 'Split'],
  ['deprecated', 'Deprecated'],
];

function entryGroups(
  context: ViewContext,
  differences: readonly EntryDifference[],
): ChangeGroup<ChangedEntry>[] {
  return GROUPS.flatMap(([what, title]) => {
    const items = differences.filter((difference) => difference.what === what);
    if (what !== 'added')
      return group(
        what,
        title,
        items.flatMap((item) => changedEntry(context, item)),
      );
    return KIND_ORDER.flatMap((kind) => {
      const { plural, folder } = kindRecord(kind);
      const ofKind = items.filter(({ after }) => after?.kind === kind);
      return group(
        `new-${folder}`,
        `${title} ${plural.toLowerCase()}`,
        ofKind.flatMap((item) => changedEntry(context, item)),
      );
    });
  });
}

function changedEntry({ urls }: ViewContext, difference: EntryDifference): ChangedEntry[] {
  const { id, what, after, revisions, change } = difference;
  if (!after) return [];
  const { reason, to = [] } = after.data.retired ?? {};
  const fate =
    what === 'added' || what === 'changed'
      ? ''
      : [to.length > 0 ? `To ${to.join(', ')}.` : '', reason].filter(Boolean).join(' ');
  return [
    {
      id,
      kind: after.kind,
      kindLabel: kindRecord(after.kind).label,
      href: urls.entry(id),
      label: after.data.title,
      words: fate || (change ? changeWords(change) : after.data.summary),
      revision: { href: urls.revision(id, revisions[1]), label: `r${revisions[1]}` },
      diff: change && what === 'changed' ? diffRows(change) : [],
    },
  ];
}

const FOLDERS: readonly (readonly [string, string])[] = [
  ['references', 'References'],
  ['terms', 'Terms'],
  ['disciplines', 'Disciplines'],
  ['frameworks', 'Other frameworks'],
];

function fileGroups({ urls }: ViewContext, { data }: PastRelease): ChangeGroup<Link>[] {
  return FOLDERS.flatMap(([folder, title]) =>
    (['added', 'changed', 'removed'] as const).flatMap((what) => {
      const names = (data.changes ?? [])
        .filter(({ path, change }) => change === what && path?.startsWith(`${folder}/`))
        .map(({ path = '' }) => path.split('/')[1]?.replace(/\.(?:yml|mdx)$/, '') ?? '');
      const items = [...new Set(names)].map((name) => ({ href: urls.at(folder, name), label: name }));
      return group(`${folder}-${what}`, `${title} ${what}`, items);
    }),
  );
}

function group<T>(id: string, title: string, items: readonly T[]): ChangeGroup<T>[] {
  return items.length > 0 ? [{ id, title, items }] : [];
}
