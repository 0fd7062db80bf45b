import type { Entry, Reference } from '#model/entry.ts';
import { kindRecord } from '#model/kind.ts';
import { addressOf } from '../references/csl.ts';
import { once } from '../source/once.ts';
import { familiesOf, type Source } from '../source/source.ts';
import { workLine } from '../source/work-line.ts';
import { entryFields, type Field } from './fields.ts';
import { cite, entryRef, inlineField } from './links.ts';
import { markdownLink, markdownText } from './markdown-text.ts';
import { relationLines } from './relation-lines.ts';
import { resolvedProse } from './resolved-prose.ts';

/** One entry as plain Markdown (CommonMark with tables), for people and programs that read text. */
export function entryMarkdown(source: Source, entry: Entry): string {
  const { document, data, id } = entry;
  const { text } = document.source;
  const blocks = [
    `# ${markdownText(data.title)}`,
    fieldList(headFields(source, entry)),
    markdownText(data.summary),
    fieldList(entryFields(source, entry)),
    resolvedProse(source, text, entry.lead),
    ...entry.sections.flatMap(({ title, nodes }) => [
      `## ${markdownText(title)}`,
      resolvedProse(source, text, nodes),
    ]),
    ...titled(
      'Disputed',
      (data.disputed ?? []).map(
        (position, index) =>
          `- ${inlineField(source, entry, position.position, 'disputed', index, 'position')} (${position['held-by'].map((finding) => cite(source, finding)).join('; ')})`,
      ),
    ),
    ...titled('Relations', relationLines(source, id)),
    ...titled(
      'In other frameworks',
      source
        .mappingsOf(id)
        .map(
          ({ mapping, framework, index }) =>
            `- ${markdownText(`${framework.data.title} ${mapping.edition}: ${mapping.id} ${mapping.name}`)} (${mapping.match}, ${mapping.confidence}): ${inlineField(source, entry, mapping.rationale, 'maps-to', index, 'rationale')}`,
        ),
    ),
    ...titled('References', source.worksOf(entry).map(referenceLine(source))),
  ];
  return `${blocks.filter((block) => block !== '').join('\n\n')}\n`;
}

/** A work as an item of the list of references; the same in every entry that cites it. */
const referenceLine = once((source: Source) =>
  once((work: Reference): string => {
    const address = addressOf(work.data);
    const name = markdownLink(source.labels.get(work.key) ?? work.key, source.iris.reference(work.key));
    return `- ${name}: ${markdownText(workLine(work))}${address === '' ? '' : ` ${markdownLink(address, address)}`}`;
  }),
);

function headFields(source: Source, entry: Entry): Field[] {
  const { data, kind, id } = entry;
  const { license } = source.graph.corpus.site;
  const links = (ids: readonly string[]): string => ids.map((other) => entryRef(source, other)).join('; ');
  return [
    { label: 'Identifier', markdown: markdownLink(id, source.iris.entry(id)) },
    { label: 'Kind', markdown: markdownText(kindRecord(kind).label) },
    { label: 'Status', markdown: markdownText(data.status) },
    { label: 'Replaced by', markdown: links(data.retired?.to ?? []) },
    {
      label: 'Why it is no longer in use',
      markdown: data.retired ? inlineField(source, entry, data.retired.reason, 'retired', 'reason') : '',
    },
    { label: 'Also called', markdown: (data.aliases ?? []).map(markdownText).join('; ') },
    { label: 'Families', markdown: links(familiesOf(entry)) },
    ...Object.entries(source.facetsOf(entry)).map(([facet, values]) => ({
      label: facet.charAt(0).toUpperCase() + facet.slice(1).replaceAll('-', ' '),
      markdown: values.map(markdownText).join('; '),
    })),
    { label: 'Added', markdown: data.added },
    { label: 'Content version', markdown: `${source.history.version}, ${markdownText(license.content)}` },
  ];
}

function fieldList(fields: readonly Field[]): string {
  return fields
    .filter(({ markdown }) => markdown !== '')
    .map(({ label, markdown }) => `- **${label}:** ${markdown}`)
    .join('\n');
}

function titled(title: string, lines: readonly string[]): string[] {
  return lines.length > 0 ? [`## ${title}`, lines.join('\n')] : [];
}
