import { fieldChanges, same } from '#comparison/field-changes.ts';
import { buildGraph } from '#graph/build-graph.ts';
import type { Author } from '#graph/citations.ts';
import { pathInContent } from '#model/content-path.ts';
import type { Corpus } from '#model/corpus.ts';
import type { Entry } from '#model/entry.ts';
import { hashOf } from '#model/frozen-text.ts';
import { compareIds } from '#model/identifier.ts';
import { kindRecord } from '#model/kind.ts';
import { pathInRelease, ReleasedContent } from '#model/released-corpus.ts';
import { isDeadStatus } from '#model/status.ts';
import type { YamlDocument } from '#model/yaml-document.ts';
import type { Release } from '#schemas/types.ts';
import { nextVersion } from './next-version.ts';
import { summaryWords } from './summary-words.ts';
import { changedFields, changedSections, changeWords, textChange } from './text-change.ts';

export type ReleaseChange = NonNullable<Release['changes']>[number];
type ReleasedEntry = Release['entries'][number];
type ReleasedText = NonNullable<Release['texts']>[number];

/** Version of the form of `content/releases/<version>.json`, by SemVer. */
export const RELEASE_FORMAT = '1.1.0';

/** A release cannot be made, with the reason for whoever asked for it. */
export class ReleaseError extends Error {}

/** A release, and the texts it freezes: those that are new or say something else than before. */
export interface MadeRelease {
  readonly release: Release;
  /** By their path in the content folder. */
  readonly texts: readonly { readonly path: string; readonly text: string }[];
}

/**
 * Makes the next release of a content folder that passes its check. Pure: the same content, date and note give the same
 * bytes, wherever the folder lies. Drafts are left out.
 * @param date the day of the release
 * @param note what a maintainer wants to say of it
 * @throws {ReleaseError} when there is nothing to release, or the content contradicts the release
 */
export function makeRelease(corpus: Corpus, date: string, note?: string): MadeRelease {
  const last = corpus.releases.at(-1);
  if (last && date < last.data.date)
    throw new ReleaseError(
      `The date ${date} lies before that of the last release, ${last.data.version} of ${last.data.date}.`,
    );
  const version = nextVersion(
    corpus.releases.map(({ data }) => data.version),
    date,
  );
  const before = last && { data: last.data, corpus: new ReleasedContent(corpus).corpusOf(last) };
  const entries = [...buildGraph(corpus, 'readers').entries.values()].map((entry) =>
    releaseEntry(
      entry,
      before?.data.entries.find(({ id }) => id === entry.id),
      before?.corpus,
      version,
    ),
  );
  const files = releaseFiles(corpus, before?.corpus, before?.data.texts ?? []);
  const changes = [...entries, ...files.held].flatMap(({ change }) => change ?? []);
  changes.push(...files.removed);
  if (changes.length === 0)
    throw new ReleaseError(
      `Nothing has changed since release ${last?.data.version}: there is nothing to release.`,
    );
  const texts = [...entries, ...files.held].flatMap(({ frozen }) => frozen ?? []);
  return {
    release: {
      formatVersion: RELEASE_FORMAT,
      version,
      date,
      ...(note !== undefined && { note }),
      summary: summaryWords(changes),
      entries: entries.map(({ item }) => item).sort((a, b) => compareIds(a.id, b.id)),
      texts: files.held.map(({ item }) => item).sort((a, b) => (a.path < b.path ? -1 : 1)),
      changes,
    },
    texts: texts
      .map(({ path, text }) => ({ path: pathInContent(corpus.root, path), text }))
      .sort((a, b) => (a.path < b.path ? -1 : 1)),
  };
}

/** One file of a release; `change` and `frozen` are left out when it says what it said before. */
interface Held<Item> {
  readonly item: Item;
  readonly change?: ReleaseChange;
  readonly frozen?: { readonly path: string; readonly text: string };
}

function releaseEntry(
  entry: Entry,
  known: ReleasedEntry | undefined,
  before: Corpus | undefined,
  version: string,
): Held<ReleasedEntry> {
  const { id, kind, data, document } = entry;
  const old = before?.entries.find((candidate) => candidate.id === id);
  const change = old && textChange(old, entry);
  if (known && old && !change) return { item: known };
  const named = data.retired?.release;
  const dies = isDeadStatus(data.status) && !isDeadStatus(known?.status ?? 'published');
  if (dies && named !== undefined && named !== version)
    throw new ReleaseError(
      `\`${entry.file}\` says that release ${named} retires it, but this is ${version}: take \`release\` out, the releases know.`,
    );
  const revision = (known?.revision ?? 0) + 1;
  const item: ReleasedEntry = {
    id,
    kind,
    revision,
    ...(data.status !== 'published' && { status: data.status }),
    title: data.title,
    hash: hashOf(document.source.text),
  };
  const what = dies ? (data.status as ReleaseChange['change']) : known ? 'changed' : 'added';
  const to = dies ? data.retired?.to : undefined;
  return {
    item,
    frozen: { path: entry.file, text: document.source.text },
    change: {
      id,
      change: what,
      revision,
      ...(to && { to }),
      ...(change && differences(changedFields(change), changedSections(change))),
      words: dies
        ? fateWords(data.status, to ?? [])
        : change
          ? changeWords(change)
          : known
            ? 'Changed.'
            : `New ${kindRecord(kind).label.toLowerCase()}.`,
    },
  };
}

/** What became of an entry, in a sentence. */
function fateWords(status: string, to: readonly string[]): string {
  const names = to.length > 1 ? `${to.slice(0, -1).join(', ')} and ${to.at(-1)}` : (to[0] ?? '');
  if (status === 'split') return `Split into ${names}.`;
  if (status === 'merged') return `Merged into ${names}.`;
  return status === 'moved' ? `Moved to ${names}.` : 'Deprecated, without a successor.';
}

function differences(fields: readonly string[], sections: readonly string[]) {
  return {
    ...(fields.length > 0 && { fields: [...new Set(fields)] }),
    ...(sections.length > 0 && { sections: [...new Set(sections)] }),
  };
}

/** A file other than an entry, with what it says. */
interface OtherFile {
  readonly document: YamlDocument;
  /** Set for terms and disciplines, which have prose. */
  readonly author?: Author;
}

function releaseFiles(
  corpus: Corpus,
  before: Corpus | undefined,
  known: readonly ReleasedText[],
): { held: Held<ReleasedText>[]; removed: ReleaseChange[] } {
  const old = new Map(
    (before ? otherFiles(before) : []).map((file) => [pathInRelease(file.document.source.file), file]),
  );
  const held = otherFiles(corpus).map((file): Held<ReleasedText> => {
    const { source } = file.document;
    const path = pathInContent(corpus.root, source.file);
    const item = known.find((text) => text.path === path);
    const earlier = old.get(path);
    const change = fileChange(path, earlier, file);
    if (item && earlier && !change) return { item };
    return {
      item: { path, hash: hashOf(source.text) },
      frozen: { path: source.file, text: source.text },
      change: change ?? { path, change: 'added', words: 'New.' },
    };
  });
  const paths = new Set(held.map(({ item }) => item.path));
  const gone = known.filter(({ path }) => !paths.has(path));
  return { held, removed: gone.map(({ path }) => ({ path, change: 'removed', words: 'Removed.' })) };
}

function fileChange(
  path: string,
  before: OtherFile | undefined,
  after: OtherFile,
): ReleaseChange | undefined {
  if (!before) return undefined;
  if (before.author && after.author) {
    const change = textChange(before.author, after.author);
    return (
      change && {
        path,
        change: 'changed',
        ...differences(changedFields(change), changedSections(change)),
        words: changeWords(change),
      }
    );
  }
  const [old, now] = [before.document.data, after.document.data];
  if (same(old, now)) return undefined;
  const fields = fieldChanges(old, now).map((change) => /^[^.[ ]*/.exec(change.path)?.[0] ?? '');
  const names = [...new Set(fields)].filter(Boolean);
  return { path, change: 'changed', ...differences(names, []), words: `Changed: ${names.join(', ')}.` };
}

/** Everything published that is no entry. */
function otherFiles(corpus: Corpus): OtherFile[] {
  const prose = [...corpus.terms, ...corpus.disciplines].filter(({ data }) => data.status !== 'draft');
  const data = [
    ...corpus.references,
    ...corpus.frameworks,
    ...corpus.reviews,
    ...corpus.vocabularies,
    ...(corpus.siteFile ? [corpus.siteFile] : []),
  ];
  return [...prose.map((author) => ({ document: author.document, author })), ...data];
}
