import { gunzipSync } from 'node:zlib';
import { decode } from 'cborg';
import { close, createIndex, type IndexFile } from 'pagefind';

/** Precedes everything that Pagefind packs. */
export const SIGNATURE = Buffer.from('pagefind_dcd');

/** The part of Pagefind that works in the browser. */
export interface Engine {
  /** Its files, by their names. */
  readonly files: ReadonlyMap<string, Uint8Array>;
  /** What `pagefind-entry.json` says of any index. */
  readonly entry: Readonly<Record<string, unknown>> & { readonly version: string };
}

const ENGINE = /^(?:pagefind\.js|pagefind-worker\.js|wasm\.\w+\.pagefind)$/;

/** The part of Pagefind that works in the browser, as the installed package has it. */
export async function pagefindEngine(): Promise<Engine> {
  const files = await filesOf('word');
  const entry = files.find(({ path }) => path === 'pagefind-entry.json') as IndexFile;
  return {
    files: new Map(files.flatMap(({ path, content }) => (ENGINE.test(path) ? [[path, content]] : []))),
    entry: JSON.parse(Buffer.from(entry.content).toString()) as Engine['entry'],
  };
}

/** A chunk of an index, as far as it is read here: words with the pages on which they stand, and where. */
type Chunk = readonly [
  readonly (readonly [
    stem: string,
    pages: readonly (readonly [page: number, locations: readonly number[]])[],
  ])[],
];

/**
 * Cuts words to their stems as Pagefind does, by having it index them.
 * @param words in small letters, without accents
 * @returns the stem of each
 */
export async function stemsOf(words: readonly string[]): Promise<readonly string[]> {
  const stems = words.map(() => '');
  for (const { path, content } of await filesOf(words.join(' '))) {
    if (!path.startsWith('index/')) continue;
    const [chunk] = decode(gunzipSync(content).subarray(SIGNATURE.length)) as Chunk;
    // A word with a line in it, as `a_b`, is found by its parts as well, which are shorter.
    for (const [stem, [page]] of chunk)
      for (const position of positions(page?.[1] ?? []))
        if (stem.length > (stems[position] as string).length) stems[position] = stem;
  }
  return stems;
}

/** Locations are steps from one to the next; behind a negative number, which tells a weight, stands a first one. */
function* positions(locations: readonly number[]): Iterable<number> {
  let position = 0;
  for (const step of locations) {
    if (step < 0) {
      position = 0;
    } else {
      position += step;
      yield position;
    }
  }
}

/** What Pagefind makes of one page. */
async function filesOf(text: string): Promise<readonly IndexFile[]> {
  const { index, errors } = await createIndex({ forceLanguage: 'en' });
  if (!index) throw new Error(errors.join('; '));
  const content = `<html><body data-pagefind-body>${text}</body></html>`;
  const added = await index.addHTMLFile({ sourcePath: 'index.html', content });
  const made = await index.getFiles();
  await index.deleteIndex();
  const wrong = [...added.errors, ...made.errors];
  if (wrong.length > 0) throw new Error(wrong.join('; '));
  return made.files;
}

/** Ends Pagefind's process. */
export const endPagefind = close;
