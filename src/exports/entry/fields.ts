import type { Entry } from '#model/entry.ts';
import type { Source } from '../source/source.ts';
import { markdownLink, markdownText } from './markdown-text.ts';
import { resolvedInline } from './resolved-prose.ts';

/** A field of an entry with its value as Markdown; a field without value is not shown. */
export interface Field {
  readonly label: string;
  readonly markdown: string;
}

/** The fields that only one kind has. */
export function entryFields(source: Source, entry: Entry): Field[] {
  const inline = (text: string, ...path: (string | number)[]): string => {
    const nodes = source.nodes(entry, ...path);
    return nodes.length > 0 ? resolvedInline(source, text, nodes) : markdownText(text);
  };
  switch (entry.kind) {
    case 'family':
      return [];
    case 'threat':
      return entry.data['applies-when'].map(({ on, all = [], any = [], unless = [], why }, index) => ({
        label: 'Applies when',
        markdown: `${[
          `${on} has`,
          all.join(' and '),
          any.length > 0 ? `${all.length > 0 ? 'and ' : ''}one of ${any.join(', ')}` : '',
          unless.length > 0 ? `unless ${unless.join(' or ')}` : '',
        ]
          .filter(Boolean)
          .map(markdownText)
          .join(' ')}: ${inline(why, 'applies-when', index, 'why')}`,
      }));
    case 'trade-off':
      return [
        { label: 'Class', markdown: markdownText(entry.data.class) },
        ...entry.data.poles.map(({ key, good }, index) => ({
          label: 'Pole',
          markdown: `${markdownText(key)}: ${inline(good, 'poles', index, 'good')}`,
        })),
        ...entry.data.levers.map((lever, index) => ({
          label: 'Lever',
          markdown: inline(lever, 'levers', index),
        })),
      ];
    case 'open-problem':
      return [
        { label: 'Question', markdown: inline(entry.data.question, 'question') },
        {
          label: 'Would count as an answer',
          markdown: inline(entry.data['would-count-as-answer'], 'would-count-as-answer'),
        },
        { label: 'Disciplines', markdown: entry.data.disciplines.map(markdownText).join('; ') },
      ];
    case 'defence':
      return [
        { label: 'Acts on', markdown: entry.data['acts-on'].map(markdownText).join('; ') },
        { label: 'Cost', markdown: inline(entry.data.cost, 'cost') },
      ];
    case 'case-study':
      return [
        { label: 'Type', markdown: markdownText(entry.data.type) },
        { label: 'Date', markdown: markdownText(String(entry.data.date)) },
        { label: 'System', markdown: inline(entry.data.system, 'system') },
        { label: 'Outcome', markdown: inline(entry.data.outcome, 'outcome') },
        {
          label: 'Elsewhere',
          markdown: (entry.data['external-ids'] ?? [])
            .map(({ scheme, id }) => markdownText(`${scheme}: ${id}`))
            .join('; '),
        },
        ...(entry.data.steps ?? []).map(({ threat, what }, index) => ({
          label: `Step ${index + 1}`,
          markdown: `${inline(what, 'steps', index, 'what')} (${markdownLink(threat, source.iris.entry(threat))})`,
        })),
      ];
    case 'benchmark':
      return [
        { label: 'Measures', markdown: inline(entry.data.measures, 'measures') },
        { label: 'Metrics', markdown: entry.data.metrics.map(markdownText).join('; ') },
        { label: 'Address', markdown: markdownLink(entry.data.url, entry.data.url) },
        { label: 'Licence', markdown: markdownText(entry.data.licence ?? '') },
      ];
  }
}
