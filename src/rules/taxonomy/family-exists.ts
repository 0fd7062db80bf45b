import { suggestOneOf } from '#diagnostics/nearest.ts';
import { at, type Rule } from '../rule.ts';

export const familyExists: Rule = {
  code: 'KB440',
  name: 'family-exists',
  severity: 'error',
  summary: 'The families of a threat exist, and `also-in` does not repeat `family`.',
  why: 'A threat stands in one column of the matrix.',
  bad: 'family: MASEC-F0099',
  good: 'family: MASEC-F0001',
  *check(graph) {
    for (const entry of graph.entries.values()) {
      if (entry.kind !== 'threat' || !entry.valid) continue;
      const families = [...graph.entries.values()]
        .filter(({ kind }) => kind === 'family')
        .map(({ id }) => id);
      if (!families.includes(entry.data.family))
        yield {
          ...at(entry, ['family']),
          message: `There is no family \`${entry.data.family}\`.`,
          suggestion: suggestOneOf(entry.data.family, families),
        };
      for (const [index, id] of (entry.data['also-in'] ?? []).entries()) {
        const place = at(entry, ['also-in', index]);
        if (!families.includes(id))
          yield {
            ...place,
            message: `There is no family \`${id}\`.`,
            suggestion: suggestOneOf(id, families),
          };
        else if (id === entry.data.family)
          yield {
            ...place,
            message: `\`${id}\` is the family of the threat already.`,
            suggestion: 'Take it out.',
          };
      }
    }
  },
};
