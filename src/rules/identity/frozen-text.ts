import type { Report } from '#diagnostics/diagnostic.ts';
import type { DataFile } from '#model/entry.ts';
import type { FrozenText } from '#model/frozen-text.ts';
import { parseFileName } from '#model/identifier.ts';
import type { Release } from '#schemas/types.ts';
import { at, type Rule } from '../rule.ts';

const TOP = { start: { line: 1, column: 1 } };
const BACK = 'Bring back the file as it was released.';

/** What was released can be read for ever, to the letter. */
export const frozenText: Rule = {
  code: 'KB404',
  name: 'frozen-text',
  severity: 'error',
  summary: 'The texts that a release froze are there, unchanged, and nothing else is among them.',
  why: 'Whoever cited a revision finds the words that were cited.',
  bad: '(a frozen text in content/releases/2027.01.1/ is corrected)',
  good: '(the entry itself is corrected; the next release gives it a new revision)',
  *check({ corpus: { releases, frozen } }) {
    const broken = new Set<FrozenText>();
    const known = new Set<FrozenText>();
    const folders = byVersion(frozen);
    const newest = new Map<string, FrozenText>();
    const revisions = new Map<string, FrozenText | undefined>();
    for (const release of releases) {
      const texts = folders.get(release.data?.version) ?? [];
      folders.delete(release.data?.version);
      if (!release.valid) continue;
      const entries = new Map(texts.map((text) => [parseFileName(text.path.replace(/^.*\//, ''))?.id, text]));
      for (const text of texts) newest.set(text.path, text);
      for (const { id, hash, revision, path } of recorded(release.data)) {
        const name = `${id} ${revision}`;
        if (id !== undefined && !revisions.has(name)) revisions.set(name, entries.get(id));
        const text = id === undefined ? newest.get(path.name) : revisions.get(name);
        if (text) known.add(text);
        if (hash === undefined || text?.hash === hash || (text && broken.has(text))) continue;
        if (text) broken.add(text);
        yield text
          ? changed(text)
          : missing(release, path.steps, id ? `\`${id}\`, revision ${revision},` : `\`${path.name}\``);
      }
      for (const text of texts)
        if (!known.has(text))
          yield {
            file: text.file,
            span: TOP,
            message: `Release ${text.version} knows nothing of this text.`,
            suggestion: 'Delete it.',
          };
    }
    for (const [version, [first]] of folders)
      if (first)
        yield {
          file: first.file,
          span: TOP,
          message: `The folder \`releases/${version}\` belongs to no release: \`${version}.json\` is missing.`,
          suggestion: 'Bring the record back, or delete the folder if nothing was released.',
        };
  },
};

function byVersion(texts: readonly FrozenText[]): Map<string, FrozenText[]> {
  const folders = new Map<string, FrozenText[]>();
  for (const text of texts) {
    const folder = folders.get(text.version);
    if (folder) folder.push(text);
    else folders.set(text.version, [text]);
  }
  return folders;
}

interface Recorded {
  readonly id?: string;
  readonly revision?: number;
  readonly hash: string | undefined;
  readonly path: { readonly name: string; readonly steps: readonly (string | number)[] };
}

/** Everything whose text a release vouches for. */
function recorded({ entries, texts = [] }: Release): Recorded[] {
  return [
    ...entries.map(({ id, revision, hash }, index) => ({
      id,
      revision,
      hash,
      path: { name: '', steps: ['entries', index, 'hash'] },
    })),
    ...texts.map(({ path, hash }, index) => ({
      hash,
      path: { name: path, steps: ['texts', index, 'path'] },
    })),
  ];
}

function changed({ file, version }: FrozenText): Report {
  return {
    file,
    span: TOP,
    message: `The text is not the one that release ${version} froze: its SHA-256 differs.`,
    suggestion: BACK,
  };
}

function missing(release: DataFile<Release>, path: readonly (string | number)[], what: string): Report {
  return {
    ...at(release, path),
    message: `The text of ${what} is missing from what was frozen.`,
    suggestion: BACK,
  };
}
