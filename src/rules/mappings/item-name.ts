import { at, type Rule } from '../rule.ts';

export const itemName: Rule = {
  code: 'KB451',
  name: 'item-name',
  severity: 'error',
  summary: 'A mapping gives the name of the item as its edition has it.',
  why: 'An id alone is easily mistaken; id and name together are not.',
  bad: 'id: T1\nname: Memory Poison',
  good: 'id: T1\nname: Memory Poisoning',
  *check(graph) {
    for (const { entry, index, mapping, item } of graph.mappings) {
      if (mapping.name === item.name) continue;
      const twin = graph.frameworks
        .get(`${mapping.framework}/${mapping.edition}`)
        ?.data.items.find(({ name }) => name === mapping.name);
      yield {
        ...at(entry, ['maps-to', index, 'name']),
        message: `\`${item.id}\` is called \`${item.name}\`, not \`${mapping.name}\`.`,
        suggestion: twin
          ? `Write that name, or the id of the other, \`${twin.id}\`.`
          : `Write \`${item.name}\`.`,
        fix: twin ? undefined : [entry.document.replace(['maps-to', index, 'name'], item.name)],
      };
    }
  },
};
