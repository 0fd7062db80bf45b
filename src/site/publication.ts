import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ENTRY_FILES, EXPORT_FILES } from '#exports/catalogue.ts';
import type { ExportFile } from '#exports/export-file.ts';
import { ontology } from '#exports/skos/ontology.ts';
import { Source } from '#exports/source/source.ts';
import type { Graph } from '#graph/graph.ts';
import { readSchema } from '#schemas/validator.ts';
import type { PublishedData } from '#views/data.ts';
import { exportContext } from './export-context.ts';

/** Everything published as data, made of what readers see. */
export class Publication implements PublishedData {
  readonly entryFiles: PublishedData['entryFiles'];
  readonly #source: Source;
  readonly #files: PublishedData['files'][number][] = [];

  constructor(graph: Graph) {
    this.#source = new Source(graph, exportContext(graph));
    this.entryFiles = ENTRY_FILES.map(({ schema, make: _, ...file }) => ({
      ...file,
      ...(schema && { schema: schema.file }),
    }));
  }

  /** The files under `data/` that were written, with their sizes: the page about them is made after them. */
  get files(): PublishedData['files'] {
    return this.#files;
  }

  get ontology(): PublishedData['ontology'] {
    return ontology(this.#source);
  }

  /**
   * Writes the files of everything, in the order of the catalogue. One at a time is held in memory.
   * @param folder the folder of the site
   * @param wanted which files; all when left out
   */
  async writeWhole(folder: string, wanted: (file: ExportFile) => boolean = () => true): Promise<void> {
    mkdirSync(join(folder, 'data'), { recursive: true });
    for (const file of EXPORT_FILES) {
      if (!wanted(file)) continue;
      const content = await file.make(this.#source);
      writeFileSync(join(folder, 'data', file.name), content);
      const { schema, make: _, ...facts } = file;
      this.#files.push({
        ...facts,
        ...(schema && { schema: schema.file }),
        size: Buffer.byteLength(content),
        example: file.example(content, this.#source),
      });
      if (schema) this.#writeSchema(folder, schema);
    }
  }

  /** Writes the files that each entry has under its own address. */
  writeEntries(folder: string): void {
    for (const { schema } of ENTRY_FILES) if (schema) this.#writeSchema(folder, schema);
    for (const entry of this.#source.entries) {
      mkdirSync(join(folder, entry.id), { recursive: true });
      for (const file of ENTRY_FILES)
        writeFileSync(join(folder, entry.id, file.name), file.make(this.#source, entry));
    }
  }

  #writeSchema(folder: string, { name, file }: { readonly name: string; readonly file: string }): void {
    mkdirSync(join(folder, 'data'), { recursive: true });
    writeFileSync(join(folder, 'data', file), `${JSON.stringify(readSchema(name), null, 2)}\n`);
  }
}
