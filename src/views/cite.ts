import type { Entry } from '#model/entry.ts';
import type { CitationView, CitationViews } from './citations.ts';
import { type EntryLink, isDead, type ViewContext } from './shared/context.ts';

/** What the page on citing shows: the whole, and one entry for example. */
export interface CitePage {
  readonly whole: CitationView;
  readonly example: EntryLink;
  readonly entry: CitationView;
  readonly snippets: ReturnType<CitationViews['snippets']>;
  readonly badge: string;
  readonly card: string;
  readonly licence: string;
}

/** The page on citing. Its example is the first threat in use, or whatever entry there is. */
export function citePage(context: ViewContext, citations: CitationViews): CitePage {
  const example = exampleOf(context);
  const folder = context.urls.entry(example.id);
  return {
    whole: citations.whole(),
    example: context.link(example),
    entry: citations.entry(example),
    snippets: citations.snippets(example),
    badge: `${folder}badge.svg`,
    card: `${folder}card.svg`,
    licence: context.graph.corpus.site.license.content,
  };
}

function exampleOf({ graph, living }: ViewContext): Entry {
  const example =
    living.find(({ kind }) => kind === 'threat') ??
    [...graph.entries.values()].find((entry) => !isDead(entry)) ??
    [...graph.entries.values()][0];
  if (!example) throw new Error('there is no entry to cite');
  return example;
}
