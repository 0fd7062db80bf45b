import type { Report } from '#diagnostics/diagnostic.ts';
import type { Author } from '#graph/citations.ts';
import type { Graph } from '#graph/graph.ts';
import type { Path } from '#model/yaml-document.ts';
import { familiesOf, isDead, onlySuccessor, pointersOf, suggestSuccessor, validEntries } from '../lookup.ts';
import { at, type Rule } from '../rule.ts';

/** What front matter points to is in use. */
export const deadTarget: Rule = {
  code: 'KB432',
  name: 'dead-target',
  severity: 'error',
  summary: 'What relations, families, steps and `see-also` point to is in use.',
  why: 'Readers would be sent to what no longer holds.',
  bad: 'target: MASEC-T0007   # merged into MASEC-T0002',
  good: 'target: MASEC-T0002',
  *check(graph) {
    if (![...graph.entries.values()].some(isDead)) return;
    for (const entry of validEntries(graph)) {
      if (isDead(entry)) continue;
      for (const { path, id } of [...pointersOf(entry), ...familiesOf(entry)])
        yield* mistake(graph, entry, path, id);
    }
    for (const term of graph.corpus.terms)
      for (const [index, name] of (term.valid ? (term.data['see-also'] ?? []) : []).entries())
        yield* mistake(graph, term, ['see-also', index], name);
  },
};

function* mistake(graph: Graph, author: Author, path: Path, id: string): Generator<Report> {
  const target = graph.entries.get(id);
  if (!target?.valid || !isDead(target)) return;
  const only = onlySuccessor(graph, target);
  const itself = 'id' in author && only === author.id;
  const successor = itself ? undefined : only;
  yield {
    ...at(author, path),
    message: `\`${target.id}\` is no longer in use: its status is \`${target.data.status}\`.`,
    suggestion: itself ? 'Take it out: this entry took its place.' : suggestSuccessor(graph, target),
    fix: successor === undefined ? undefined : [author.document.replace(path, successor)],
  };
}
