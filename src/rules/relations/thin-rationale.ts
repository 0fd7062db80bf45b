import type { Graph } from '#graph/graph.ts';
import type { DeclaredRelation } from '#graph/relations.ts';
import { declarations } from '../lookup.ts';
import { at, type Rule } from '../rule.ts';

const LEAST_WORDS = 6;

/** A rationale says more than its type. */
export const thinRationale: Rule = {
  code: 'KB330',
  name: 'thin-rationale',
  severity: 'warning',
  summary: 'A rationale is a sentence of its own, not a paraphrase of the type.',
  why: 'The type says that it holds; the rationale must say why.',
  bad: 'rationale: It enables it.',
  good: 'rationale: A hidden channel lets a swarm divide its work without a trace in the log.',
  *check(graph) {
    for (const declared of declarations(graph)) {
      const { entry, index, declaration } = declared;
      const few = words(declaration.rationale).length < LEAST_WORDS;
      if (!few && !isParaphrase(graph, declared)) continue;
      yield {
        ...at(entry, ['relations', index, 'rationale']),
        message: few
          ? `The rationale has fewer than ${LEAST_WORDS} words.`
          : `The rationale only repeats \`${declaration.type}\` and the titles.`,
        suggestion: 'Say in one sentence why the relation holds.',
      };
    }
  },
};

function words(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** Whether nothing is left of the rationale without the words of the type, of both titles and of grammar. */
function isParaphrase(graph: Graph, { entry, declaration, type }: DeclaredRelation): boolean {
  const target = graph.entries.get(declaration.target);
  const titles = [entry, target].map((end) => (end?.valid ? end.data.title : ''));
  const labels = type ? [type.value, type.label, type.inverse, type['inverse-label']] : [];
  const said = new Set(
    words(
      [
        ...titles,
        ...labels,
        declaration.type,
        'a an and are by is it its of one other that the them this to',
      ].join(' '),
    ),
  );
  return words(declaration.rationale).every((word) => said.has(word));
}
