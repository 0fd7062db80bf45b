import { KINDS } from '#model/kind.ts';
import type { SchemaName } from '#schemas/schema-names.ts';
import { readSchema } from '#schemas/validator.ts';

interface ObjectSchema {
  readonly description: string;
  readonly properties: Readonly<Record<string, { readonly description?: string }>>;
  readonly required?: readonly string[];
}

/** The kinds that can be proposed: those of entries, then those known by a slug or a key. */
const KIND_NAMES: readonly { readonly schema: SchemaName; readonly label: string }[] = [
  ...KINDS.map(({ kind, label }) => ({ schema: kind, label })),
  { schema: 'term', label: 'Term' },
  { schema: 'discipline', label: 'Discipline' },
  { schema: 'reference', label: 'Reference' },
];
/** Fields that a maintainer fills in. */
const OURS = new Set(['status', 'added', 'contributors', 'retired', 'findings']);

/** The kinds as options of a field. */
export function kindOptions(): string[] {
  return KIND_NAMES.map(({ schema, label }) => `${label}: ${schemaOf(schema).description}`);
}

/** What an entry of each kind has to say, folded away kind by kind. */
export function kindGuide(): string {
  const common = list(schemaOf('entry'));
  const kinds = KIND_NAMES.map(({ schema, label }) => {
    const sections = KINDS.find(({ kind }) => kind === schema)?.sections ?? [];
    const body =
      sections.length > 0
        ? `\n\nThen, in prose: ${sections.map((title) => title.replace('?', ' (if need be)')).join(' · ')}.`
        : '';
    return `<details>\n<summary>${label}</summary>\n\n${list(schemaOf(schema))}${body}\n\n</details>`;
  });
  return [`Every entry has\n\n${common}\n\nand, by its kind,`, ...kinds].join('\n\n');
}

function schemaOf(name: SchemaName): ObjectSchema {
  return readSchema(name) as unknown as ObjectSchema;
}

function list({ properties, required = [] }: ObjectSchema): string {
  return Object.entries(properties)
    .filter(([name]) => !OURS.has(name))
    .map(
      ([name, { description = '' }]) =>
        `- \`${name}\`${required.includes(name) ? ' (needed)' : ''}: ${description}`,
    )
    .join('\n');
}
