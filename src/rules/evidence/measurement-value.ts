import { splitFinding } from '#graph/citations.ts';
import { at, type Rule } from '../rule.ts';

export const measurementValue: Rule = {
  code: 'KB424',
  name: 'measurement-value',
  severity: 'error',
  summary: 'A measurement is among the values of the finding it cites.',
  why: 'A plot is only as true as its points.',
  bad: 'measurements: [{ value: 85, finding: a2024b#f1 }]',
  good: 'measurements: [{ value: 84, finding: a2024b#f1 }]',
  *check(graph) {
    for (const entry of graph.entries.values()) {
      if (entry.kind !== 'trade-off' || !entry.valid) continue;
      for (const [index, { value, finding: written }] of (entry.data.measurements ?? []).entries()) {
        const { key, finding } = splitFinding(written);
        const reference = graph.references.get(key);
        if (!reference?.valid) continue;
        const values = reference.data.findings
          ?.find(({ id }) => id === finding)
          ?.values?.map((given) => given.value);
        if (values && !values.includes(value))
          yield {
            ...at(entry, ['measurements', index, 'value']),
            message: `\`${value}\` is not among the values of \`${written}\`.`,
            suggestion: `Its values are: ${values.join(', ')}.`,
          };
      }
    }
  },
};
