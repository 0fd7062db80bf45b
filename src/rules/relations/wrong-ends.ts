import { kindRecord } from '#model/kind.ts';
import { at, type Rule } from '../rule.ts';

export const wrongEnds: Rule = {
  code: 'KB433',
  name: 'wrong-ends',
  severity: 'error',
  summary: 'A relation joins the kinds its type joins, in its direction.',
  why: 'A defence mitigates a threat, never the reverse.',
  bad: '(in a threat) type: mitigates, target: MASEC-D0001',
  good: '(in a threat) type: mitigated-by, target: MASEC-D0001',
  *check(graph) {
    for (const { entry, index, declaration, type, forward } of graph.declared) {
      const target = graph.entries.get(declaration.target);
      if (!type || !target || target === entry) continue;
      const [from, to] = forward ? [entry, target] : [target, entry];
      if (type.from.includes(from.kind) && type.to.includes(to.kind)) continue;
      const turned = type.from.includes(to.kind) && type.to.includes(from.kind);
      const fitting = [...graph.relationTypes.values()].flatMap((other) => [
        ...(other.from.includes(entry.kind) && other.to.includes(target.kind) ? [other.value] : []),
        ...(other.to.includes(entry.kind) && other.from.includes(target.kind) ? [other.inverse] : []),
      ]);
      yield {
        ...at(entry, ['relations', index, 'type']),
        message: `\`${declaration.type}\` cannot join a ${kindRecord(entry.kind).label.toLowerCase()} to a ${kindRecord(target.kind).label.toLowerCase()}.`,
        suggestion: turned
          ? `It is the wrong way round: write \`${forward ? type.inverse : type.value}\`.`
          : fitting.length > 0
            ? `Between these kinds there are: ${[...new Set(fitting)].join(', ')}.`
            : 'No type joins these kinds.',
        fix: turned
          ? [entry.document.replace(['relations', index, 'type'], forward ? type.inverse : type.value)]
          : undefined,
      };
    }
  },
};
