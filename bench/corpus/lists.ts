import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parse } from 'yaml';
import { readLists } from '#model/read-lists.ts';
import type { Feature } from '#model/vocabulary.ts';

/** The closed lists of the content whose values generated entries take. */
export interface Lists {
  /** The values of a list; disciplines are one, too. */
  of(name: string): readonly string[];
  readonly features: readonly Feature[];
}

/** Reads the closed lists of a content folder. */
export function readClosedLists(content: string): Lists {
  const { values } = readLists(content);
  const file = readFileSync(join(content, 'vocabularies/features.yml'), 'utf8');
  const disciplines = readdirSync(join(content, 'disciplines')).map((name) => basename(name, '.mdx'));
  const of = (name: string): readonly string[] => {
    const found = name === 'disciplines' ? disciplines.sort() : values.get(name);
    if (!found) throw new Error(`\`${content}\` has no list \`${name}\`.`);
    return found;
  };
  return { of, features: (parse(file) as { values: Feature[] }).values };
}
