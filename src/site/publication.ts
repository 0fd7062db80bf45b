import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ENTRY_FILES, EXPORT_FILES } from '#exports/catalogue.ts';
import type { Content } from '#exports/export-file.ts';
import { ontology } from '#exports/skos/ontology.ts';
import { Source } from '#exports/source/source.ts';
import type { Graph } from '#graph/graph.ts';
import { createAjv, readSchema } from '#schemas/validator.ts';
import type { PublishedData } from '#views/data.ts';
import { exportContext } from './export-context.ts';

/** Everything published as data: made before the pages, which say how large each file is, and written after them. */
export interface Publication {
  /** What the pages say of it. */
  readonly described: PublishedData;
  /** Writes all files into the folder of the site. */
  write(folder: string): void;
}

/**
 * Makes files of data from what readers see.
 * @param which all of them, or only the one that programs read first
 * @throws when masec.json does not obey its own schema
 */
export async function publish(graph: Graph, which: 'all' | 'masec.json' = 'all'): Promise<Publication> {
  const files = which === 'all' ? EXPORT_FILES : EXPORT_FILES.filter(({ name }) => name === which);
  const entryFiles = which === 'all' ? ENTRY_FILES : [];
  const source = new Source(graph, exportContext(graph));
  const made: { readonly file: (typeof EXPORT_FILES)[number]; readonly content: Content }[] = [];
  for (const file of files) made.push({ file, content: await file.make(source) });
  holdToSchema(made[0]?.content ?? '');
  return {
    described: {
      files: made.map(({ file: { schema, make: _, ...file }, content }) => ({
        ...file,
        ...(schema && { schema: schema.file }),
        size: Buffer.byteLength(content),
        example: file.example(content, source),
      })),
      entryFiles: entryFiles.map(({ schema, make: _, ...file }) => ({
        ...file,
        ...(schema && { schema: schema.file }),
      })),
      ontology: ontology(source),
    },
    write: (folder) => {
      mkdirSync(join(folder, 'data'), { recursive: true });
      for (const { file, content } of made) writeFileSync(join(folder, 'data', file.name), content);
      for (const { schema } of [...files, ...entryFiles])
        if (schema)
          writeFileSync(
            join(folder, 'data', schema.file),
            `${JSON.stringify(readSchema(schema.name), null, 2)}\n`,
          );
      for (const entry of entryFiles.length > 0 ? source.entries : []) {
        mkdirSync(join(folder, entry.id), { recursive: true });
        for (const file of entryFiles)
          writeFileSync(join(folder, entry.id, file.name), file.make(source, entry));
      }
    },
  };
}

function holdToSchema(masecJson: Content): void {
  const ajv = createAjv();
  if (!ajv.validate(readSchema('exports/masec'), JSON.parse(String(masecJson))))
    throw new Error(`masec.json does not obey its own schema: ${ajv.errorsText()}`);
}
