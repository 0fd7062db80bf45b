import type { Graph } from '#graph/graph.ts';
import type { KnowledgeBase } from '#knowledge-base';
import { type EntryKind, KINDS, kindRecord } from '#model/kind.ts';
import { readAuthored } from '#model/read-authored.ts';
import type { Lists } from '#model/read-lists.ts';
import { SourceText } from '#model/source-text.ts';
import { fieldOrder } from '#schemas/field-order.ts';
import type { SchemaName } from '#schemas/schema-names.ts';
import { Validator } from '#schemas/validator.ts';
import { type Named, type NearDuplicate, nearDuplicates } from './near-duplicates.ts';
import { nextNumber } from './next-number.ts';
import { type Answers, type ChoiceField, choiceFields, skeleton } from './skeleton.ts';
import type { WrittenFile } from './write-files.ts';

/** Kinds of prose that `new` can begin. */
export type NewKind = EntryKind | 'term' | 'discipline';

export const NEW_KINDS: readonly NewKind[] = [...KINDS.map(({ kind }) => kind), 'term', 'discipline'];

/** A draft that can be written, and what there is already under a name like its title. */
export interface NewEntry extends WrittenFile {
  /** The id, or the slug of a term or a discipline. */
  readonly id: string;
  readonly near: readonly NearDuplicate<Named & { readonly summary: string }>[];
}

/** Begins entries, terms and disciplines in a content folder. Writes nothing. */
export class EntryWriter {
  readonly #graph: Graph;
  readonly #lists: Lists['values'];

  constructor({ graph }: KnowledgeBase, lists: Lists) {
    this.#graph = graph;
    this.#lists = lists.values;
  }

  /** What an author can be asked for a kind: its required fields with a closed list. */
  questions(kind: NewKind): ChoiceField[] {
    return choiceFields(this.#plan(kind));
  }

  /** A value as it is shown to be chosen: an id with its title. */
  label(value: string): string {
    const entry = this.#graph.entries.get(value);
    return entry?.valid ? `${value} ${entry.data.title}` : value;
  }

  /**
   * The draft of a new text.
   * @param answers values by field: `summary`, `family`, `facets.origin`
   * @throws {Error} when the title gives no file name, or an answer is one that the check would refuse
   */
  begin(kind: NewKind, title: string, added: string, answers: Answers): NewEntry {
    const slug = slugOf(title);
    if (slug === '') throw new Error(`The title \`${title}\` has no letter or digit to name a file by.`);
    const given = { title, summary: 'TODO', status: 'draft', added, ...answers };
    const plan = this.#plan(kind);
    const relation = this.#exampleRelation(kind);
    const text = skeleton({ ...plan, answers: given, sections: sectionsOf(kind), relation });
    const { id, file } = this.#place(kind, slug);
    this.#refuseMistakes(kind, new SourceText(file, text), slug, answers);
    return { id, file, text, near: nearDuplicates(title, this.#named()) };
  }

  /** A draft is valid from the start: what its author chose is held to the schema before anything is written. */
  #refuseMistakes(kind: NewKind, source: SourceText, slug: string, answers: Answers): void {
    const known = fieldOrder(kind as SchemaName);
    const mistakes = Object.keys(answers)
      .filter((field) => !known.includes(field.split('.')[0] ?? ''))
      .map((field) => `There is no field \`${field}\`. The fields are: ${known.join(', ')}.`);
    const { diagnostics } = readAuthored(source, slug, kind as SchemaName, new Validator(this.#lists));
    mistakes.push(
      ...diagnostics.map(({ message, suggestion }) => `${message}${suggestion ? ` ${suggestion}` : ''}`),
    );
    for (const id of [answers['family'], answers['also-in']].flat())
      if (typeof id === 'string' && this.#graph.entries.get(id)?.kind !== 'family')
        mistakes.push(`There is no family \`${id}\`.`);
    if (mistakes.length > 0) throw new Error(mistakes.join('\n'));
  }

  #plan(kind: NewKind) {
    const { entries, disciplines } = this.#graph.corpus;
    const ids = (of: EntryKind): string[] => entries.filter((entry) => entry.kind === of).map(({ id }) => id);
    const examples = {
      familyId: ids('family'),
      threatId: ids('threat'),
      slug: kind === 'open-problem' ? disciplines.map(({ slug }) => slug) : [],
    };
    return { schema: kind as SchemaName, lists: this.#lists, examples };
  }

  /** A relation such as entries of the kind declare, with every field its type asks for. */
  #exampleRelation(kind: NewKind): Record<string, string> | undefined {
    const type = [...this.#graph.relationTypes.values()].find(({ from }) => from.some((own) => own === kind));
    if (!type) return undefined;
    const { letter } = kindRecord(type.to[0] as EntryKind);
    const carried = (type.requires ?? []).map(
      (field) => [field, this.#lists.get(field)?.[0] ?? '…'] as const,
    );
    return {
      type: type.value,
      target: `MASEC-${letter}0001`,
      rationale: 'One sentence that says why, and not only that, the two belong together.',
      ...Object.fromEntries(carried),
      references: '[key#f1]',
    };
  }

  #place(kind: NewKind, slug: string): { id: string; file: string } {
    const { root } = this.#graph.corpus;
    if (kind === 'term' || kind === 'discipline') return { id: slug, file: `${root}/${kind}s/${slug}.mdx` };
    const { letter, folder } = kindRecord(kind);
    const name = `${letter}${String(nextNumber(this.#graph, kind)).padStart(4, '0')}`;
    return { id: `MASEC-${name}`, file: `${root}/${folder}/${name}-${slug}.mdx` };
  }

  #named(): (Named & { summary: string })[] {
    const { entries, terms, disciplines } = this.#graph.corpus;
    return [...entries, ...terms, ...disciplines].flatMap((author) => {
      if (!author.valid) return [];
      const { title, summary, aliases = [] } = author.data;
      return [{ id: 'id' in author ? author.id : `${author.kind} ${author.slug}`, title, summary, aliases }];
    });
  }
}

function sectionsOf(kind: NewKind): readonly string[] {
  if (kind === 'term') return [];
  if (kind === 'discipline') return ['What it brings', 'What waits for it'];
  return kindRecord(kind).sections;
}

/** The title as a file name has it: lower-case words joined by hyphens, at most eight. */
export function slugOf(title: string): string {
  const plain = title.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  return (plain.match(/[a-z0-9]+/g) ?? []).slice(0, 8).join('-');
}
