import { successorsOf } from '#graph/succession.ts';
import type { Entry } from '#model/entry.ts';
import { retiringRelease } from '#releases/retiring-release.ts';
import { type EntryLink, isDead, type Link, type ViewContext } from '../shared/context.ts';
import { codedValues, facetsOf } from '../shared/facets.ts';
import type { Block } from './blocks.ts';
import { type FacetRow, facetRows, type MaturityView, maturityView } from './classification.ts';
import { type Condition, conditionsOf } from './conditions.ts';
import { type History, historyOf } from './history.ts';
import { kindBlocks } from './kind-blocks.ts';
import { type RelationGroup, relationGroups } from './relation-groups.ts';
import {
  type MappingView,
  mappingsOf,
  mentionsOf,
  type Position,
  positionsOf,
  type Source,
  sourcesOf,
} from './sources.ts';
import { surroundingsOf } from './surroundings.ts';

/** A section of an entry with the fields that belong to it. */
export interface SectionView {
  readonly id: string;
  readonly title: string;
  readonly html: string;
  readonly blocks: readonly Block[];
}

/** What became of an entry that is no longer in use. */
export interface Retirement {
  /** The value of the status, and its label. */
  readonly value: string;
  readonly status: string;
  readonly reason: string;
  readonly on: string;
  /** The release that said so; undefined when none did yet. */
  readonly release: Link | undefined;
  readonly to: readonly EntryLink[];
  /** The entries in use at which whoever follows the successors arrives, where those are out of use too. */
  readonly today: readonly EntryLink[];
  /** The one page that took the place of this one, for search engines; undefined when there is none or several. */
  readonly canonical: string | undefined;
}

/** Everything the page of an entry shows. */
export interface EntryPage {
  readonly template: 'entry';
  readonly entry: EntryLink;
  readonly kindHref: string;
  readonly permalink: string;
  readonly aliases: readonly string[];
  readonly added: string;
  readonly contributors: readonly string[];
  readonly families: readonly EntryLink[];
  readonly retired: Retirement | undefined;
  readonly maturity: MaturityView | undefined;
  readonly facets: readonly FacetRow[];
  readonly lead: readonly Block[];
  readonly leadHtml: string;
  readonly sections: readonly SectionView[];
  readonly conditions: readonly Condition[];
  readonly members: readonly EntryLink[];
  readonly relations: readonly RelationGroup[];
  /** The neighbourhood as a picture; empty when there is none. */
  readonly surroundings: string;
  readonly mappings: readonly MappingView[];
  readonly positions: readonly Position[];
  readonly sources: readonly Source[];
  readonly mentions: readonly (Link & { readonly what: string })[];
  readonly history: History;
  readonly contents: readonly Link[];
  /** What search filters by: pairs of filter and value. */
  readonly filters: readonly (readonly [string, string])[];
}

/** The page of an entry. */
export function entryPage(context: ViewContext, entry: Entry): EntryPage {
  const blocks = kindBlocks(context, entry);
  const page = {
    template: 'entry' as const,
    entry: context.link(entry),
    kindHref: context.urls.kind(entry.kind),
    permalink: context.urls.entry(entry.id),
    aliases: entry.data.aliases ?? [],
    added: entry.data.added,
    contributors: entry.data.contributors ?? [],
    families: familiesOf(context, entry),
    retired: retirementOf(context, entry),
    maturity: isDead(entry) ? undefined : maturityView(context, entry),
    facets: facetRows(context, entry),
    lead: blocks.lead,
    leadHtml: context.blocks(entry.lead, 'lead'),
    sections: entry.sections.map(({ id, title, nodes }) => ({
      id,
      title,
      html: context.blocks(nodes, id),
      blocks: blocks.inSection[id] ?? [],
    })),
    conditions: conditionsOf(context, entry),
    members: membersOf(context, entry),
    relations: relationGroups(context, entry),
    surroundings: surroundingsOf(context, entry),
    mappings: mappingsOf(context, entry),
    positions: positionsOf(context, entry),
    sources: sourcesOf(context, entry),
    mentions: mentionsOf(context, entry),
    history: historyOf(context, entry),
    filters: filtersOf(context, entry),
  };
  return { ...page, contents: contentsOf(page) };
}

function familiesOf(context: ViewContext, entry: Entry): EntryLink[] {
  return entry.kind === 'threat' ? context.links([entry.data.family, ...(entry.data['also-in'] ?? [])]) : [];
}

function membersOf(context: ViewContext, entry: Entry): EntryLink[] {
  return entry.kind === 'family' ? context.membersOf(entry.id).map((member) => context.link(member)) : [];
}

function retirementOf(context: ViewContext, entry: Entry): Retirement | undefined {
  const { retired, status } = entry.data;
  if (!isDead(entry)) return undefined;
  const { graph, urls } = context;
  const release = retired?.release ?? retiringRelease(graph.corpus.releases, entry.id);
  const known = graph.corpus.releases.some(({ data }) => data.version === release);
  const today = successorsOf(graph.entries, entry.id).map((successor) => context.link(successor));
  const direct = new Set(retired?.to);
  const one = status === 'merged' || status === 'moved' ? today : [];
  return {
    value: status,
    status: context.value('status', status).label,
    reason: context.field(entry, 'retired', 'reason'),
    on: retired?.on ?? '',
    release: release === undefined ? undefined : { label: release, href: known ? urls.release(release) : '' },
    to: context.links(retired?.to ?? []),
    today: today.every(({ id }) => direct.has(id)) ? [] : today,
    canonical: one.length === 1 ? one[0]?.href : undefined,
  };
}

function filtersOf(context: ViewContext, entry: Entry): [string, string][] {
  const coded = facetsOf(entry.kind).flatMap((facet) =>
    codedValues(entry, facet).map(({ value }): [string, string] => [facet.name, value]),
  );
  const family = entry.kind === 'threat' ? [entry.data.family, ...(entry.data['also-in'] ?? [])] : [];
  return [
    ['kind', entry.kind],
    ...family.map((id): [string, string] => ['family', id]),
    ...coded,
    ...(entry.kind === 'threat'
      ? [['maturity', context.graph.maturityOf(entry.id)] as [string, string]]
      : []),
  ];
}

function contentsOf(page: Omit<EntryPage, 'contents'>): Link[] {
  const parts: readonly [boolean, string, string][] = [
    ...page.sections.map(({ id, title }): [boolean, string, string] => [true, id, title]),
    [page.members.length > 0, 'members', 'Threats of this family'],
    [page.conditions.length > 0, 'applies-when', 'When it applies'],
    [page.positions.length > 0, 'disputed', 'Disputed'],
    [page.relations.length > 0, 'relations', 'Relations'],
    [page.mappings.length > 0, 'mappings', 'In other frameworks'],
    [page.sources.length > 0, 'sources', 'Sources'],
    [page.mentions.length > 0, 'mentions', 'What links here'],
    [page.history.rows.length > 0, 'history', 'History'],
  ];
  return parts.flatMap(([shown, id, label]) => (shown ? [{ href: `#${id}`, label }] : []));
}
