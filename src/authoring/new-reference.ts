import { stringify } from 'yaml';
import type { Graph } from '#graph/graph.ts';
import type { Reference } from '#schemas/types.ts';
import { type Named, type NearDuplicate, nearDuplicates } from './near-duplicates.ts';
import type { WrittenFile } from './write-files.ts';

/** A work as its author described it, in the fields of a reference. */
export type Work = Omit<Reference, 'findings'>;

/** A reference that can be written. */
export interface NewReference extends WrittenFile {
  readonly key: string;
  /** The reference that has the same identifier already. */
  readonly same: string | undefined;
  readonly near: readonly NearDuplicate<Named>[];
}

/**
 * The file of a new reference, with a skeleton for its first finding. Writes nothing.
 * @param work what is known of the work
 * @throws {Error} when the work has no author or no year to make a key of
 */
export function newReference(graph: Graph, work: Work): NewReference {
  const { references, root } = graph.corpus;
  const key = freeKey(keyOf(work), new Set(graph.references.keys()));
  const same = references.find(
    ({ data }) =>
      (work.DOI !== undefined && data.DOI?.toLowerCase() === work.DOI.toLowerCase()) ||
      (work.arxiv !== undefined && data.arxiv === work.arxiv),
  );
  const named = references
    .filter(({ valid }) => valid)
    .map(({ key: id, data }) => ({ id, title: data.title, aliases: [] }));
  const text = `${stringify(work, { lineWidth: 110 })}${FINDINGS}`;
  return {
    key,
    file: `${root}/references/${key}.yml`,
    text,
    same: same?.key,
    near: nearDuplicates(work.title, named, 3),
  };
}

const FINDINGS = `# What you want to cite goes here, one statement each, in your own words; every figure of it under values:
# findings:
#   - id: f1
#     statement: >-
#       What the work reports, with its conditions.
#     values:
#       - { value: 84, unit: "%", measure: attack success, condition: undefended }
#     version: the version you read, as in v2
#     checked: { how: abstract, where: ["https://…"], on: 2026-01-31 } # or full-text, secondary, one-reading
`;

/** Surname, year and first word of weight, as in \`motwani2024secret\`. */
function keyOf({ author, issued, title }: Work): string {
  const first = author[0];
  const name = letters((first?.family ?? first?.literal ?? '').split(/\s+/).at(first?.family ? -1 : 0) ?? '');
  const year = String(issued).slice(0, 4);
  if (name === '' || !/^\d{4}$/.test(year)) throw new Error('A reference needs an author and a year.');
  const word = title
    .split(/[\s:–—-]+/)
    .map(letters)
    .find((part) => part.length > 1 && !SMALL.has(part));
  return `${/^[a-z]/.test(name) ? name : `x${name}`}${year}${word ?? ''}`;
}

const SMALL = new Set(['a', 'an', 'the', 'on', 'of', 'in', 'for', 'to', 'and', 'from', 'with']);

function letters(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '');
}

function freeKey(key: string, taken: ReadonlySet<string>): string {
  if (!taken.has(key)) return key;
  for (const letter of 'bcdefghijklmnopqrstuvwxyz') if (!taken.has(key + letter)) return key + letter;
  throw new Error(`There are too many references named \`${key}\`.`);
}
