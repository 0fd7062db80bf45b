import type { Graph } from '#graph/graph.ts';
import { History, UNRELEASED } from '#graph/history.ts';
import type { Entry } from '#model/entry.ts';
import type { Site } from '#schemas/types.ts';
import type { Addresses } from './addresses.ts';
import { contributorName } from './contributor.ts';
import type { CslItem, CslName } from './csl-item.ts';

/** What can be cited of a knowledge base, each with who is credited, its day, its revision and the link that stays with it. */
export class Citable {
  readonly addresses: Addresses;
  readonly #graph: Graph;
  readonly #history: History;
  readonly #name: string;
  readonly #body: CslName;

  /**
   * @param graph what readers see
   * @param addresses where citations lead
   */
  constructor(graph: Graph, addresses: Addresses) {
    this.addresses = addresses;
    this.#graph = graph;
    this.#history = new History(graph.corpus.releases.map(({ data }) => data));
    this.#name = fullTitle(graph.corpus.site);
    this.#body = { literal: corporateAuthor(graph.corpus.site) };
  }

  /** The version of the content. */
  get version(): string {
    return this.#history.version;
  }

  /** Whether any content was released. */
  get released(): boolean {
    return this.version !== UNRELEASED;
  }

  /** The revision of an entry; 0 before it was released. */
  revision(id: string): number {
    return this.#history.revision(id);
  }

  /** An entry in its newest revision. */
  entry({ id, data }: Entry): CslItem {
    const revision = this.revision(id);
    const credited = (data.contributors ?? []).map(contributorName);
    return {
      id: id.toLowerCase() + (revision > 0 ? `-r${revision}` : ''),
      type: 'entry-encyclopedia',
      title: `${oneLine(data.title)} (${id}, ${revision > 0 ? `revision ${revision}` : 'unreleased'})`,
      author: credited.length > 0 ? credited : [this.#body],
      issued: dateParts(this.#history.revisedOn(id) ?? data.added),
      containerTitle: this.#name,
      publisher: this.#graph.corpus.site.title,
      version: revision > 0 ? `revision ${revision}` : this.version,
      language: 'en',
      url: this.addresses.entry(id, revision),
      custom: { id, revision, contentVersion: this.version },
    };
  }

  /** The knowledge base as a whole, in its newest release. */
  whole(): CslItem {
    const { version } = this;
    const added = [...this.#graph.entries.values()].map(({ data }) => data.added);
    const day = this.#history.date ?? added.reduce((a, b) => (a > b ? a : b), '1970-01-01');
    return {
      id: version === UNRELEASED ? 'masec' : `masec-${version}`,
      type: 'dataset',
      title: this.#name,
      author: [this.#body],
      issued: dateParts(day),
      version,
      language: 'en',
      url: this.addresses.whole(version),
      custom: { contentVersion: version },
    };
  }
}

/** The name of the knowledge base in full. */
export function fullTitle({ title }: Site): string {
  return `${title}: the Multi-Agent Security Knowledge Base`;
}

/** Who is credited where an entry names nobody. */
export function corporateAuthor({ title }: Site): string {
  return `${title} contributors`;
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

function dateParts(day: string): [number, number, number] {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return [year, month, date];
}
