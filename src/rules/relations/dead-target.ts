import { declarations, isDead, suggestSuccessor } from '../lookup.ts';
import { at, type Rule } from '../rule.ts';

/** Relations lead to entries in use. */
export const deadTarget: Rule = {
  code: 'KB432',
  name: 'dead-target',
  severity: 'error',
  summary: 'A relation of an entry in use leads to an entry in use.',
  why: 'Readers would be sent to what no longer holds.',
  bad: 'target: MASEC-T0007   # merged into MASEC-T0002',
  good: 'target: MASEC-T0002',
  *check(graph) {
    for (const { entry, index, declaration } of declarations(graph)) {
      const target = graph.entries.get(declaration.target);
      if (!target?.valid || !isDead(target) || isDead(entry)) continue;
      yield {
        ...at(entry, ['relations', index, 'target']),
        message: `\`${target.id}\` is no longer in use: its status is \`${target.data.status}\`.`,
        suggestion: suggestSuccessor(target),
      };
    }
  },
};
