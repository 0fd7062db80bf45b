import { toRelation } from '#graph/relations.ts';
import { declarations } from '../lookup.ts';
import { at, type Rule } from '../rule.ts';

export const declaredTwice: Rule = {
  code: 'KB434',
  name: 'declared-twice',
  severity: 'error',
  summary: 'A relation is declared once, in one of its two files.',
  why: 'Two declarations drift apart.',
  bad: 'T0001 enables T0002, and T0002 enabled-by T0001',
  good: 'T0001 enables T0002',
  *check(graph) {
    const first = new Map<string, { file: string; id: string }>();
    for (const declared of declarations(graph)) {
      const { entry, index, type } = declared;
      if (!type || declared.declaration.target === entry.id) continue;
      const { id } = toRelation({ ...declared, type });
      const other = first.get(id);
      if (!other) first.set(id, { file: entry.file, id: entry.id });
      else
        yield {
          ...at(entry, ['relations', index]),
          message: `The relation \`${type.value}\` with \`${declared.declaration.target}\` is declared in \`${other.file}\` already.`,
          suggestion: 'Keep one of the two; its other end shows it all the same.',
        };
    }
  },
};
