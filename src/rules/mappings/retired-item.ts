import { at, type Rule } from '../rule.ts';

export const retiredItem: Rule = {
  code: 'KB452',
  name: 'retired-item',
  severity: 'error',
  summary: 'A mapping leads to an item that its edition still has.',
  why: 'A withdrawn item says nothing any more.',
  bad: 'id: AML.T0019 (retired)',
  good: 'id: AML.T0115.000',
  *check(graph) {
    for (const { entry, index, item } of graph.mappings)
      if (item.status === 'retired')
        yield {
          ...at(entry, ['maps-to', index, 'id']),
          message: `\`${item.id}\` was withdrawn.`,
          suggestion: item['replaced-by']
            ? `It was replaced by ${item['replaced-by'].join(', ')}.`
            : 'Take the mapping out.',
        };
  },
};
