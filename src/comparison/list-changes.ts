import { type FieldChange, fieldChanges } from './field-changes.ts';

/** Things of one sort that a change adds, takes away or alters. */
export interface Changes<T> {
  readonly gained: readonly T[];
  readonly lost: readonly T[];
  readonly altered: readonly { readonly item: T; readonly fields: readonly FieldChange[] }[];
}

/** Compares two lists of things that have a name. */
export function changes<T>(
  before: readonly T[],
  after: readonly T[],
  nameOf: (item: T) => string,
  leaveOut?: ReadonlySet<string>,
): Changes<T> {
  const old = new Map(before.map((item) => [nameOf(item), item]));
  const now = new Map(after.map((item) => [nameOf(item), item]));
  return {
    gained: after.filter((item) => !old.has(nameOf(item))),
    lost: before.filter((item) => !now.has(nameOf(item))),
    altered: [...now].flatMap(([name, item]) => {
      const fields = old.has(name) ? fieldChanges(old.get(name), item, leaveOut) : [];
      return fields.length > 0 ? [{ item, fields }] : [];
    }),
  };
}

/** Whether nothing was gained, lost or altered. */
export function isEmpty({ gained, lost, altered }: Changes<unknown>): boolean {
  return gained.length + lost.length + altered.length === 0;
}
