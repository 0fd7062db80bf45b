import type { Framework } from '#schemas/types.ts';

type Item = Framework['items'][number];

/** What became of an item in another edition. */
export type Fate =
  | { readonly fate: 'kept' }
  /** The identifier has another name. */
  | { readonly fate: 'renamed'; readonly newName: string }
  /** The name has another identifier; the old one may mean something else now. */
  | { readonly fate: 'moved'; readonly to: readonly string[]; readonly reused: string | undefined }
  /** It is there and marked as withdrawn. */
  | { readonly fate: 'retired'; readonly to: readonly string[] }
  /** Neither its identifier nor its name is there. */
  | { readonly fate: 'gone' };

/** An item of the older edition and what became of it. */
export type ItemFate = { readonly id: string; readonly name: string } & Fate;

/** What is different in another edition of a framework. */
export interface EditionDrift {
  readonly from: string;
  readonly to: string;
  /** Every item of the older edition, in its order. */
  readonly items: readonly ItemFate[];
  /** Items of the newer edition that correspond to nothing in the older one. */
  readonly added: readonly { readonly id: string; readonly name: string }[];
}

/**
 * Compares two editions of one framework. An item is recognised by its identifier and its name; where they part, the name
 * decides, since identifiers that are ranks are used again.
 */
export function compareEditions(older: Framework, newer: Framework): EditionDrift {
  const newById = new Map(newer.items.map((item) => [item.id, item]));
  const newByName = uniqueNames(newer.items);
  const oldNames = uniqueNames(older.items);
  const items = older.items.map((item): ItemFate => {
    const { id, name } = item;
    return { id, name, ...fateOf(item, newById.get(id), newByName.get(folded(name)), oldNames) };
  });
  const known = new Set(
    items.flatMap((item) => {
      if (item.fate === 'moved') return [...item.to];
      return item.fate === 'gone' ? [] : [item.id];
    }),
  );
  return {
    from: older.edition,
    to: newer.edition,
    items,
    added: newer.items
      .filter(({ id, status }) => !known.has(id) && status !== 'retired')
      .map(({ id, name }) => ({ id, name })),
  };
}

function fateOf(
  old: Item,
  sameId: Item | undefined,
  sameName: Item | undefined,
  oldNames: ReadonlyMap<string, Item>,
): Fate {
  if (sameId && folded(sameId.name) === folded(old.name)) {
    if (sameId.status === 'retired' && old.status !== 'retired')
      return { fate: 'retired', to: sameId['replaced-by'] ?? [] };
    return sameId.name === old.name ? { fate: 'kept' } : { fate: 'renamed', newName: sameId.name };
  }
  // A name that stood twice in the older edition, as that of a part often does, says nothing of where it went.
  const alone = oldNames.get(folded(old.name)) === old;
  if (sameName && alone && sameName.status !== 'retired')
    return { fate: 'moved', to: [sameName.id], reused: sameId?.name };
  if (sameId?.status === 'retired') return { fate: 'retired', to: sameId['replaced-by'] ?? [] };
  return sameId ? { fate: 'renamed', newName: sameId.name } : { fate: 'gone' };
}

/** Items by name, those left out whose name stands more than once. */
function uniqueNames(items: readonly Item[]): Map<string, Item> {
  const found = new Map<string, Item>();
  const twice = new Set<string>();
  for (const item of items) {
    const name = folded(item.name);
    if (found.has(name)) twice.add(name);
    found.set(name, item);
  }
  for (const name of twice) found.delete(name);
  return found;
}

/** A name without regard to case and spaces. */
function folded(name: string): string {
  return name.normalize('NFC').toLowerCase().replace(/\s+/g, ' ').trim();
}
