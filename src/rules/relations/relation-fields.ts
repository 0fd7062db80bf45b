import type { EntryKind } from '#model/kind.ts';
import type { RelationType } from '#model/vocabulary.ts';
import { at, type Rule } from '../rule.ts';

const FIELDS = ['effect', 'result', 'toward', 'conditions'] as const;

export const relationFields: Rule = {
  code: 'KB435',
  name: 'relation-fields',
  severity: 'error',
  summary: 'A relation carries the fields of its type, and no others.',
  why: 'An effect on a relation that has none says nothing; a defence without an effect says too little.',
  bad: 'type: enables\neffect: prevents',
  good: 'type: mitigates\neffect: prevents\nresult: partial',
  *check(graph) {
    for (const { entry, index, declaration, type, forward } of graph.declared) {
      const target = graph.entries.get(declaration.target);
      if (!type || (target && !fits(type, forward, entry.kind, target.kind))) continue;
      for (const field of FIELDS) {
        const given = declaration[field] !== undefined;
        if (given && !type.carries?.includes(field))
          yield {
            ...at(entry, ['relations', index, field], 'key'),
            message: `\`${declaration.type}\` carries no \`${field}\`.`,
            suggestion: type.carries?.length ? `It may carry: ${type.carries.join(', ')}.` : 'Take it out.',
          };
        if (!given && type.requires?.includes(field))
          yield {
            ...at(entry, ['relations', index]),
            message: `\`${declaration.type}\` must carry \`${field}\`.`,
            suggestion: `Add \`${field}:\`.`,
          };
      }
      if (declaration.toward !== undefined && target?.kind === 'trade-off' && target.valid) {
        const poles = target.data.poles.map(({ key }) => key);
        if (!poles.includes(declaration.toward))
          yield {
            ...at(entry, ['relations', index, 'toward']),
            message: `\`${target.id}\` has no pole \`${declaration.toward}\`.`,
            suggestion: `Its poles are: ${poles.join(', ')}.`,
          };
      }
    }
  },
};

/** Whether the type joins these kinds: if not, that is the mistake, and its fields are beside the point. */
function fits(type: RelationType, forward: boolean, own: EntryKind, other: EntryKind): boolean {
  const [from, to] = forward ? [own, other] : [other, own];
  return type.from.includes(from) && type.to.includes(to);
}
