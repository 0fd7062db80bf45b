import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { EXPORT_FILES } from '#exports/catalogue.ts';
import { ENTRY_FILES } from '#exports/entry/entry-files.ts';
import { Excerpt } from '#exports/examples.ts';
import type { Content, ExportFile, Made } from '#exports/export-file.ts';
import { masecJsonPieces } from '#exports/masec-json.ts';
import { renewedMasecJson } from '#exports/renewed-masec-json.ts';
import { ontology } from '#exports/skos/ontology.ts';
import { Source } from '#exports/source/source.ts';
import type { Graph } from '#graph/graph.ts';
import type { Entry } from '#model/entry.ts';
import { readSchema } from '#schemas/validator.ts';
import type { PublishedData } from '#views/data.ts';
import type { FileWriter } from '../writing/file-writer.ts';
import { exportContext } from './export-context.ts';

/** How much is built: everything, or only the pages, masec.json and the search, as other site generators would. */
export type Extent = 'whole' | 'core';

const MASEC_JSON = 'data/masec.json';

/** Everything published as data, made of what readers see. */
export class Publication implements PublishedData {
  readonly entryFiles: PublishedData['entryFiles'] = ENTRY_FILES.map(({ schema, make: _, ...file }) => ({
    ...file,
    ...(schema && { schema: schema.file }),
  }));
  readonly #graph: Graph;
  readonly #files: PublishedData['files'][number][] = [];

  constructor(graph: Graph) {
    this.#graph = graph;
  }

  /** What was written. */
  get files(): PublishedData['files'] {
    return this.#files;
  }

  get ontology(): PublishedData['ontology'] {
    return ontology(this.#source());
  }

  /**
   * Writes the files of everything, in the order of the catalogue, and those of each entry. One file at a time is held in memory,
   * and what they share no longer than this takes.
   * @param files the files of the site
   */
  async write(files: FileWriter, extent: Extent): Promise<void> {
    const source = this.#source();
    for (const file of EXPORT_FILES)
      if (extent === 'whole' || file.name === 'masec.json') await this.#writeWhole(files, file, source);
    if (extent === 'core') return;
    for (const { schema } of ENTRY_FILES) if (schema) writeSchema(files, schema);
    for (const entry of source.entries) writeEntry(files, source, entry);
  }

  /**
   * Writes the files in which the text of some entries stands, when all else was published as it is.
   * @param files the files of the site
   * @param before what was published, and the site in which it lies
   * @param changed the entries, in their order
   */
  renew(
    files: FileWriter,
    extent: Extent,
    before: { readonly files: PublishedData['files']; readonly folder: string },
    changed: readonly Entry[],
  ): void {
    const source = this.#source();
    const old = readFileSync(join(before.folder, MASEC_JSON));
    const renewed = renewedMasecJson(old, source, changed) ?? masecJsonPieces(source);
    const size = writeInParts(files, MASEC_JSON, inParts(renewed));
    for (const file of before.files)
      this.#files.push(`data/${file.name}` === MASEC_JSON ? { ...file, size } : file);
    if (extent === 'whole') for (const entry of changed) writeEntry(files, source, entry);
  }

  async #writeWhole(files: FileWriter, file: ExportFile, source: Source): Promise<void> {
    const { schema, make, example, ...facts } = file;
    const path = `data/${file.name}`;
    const excerpt = new Excerpt(example);
    const size = writeInParts(files, path, inParts(await make(source)), (part) => excerpt.take(part));
    this.#files.push({
      ...facts,
      ...(schema && { schema: schema.file }),
      size,
      example: example.show(excerpt.text, source),
    });
    if (schema) writeSchema(files, schema);
  }

  #source(): Source {
    return new Source(this.#graph, exportContext(this.#graph));
  }
}

/** @returns how much was written, in bytes */
function writeInParts(
  files: FileWriter,
  path: string,
  parts: Iterable<Content>,
  told: (text: string) => void = () => {},
): number {
  let size = 0;
  for (const part of parts) {
    size += size > 0 ? files.append(path, part) : files.write(path, part);
    if (typeof part === 'string') told(part);
  }
  return size;
}

function writeEntry(files: FileWriter, source: Source, entry: Entry): void {
  for (const file of ENTRY_FILES) files.write(`${entry.id}/${file.name}`, file.make(source, entry));
}

/** How much of a large file is made before it is handed on, in characters. */
const PART = 1 << 20;

function* inParts(made: Made): Iterable<Content> {
  if (typeof made === 'string' || made instanceof Uint8Array) {
    yield made;
    return;
  }
  let part = '';
  for (const piece of made) {
    part += piece;
    if (part.length < PART) continue;
    yield part;
    part = '';
  }
  if (part) yield part;
}

function writeSchema(
  files: FileWriter,
  { name, file }: { readonly name: string; readonly file: string },
): void {
  files.write(`data/${file}`, `${JSON.stringify(readSchema(name), null, 2)}\n`);
}
