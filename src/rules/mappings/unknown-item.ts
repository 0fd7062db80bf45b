import { suggestOneOf } from '#diagnostics/nearest.ts';
import { at, type Rule } from '../rule.ts';

export const unknownItem: Rule = {
  code: 'KB450',
  name: 'unknown-item',
  severity: 'error',
  summary: 'A mapping names a framework, an edition and an item that are stored.',
  why: 'An id that its publisher never gave maps to nothing.',
  bad: 'framework: owasp-agentic-threats\nedition: "1.1"\nid: T99',
  good: 'framework: owasp-agentic-threats\nedition: "1.1"\nid: T9',
  *check(graph) {
    const slugs = [...new Set(graph.corpus.frameworks.map(({ slug }) => slug))];
    for (const entry of graph.entries.values()) {
      if (!entry.valid) continue;
      for (const [index, { framework, edition, id }] of (entry.data['maps-to'] ?? []).entries()) {
        const editions = graph.corpus.frameworks
          .filter(({ slug }) => slug === framework)
          .map((stored) => stored.edition);
        const stored = graph.frameworks.get(`${framework}/${edition}`);
        const ids = stored?.data.items.map((item) => item.id) ?? [];
        if (graph.corpus.unread.some((file) => file.includes(`/frameworks/${framework}/`))) continue;
        if (editions.length === 0)
          yield {
            ...at(entry, ['maps-to', index, 'framework']),
            message: `There is no framework \`${framework}\`.`,
            suggestion:
              suggestOneOf(framework, slugs) ??
              `Add the folder \`frameworks/${framework}\`, or name one that is there.`,
          };
        else if (!editions.includes(edition))
          yield {
            ...at(entry, ['maps-to', index, 'edition']),
            message: `\`${framework}\` has no stored edition \`${edition}\`.`,
            suggestion: `Stored are: ${editions.join(', ')}.`,
          };
        else if (stored && !ids.includes(id))
          yield {
            ...at(entry, ['maps-to', index, 'id']),
            message: `\`${framework}\` ${edition} has no item \`${id}\`.`,
            suggestion: suggestOneOf(id, ids) ?? 'Look the id up in the file of the edition.',
          };
      }
    }
  },
};
