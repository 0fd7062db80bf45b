import type { CodeRecord } from '#diagnostics/diagnostic.ts';
import { citationLabels } from '#graph/citation-labels.ts';
import { type Author, splitFinding } from '#graph/citations.ts';
import type { Graph } from '#graph/graph.ts';
import type { MappingEdge } from '#graph/mappings.ts';
import type { DisciplinePage, Entry, TermPage } from '#model/entry.ts';
import { kindRecord } from '#model/kind.ts';
import type { MarkdownNode } from '#model/markdown.ts';
import type { VocabularyValue } from '#model/vocabulary.ts';
import { Archive } from '#releases/archive.ts';
import { renderInline, renderMarkdown } from '#render/render-markdown.ts';
import type { Resolver } from '#render/resolver.ts';
import { Urls } from './urls.ts';

/** A link with words. */
export interface Link {
  readonly href: string;
  readonly label: string;
}

/** A link to an entry, as lists show it. */
export interface EntryLink extends Link {
  readonly id: string;
  readonly kind: Entry['kind'];
  readonly kindLabel: string;
  readonly summary: string;
  /** Set when the entry is no longer in use. */
  readonly dead: boolean;
}

/** Everything views share: the graph, addresses, names, and prose turned into HTML. */
export class ViewContext {
  readonly graph: Graph;
  readonly codes: readonly CodeRecord[];
  readonly urls: Urls;
  readonly resolver: Resolver;
  readonly archive: Archive;
  /** Entries that are still in use, by id. */
  readonly living: readonly Entry[];
  readonly terms: readonly TermPage[];
  readonly disciplines: readonly DisciplinePage[];
  readonly citationLabels: ReadonlyMap<string, string>;
  readonly #vocabularies: ReadonlyMap<string, ReadonlyMap<string, VocabularyValue>>;
  readonly #mappings = new Map<string, MappingEdge[]>();
  readonly #members = new Map<string, Entry[]>();
  readonly #links = new WeakMap<Entry, EntryLink>();
  readonly #fields = new WeakMap<Author, Map<string, readonly MarkdownNode[]>>();

  /**
   * @param graph what readers see
   * @param base path under which the site is published
   * @param codes the documentation of the rules
   * @param archive what was released; that of the folder when left out
   */
  constructor(
    graph: Graph,
    base: string,
    codes: readonly CodeRecord[],
    archive: Archive = new Archive(graph.corpus),
  ) {
    this.graph = graph;
    this.archive = archive;
    this.codes = codes;
    this.urls = new Urls(base);
    this.living = [...graph.entries.values()].filter((entry) => !isDead(entry));
    const title = (a: Author, b: Author): number => compareText(a.data.title, b.data.title);
    this.terms = graph.corpus.terms.filter(({ data }) => data.status !== 'draft').sort(title);
    this.disciplines = graph.corpus.disciplines.filter(({ data }) => data.status !== 'draft').sort(title);
    this.citationLabels = citationLabels(graph.references.values());
    this.#vocabularies = new Map(
      graph.corpus.vocabularies.map(({ name, values }) => [
        name,
        new Map(values.map((value) => [value.value, value])),
      ]),
    );
    for (const edge of graph.mappings) append(this.#mappings, edge.entry.id, edge);
    for (const entry of this.living) {
      if (entry.kind !== 'threat') continue;
      for (const family of [entry.data.family, ...(entry.data['also-in'] ?? [])])
        append(this.#members, family, entry);
    }
    this.resolver = {
      entry: (id) => {
        const entry = graph.entries.get(id);
        return entry && { href: this.urls.entry(id), label: entry.data.title };
      },
      citation: (key, finding) => {
        const reference = graph.references.get(key);
        if (!reference) return undefined;
        return {
          href: this.urls.reference(key, finding),
          label: this.citationLabels.get(key) ?? key,
          title: reference.data.title,
        };
      },
      media: (name) => this.urls.media(name),
    };
  }

  /** HTML of blocks of prose; anchors of headings begin with the prefix. */
  blocks(nodes: readonly MarkdownNode[], prefix = ''): string {
    const used = new Map<string, number>();
    const anchor = (heading: string): string => {
      const base = [prefix, heading].filter(Boolean).join('-');
      let count = used.get(base) ?? 1;
      let id = base;
      while (used.has(id)) {
        count += 1;
        id = `${base}-${count}`;
      }
      used.set(id, 1).set(base, count);
      return id;
    };
    return renderMarkdown(nodes, { ...this.resolver, anchor });
  }

  /** HTML of a field of the front matter that holds inline Markdown; empty when the field is absent. */
  field(author: Author, ...path: readonly (string | number)[]): string {
    let fields = this.#fields.get(author);
    if (!fields) {
      fields = new Map(author.fields.map((field) => [field.path.join('/'), field.nodes]));
      this.#fields.set(author, fields);
    }
    return renderInline(fields.get(path.join('/')) ?? [], this.resolver);
  }

  /** HTML of a citation of findings written as `key#f2`; empty when there are none. */
  cite(findings: readonly string[]): string {
    const items = findings.map((written) => {
      const { key, finding } = splitFinding(written);
      return { key, start: 0, end: 0, ...(finding !== undefined && { finding }) };
    });
    return items.length > 0
      ? renderMarkdown([{ type: 'citation', items, start: 0, end: 0 }], this.resolver)
      : '';
  }

  /** Who says something: a citation, or that it is ours. */
  by(source: string): string {
    return source === 'ours' ? 'our coding' : this.cite([source]);
  }

  /** A value of a closed list, with its label and definition. */
  value(
    vocabulary: string,
    value: string,
  ): Pick<VocabularyValue, 'value' | 'label' | 'definition' | 'borderline'> {
    return (
      this.#vocabularies.get(vocabulary)?.get(value) ?? {
        value,
        label: value,
        definition: '',
        borderline: '',
      }
    );
  }

  /** A link to an entry. */
  link(entry: Entry): EntryLink {
    const known = this.#links.get(entry);
    if (known) return known;
    const link: EntryLink = {
      href: this.urls.entry(entry.id),
      label: entry.data.title,
      id: entry.id,
      kind: entry.kind,
      kindLabel: kindRecord(entry.kind).label,
      summary: entry.data.summary,
      dead: isDead(entry),
    };
    this.#links.set(entry, link);
    return link;
  }

  /** Links to the entries that exist among some ids. */
  links(ids: readonly string[]): EntryLink[] {
    return ids.flatMap((id) => {
      const entry = this.graph.entries.get(id);
      return entry ? [this.link(entry)] : [];
    });
  }

  /** The threats of a family, those that are also in others included. */
  membersOf(family: string): readonly Entry[] {
    return this.#members.get(family) ?? [];
  }

  /** The mappings of one entry. */
  mappingsOf(id: string): readonly MappingEdge[] {
    return this.#mappings.get(id) ?? [];
  }
}

/** Groups items by a key, in the order of first appearance. */
export function groupBy<T>(items: Iterable<T>, key: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) append(groups, key(item), item);
  return groups;
}

function append<T>(map: Map<string, T[]>, key: string, item: T): void {
  const list = map.get(key);
  if (list) list.push(item);
  else map.set(key, [item]);
}

/** Whether an entry is kept only because its identifier was cited. */
export function isDead({ data }: Entry): boolean {
  return !['published', 'draft'].includes(data.status);
}

/** Orders words as a reader expects, the same on every machine. */
export function compareText(a: string, b: string): number {
  const [left, right] = [fold(a), fold(b)];
  return left < right ? -1 : left > right ? 1 : a < b ? -1 : a > b ? 1 : 0;
}

function fold(text: string): string {
  return (ASCII.test(text) ? text : text.normalize('NFD').replace(/\p{M}/gu, '')).toLowerCase();
}

const ASCII = /^[\0-\x7f]*$/;
