import { suggestOneOf } from '#diagnostics/nearest.ts';
import { isKnownId, isUnread } from '../lookup.ts';
import { at, type Rule } from '../rule.ts';

export const seeAlsoExists: Rule = {
  code: 'KB444',
  name: 'see-also-exists',
  severity: 'error',
  summary: 'A term points to entries and terms that exist.',
  why: 'A link to nowhere is a promise broken.',
  bad: 'see-also: [sybill]',
  good: 'see-also: [sybil]',
  *check(graph) {
    const known = new Set([...graph.entries.keys(), ...graph.corpus.terms.map(({ slug }) => slug)]);
    for (const term of graph.corpus.terms) {
      if (!term.valid) continue;
      for (const [index, name] of (term.data['see-also'] ?? []).entries())
        if (!known.has(name) && !isKnownId(graph, name) && !isUnread(graph, 'terms', name))
          yield {
            ...at(term, ['see-also', index]),
            message: `There is no entry or term \`${name}\`.`,
            suggestion: suggestOneOf(name, [...known]) ?? 'Write an id in full, or the slug of a term.',
          };
    }
  },
};
