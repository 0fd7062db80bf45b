import { at, type Rule } from '../rule.ts';

export const noTwoFindingsOneId: Rule = {
  code: 'KB302',
  name: 'no-two-findings-one-id',
  severity: 'error',
  summary: 'The findings of a reference have different ids.',
  why: 'A citation of a finding must mean one finding.',
  bad: 'findings: [{ id: f1 }, { id: f1 }]',
  good: 'findings: [{ id: f1 }, { id: f2 }]',
  *check(graph) {
    for (const reference of graph.corpus.references) {
      if (!reference.valid) continue;
      const seen = new Set<string>();
      for (const [index, { id }] of (reference.data.findings ?? []).entries()) {
        if (seen.has(id))
          yield {
            ...at(reference, ['findings', index, 'id']),
            message: `The finding \`${id}\` stands twice in \`${reference.key}\`.`,
            suggestion: 'Give one of them the next free id.',
          };
        seen.add(id);
      }
    }
  },
};
