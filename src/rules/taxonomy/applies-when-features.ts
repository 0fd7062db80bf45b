import { at, type Rule } from '../rule.ts';

export const appliesWhenFeatures: Rule = {
  code: 'KB342',
  name: 'applies-when-features',
  severity: 'error',
  summary: 'A condition names features of its own element, at least one, and none both for and against.',
  why: 'A condition that cannot be evaluated tells nobody whether the threat applies.',
  bad: 'on: channel\nall: [persistent-memory]',
  good: 'on: agent\nall: [persistent-memory]',
  *check(graph) {
    const elements = new Map<string, string[]>();
    for (const { value, on } of graph.corpus.features)
      elements.set(value, [...(elements.get(value) ?? []), on]);
    for (const entry of graph.entries.values()) {
      if (entry.kind !== 'threat' || !entry.valid) continue;
      for (const [index, condition] of entry.data['applies-when'].entries()) {
        const { on, all = [], any = [] } = condition;
        if (all.length + any.length === 0)
          yield {
            ...at(entry, ['applies-when', index]),
            message: 'The condition names no feature.',
            suggestion: 'Add `all` or `any`.',
          };
        for (const list of ['all', 'any', 'unless'] as const)
          for (const [place, feature] of (condition[list] ?? []).entries()) {
            const owners = elements.get(feature) ?? [];
            if (owners.length > 0 && !owners.includes(on))
              yield {
                ...at(entry, ['applies-when', index, list, place]),
                message: `\`${feature}\` is no feature of \`${on}\`, but of \`${owners.join('`, `')}\`.`,
                suggestion: `Choose among: ${graph.corpus.features
                  .filter((known) => known.on === on)
                  .map(({ value }) => value)
                  .join(', ')}.`,
              };
            else if (list === 'unless' && [...all, ...any].includes(feature))
              yield {
                ...at(entry, ['applies-when', index, list, place]),
                message: `\`${feature}\` stands both for and against.`,
                suggestion: 'Keep one of the two.',
              };
          }
      }
    }
  },
};
