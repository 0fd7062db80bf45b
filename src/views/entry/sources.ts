import type { Author } from '#graph/citations.ts';
import { resolveMappings } from '#graph/mappings.ts';
import type { Entry, Reference } from '#model/entry.ts';
import { compareText, isDead, type Link, type ViewContext } from '../shared/context.ts';
import { madeOnce } from '../shared/made-once.ts';
import { type FindingView, findingView, placeHtml, type WorkLink, workLink } from '../shared/works.ts';

/** A work an entry cites, with the findings it uses. */
export interface Source extends WorkLink {
  /** Where the work itself can be read, as a link; empty when no address is known. */
  readonly address: string;
  readonly findings: readonly FindingView[];
}

/** A place in an external framework. */
export interface MappingView extends Link {
  readonly framework: string;
  readonly edition: string;
  readonly itemId: string;
  readonly match: string;
  readonly matchDefinition: string;
  readonly confidence: string;
  readonly idBy: string;
  readonly gist: string;
  readonly rationale: string;
}

/** A position in a dispute and who holds it. */
export interface Position {
  readonly html: string;
  readonly heldBy: string;
}

/** The works an entry cites, by author and year as citations name them. */
export function sourcesOf(context: ViewContext, entry: Entry): Source[] {
  const used = new Map<string, Set<string>>();
  for (const { key, finding } of context.graph.citationsBy(entry)) {
    const findings = used.get(key) ?? new Set();
    used.set(key, finding ? findings.add(finding) : findings);
  }
  const works = context.graph.referencesOf(entry).flatMap((key): Source[] => {
    const reference = context.graph.references.get(key);
    if (!reference) return [];
    const named = (reference.data.findings ?? []).filter(({ id }) => used.get(key)?.has(id));
    const findings = named.map((finding) => findingView(context, finding));
    return [{ ...sourceWork(context, reference), findings }];
  });
  return works.sort((a, b) => compareText(a.label, b.label));
}

const sourceWork = madeOnce((context, reference: Reference) => ({
  ...workLink(context, reference),
  address: addressOf(reference.data),
}));

function addressOf({ DOI, arxiv, URL }: Reference['data']): string {
  if (DOI) return placeHtml(`https://doi.org/${DOI}`);
  if (arxiv) return placeHtml(`https://arxiv.org/abs/${arxiv}`);
  return URL ? placeHtml(URL) : '';
}

/** The mappings of an entry to external frameworks. */
export function mappingsOf(context: ViewContext, entry: Entry): MappingView[] {
  const { frameworks } = context.graph;
  const edges = isDead(entry) ? resolveMappings([entry], frameworks) : context.mappingsOf(entry.id);
  return edges.map(({ index, mapping, framework, item }) => {
    const match = context.value('match', mapping.match);
    return {
      href: `${context.urls.at('frameworks', mapping.framework)}#${itemAnchor(mapping.edition, mapping.id)}`,
      label: item.name,
      framework: framework.data.title,
      edition: mapping.edition,
      itemId: item.id,
      match: match.label,
      matchDefinition: match.definition,
      confidence: context.value('confidence', mapping.confidence).label,
      idBy: item['id-by'] ?? framework.data['id-by'],
      gist: item.gist?.text ?? '',
      rationale: context.field(entry, 'maps-to', index, 'rationale'),
    };
  });
}

/** The anchor of an item on the page of its framework. */
export function itemAnchor(edition: string, id: string): string {
  return `item-${edition}-${id}`.replace(/[^A-Za-z0-9._-]+/g, '-');
}

/** The positions of a dispute. */
export function positionsOf(context: ViewContext, entry: Entry): Position[] {
  return (entry.data.disputed ?? []).map((position, index) => ({
    html: context.field(entry, 'disputed', index, 'position'),
    heldBy: context.cite(position['held-by']),
  }));
}

/** Entries, terms and disciplines whose prose links to an entry. */
export function mentionsOf(context: ViewContext, entry: Entry): (Link & { readonly what: string })[] {
  const authors = new Map<string, Author>();
  for (const { author } of context.graph.mentionsOf(entry.id))
    if (author !== entry && !('id' in author && isDead(author))) authors.set(author.file, author);
  return [...authors.values()].map((author) => authorLink(context, author));
}

/** A link to whatever has prose. */
export function authorLink(context: ViewContext, author: Author): Link & { readonly what: string } {
  if (author.kind === 'term')
    return { href: context.urls.at('terms', author.slug), label: author.data.title, what: 'Term' };
  if (author.kind === 'discipline')
    return {
      href: context.urls.at('disciplines', author.slug),
      label: author.data.title,
      what: 'Discipline',
    };
  const { href, label, id } = context.link(author);
  return { href, label, what: id };
}
