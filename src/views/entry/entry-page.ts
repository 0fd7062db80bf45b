import { contributorName, readName } from '#citations/contributor.ts';
import type { Entry } from '#model/entry.ts';
import { type EntryLink, groupBy, isDead, type Link, type ViewContext } from '../shared/context.ts';
import { codedValues, facetsOf } from '../shared/facets.ts';
import type { Block } from './blocks.ts';
import { type FacetRow, facetRows, type MaturityView, maturityView } from './classification.ts';
import { type Condition, conditionsOf } from './conditions.ts';
import { type Evidence, evidenceOf } from './evidence.ts';
import { type History, historyOf } from './history.ts';
import { type KindBlocks, kindBlocks } from './kind-blocks.ts';
import { type ContentsPart, PARTS, type Part, partLabel, partOfSection, relationsHeading } from './parts.ts';
import { type RelationGroup, relationGroups } from './relation-groups.ts';
import { type Retirement, retirementOf } from './retirement.ts';
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

/** The relations of one part of a page, under their heading. */
export interface RelationsView {
  readonly id: string;
  readonly title: string;
  readonly groups: readonly RelationGroup[];
}

/** A part of a page with what authors wrote for it and what is joined to it. */
export interface PartView {
  readonly part: Part;
  readonly label: string;
  readonly sections: readonly SectionView[];
  readonly relations: RelationsView | undefined;
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
  readonly parts: readonly PartView[];
  readonly conditions: readonly Condition[];
  readonly members: readonly EntryLink[];
  readonly relations: readonly RelationGroup[];
  /** The same relations without their reasons, in the order of the page. */
  readonly neighbours: readonly Pick<RelationGroup, 'label' | 'rows'>[];
  /** The neighbourhood as a picture; empty when there is none. */
  readonly surroundings: string;
  readonly mappings: readonly MappingView[];
  readonly positions: readonly Position[];
  readonly sources: readonly Source[];
  readonly mentions: readonly (Link & { readonly what: string })[];
  readonly evidence: Evidence;
  readonly history: History;
  readonly contents: readonly ContentsPart[];
  /** What search filters by: pairs of filter and value. */
  readonly filters: readonly (readonly [string, string])[];
}

/** The page of an entry. */
export function entryPage(context: ViewContext, entry: Entry): EntryPage {
  const blocks = kindBlocks(context, entry);
  const relations = relationGroups(context, entry);
  const sources = sourcesOf(context, entry);
  const parts = partsOf(context, entry, blocks, relations);
  const page = {
    template: 'entry' as const,
    entry: context.link(entry),
    kindHref: context.urls.kind(entry.kind),
    permalink: context.urls.entry(entry.id),
    aliases: entry.data.aliases ?? [],
    added: entry.data.added,
    contributors: (entry.data.contributors ?? []).map((name) => readName(contributorName(name))),
    families: familiesOf(context, entry),
    retired: retirementOf(context, entry),
    maturity: isDead(entry) ? undefined : maturityView(context, entry),
    facets: facetRows(context, entry),
    lead: blocks.lead,
    leadHtml: context.blocks(entry.lead, 'lead'),
    parts,
    conditions: conditionsOf(context, entry),
    members: membersOf(context, entry),
    relations,
    neighbours: neighboursOf(relations),
    surroundings: surroundingsOf(
      context,
      entry,
      `#${parts.findLast((part) => part.relations)?.relations?.id}`,
    ),
    mappings: mappingsOf(context, entry),
    positions: positionsOf(context, entry),
    sources,
    evidence: evidenceOf(sources),
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

function partsOf(
  context: ViewContext,
  entry: Entry,
  blocks: KindBlocks,
  relations: readonly RelationGroup[],
): PartView[] {
  return PARTS.map((part) => {
    const groups = relations.filter((group) => group.part === part);
    return {
      part,
      label: partLabel(part, entry.kind),
      sections: entry.sections
        .filter(({ id }) => partOfSection(id) === part)
        .map(({ id, title, nodes }) => ({
          id,
          title,
          html: context.blocks(nodes, id),
          blocks: blocks.inSection[id] ?? [],
        })),
      relations: groups.length > 0 ? { ...relationsHeading(part, entry.kind), groups } : undefined,
    };
  });
}

function neighboursOf(relations: readonly RelationGroup[]): EntryPage['neighbours'] {
  const inOrder = PARTS.flatMap((part) => relations.filter((group) => group.part === part));
  return [...groupBy(inOrder, ({ label }) => label)].map(([label, groups]) => ({
    label,
    rows: groups.flatMap(({ rows }) => rows),
  }));
}

/** What each part of the page holds, in the order in which `entry-page.astro` shows it. */
function contentsOf(page: Omit<EntryPage, 'contents'>): ContentsPart[] {
  const own: Readonly<Record<Part, readonly (readonly [boolean, string, string])[]>> = {
    is: [
      [page.members.length > 0, 'members', 'Threats of this family'],
      [page.conditions.length > 0, 'applies-when', 'When it applies'],
    ],
    know: [[page.positions.length > 0, 'disputed', 'Disputed']],
    do: [],
    go: [
      [page.mappings.length > 0, 'mappings', 'In other frameworks'],
      [page.sources.length > 0, 'sources', 'Sources'],
      [page.mentions.length > 0, 'mentions', 'What links here'],
      [page.history.rows.length > 0, 'history', 'History'],
    ],
  };
  return page.parts
    .map(({ part, label, sections, relations }) => {
      const written = sections.map(({ id, title }): Link => ({ href: `#${id}`, label: title }));
      const fixed = own[part].flatMap(([shown, id, title]): Link[] =>
        shown ? [{ href: `#${id}`, label: title }] : [],
      );
      const joined = relations ? [{ href: `#${relations.id}`, label: relations.title }] : [];
      return {
        part,
        label,
        links: part === 'go' ? [...written, ...joined, ...fixed] : [...written, ...fixed, ...joined],
      };
    })
    .filter(({ links }) => links.length > 0);
}
