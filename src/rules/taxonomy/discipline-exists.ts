import { suggestOneOf } from '#diagnostics/nearest.ts';
import { isUnread } from '../lookup.ts';
import { at, type Rule } from '../rule.ts';

export const disciplineExists: Rule = {
  code: 'KB443',
  name: 'discipline-exists',
  severity: 'error',
  summary: 'The disciplines an entry names have a page.',
  why: 'Readers follow the name to what the field brings.',
  bad: 'disciplines: [economics]',
  good: 'disciplines: [game-theory]',
  *check(graph) {
    const known = graph.corpus.disciplines.map(({ slug }) => slug);
    for (const entry of graph.entries.values()) {
      if (!entry.valid) continue;
      const [path, named] =
        entry.kind === 'threat'
          ? [['facets', 'disciplines'], entry.data.facets.disciplines ?? []]
          : entry.kind === 'open-problem'
            ? [['disciplines'], entry.data.disciplines]
            : [[], []];
      for (const [index, slug] of named.entries())
        if (!known.includes(slug) && !isUnread(graph, 'disciplines', slug))
          yield {
            ...at(entry, [...path, index]),
            message: `There is no discipline \`${slug}\`.`,
            suggestion:
              suggestOneOf(slug, known) ??
              `Add the page \`disciplines/${slug}.mdx\`, or name one that is there.`,
          };
    }
  },
};
