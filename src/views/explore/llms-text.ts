import { kindRecord } from '#model/kind.ts';
import type { ViewContext } from '../shared/context.ts';
import { KIND_MEANINGS, KIND_ORDER } from '../shared/kinds.ts';

/**
 * The site in one text for language models: what it is, where its data is, and every entry by name.
 * @param absolute makes a full address of a path
 */
export function llmsText(context: ViewContext, absolute: (path: string) => string): string {
  const { living, urls } = context;
  const { title, disclaimer, license } = context.graph.corpus.site;
  const line = (path: string, label: string, what = ''): string =>
    `- [${label}](${absolute(path)})${what && `: ${what}`}`;
  const kinds = KIND_ORDER.map((kind) => {
    const entries = living.filter((entry) => entry.kind === kind);
    const lines = entries.map(({ id, data }) => line(`${urls.entry(id)}entry.md`, `${id} ${data.title}`));
    return [`## ${kindRecord(kind).plural}`, '', KIND_MEANINGS[kind], '', ...lines, ''].join('\n');
  });
  return [
    `# ${title}: the Multi-Agent Security Knowledge Base`,
    '',
    '> A checked, cross-linked taxonomy of the threats, trade-offs and open problems that arise when AI agents interact, with the defences that answer them, the case studies and benchmarks that show them, and the references that prove it.',
    '',
    `Every entry has a permanent id; cite it in full, as in \`MASEC-T0001\`. Every reported result cites a finding of a work, and each finding says how it was checked. ${disclaimer.trim()} Content: ${license.content}.`,
    '',
    '## Data',
    '',
    line(`${urls.base}data/masec.json`, 'masec.json', 'everything in one document'),
    line(`${urls.base}data/masec.schema.json`, 'masec.schema.json', 'its JSON Schema'),
    line(urls.at('data'), 'Data', 'every format there is'),
    '',
    '## Reading',
    '',
    line(urls.at('about'), 'About', 'scope, licence, how to cite'),
    line(urls.at('method'), 'Method', 'how entries are made and checked'),
    line(urls.at('matrix'), 'Matrix', 'every threat in its family'),
    line(urls.at('relations'), 'Relations', 'the types of relation with all their edges'),
    line(urls.at('frameworks'), 'Frameworks', 'how entries map to other taxonomies'),
    line(urls.at('terms'), 'Glossary'),
    '',
    ...kinds,
  ].join('\n');
}
