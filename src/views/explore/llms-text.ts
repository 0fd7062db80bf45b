import type { Entry } from '#model/entry.ts';
import { kindRecord } from '#model/kind.ts';
import { livingOf, threatsOf } from '../lists/living.ts';
import { remembered } from '../lists/remembered.ts';
import type { ViewContext } from '../shared/context.ts';
import { KIND_MEANINGS, KIND_ORDER } from '../shared/kinds.ts';

/** A part of the entries that a text of its own lists. */
interface EntryList {
  /** The name of its file, without ending. */
  readonly name: string;
  readonly title: string;
  readonly entries: readonly Entry[];
}

/** How many entries one text names. */
const MOST = 500;

type Absolute = (path: string) => string;

/**
 * The site in one text for language models: what it is, where its data is, and every entry by name, or the lists of them when they
 * are many.
 * @param absolute makes a full address of a path
 */
export function llmsText(context: ViewContext, absolute: Absolute): string {
  const { living, urls } = context;
  const { title, disclaimer, license } = context.graph.corpus.site;
  const line = (path: string, label: string, what = ''): string => link(absolute(path), label, what);
  const many = living.length > MOST;
  const kinds = KIND_ORDER.map((kind) => {
    const lines = many
      ? entryLists(context)
          .filter(({ entries }) => entries[0]?.kind === kind)
          .map(({ name, title: label, entries }) =>
            line(`${urls.base}llms/${name}.md`, label, `${entries.length} entries`),
          )
      : livingOf(context, kind).map((entry) => entryLine(context, entry, absolute));
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

/** The names of the lists to which the text leads; none when it names every entry itself. */
export function llmsLists(context: ViewContext): string[] {
  return context.living.length > MOST ? entryLists(context).map(({ name }) => name) : [];
}

/** One list of entries. */
export function llmsList(context: ViewContext, name: string, absolute: Absolute): string {
  const list = entryLists(context).find((one) => one.name === name);
  if (!list) throw new Error(`no such list: ${name}`);
  return [
    `# ${list.title}`,
    '',
    ...list.entries.map((entry) => entryLine(context, entry, absolute)),
    '',
  ].join('\n');
}

/** Threats by family, the others by kind, none longer than one text should be. */
const entryLists = remembered((context: ViewContext): readonly EntryList[] =>
  KIND_ORDER.flatMap((kind) => {
    const { folder, plural } = kindRecord(kind);
    const entries = livingOf(context, kind);
    if (kind !== 'threat') return parts(folder, plural, entries);
    return livingOf(context, 'family').flatMap(({ id, data }) =>
      parts(`${folder}-${id}`, data.title, threatsOf(context, id)),
    );
  }),
);

function parts(name: string, title: string, entries: readonly Entry[]): EntryList[] {
  return Array.from({ length: Math.ceil(entries.length / MOST) }, (_, index) => ({
    name: index === 0 ? name : `${name}-${index + 1}`,
    title: index === 0 ? title : `${title}, part ${index + 1}`,
    entries: entries.slice(index * MOST, (index + 1) * MOST),
  }));
}

function entryLine({ urls }: ViewContext, { id, data }: Entry, absolute: Absolute): string {
  return link(absolute(`${urls.entry(id)}entry.md`), `${id} ${data.title}`);
}

function link(address: string, label: string, what = ''): string {
  return `- [${label}](${address})${what && `: ${what}`}`;
}
