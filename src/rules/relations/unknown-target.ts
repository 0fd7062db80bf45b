import { suggestOneOf } from '#diagnostics/nearest.ts';
import { declaredRelations } from '#graph/relations.ts';
import { at, type Rule } from '../rule.ts';

export const unknownTarget: Rule = {
  code: 'KB410',
  name: 'unknown-target',
  severity: 'error',
  summary: 'The target of a relation is an entry that exists.',
  why: 'A link to nowhere joins nothing.',
  bad: 'target: MASEC-T9999',
  good: 'target: MASEC-T0001',
  *check(graph) {
    for (const { entry, index, declaration } of declaredRelations(
      graph.entries.values(),
      graph.relationTypes,
    )) {
      const { target } = declaration;
      const place = at(entry, ['relations', index, 'target']);
      if (target === entry.id)
        yield {
          ...place,
          message: `\`${target}\` is related to itself.`,
          suggestion: 'Name the other entry.',
        };
      else if (!graph.entries.has(target))
        yield {
          ...place,
          message: `There is no entry \`${target}\`.`,
          suggestion: suggestOneOf(target, [...graph.entries.keys()]),
        };
    }
  },
};
