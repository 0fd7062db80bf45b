import type { Author } from '#graph/citations.ts';
import type { Link, ViewContext } from './shared/context.ts';
import { contributionLinks, type FormName, repositoryPath, type Subject } from './shared/contribution.ts';
import { FACETS } from './shared/facets.ts';

type Links = readonly Link[];

/** The links of every page to its source and to the forms of the issue tracker. */
export class Contributions {
  readonly #context: ViewContext;
  readonly #ruleSources: ReadonlyMap<string, string>;

  /** @param ruleSources the file of each rule in the repository, by its code */
  constructor(context: ViewContext, ruleSources: ReadonlyMap<string, string>) {
    this.#context = context;
    this.#ruleSources = ruleSources;
  }

  entry(id: string): Links {
    const entry = this.#context.graph.entries.get(id);
    return entry ? this.#author(entry, id, ['dispute', 'mapping', 'error']) : [];
  }

  term(slug: string): Links {
    const term = this.#context.terms.find((page) => page.slug === slug);
    return term ? this.#author(term, `terms/${slug}`, ['dispute', 'error']) : [];
  }

  discipline(slug: string): Links {
    const discipline = this.#context.disciplines.find((page) => page.slug === slug);
    return discipline ? this.#author(discipline, `disciplines/${slug}`, ['dispute', 'error']) : [];
  }

  reference(key: string): Links {
    const reference = this.#context.graph.references.get(key);
    if (!reference) return [];
    const label = this.#context.citationLabels.get(key) ?? key;
    return this.#links(key, `${label} (${key})`, ['error'], [reference.file]);
  }

  framework(slug: string): Links {
    const { graph } = this.#context;
    const editions = [...graph.frameworks.values()].filter((edition) => edition.slug === slug).reverse();
    return contributionLinks(graph.corpus.site.repository, {
      id: slug,
      title: editions[0]?.data.title ?? slug,
      forms: ['mapping', 'error'],
      sources: editions.map(({ file, edition }) => ({
        path: repositoryPath(graph.corpus, file),
        ...(editions.length > 1 && { what: `edition ${edition}` }),
      })),
    });
  }

  /** A value of a facet, or a facet as a whole. */
  facet(name: string, value: string): Links {
    const vocabulary = FACETS.find((facet) => facet.name === name)?.vocabulary ?? name;
    return this.#vocabulary(vocabulary, `facets/${name}/${value}`);
  }

  relationType(value: string): Links {
    return this.#vocabulary('relation-types', `relations/${value}`);
  }

  rule(code: string): Links {
    const path = this.#ruleSources.get(code);
    return contributionLinks(this.#context.graph.corpus.site.repository, {
      id: code,
      title: code,
      forms: ['error'],
      sources: path === undefined ? [] : [{ path }],
    });
  }

  /** A page that is made of no single file, by its address. */
  page(address: string): Links {
    return this.#address(address, ['entry', 'error']);
  }

  /** A page that is written as a text of its own, by its address. */
  text(address: string): Links {
    return this.#address(address, ['error'], (name) => `src/pages/${name}.mdx`);
  }

  #address(address: string, forms: Subject['forms'], source?: (name: string) => string): Links {
    const name = address.slice(this.#context.urls.base.length).replace(/\/$/, '');
    const title = name === '' ? '/' : `/${name}/`;
    const sources = source ? [{ path: source(name) }] : [];
    return contributionLinks(this.#context.graph.corpus.site.repository, {
      id: title,
      title,
      forms,
      sources,
    });
  }

  #author(author: Author, id: string, forms: readonly FormName[]): Links {
    return this.#links(id, `${author.data.title} (${id})`, forms, [author.file]);
  }

  #vocabulary(name: string, id: string): Links {
    const file = this.#context.graph.corpus.vocabularies.find((vocabulary) => vocabulary.name === name)?.file;
    return this.#links(id, id, ['error'], file === undefined ? [] : [file]);
  }

  #links(id: string, title: string, forms: Subject['forms'], files: readonly string[]): Links {
    const { corpus } = this.#context.graph;
    const sources = files.map((file) => ({ path: repositoryPath(corpus, file) }));
    return contributionLinks(corpus.site.repository, { id, title, forms, sources });
  }
}
