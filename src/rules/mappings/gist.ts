import { at, type Rule } from '../rule.ts';

export const gist: Rule = {
  code: 'KB453',
  name: 'gist',
  severity: 'error',
  summary: 'A match other than `related` rests on the gist of the item, in our words and with its place.',
  why: 'Who has not read what an item covers cannot say that it is broader.',
  bad: 'match: broad (the item has no gist)',
  good: 'match: related',
  *check(graph) {
    for (const { entry, index, mapping, item } of graph.mappings)
      if (mapping.match !== 'related' && !item.gist)
        yield {
          ...at(entry, ['maps-to', index, 'match']),
          message: `The match is \`${mapping.match}\`, but \`${item.id}\` has no gist.`,
          suggestion: 'Write `related`, or add the gist of the item to the file of the edition.',
        };
  },
};
