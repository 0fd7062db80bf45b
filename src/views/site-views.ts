import type { CodeRecord } from '#diagnostics/diagnostic.ts';
import type { Graph } from '#graph/graph.ts';
import { KINDS } from '#model/kind.ts';
import { type CitationView, CitationViews } from './citations.ts';
import { type CitePage, citePage } from './cite.ts';
import { Contributions } from './contributions.ts';
import {
  type Alternate,
  alternatesOf,
  type DataPage,
  dataPage,
  NO_DATA,
  type OntologyRow,
  type PublishedData,
} from './data.ts';
import {
  type DisciplinePageView,
  type DisciplineRow,
  disciplinePage,
  disciplinePages,
  disciplineRows,
} from './discipline.ts';
import { type EditionsPage, editionsPage } from './editions.ts';
import { type EntryPage, entryPage } from './entry/entry-page.ts';
import { Explorations } from './explore/explorations.ts';
import { FacetIndex } from './facet.ts';
import {
  type FrameworkPage,
  type FrameworkRow,
  frameworkPage,
  frameworkRows,
  frameworkSlugs,
} from './framework.ts';
import { type HomePage, homePage } from './home.ts';
import { type KindIndexPage, kindIndexPage, kindIndexPages } from './kind-index.ts';
import { LongLists } from './lists/long-lists.ts';
import { Matrices } from './matrices.ts';
import { Overviews } from './overviews.ts';
import { type ReferencePage, type ReferencesPage, ReferenceViews } from './reference.ts';
import {
  type RelationTypePage,
  type RelationTypeRow,
  relationTypePage,
  relationTypePages,
  relationTypeRows,
} from './relation-type.ts';
import { ReleaseViews } from './release/release-views.ts';
import type { RevisionPage } from './release/revision-page.ts';
import { type RuleRow, rulePage, ruleRows } from './rules.ts';
import { type Preview, preview, type SearchFilter, searchFilters } from './search.ts';
import { ViewContext } from './shared/context.ts';
import { furtherPages } from './shared/paging.ts';
import { glossary, type TermPageView, termPage } from './term.ts';

/** The props of every page of the site, and which pages there are. */
export class SiteViews {
  readonly title: string;
  readonly disclaimer: string;
  readonly licence: string;
  readonly repository: string | undefined;
  readonly base: string;
  readonly facets: FacetIndex;
  readonly matrices: Matrices;
  readonly overviews: Overviews;
  /** Lists of which overviews show only the beginning. */
  readonly lists: LongLists;
  readonly contribute: Contributions;
  readonly explore: Explorations;
  readonly citations: CitationViews;
  readonly releases: ReleaseViews;
  readonly #context: ViewContext;
  readonly #data: PublishedData;
  readonly #references: ReferenceViews;

  /**
   * @param graph what readers see
   * @param base path under which the site is published
   * @param codes the documentation of the rules
   * @param ruleSources the file of each rule in the repository, by its code
   * @param data what is published as data beside the pages
   * @param siteUrl where the site is published; empty when that is not known
   */
  constructor(
    graph: Graph,
    base: string,
    codes: readonly CodeRecord[],
    ruleSources: ReadonlyMap<string, string> = new Map(),
    data: PublishedData = NO_DATA,
    siteUrl = '',
  ) {
    this.#data = data;
    this.#context = new ViewContext(graph, base, codes);
    const { title, disclaimer, license, repository } = graph.corpus.site;
    this.title = title;
    this.disclaimer = disclaimer;
    this.licence = license.content;
    this.repository = repository;
    this.base = this.#context.urls.base;
    this.facets = new FacetIndex(this.#context);
    this.overviews = new Overviews(this.#context);
    this.matrices = new Matrices(this.#context);
    this.lists = new LongLists(this.#context);
    this.contribute = new Contributions(this.#context, ruleSources);
    this.explore = new Explorations(this.#context);
    this.citations = new CitationViews(this.#context, siteUrl);
    this.#references = new ReferenceViews(this.#context);
    this.releases = new ReleaseViews(this.#context);
  }

  /** The address of a page from the parts of its path. */
  url(...parts: readonly string[]): string {
    return this.#context.urls.at(...parts);
  }

  home(): HomePage {
    return homePage(this.#context);
  }

  /** Paths of the pages at the root: entries and their revisions, and the indexes of kinds with their further pages. */
  rootPaths(): string[] {
    const indexes = KINDS.flatMap(({ kind, folder }) => paged(folder, kindIndexPages(this.#context, kind)));
    return [...this.entryIds(), ...indexes, ...this.releases.revisions.paths()];
  }

  /** A page at the root. */
  root(path: string): EntryPage | KindIndexPage | RevisionPage {
    const entry = this.#context.graph.entries.get(path);
    if (entry) return entryPage(this.#context, entry);
    const revision = this.releases.revisions.page(path);
    if (revision) return revision;
    const [folder, number = '1'] = path.split('/');
    const { kind } = found(KINDS.find((record) => record.folder === folder));
    return kindIndexPage(this.#context, kind, Number(number));
  }

  /** How an entry is cited. */
  citation(id: string): CitationView {
    return this.citations.entry(found(this.#context.graph.entries.get(id)));
  }

  citePage(): CitePage {
    return citePage(this.#context, this.citations);
  }

  entryIds(): string[] {
    return [...this.#context.graph.entries.keys()];
  }

  preview(id: string): Preview {
    return preview(this.#context, found(this.#context.graph.entries.get(id)));
  }

  searchFilters(): SearchFilter[] {
    return searchFilters(this.#context);
  }

  relationTypes(): RelationTypeRow[] {
    return relationTypeRows(this.#context);
  }

  relationPaths(): string[] {
    return [...this.#context.graph.relationTypes.values()].flatMap((type) =>
      paged(type.value, relationTypePages(this.#context, type)),
    );
  }

  relationType(path: string): RelationTypePage {
    const [name = '', number = '1'] = path.split('/');
    return relationTypePage(
      this.#context,
      found(this.#context.graph.relationTypes.get(name)),
      Number(number),
    );
  }

  /** Paths of the pages of facet values, as in `channel/direct` and `channel/direct/2`. */
  facetPaths(): string[] {
    return this.facets
      .facets()
      .flatMap(({ name, values }) =>
        values.flatMap(({ value }) => paged(`${name}/${value}`, this.facets.pages(name, value))),
      );
  }

  /** Paths under `/references/`: further pages of the list, and works. */
  referencePaths(): string[] {
    return [...furtherPages(this.#references.pages()), ...this.#context.graph.references.keys()];
  }

  reference(path: string): ReferencePage | ReferencesPage {
    return /^\d+$/.test(path) ? this.#references.page(Number(path)) : this.#references.work(path);
  }

  frameworks(): FrameworkRow[] {
    return frameworkRows(this.#context);
  }

  editions(): EditionsPage {
    return editionsPage(this.#context);
  }

  frameworkSlugs(): string[] {
    return frameworkSlugs(this.#context);
  }

  framework(slug: string): FrameworkPage {
    return frameworkPage(this.#context, slug);
  }

  disciplines(): (DisciplineRow & { readonly slug: string })[] {
    const slugs = this.#context.disciplines.map(({ slug }) => slug);
    return disciplineRows(this.#context).map((row, index) => ({ ...row, slug: slugs[index] ?? '' }));
  }

  /** Paths of the pages of disciplines, as in `game-theory` and `game-theory/2`. */
  disciplinePaths(): string[] {
    return this.#context.disciplines.flatMap((discipline) =>
      paged(discipline.slug, disciplinePages(this.#context, discipline)),
    );
  }

  discipline(path: string): DisciplinePageView {
    const [slug, number = '1'] = path.split('/');
    const discipline = found(this.#context.disciplines.find((page) => page.slug === slug));
    return disciplinePage(this.#context, discipline, Number(number));
  }

  glossary(): ReturnType<typeof glossary> {
    return glossary(this.#context);
  }

  termSlugs(): string[] {
    return this.#context.terms.map(({ slug }) => slug);
  }

  term(slug: string): TermPageView {
    return termPage(this.#context, found(this.#context.terms.find((page) => page.slug === slug)));
  }

  data(): DataPage {
    return dataPage(this.#context, this.#data);
  }

  ontology(): readonly OntologyRow[] {
    return this.#data.ontology;
  }

  /** The other forms of an entry's page. */
  alternates(id: string): Alternate[] {
    return alternatesOf(this.#context, this.#data, id);
  }

  rules(): RuleRow[] {
    return ruleRows(this.#context);
  }

  rule(code: string): CodeRecord {
    return rulePage(this.#context, code);
  }
}

function paged(path: string, pages: number): string[] {
  return Array.from({ length: pages }, (_, index) => (index === 0 ? path : `${path}/${index + 1}`));
}

function found<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('a page was asked for that is not in the list of pages');
  return value;
}
