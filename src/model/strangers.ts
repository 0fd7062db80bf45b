import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Diagnostic } from '#diagnostics/diagnostic.ts';
import { nearest } from '#diagnostics/nearest.ts';
import { KINDS } from './kind.ts';
import { findFlaw } from './read-file.ts';

const FOLDERS = [
  ...KINDS.map(({ folder }) => folder),
  ...['references', 'frameworks', 'disciplines', 'terms', 'vocabularies', 'releases', 'media'],
];

/** Something in a content folder that has no place there: what is wrong with it, or the name it should have. */
export type Stranger = { readonly flaw: Diagnostic } | { readonly name: string; readonly expected: string };

/**
 * What else lies beside the folders of the kinds: a link leads elsewhere, and entries in a folder of another name would be missed.
 * @param root the content folder
 * @param nameOf the name in messages of what lies in it
 */
export function strangersIn(root: string, nameOf: (name: string) => string): Stranger[] {
  return readdirSync(root, { withFileTypes: true }).flatMap((item): Stranger[] => {
    const { name } = item;
    if (name.startsWith('.') || name === 'site.yml' || FOLDERS.includes(name)) return [];
    if (item.isDirectory()) return [{ name, expected: nearest(name, FOLDERS) ?? 'threats' }];
    const flaw = findFlaw(join(root, name), nameOf(name), 'data');
    return flaw ? [{ flaw }] : [];
  });
}
