import { type Changes, changes } from '#comparison/list-changes.ts';
import type { MasecJson } from '#exports/masec-json.ts';

/** One list of `masec.json` on both sides of a change. */
export interface ExportedList {
  readonly name: string;
  readonly before: number;
  readonly after: number;
  /** Names of what was added, taken away and altered, the last with the fields that differ. */
  readonly added: readonly string[];
  readonly removed: readonly string[];
  readonly altered: readonly { readonly name: string; readonly fields: readonly string[] }[];
}

/** What differs in the published data. */
export interface ExportChanges {
  readonly lists: readonly ExportedList[];
  /** Fields of the document itself, such as its version. */
  readonly document: readonly string[];
}

type Item = Readonly<Record<string, unknown>>;

const LISTS: readonly (readonly [keyof MasecJson, (item: Item) => string])[] = [
  ['relations', ({ id }) => String(id)],
  ['mappings', ({ source, framework, edition, id }) => `${source} → ${framework} ${edition} ${id}`],
  ['references', ({ key }) => String(key)],
  ['frameworks', ({ slug, edition }) => `${slug} ${edition}`],
  ['terms', ({ slug }) => String(slug)],
  ['disciplines', ({ slug }) => String(slug)],
];

/** Compares the published data of two sides, entries kind by kind. */
export function exportChanges(before: MasecJson, after: MasecJson): ExportChanges {
  const kinds = [...new Set([...after.entries, ...before.entries].map(({ kind }) => kind))];
  const entries = kinds.map((kind) => {
    const ofKind = ({ entries }: MasecJson): Item[] =>
      entries.filter((entry) => entry.kind === kind) as unknown as Item[];
    return compare(`entries: ${kind}`, ofKind(before), ofKind(after), ({ id }) => String(id));
  });
  const others = LISTS.map(([name, nameOf]) =>
    compare(name, before[name] as readonly Item[], after[name] as readonly Item[], nameOf),
  );
  const vocabularies = ({ vocabularies }: MasecJson): Item[] =>
    Object.entries(vocabularies).map(([name, vocabulary]) => ({ name, vocabulary }));
  const words = compare('vocabularies', vocabularies(before), vocabularies(after), ({ name }) =>
    String(name),
  );
  const constants = ['formatVersion', 'contentVersion', 'namespace', 'license'] as const;
  return {
    lists: [...entries, ...others, words],
    document: constants
      .filter((name) => before[name] !== after[name])
      .map((name) => `${name}: ${before[name]} → ${after[name]}`),
  };
}

function compare(
  name: string,
  before: readonly Item[],
  after: readonly Item[],
  nameOf: (item: Item) => string,
): ExportedList {
  const { gained, lost, altered }: Changes<Item> = changes(before, after, nameOf);
  return {
    name,
    before: before.length,
    after: after.length,
    added: gained.map(nameOf),
    removed: lost.map(nameOf),
    altered: altered.map(({ item, fields }) => ({
      name: nameOf(item),
      fields: [...new Set(fields.map(({ path }) => path.split(/[.[ ]/)[0] ?? path))],
    })),
  };
}

/** Whether the published data of both sides are the same. */
export function isUnchanged({ lists, document }: ExportChanges): boolean {
  return (
    document.length +
      lists.flatMap(({ added, removed, altered }) => [...added, ...removed, ...altered]).length ===
    0
  );
}
