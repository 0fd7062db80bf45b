import type { TermPage as Term } from '#model/entry.ts';
import { groupBy, type Link, type ViewContext } from './shared/context.ts';

/** A word in the glossary. */
export interface TermRow extends Link {
  readonly summary: string;
  readonly rivals: boolean;
}

/** A word with its definitions. */
export interface TermPageView {
  readonly title: string;
  readonly summary: string;
  readonly aliases: readonly string[];
  readonly definitions: readonly { readonly html: string; readonly by: string }[];
  readonly html: string;
  readonly seeAlso: readonly Link[];
}

/** The glossary, by initial. */
export function glossary(
  context: ViewContext,
): { readonly initial: string; readonly terms: readonly TermRow[] }[] {
  const groups = groupBy(context.terms, ({ data }) => data.title.charAt(0).toUpperCase());
  return [...groups].map(([initial, terms]) => ({
    initial,
    terms: terms.map(({ slug, data }) => ({
      href: context.urls.at('terms', slug),
      label: data.title,
      summary: data.summary,
      rivals: data.definitions.length > 1,
    })),
  }));
}

/** The page of a word. */
export function termPage(context: ViewContext, term: Term): TermPageView {
  const { data, body } = term;
  return {
    title: data.title,
    summary: data.summary,
    aliases: data.aliases ?? [],
    definitions: data.definitions.map(({ by }, index) => ({
      html: context.field(term, 'definitions', index, 'text'),
      by: by === 'ours' ? 'our definition' : context.cite([by]),
    })),
    html: context.blocks(body, 'text'),
    seeAlso: (data['see-also'] ?? []).flatMap((target): Link[] => {
      const other = context.terms.find(({ slug }) => slug === target);
      return other
        ? [{ href: context.urls.at('terms', target), label: other.data.title }]
        : context.links([target]);
    }),
  };
}
