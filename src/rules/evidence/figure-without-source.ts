import { type Author, proseOf, splitFinding } from '#graph/citations.ts';
import type { Graph } from '#graph/graph.ts';
import type { Path } from '#model/yaml-document.ts';
import type { Rule } from '../rule.ts';
import { findFigures } from './figures.ts';
import { sentencesOf } from './sentences.ts';

/** The values of a finding, or of all findings of a work. */
function valuesOf(graph: Graph, key: string, finding: string | undefined): number[] {
  const findings = graph.references.get(key)?.data.findings ?? [];
  return findings
    .filter(({ id }) => finding === undefined || id === finding)
    .flatMap(({ values = [] }) => values.map(({ value }) => value));
}

/** Findings that stand beside a field in its own group, as `references` beside `rationale`. */
function neighbours(author: Author, path: Path): { key: string; finding: string | undefined }[] {
  let group: unknown = author.data;
  for (const step of path.slice(0, -1))
    group = (group as Record<string | number, unknown> | undefined)?.[step];
  const { references, by } = (group ?? {}) as { references?: unknown; by?: unknown };
  const written = [
    ...(Array.isArray(references) ? references : []),
    ...(typeof by === 'string' && by !== 'ours' ? [by] : []),
  ];
  return written.map((item) => splitFinding(String(item)));
}

export const figureWithoutSource: Rule = {
  code: 'KB312',
  name: 'figure-without-source',
  severity: 'error',
  summary: 'A figure is among the values of a finding cited in its own sentence.',
  why: 'A reader must be able to check every number, and a number copied from memory is often wrong.',
  bad: 'Attacks succeed in 84 % of runs.',
  good: 'Attacks succeed in 84 % of runs [@abdelnabi2025firewalls#f2].',
  *check(graph) {
    for (const author of [...graph.entries.values(), ...graph.corpus.terms, ...graph.corpus.disciplines])
      for (const { nodes, path, at: place } of proseOf(author)) {
        const beside = path === undefined ? [] : neighbours(author, path);
        for (const sentence of sentencesOf(nodes)) {
          const cited = [...sentence.citations.map(({ key, finding }) => ({ key, finding })), ...beside];
          const values = cited.flatMap(({ key, finding }) => valuesOf(graph, key, finding));
          for (const figure of findFigures(sentence.text)) {
            if (values.includes(figure.value)) continue;
            yield {
              file: author.file,
              span: place(sentence.offset(figure.start), sentence.offset(figure.end - 1) + 1),
              message:
                cited.length === 0
                  ? `The figure \`${figure.written}\` has no source in its sentence.`
                  : `The figure \`${figure.written}\` is not among the values of what its sentence cites.`,
              suggestion:
                cited.length === 0
                  ? 'Cite the finding that reports it in the same sentence: `[@key#f1]`.'
                  : values.length > 0
                    ? `The cited values are: ${values.join(', ')}.`
                    : 'Add the figure to `values` of the finding, if the work reports it.',
            };
          }
        }
      }
  },
};
