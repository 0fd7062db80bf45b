import type { Link, ViewContext } from './shared/context.ts';

/** A file of data as its format describes it. */
export interface DataFile {
  readonly name: string;
  readonly title: string;
  readonly mediaType: string;
  readonly what: string;
  readonly readers: string;
  readonly specification: { readonly name: string; readonly href: string };
  readonly version: string;
  readonly promise: string;
  /** The name of the schema published beside it. */
  readonly schema?: string;
  /** In bytes. */
  readonly size: number;
  readonly example: string;
}

/** A file that every entry has beside its page. */
export interface EntryDataFile {
  readonly name: string;
  readonly title: string;
  readonly mediaType: string;
  readonly what: string;
  readonly schema?: string;
}

/** A class or a property of our ontology. */
export interface OntologyRow {
  readonly name: string;
  readonly type: string;
  readonly label: string;
  readonly comment: string;
  readonly domain?: readonly string[];
  readonly range?: readonly string[];
  readonly inverse?: string;
}

/** What is published as data. */
export interface PublishedData {
  readonly files: readonly DataFile[];
  readonly entryFiles: readonly EntryDataFile[];
  readonly ontology: readonly OntologyRow[];
}

export const NO_DATA: PublishedData = { files: [], entryFiles: [], ontology: [] };

/** The page of all files of data. */
export interface DataPage {
  readonly files: readonly (Omit<DataFile, 'size' | 'schema'> & {
    readonly anchor: string;
    readonly href: string;
    readonly size: string;
    readonly schema: Link | undefined;
  })[];
  readonly entryFiles: readonly (Omit<EntryDataFile, 'schema'> & {
    readonly schema: Link | undefined;
    /** The file of the first entry. */
    readonly sample: Link | undefined;
  })[];
  readonly ontologyHref: string;
}

/** Another form of a page, for the programs that look for one. */
export interface Alternate {
  readonly href: string;
  readonly type: string;
  readonly title: string;
}

/** The page of all files of data. */
export function dataPage({ urls, graph }: ViewContext, { files, entryFiles }: PublishedData): DataPage {
  const file = (name: string): string => `${urls.base}data/${name}`;
  const schema = (name: string | undefined): Link | undefined =>
    name === undefined ? undefined : { href: file(name), label: name };
  const [first] = graph.entries.keys();
  return {
    files: files.map((data) => ({
      ...data,
      anchor: data.name.replaceAll('.', '-'),
      href: file(data.name),
      size: sizeWords(data.size),
      schema: schema(data.schema),
    })),
    entryFiles: entryFiles.map((data) => ({
      ...data,
      schema: schema(data.schema),
      sample:
        first === undefined
          ? undefined
          : { href: urls.entry(first) + data.name, label: `${first}/${data.name}` },
    })),
    ontologyHref: urls.at('data', 'ontology'),
  };
}

/** The other forms of an entry's page. */
export function alternatesOf({ urls }: ViewContext, { entryFiles }: PublishedData, id: string): Alternate[] {
  return entryFiles.map(({ name, title, mediaType }) => ({
    href: urls.entry(id) + name,
    type: mediaType.replace(/;.*/, ''),
    title,
  }));
}

/** A size in decimal units, as in `3.4 MB`. */
export function sizeWords(bytes: number): string {
  if (bytes < 1000) return `${bytes}\u202fB`;
  return bytes < 1_000_000
    ? `${(bytes / 1000).toFixed(bytes < 10_000 ? 1 : 0)}\u202fkB`
    : `${(bytes / 1_000_000).toFixed(1)}\u202fMB`;
}
