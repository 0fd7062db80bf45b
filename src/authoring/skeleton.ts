import { stringify } from 'yaml';
import { fieldOrder } from '#schemas/field-order.ts';
import type { SchemaName } from '#schemas/schema-names.ts';
import { readSchema } from '#schemas/validator.ts';
import { SECTION_GUIDANCE } from './section-guidance.ts';

/** What the author has said of a new text, by field; of a group as `facets.origin`. */
export type Answers = Readonly<Record<string, unknown>>;

/** What a skeleton is made of. */
export interface SkeletonPlan {
  readonly schema: SchemaName;
  readonly answers: Answers;
  /** Values of the closed lists, by their name in the schemas. */
  readonly lists: ReadonlyMap<string, readonly string[]>;
  /** Ids or slugs that a field may name, by the name of the definition: `familyId`, `threatId`. */
  readonly examples: Readonly<Record<string, readonly string[]>>;
  /** Headings of the body in their order. */
  readonly sections: readonly string[];
  /** A relation that such an entry could declare; undefined for what has no relations. */
  readonly relation: Readonly<Record<string, string>> | undefined;
}

interface Schema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly description?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly items?: Schema;
  readonly minItems?: number;
  readonly pattern?: string;
  readonly else?: Schema;
}

/** A field that has only one of a few values, and what it is asked for as. */
export interface ChoiceField {
  readonly path: string;
  readonly description: string;
  readonly values: readonly string[];
  readonly many: boolean;
}

/**
 * The text of a new draft: every required field with a value that is valid, marked with `TODO` where the author has not
 * chosen it, the optional ones as comments, and beneath each heading what belongs there.
 */
export function skeleton(plan: SkeletonPlan): string {
  const schemas = [readSchema('entry'), readSchema(plan.schema)] as Schema[];
  const fields = Object.assign({}, ...schemas.map((schema) => schema.properties)) as Record<string, Schema>;
  const required = new Set(schemas.flatMap((schema) => schema.required ?? []));
  const order = fieldOrder(plan.schema).filter((name) => name !== 'retired');
  const lines = order.flatMap((name) => {
    const field = fields[name];
    if (!field) return [];
    const asked = plan.answers[name] !== undefined || hasAnswerWithin(plan.answers, name);
    if (required.has(name) || asked) return writeField(plan, name, field);
    if (name === 'relations' && plan.relation) return relationGuidance(plan.relation);
    return [`# ${name}: ${field.description ?? ''}`];
  });
  const body = plan.sections.map((heading) => {
    const title = heading.replace(/\?$/, '');
    return `## ${title}\n\n{/* ${SECTION_GUIDANCE[title] ?? 'To be written.'} */}\n`;
  });
  return `---\n${lines.join('\n')}\n---\n\n${body.join('\n')}`;
}

/** The required fields of a schema with a closed list of values, for which an author can be asked. */
export function choiceFields(plan: Omit<SkeletonPlan, 'answers' | 'sections' | 'relation'>): ChoiceField[] {
  const visit = (name: string, field: Schema): ChoiceField[] => {
    const group = field.properties;
    if (group) return (field.required ?? []).flatMap((key) => visit(`${name}.${key}`, group[key] ?? {}));
    const values = valuesOf(plan, field.items ?? field);
    if (values.length === 0) return [];
    return [{ path: name, description: field.description ?? '', values, many: field.items !== undefined }];
  };
  const schema = readSchema(plan.schema) as Schema;
  const fields = Object.entries(schema.properties ?? {}).filter(
    ([name]) => schema.required?.includes(name) && name !== 'status',
  );
  return fields.flatMap(([name, field]) => visit(name, field));
}

type Lists = Pick<SkeletonPlan, 'lists' | 'examples'>;

/** The values a field may have, when they are few enough to name. */
function valuesOf({ lists, examples }: Lists, field: Schema): readonly string[] {
  const definition = (field.else ?? field).$ref?.split('/').at(-1) ?? '';
  return lists.get(definition) ?? examples[definition] ?? [];
}

function writeField(plan: SkeletonPlan, name: string, field: Schema): string[] {
  const guidance = field.description ? [`# ${field.description}`] : [];
  if (name === 'applies-when') return [...guidance, ...APPLIES_WHEN];
  const group = field.properties;
  if (!group) return [...(SHORT.has(name) ? [] : guidance), ...writeValue(plan, name, name, field, '')];
  return [
    ...guidance,
    `${name}:`,
    ...(field.required ?? []).flatMap((key) =>
      writeValue(plan, `${name}.${key}`, key, group[key] ?? {}, '  '),
    ),
  ];
}

/** More values than these are not listed beside a field. */
const FEW = 12;
const SHORT = new Set(['title', 'status', 'added']);
const APPLIES_WHEN = [
  'applies-when:',
  '  - on: channel # TODO agent, channel, store, overseer or system; see content/vocabularies/features.yml',
  '    all: [free-form]',
  '    why: TODO Why a system with these features is exposed.',
];

function writeValue(plan: SkeletonPlan, path: string, key: string, field: Schema, indent: string): string[] {
  const answer = plan.answers[path];
  if (answer !== undefined) {
    const value = field.items && !Array.isArray(answer) ? [answer] : answer;
    return [`${indent}${key}: ${flow(value)}`];
  }
  const values = valuesOf(plan, field.items ?? field);
  const chosen = values[0];
  if (field.items?.properties) return writeGroups(key, field, indent);
  if (chosen !== undefined) {
    const written = field.items ? `[${chosen}]` : chosen;
    const from = values.length > FEW ? `the ${values.length} there are` : values.join(', ');
    return [`${indent}${key}: ${written} # TODO ${field.items ? 'any' : 'one'} of ${from}`];
  }
  const text = placeholder(field.items ?? field);
  return [`${indent}${key}: ${field.items ? `[${text}]` : text}`];
}

/** A list of groups, as many as it needs: poles, definitions. */
function writeGroups(key: string, field: Schema, indent: string): string[] {
  const item = field.items ?? {};
  const count = Math.max(1, field.minItems ?? 1);
  return [
    `${indent}${key}:`,
    ...Array.from({ length: count }, (_, index) =>
      (item.required ?? []).map((name, at) => {
        const value =
          name === 'key'
            ? `pole-${index + 1} # TODO a short name`
            : placeholder(item.properties?.[name] ?? {});
        return `${indent}  ${at === 0 ? '- ' : '  '}${name}: ${value}`;
      }),
    ).flat(),
  ];
}

function placeholder(field: Schema): string {
  const definition = field.$ref?.split('/').at(-1);
  if (definition === 'httpsUrl') return 'https://example.org/ # TODO';
  if (definition === 'looseDate') return '2026 # TODO year, month or day';
  if (definition === 'oursOrFinding') return 'ours';
  return field.pattern === '\\?$' ? 'TODO What is the question?' : 'TODO';
}

function flow(value: unknown): string {
  return stringify(value, { collectionStyle: 'flow', lineWidth: 0, flowCollectionPadding: false }).trimEnd();
}

function hasAnswerWithin(answers: Answers, name: string): boolean {
  return Object.keys(answers).some((path) => path.startsWith(`${name}.`));
}

function relationGuidance(relation: Readonly<Record<string, string>>): string[] {
  const fields = Object.entries(relation).map(
    ([name, value], at) => `#   ${at === 0 ? '- ' : '  '}${name}: ${value}`,
  );
  return ['# relations: # see content/vocabularies/relation-types.yml', ...fields];
}
