import { History } from '#graph/history.ts';
import type { Entry } from '#model/entry.ts';
import type { Link, ViewContext } from '../shared/context.ts';
import { type Card, cards } from './cards.ts';
import {
  type ComparedFramework,
  type ComparePage,
  comparedFramework,
  compareHref,
  comparePage,
  comparisons,
} from './compare.ts';
import { type GraphPage, graphPage } from './graph.ts';
import {
  type GraphData,
  type GraphPart,
  graphData,
  graphLayout,
  graphPart,
  isDrawable,
} from './graph-data.ts';
import type { GraphLayout, GraphPlaces } from './graph-places.ts';
import { llmsList, llmsLists, llmsText } from './llms-text.ts';
import { type NamedEntry, nameFiles } from './names.ts';
import { type PaletteData, paletteData } from './palette.ts';
import { dataSet, entryTerm, type StructuredData, wholeSet } from './structured-data.ts';

/** What the views that are worked with are made of, and what the site tells machines of itself. */
export class Explorations {
  readonly #context: ViewContext;
  /** Version of the content, as names of saved files hold it. */
  readonly version: string;

  constructor(context: ViewContext) {
    this.#context = context;
    this.version = new History(context.graph.corpus.releases.map(({ data }) => data)).version;
  }

  graph(): GraphPage {
    return graphPage(this.#context);
  }

  /** Whether the graph is drawn as a whole. */
  drawnWhole(): boolean {
    return isDrawable(this.#context);
  }

  /** What it takes to place what is drawn at first. */
  graphLayout(): GraphLayout {
    return graphLayout(this.#context);
  }

  /** @param places where it stands */
  graphData(places: GraphPlaces): GraphData {
    return graphData(this.#context, places);
  }

  /** The relations of some entries, where not all fit into one drawing. */
  graphPart(ids: readonly string[]): GraphPart {
    return graphPart(this.#context, ids);
  }

  compare(): ComparePage {
    return comparePage(this.#context);
  }

  /** Where an entry is compared with any other. */
  compareHref(id: string): string {
    return compareHref(this.#context, id);
  }

  comparisons(id: string): Link[] {
    return comparisons(this.#context, id);
  }

  comparedFramework(slug: string): ComparedFramework {
    return comparedFramework(this.#context, slug);
  }

  palette(): PaletteData {
    return paletteData(this.#context);
  }

  /** Parts of the list of names, by the names of their files. */
  nameFiles(): ReadonlyMap<string, readonly NamedEntry[]> {
    return nameFiles(this.#context);
  }

  /** An entry as JSON-LD. */
  term(id: string, absolute: (path: string) => string): StructuredData {
    return entryTerm(this.#context, this.#entry(id), absolute);
  }

  /** The whole knowledge base as JSON-LD. */
  whole(description: string, absolute: (path: string) => string): StructuredData {
    return wholeSet(this.#context, description, absolute);
  }

  /** The data as JSON-LD. */
  dataSet(
    description: string,
    files: Parameters<typeof dataSet>[2],
    absolute: (path: string) => string,
  ): StructuredData {
    return dataSet(this.#context, description, files, absolute);
  }

  /** Pictures that other sites show beside links to ours. */
  cards(): Card[] {
    return cards(this.#context);
  }

  llms(absolute: (path: string) => string): string {
    return llmsText(this.#context, absolute);
  }

  llmsLists(): string[] {
    return llmsLists(this.#context);
  }

  llmsList(name: string, absolute: (path: string) => string): string {
    return llmsList(this.#context, name, absolute);
  }

  #entry(id: string): Entry {
    const entry = this.#context.graph.entries.get(id);
    if (!entry) throw new Error(`no such entry: ${id}`);
    return entry;
  }
}
