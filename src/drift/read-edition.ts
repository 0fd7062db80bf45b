import { CORE_SCHEMA, load } from 'js-yaml';
import type { Framework } from '#schemas/types.ts';
import { Validator } from '#schemas/validator.ts';

type Item = Framework['items'][number];

/** Set when a file is no edition of a framework; the message says why. */
export class EditionError extends Error {}

const DEEPEST = 24;

/**
 * Reads an edition from the text of a file: in our own form, or as MITRE publishes ATLAS, each in YAML or JSON.
 * @param name the file, for messages
 * @param vocabularies the closed lists of the content
 * @throws {EditionError} when it is neither
 */
export function readEdition(
  name: string,
  text: string,
  vocabularies: ReadonlyMap<string, readonly string[]>,
): Framework {
  let data: unknown;
  try {
    data = load(text, { schema: CORE_SCHEMA });
  } catch (error) {
    throw new EditionError(`${name} is neither YAML nor JSON: ${(error as Error).message.split('\n')[0]}`);
  }
  if (data === null || typeof data !== 'object' || Array.isArray(data))
    throw new EditionError(`${name} holds no edition of a framework.`);
  const edition = data as Record<string, unknown>;
  const read = edition['items'] === undefined ? readAtlas(name, edition) : edition;
  const [issue] = new Validator(vocabularies).validate('framework', read);
  if (issue)
    throw new EditionError(
      `${name} is no edition of a framework: ${issue.message}${issue.path.length > 0 ? ` (at ${issue.path.join('.')})` : ''}`,
    );
  const framework = read as unknown as Framework;
  const twice = framework.items.find(
    ({ id }, index) => framework.items.findIndex((item) => item.id === id) !== index,
  );
  if (twice) throw new EditionError(`${name} has two items with the id \`${twice.id}\`.`);
  return framework;
}

/** What an identifier of ATLAS stands for, by its letters. */
const ATLAS_ID = /^AML\.(TA|T|M|CS)\d{4}(\.\d{3})?$/;

/** An edition of ATLAS as published in `ATLAS.yaml`: whatever in it has an identifier of ATLAS and a name, at any depth. */
function readAtlas(name: string, document: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const items = new Map<string, Item>();
  const seen = new Set<object>();
  const visit = (part: unknown, depth: number): void => {
    if (part === null || typeof part !== 'object' || depth > DEEPEST || seen.has(part)) return;
    seen.add(part);
    const item = Array.isArray(part) ? undefined : atlasItem(part as Readonly<Record<string, unknown>>);
    if (item && !items.has(item.id)) items.set(item.id, item);
    for (const child of Object.values(part)) visit(child, depth + 1);
  };
  visit(document, 0);
  if (items.size === 0)
    throw new EditionError(
      `${name} has no \`items\`, as our own form has, and nothing that is named as in the ATLAS.yaml of MITRE.`,
    );
  const version = document['version'];
  return {
    title: 'MITRE ATLAS',
    publisher: 'MITRE',
    edition: typeof version === 'string' || typeof version === 'number' ? String(version) : name,
    url: 'https://atlas.mitre.org/',
    'id-by': 'publisher',
    items: [...items.values()],
  };
}

function atlasItem(part: Readonly<Record<string, unknown>>): Item | undefined {
  const { id, name } = part;
  if (typeof id !== 'string' || typeof name !== 'string' || name === '') return undefined;
  const [, letters, sub] = ATLAS_ID.exec(id) ?? [];
  if (letters === undefined) return undefined;
  const kinds: Readonly<Record<string, string>> = { TA: 'tactic', M: 'mitigation', CS: 'case-study' };
  const withdrawn =
    part['deprecated'] === true || ['deprecated', 'retired', 'revoked'].includes(String(part['status']));
  return {
    id,
    name,
    kind: kinds[letters] ?? (sub === undefined ? 'technique' : 'subtechnique'),
    ...(sub !== undefined && { parent: id.slice(0, id.lastIndexOf('.')) }),
    ...(withdrawn && { status: 'retired' as const }),
  };
}
