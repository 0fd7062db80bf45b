import type { Graph } from '#graph/graph.ts';
import type { FrameworkItem } from '#graph/mappings.ts';
import type { Entry, Reference } from '#model/entry.ts';
import { kindRecord } from '#model/kind.ts';
import type { RelationType, VocabularyValue } from '#model/vocabulary.ts';
import type { Field } from './schema-place.ts';
import { type Finding, findingsOf, type Subject, titleOf } from './subject.ts';

/** What is shown of a subject: a few lines of Markdown. */
export function card(graph: Graph, subject: Subject): string {
  switch (subject.sort) {
    case 'entry':
      return entryCard(graph, subject.entry);
    case 'page':
      return lines(
        `**${plain(titleOf(subject.page))}** · ${subject.page.kind}`,
        textOf(subject.page.data, 'summary'),
      );
    case 'work':
      return workCard(subject.reference);
    case 'finding':
      return findingCard(graph, subject.reference, subject.finding);
    case 'value':
      return valueCard(subject.value);
    case 'relation-type':
      return relationCard(subject.type);
    case 'edition': {
      const { data, slug } = subject.edition;
      return lines(
        `**${plain(data.title)}** · \`${slug}\``,
        `Edition ${plain(data.edition)}, ${plain(data.publisher)}`,
      );
    }
    case 'item':
      return itemCard(subject.item);
    case 'pole':
      return lines(`**${subject.pole.key}** · pole of ${subject.entry.id}`, plain(subject.pole.good));
    case 'field':
      return fieldCard(subject.field);
  }
}

/** Able, Baker and Charlie 2024: how a work is named in a line. */
export function shortName(reference: Reference): string {
  if (!reference.valid) return reference.key;
  const { author, issued } = reference.data;
  const names = author.map((person) => String(person.literal ?? person.family ?? ''));
  const who = names.length > 2 ? `${names[0]} and others` : names.join(' and ');
  return `${who}, ${String(issued).slice(0, 4)}`;
}

/** Whether a finding may not be cited yet. */
export function isUncitable(finding: Finding): boolean {
  return finding.checked.how === 'one-reading';
}

/** A text in which no mark of Markdown means anything. */
export function plain(text: string): string {
  return text.trim().replace(/[\\`*_[\]<>#|~]/g, '\\$&');
}

function entryCard(graph: Graph, entry: Entry): string {
  const { status } = entry.data as { status?: unknown };
  const known = [kindRecord(entry.kind).label, ...(typeof status === 'string' ? [plain(status)] : [])];
  if (entry.kind === 'threat') known.push(graph.maturityOf(entry.id));
  return lines(
    `**${entry.id}** · ${plain(titleOf(entry))}`,
    known.join(' · '),
    textOf(entry.data, 'summary'),
  );
}

function workCard(reference: Reference): string {
  if (!reference.valid) return lines(`**${reference.key}**`, 'The file of this work has mistakes.');
  const { title, 'container-title': container } = reference.data;
  const source = container === undefined ? '' : `. ${plain(container)}`;
  const findings = findingsOf(reference);
  const list = findings.map(
    (finding) => `- \`#${finding.id}\` ${plain(finding.statement)}${uncitable(finding)}`,
  );
  return lines(
    `**${plain(title)}**`,
    `${plain(shortName(reference))}${source}`,
    list.join('\n') || 'No findings.',
  );
}

function findingCard(graph: Graph, reference: Reference, finding: Finding): string {
  const figures = (finding.values ?? []).map(
    ({ value, unit, measure, condition }) =>
      `- ${value} ${plain(unit)}: ${plain(measure)}${condition === undefined ? '' : ` (${plain(condition)})`}`,
  );
  const { how, where, on } = finding.checked;
  const list = graph.corpus.vocabularies.find(({ name }) => name === 'checked-how');
  const label = list?.values.find(({ value }) => value === how)?.label ?? how;
  return lines(
    `**${reference.key}#${finding.id}** · ${plain(shortName(reference))}: ${plain(reference.data.title)}`,
    `${plain(finding.statement)}${uncitable(finding)}`,
    figures.join('\n'),
    `Checked: ${plain(label)}, ${on}. ${where.map(plain).join(', ')}`,
  );
}

function uncitable(finding: Finding): string {
  return isUncitable(finding) ? ' — **read once only: may not be cited yet**' : '';
}

function valueCard({ value, label, definition, borderline }: VocabularyValue): string {
  return lines(`**${value}** · ${plain(label)}`, plain(definition), `*At the border:* ${plain(borderline)}`);
}

function relationCard(type: RelationType): string {
  const ends = `${type.from.join(', ')} → ${type.to.join(', ')}`;
  const inverse = type.symmetric ? 'Holds in both directions.' : `Inverse: \`${type.inverse}\`.`;
  const carries = type.carries?.map(
    (field) => `\`${field}\`${type.requires?.includes(field) ? ' (required)' : ''}`,
  );
  return lines(
    `**${type.value}** · ${ends}`,
    plain(type.definition),
    `${inverse}${carries ? ` Carries ${carries.join(', ')}.` : ''}`,
  );
}

function itemCard(item: FrameworkItem): string {
  const state = item.status === undefined ? '' : ` · ${item.status}`;
  return lines(
    `**${plain(item.id)}** · ${plain(item.name)}`,
    `${plain(item.kind)}${state}`,
    plain(item.gist?.text ?? ''),
  );
}

function fieldCard({ name, description, required }: Field): string {
  return lines(`**${name}** · ${required ? 'required' : 'optional'}`, plain(description));
}

function textOf(data: unknown, field: string): string {
  const text = (data as Record<string, unknown> | null | undefined)?.[field];
  return typeof text === 'string' ? plain(text) : '';
}

function lines(...paragraphs: readonly string[]): string {
  return paragraphs.filter((paragraph) => paragraph !== '').join('\n\n');
}
