import { at, type Rule } from '../rule.ts';

export const tradeOffPoles: Rule = {
  code: 'KB343',
  name: 'trade-off-poles',
  severity: 'error',
  summary: 'The two poles have different keys, and measurements name one of them.',
  why: 'A point that belongs to no pole cannot be drawn.',
  bad: 'measurements: [{ pole: safety }]',
  good: 'measurements: [{ pole: verifiability }]',
  *check(graph) {
    for (const entry of graph.entries.values()) {
      if (entry.kind !== 'trade-off' || !entry.valid) continue;
      const keys = entry.data.poles.map(({ key }) => key);
      if (keys[0] === keys[1])
        yield {
          ...at(entry, ['poles', 1, 'key']),
          message: `Both poles have the key \`${keys[1]}\`.`,
          suggestion: 'Give them different keys.',
        };
      for (const [index, { pole }] of (entry.data.measurements ?? []).entries())
        if (!keys.includes(pole))
          yield {
            ...at(entry, ['measurements', index, 'pole']),
            message: `There is no pole \`${pole}\`.`,
            suggestion: `The poles are: ${keys.join(', ')}.`,
          };
    }
  },
};
