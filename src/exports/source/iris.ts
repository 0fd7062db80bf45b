import type { Relation } from '#graph/relations.ts';
import type { FrameworkEdition } from '#model/entry.ts';

/** The permanent names of everything, all in the namespace of the content; each leads to a page once it is published there. */
export class Iris {
  readonly namespace: string;

  /** @param namespace the beginning of every IRI */
  constructor(namespace: string) {
    this.namespace = namespace;
  }

  entry(id: string): string {
    return this.namespace + id;
  }

  /** A relation, which has its place on the page of its source. */
  relation({ id, source }: Relation): string {
    return `${this.namespace}${source}/#${id.replaceAll('MASEC-', '').toLowerCase()}`;
  }

  /** A work, or one finding of it. */
  reference(key: string, finding?: string): string {
    return `${this.namespace}references/${key}/${finding === undefined ? '' : `#${finding}`}`;
  }

  framework(slug: string): string {
    return `${this.namespace}frameworks/${slug}/`;
  }

  edition({ slug, edition }: FrameworkEdition): string {
    return `${this.framework(slug)}#edition-${safe(edition)}`;
  }

  /** What the items of one edition begin with. */
  items({ slug, edition }: FrameworkEdition): string {
    return `${this.framework(slug)}#item-${safe(edition)}-`;
  }

  item(framework: FrameworkEdition, id: string): string {
    return this.items(framework) + safe(id);
  }

  /** A facet: its place on the page of all facets. */
  facets(facet: string): string {
    return `${this.namespace}facets/#${facet}`;
  }

  facet(facet: string, value: string): string {
    return `${this.namespace}facets/${facet}/${value}/`;
  }

  term(slug: string): string {
    return `${this.namespace}terms/${slug}/`;
  }

  discipline(slug: string): string {
    return `${this.namespace}disciplines/${slug}/`;
  }

  /** A class or property of our ontology. */
  ontology(name: string): string {
    return `${this.namespace}data/ontology/#${name}`;
  }

  /** A published file. */
  file(name: string): string {
    return `${this.namespace}data/${name}`;
  }
}

/** The part of an item's address made of its id, as its anchor on the page of its framework has it. */
export function safe(text: string): string {
  return text.replace(/[^A-Za-z0-9._-]+/g, '-');
}
