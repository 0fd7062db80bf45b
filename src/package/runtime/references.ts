import { references } from './data.ts';
import type { Finding, Reference } from './types.ts';

let byKey: ReadonlyMap<string, Reference> | undefined;

/** A work by its key, or by the name of one of its findings, as in `motwani2024secret#f1`. */
export function reference(key: string): Reference | undefined {
  byKey ??= new Map(references.map((each) => [each.key, each]));
  return byKey.get(key.split('#', 1)[0] ?? '');
}

/** One thing that a work reports, by its name, as in `motwani2024secret#f1`. */
export function finding(name: string): Finding | undefined {
  const [, id] = name.split('#', 2);
  return reference(name)?.findings?.find((each) => each.id === id);
}
