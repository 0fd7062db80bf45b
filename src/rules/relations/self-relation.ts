import { at, type Rule } from '../rule.ts';

/** A relation joins two entries. */
export const selfRelation: Rule = {
  code: 'KB431',
  name: 'self-relation',
  severity: 'error',
  summary: 'A relation leads to another entry.',
  why: 'A relation of an entry to itself says nothing.',
  bad: '(in T0001) target: MASEC-T0001',
  good: '(in T0001) target: MASEC-T0002',
  *check(graph) {
    for (const { entry, index, declaration } of graph.declared) {
      if (declaration.target !== entry.id) continue;
      yield {
        ...at(entry, ['relations', index, 'target']),
        message: `\`${entry.id}\` is related to itself.`,
        suggestion: 'Name the other entry, or take the relation out.',
      };
    }
  },
};
