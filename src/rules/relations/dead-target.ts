import { declaredRelations } from '#graph/relations.ts';
import { at, type Rule } from '../rule.ts';

export const deadTarget: Rule = {
  code: 'KB411',
  name: 'dead-target',
  severity: 'error',
  summary: 'No relation leads to a dead entry, and none from a published one to a draft.',
  why: 'Readers would be sent to what no longer holds, or is not there yet.',
  bad: 'target: MASEC-T0007 (merged into MASEC-T0002)',
  good: 'target: MASEC-T0002',
  *check(graph) {
    for (const { entry, index, declaration } of declaredRelations(
      graph.entries.values(),
      graph.relationTypes,
    )) {
      const target = graph.entries.get(declaration.target);
      if (!target?.valid) continue;
      const place = at(entry, ['relations', index, 'target']);
      const to = target.data.retired?.to ?? [];
      if (target.data.retired)
        yield {
          ...place,
          message: `\`${target.id}\` is ${target.data.status}.`,
          suggestion:
            to.length > 0 ? `Write ${to.map((id) => `\`${id}\``).join(' or ')}.` : 'Take the relation out.',
        };
      else if (target.data.status === 'draft' && entry.data.status === 'published')
        yield {
          ...place,
          message: `\`${target.id}\` is a draft and does not appear on the site.`,
          suggestion: 'Publish it too, or leave the relation to the draft.',
        };
    }
  },
};
