import { familiesOf, isDead, onlySuccessor, pointersOf, suggestSuccessor, validEntries } from '../lookup.ts';
import { at, type Rule } from '../rule.ts';

/** What front matter points to is in use. */
export const deadTarget: Rule = {
  code: 'KB432',
  name: 'dead-target',
  severity: 'error',
  summary: 'Relations, families, steps and successors of an entry in use are in use themselves.',
  why: 'Readers would be sent to what no longer holds.',
  bad: 'target: MASEC-T0007   # merged into MASEC-T0002',
  good: 'target: MASEC-T0002',
  *check(graph) {
    for (const entry of validEntries(graph)) {
      if (isDead(entry)) continue;
      for (const { path, id } of [...pointersOf(entry), ...familiesOf(entry)]) {
        const target = graph.entries.get(id);
        if (!target?.valid || !isDead(target)) continue;
        const successor = onlySuccessor(target);
        yield {
          ...at(entry, path),
          message: `\`${target.id}\` is no longer in use: its status is \`${target.data.status}\`.`,
          suggestion: suggestSuccessor(target),
          fix: successor === undefined ? undefined : [entry.document.replace(path, successor)],
        };
      }
    }
  },
};
