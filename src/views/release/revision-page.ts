import type { Entry } from '#model/entry.ts';
import type { PastRelease, Revision } from '#releases/archive.ts';
import { textChange } from '#releases/text-change.ts';
import { type EntryPage, entryPage } from '../entry/entry-page.ts';
import { type HistoryRow, historyRow } from '../entry/history.ts';
import { itemAnchor } from '../entry/sources.ts';
import { type Link, ViewContext } from '../shared/context.ts';
import { type DiffRow, diffRows } from './text-diff.ts';

/** One revision of an entry, as it was. */
export interface RevisionPage
  extends Pick<
    EntryPage,
    | 'entry'
    | 'aliases'
    | 'families'
    | 'facets'
    | 'lead'
    | 'leadHtml'
    | 'parts'
    | 'conditions'
    | 'mappings'
    | 'positions'
    | 'sources'
  > {
  readonly template: 'revision';
  readonly revision: HistoryRow;
  readonly status: string;
  readonly earlier: Link | undefined;
  readonly later: Link | undefined;
  /** Whether no later revision was released. */
  readonly newest: boolean;
  /** What is different from the revision before. */
  readonly diff: readonly DiffRow[];
}

/** The pages of revisions: frozen texts, whose links lead to the pages of today. */
export class RevisionViews {
  readonly #live: ViewContext;
  readonly #contexts = new Map<PastRelease, ViewContext>();

  constructor(live: ViewContext) {
    this.#live = live;
  }

  /** Paths of all revisions of which the text is there, as in `MASEC-T0001/r2`. */
  paths(): string[] {
    const { archive } = this.#live;
    return archive.ids.flatMap((id) =>
      archive.revisionsOf(id).flatMap(({ entry, revision }) => (entry ? [`${id}/r${revision}`] : [])),
    );
  }

  /** The page of a revision; undefined when there is none of that path. */
  page(path: string): RevisionPage | undefined {
    const [, id = '', number] = /^(MASEC-[A-Z]\d+)\/r(\d+)$/.exec(path) ?? [];
    const revisions = this.#live.archive.revisionsOf(id);
    const at = revisions.findIndex(({ revision }) => revision === Number(number));
    const revision = revisions[at];
    return revision?.entry && this.#page(revision, revision.entry, revisions[at + 1]);
  }

  #page(revision: Revision, entry: Entry, later: Revision | undefined): RevisionPage {
    const context = this.#contextOf(revision.release);
    const page = entryPage(context, entry);
    const link = (other: Revision | undefined): Link | undefined =>
      other && { href: this.#live.urls.revision(other.id, other.revision), label: `r${other.revision}` };
    const change = revision.before?.entry && textChange(revision.before.entry, entry);
    return {
      template: 'revision',
      revision: historyRow(this.#live, revision),
      status: entry.data.status === 'published' ? '' : context.value('status', entry.data.status).label,
      earlier: link(revision.before),
      later: link(later),
      newest: later === undefined,
      diff: change ? diffRows(change) : [],
      entry: page.entry,
      aliases: page.aliases,
      families: page.families,
      facets: this.#facets(page),
      lead: page.lead,
      leadHtml: page.leadHtml,
      parts: this.#parts(context, entry, page),
      conditions: page.conditions,
      mappings: this.#mappings(entry, page),
      positions: page.positions,
      sources: page.sources.map((source) => ({ ...source, findings: [] })),
    };
  }

  /** The content of a release; citations lead to findings that are still there. */
  #contextOf(release: PastRelease): ViewContext {
    const known = this.#contexts.get(release);
    if (known) return known;
    const { urls, codes, graph, archive } = this.#live;
    const context = new ViewContext(release.graph, urls.base, codes, archive);
    const then = context.resolver.citation;
    context.resolver.citation = (key, finding) => {
      const reference = graph.references.get(key);
      const there = reference?.data.findings?.some(({ id }) => id === finding) ? finding : undefined;
      return reference && then(key, there);
    };
    this.#contexts.set(release, context);
    return context;
  }

  /** Of relations only what the entry itself declared; what others declared has revisions of its own. */
  #parts(context: ViewContext, { id }: Entry, { parts }: EntryPage): EntryPage['parts'] {
    const { graph } = context;
    const own = new Set(
      [...graph.outgoing(id), ...graph.incoming(id)]
        .filter(({ declaredIn }) => declaredIn === id)
        .map((relation) => relation.id),
    );
    const { urls } = this.#live;
    const types = this.#live.graph.relationTypes;
    const pages = new Set([...types.keys()].map((type) => urls.relation(type)));
    return parts.map(({ relations, ...part }) => {
      const groups = (relations?.groups ?? []).flatMap((group) => {
        const rows = group.rows.filter(({ facts }) => own.has(facts.id));
        const href = pages.has(group.href) ? group.href : urls.at('relations');
        return rows.length > 0 ? [{ ...group, rows, href }] : [];
      });
      return { ...part, relations: relations && groups.length > 0 ? { ...relations, groups } : undefined };
    });
  }

  #facets({ facets }: EntryPage): EntryPage['facets'] {
    const { graph, urls } = this.#live;
    const values = new Set(
      graph.corpus.vocabularies.flatMap((list) => list.values.map(({ value }) => value)),
    );
    return facets.map((row) => ({
      ...row,
      values: row.values.map((value) =>
        row.name === 'disciplines' || values.has(value.value) ? value : { ...value, href: urls.at('facets') },
      ),
    }));
  }

  #mappings({ data }: Entry, { mappings }: EntryPage): EntryPage['mappings'] {
    const { graph, urls } = this.#live;
    return mappings.map((mapping) => {
      const there = data['maps-to']?.some(({ framework, edition, id }) => {
        const items = graph.frameworks.get(`${framework}/${edition}`)?.data.items;
        return mapping.href.endsWith(`#${itemAnchor(edition, id)}`) && items?.some((item) => item.id === id);
      });
      const [page = urls.at('frameworks')] = mapping.href.split('#');
      return there ? mapping : { ...mapping, href: page };
    });
  }
}
