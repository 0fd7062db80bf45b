import { at, type Rule } from '../rule.ts';

export const specialisationFamily: Rule = {
  code: 'KB441',
  name: 'specialisation-family',
  severity: 'error',
  summary: 'A specialisation shares the family of its parent.',
  why: 'Otherwise the hierarchy and the matrix contradict each other.',
  bad: 'T0015 (F0010) specialises T0001 (F0001)',
  good: 'T0015 (F0010) specialises T0014 (F0010)',
  *check(graph) {
    for (const { type, source, target, declaredIn, index } of graph.relations) {
      const child = graph.entries.get(source);
      const parent = graph.entries.get(target);
      const entry = graph.entries.get(declaredIn);
      if (
        type !== 'specialises' ||
        child?.kind !== 'threat' ||
        parent?.kind !== 'threat' ||
        !child.valid ||
        !parent.valid ||
        !entry
      )
        continue;
      if (child.data.family !== parent.data.family)
        yield {
          ...at(entry, ['relations', index]),
          message: `\`${source}\` is in ${child.data.family}, but \`${target}\`, which it specialises, in ${parent.data.family}.`,
          suggestion: 'Put both in one family, or choose another type of relation.',
        };
    }
  },
};
