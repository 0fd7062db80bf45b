import type { Graph } from '#graph/graph.ts';
import type { Entry } from '#model/entry.ts';
import { type EntryKind, KINDS, kindRecord } from '#model/kind.ts';
import type { Archive } from '#releases/archive.ts';

/** What happened to an entry in a release. */
export interface FeedItem {
  /** The IRI of the revision: permanent. */
  readonly id: string;
  /** Path of the revision's page below the site. */
  readonly path: string;
  readonly title: string;
  readonly summary: string;
  readonly kind: EntryKind;
  /** The families it belongs to; a family belongs to itself. */
  readonly families: readonly string[];
  /** The day of the release, as in `2027-01-15`. */
  readonly date: string;
}

/** Changes of one scope, the newest first. */
export interface Feed {
  /** Path below the site, without an ending: `feeds/all`, `feeds/threats`, `feeds/MASEC-F0001`. */
  readonly path: string;
  readonly title: string;
  /** Path of the page the feed belongs to. */
  readonly page: string;
  /** The day of the newest item; where there is none, that of the newest entry. */
  readonly updated: string;
  readonly items: readonly FeedItem[];
}

/** Feeds hold whole releases, the newest first, until they have this many items. */
const ENOUGH = 100;

/** The feed of everything, one for each kind and one for each family in use. */
export function feedsOf(graph: Graph, archive: Archive): Feed[] {
  const { title } = graph.corpus.site;
  const releases = [...archive.releases].reverse().map((release) =>
    (release.data.changes ?? []).flatMap((change): FeedItem[] => {
      const entry = change.id === undefined ? undefined : release.graph.entries.get(change.id);
      return entry ? [feedItem(graph, entry, change, release.date)] : [];
    }),
  );
  const added = [...graph.entries.values()].map(({ data }) => data.added).sort();
  const feed = (name: string, words: string, page: string, fits: (item: FeedItem) => boolean): Feed => {
    const items: FeedItem[] = [];
    for (const release of releases) if (items.length < ENOUGH) items.push(...release.filter(fits));
    return {
      path: `feeds/${name}`,
      title: `${title}: ${words}`,
      page,
      updated: items[0]?.date ?? added.at(-1) ?? '1970-01-01',
      items,
    };
  };
  const families = [...graph.entries.values()].filter(({ kind }) => kind === 'family');
  return [
    feed('all', 'releases', 'releases/', () => true),
    ...KINDS.map(({ kind, folder, plural }) =>
      feed(folder, plural, `${folder}/`, (item) => item.kind === kind),
    ),
    ...families.map(({ id, data }) => feed(id, data.title, `${id}/`, (item) => item.families.includes(id))),
  ];
}

function feedItem(
  { corpus }: Graph,
  entry: Entry,
  {
    change,
    revision = 1,
    words,
  }: { readonly change: string; readonly revision?: number; readonly words: string },
  date: string,
): FeedItem {
  const { id, kind, data } = entry;
  const path = `${id}/r${revision}/`;
  const label = kindRecord(kind).label.toLowerCase();
  return {
    id: corpus.site.namespace + path.slice(0, -1),
    path,
    title: change === 'added' ? `New ${label}: ${data.title}` : `${data.title} (${id}): ${change}`,
    summary: change === 'added' ? data.summary : [words, data.retired?.reason].filter(Boolean).join(' '),
    kind,
    families:
      kind === 'threat'
        ? [entry.data.family, ...(entry.data['also-in'] ?? [])]
        : kind === 'family'
          ? [id]
          : [],
    date,
  };
}
