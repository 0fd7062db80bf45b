import { citationLabels } from '#graph/citation-labels.ts';
import type { Author } from '#graph/citations.ts';
import type { Graph } from '#graph/graph.ts';
import { History } from '#graph/history.ts';
import type { MappingEdge } from '#graph/mappings.ts';
import type { Relation } from '#graph/relations.ts';
import { codedValue } from '#model/coded-value.ts';
import type { DisciplinePage, Entry, EntryOf, Reference, TermPage } from '#model/entry.ts';
import type { EntryKind } from '#model/kind.ts';
import type { MarkdownNode } from '#model/markdown.ts';
import type { ExportContext } from './export-context.ts';
import { Iris } from './iris.ts';
import { once } from './once.ts';
import { plainProse } from './plain-prose.ts';

/** What every export is made of: the graph, with the names and texts that all of them need, each made once. */
export class Source {
  readonly graph: Graph;
  readonly context: ExportContext;
  readonly iris: Iris;
  readonly history: History;
  readonly entries: readonly Entry[];
  readonly references: readonly Reference[];
  readonly terms: readonly TermPage[];
  readonly disciplines: readonly DisciplinePage[];
  /** Author and year of every work by its key. */
  readonly labels: ReadonlyMap<string, string>;
  readonly #fields = new WeakMap<Author, Map<string, readonly MarkdownNode[]>>();
  readonly #texts = new WeakMap<readonly MarkdownNode[], string>();
  readonly #mappings = new Map<string, MappingEdge[]>();

  /**
   * @param graph what readers see
   * @param context where the site stands, and prose as its pages show it
   */
  constructor(graph: Graph, context: ExportContext) {
    this.graph = graph;
    this.context = context;
    this.iris = new Iris(graph.corpus.site.namespace);
    this.history = new History(graph.corpus.releases.map(({ data }) => data));
    this.entries = [...graph.entries.values()];
    this.references = [...graph.references.values()];
    this.terms = graph.corpus.terms.filter(({ data }) => data.status !== 'draft');
    this.disciplines = graph.corpus.disciplines.filter(({ data }) => data.status !== 'draft');
    this.labels = citationLabels(this.references);
    for (const edge of graph.mappings) {
      const list = this.#mappings.get(edge.entry.id);
      if (list) list.push(edge);
      else this.#mappings.set(edge.entry.id, [edge]);
    }
  }

  /** The entries of one kind. */
  of<K extends EntryKind>(kind: K): EntryOf<K>[] {
    return this.entries.filter((entry): entry is EntryOf<K> & Entry => entry.kind === kind) as EntryOf<K>[];
  }

  /** The facets of a threat as lists of words, in the order of its file; maturity, which is computed, last. */
  readonly facetsOf = once((entry: Entry): Readonly<Record<string, readonly string[]>> => {
    if (entry.kind !== 'threat') return {};
    const coded = Object.entries(entry.data.facets).map(([name, value]) => [
      name,
      [value].flat().map((item) => codedValue(item as string | { value: string })),
    ]);
    return { ...Object.fromEntries(coded), maturity: [this.graph.maturityOf(entry.id)] };
  });

  /** The mappings of one entry. */
  mappingsOf(id: string): readonly MappingEdge[] {
    return this.#mappings.get(id) ?? [];
  }

  /** The works an entry cites. */
  worksOf(entry: Entry): Reference[] {
    return this.graph.referencesOf(entry).flatMap((key) => this.graph.references.get(key) ?? []);
  }

  /** The nodes of a field of the front matter that may hold inline Markdown. */
  nodes(author: Author, ...path: readonly (string | number)[]): readonly MarkdownNode[] {
    let fields = this.#fields.get(author);
    if (!fields) {
      fields = new Map(author.fields.map((field) => [field.path.join('/'), field.nodes]));
      this.#fields.set(author, fields);
    }
    return fields.get(path.join('/')) ?? [];
  }

  /** The plain text of such a field, links and citations spelled out. */
  text(author: Author, ...path: readonly (string | number)[]): string {
    const nodes = this.nodes(author, ...path);
    let text = this.#texts.get(nodes);
    if (text === undefined) {
      text = plainProse(nodes, (id) => this.graph.entries.get(id)?.data.title);
      this.#texts.set(nodes, text);
    }
    return text;
  }

  /** Why a relation holds, as plain text. */
  rationale(relation: Relation): string {
    const author = this.graph.entries.get(relation.declaredIn);
    return (author && this.text(author, 'relations', relation.index, 'rationale')) || relation.rationale;
  }

  /** Under which conditions its result was obtained, as plain text; empty when that is not said. */
  conditions(relation: Relation): string {
    const author = this.graph.entries.get(relation.declaredIn);
    const { conditions = '' } = relation;
    return (
      conditions && ((author && this.text(author, 'relations', relation.index, 'conditions')) || conditions)
    );
  }

  /** Why an item is mapped, as plain text. */
  mappingRationale({ entry, index, mapping }: MappingEdge): string {
    return this.text(entry, 'maps-to', index, 'rationale') || mapping.rationale;
  }
}

/** Whether an entry is kept only because its identifier was cited. */
export function isDead({ data }: Entry): boolean {
  return data.status !== 'published' && data.status !== 'draft';
}

/** The families of a threat, its own first. */
export function familiesOf(entry: Entry): readonly string[] {
  return entry.kind === 'threat' ? [entry.data.family, ...(entry.data['also-in'] ?? [])] : [];
}
