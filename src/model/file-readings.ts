import type { SchemaName } from '#schemas/schema-names.ts';
import type { Validator } from '#schemas/validator.ts';
import type { Authored, DataFile } from './entry.ts';
import type { PlainReading } from './kept/shard.ts';
import { UnparsedText } from './kept/unparsed-text.ts';
import { type Read, readAuthored, readData } from './read-authored.ts';
import type { ReadCache } from './read-cache.ts';
import type { SourceText } from './source-text.ts';
import { YamlDocument } from './yaml-document.ts';

/** Reads texts of one content folder, unless they were read before: by this process or by another. */
export class FileReadings {
  readonly #cache: ReadCache;
  readonly #validator: Pick<Validator, 'validate'>;

  constructor(cache: ReadCache, validator: Pick<Validator, 'validate'>) {
    this.#cache = cache;
    this.#validator = validator;
  }

  /**
   * As `readAuthored()`.
   * @param named part of what is kept, so that an unchanged file stays the same object
   */
  authored<Data, Named extends object>(
    source: SourceText,
    slug: string,
    schema: SchemaName,
    named: Named,
  ): Read<Authored<Data> & Named> {
    return this.#recall(
      source,
      ({ data, parts: [start, end, body] = [0, 0, 0] }) =>
        Object.assign(
          new UnparsedText<Data>(new YamlDocument(source, start, end, { data }), slug, body),
          named,
        ),
      () => readAuthored<Data, Named>(source, slug, schema, this.#validator, named),
    );
  }

  /**
   * As `readData()`.
   * @param parsed its YAML, if that was parsed already
   */
  data<Data>(source: SourceText, schema: SchemaName, parsed?: YamlDocument): Read<DataFile<Data>> {
    return this.#recall(
      source,
      ({ data }) => {
        const document = parsed ?? new YamlDocument(source, 0, source.text.length, { data });
        return { file: source.file, document, data: document.data as Data, valid: true };
      },
      () => readData<Data>(source, schema, this.#validator, parsed),
    );
  }

  #recall<T extends DataFile<unknown> & { readonly bodyStart?: number }>(
    source: SourceText,
    restore: (reading: PlainReading) => T,
    read: () => Read<T>,
  ): Read<T> {
    return this.#cache.recall('checked', source, () => {
      const { kept } = this.#cache;
      const known = kept?.recall(source);
      if (known) return { value: restore(known), diagnostics: [] };
      const made = read();
      if (made.value && made.diagnostics.length === 0) kept?.keep(source, plain(made.value));
      return made;
    });
  }
}

function plain({
  data,
  document: { start, end },
  bodyStart,
}: DataFile<unknown> & { readonly bodyStart?: number }): PlainReading {
  return { data, parts: bodyStart === undefined ? undefined : [start, end, bodyStart] };
}
