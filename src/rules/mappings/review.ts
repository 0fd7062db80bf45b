import { suggestOneOf } from '#diagnostics/nearest.ts';
import { isWhole } from '../lookup.ts';
import { at, type Rule } from '../rule.ts';

export const review: Rule = {
  code: 'KB454',
  name: 'review',
  severity: 'error',
  summary: 'The review of a framework agrees with the mappings.',
  why: 'A list of what is mapped is worth nothing when it is stale.',
  bad: '{ id: T1, state: mapped } without a mapping',
  good: '{ id: T1, state: mapped } and an entry that maps to T1',
  *check(graph) {
    for (const review of graph.corpus.reviews) {
      if (!review.valid) continue;
      const { edition, items } = review.data;
      const stored = graph.frameworks.get(`${review.slug}/${edition}`);
      if (!stored) {
        yield {
          ...at(review, ['edition']),
          message: `\`${review.slug}\` has no stored edition \`${edition}\`.`,
          suggestion: `Stored are: ${graph.corpus.frameworks
            .filter(({ slug }) => slug === review.slug)
            .map((file) => file.edition)
            .join(', ')}.`,
        };
        continue;
      }
      const ids = new Set(stored.data.items.map(({ id }) => id));
      const mapped = new Set(
        graph.mappings.filter(({ framework }) => framework === stored).map(({ item }) => item.id),
      );
      for (const [index, { id, state }] of items.entries()) {
        const place = () => at(review, ['items', index, 'id']);
        if (!ids.has(id))
          yield {
            ...place(),
            message: `The edition has no item \`${id}\`.`,
            suggestion: suggestOneOf(id, [...ids]) ?? 'Look the id up in the file of the edition.',
          };
        else if (state === 'mapped' && !mapped.has(id) && isWhole(graph))
          yield {
            ...place(),
            message: `\`${id}\` is called mapped, but no entry maps to it.`,
            suggestion: 'Map an entry to it, or give the reason for `no-match`.',
          };
        else if (state === 'no-match' && mapped.has(id))
          yield {
            ...place(),
            message: `\`${id}\` is called without match, but an entry maps to it.`,
            suggestion: 'Write `state: mapped`.',
          };
      }
    }
  },
};
