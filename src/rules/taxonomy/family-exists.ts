import { familiesOf, isKnownId, suggestEntry, validEntries } from '../lookup.ts';
import { at, type Rule } from '../rule.ts';

/** Threats stand in families that are there. */
export const familyExists: Rule = {
  code: 'KB440',
  name: 'family-exists',
  severity: 'error',
  summary: 'The families of a threat exist, and `also-in` does not repeat `family`.',
  why: 'A threat stands in one column of the matrix.',
  bad: 'family: MASEC-F0099',
  good: 'family: MASEC-F0001',
  *check(graph) {
    for (const entry of validEntries(graph)) {
      const [own, ...others] = familiesOf(entry);
      for (const { path, id } of own ? [own, ...others] : []) {
        if (isKnownId(graph, id)) continue;
        yield {
          ...at(entry, path),
          message: `There is no family \`${id}\`.`,
          suggestion: suggestEntry(graph, id, 'family'),
        };
      }
      for (const { path, id } of others) {
        if (id !== own?.id) continue;
        yield {
          ...at(entry, path),
          message: `\`${id}\` is the family of the threat already.`,
          suggestion: 'Take it out of `also-in`.',
        };
      }
    }
  },
};
