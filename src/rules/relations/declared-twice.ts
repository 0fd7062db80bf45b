import { relationId } from '#graph/relations.ts';
import type { Entry } from '#model/entry.ts';
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
    const first = new Map<string, { entry: Entry; index: number }>();
    for (const declared of graph.declared) {
      const { entry, index, type } = declared;
      if (!type || declared.declaration.target === entry.id) continue;
      const id = relationId({ ...declared, type });
      const other = first.get(id);
      if (!other) first.set(id, { entry, index });
      else {
        const within = other.entry === entry;
        const { line } = other.entry.document.span(['relations', other.index]).start;
        const where = within ? `in line ${line} of this file` : `in \`${other.entry.file}\``;
        yield {
          ...at(entry, ['relations', index]),
          message: `The relation \`${type.value}\` with \`${declared.declaration.target}\` is declared ${where} already.`,
          suggestion: within
            ? 'Keep one of the two.'
            : 'Keep one of the two; its other end shows it all the same.',
        };
      }
    }
  },
};
