import type { Graph } from '#graph/graph.ts';
import type { DeclaredRelation } from '#graph/relations.ts';
import { at, type Rule } from '../rule.ts';

const LEAST_WORDS = 6;
const GRAMMAR = 'a an and are by is it its of one other that the them this to';

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
    for (const declared of graph.declared) {
      const { entry, index, declaration } = declared;
      const few = words(declaration.rationale, LEAST_WORDS).length < LEAST_WORDS;
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

const WORD = /[\p{L}\p{N}]+/gu;

/** Up to so many words of a text, in lower case. */
function words(text: string, most = Number.POSITIVE_INFINITY): string[] {
  const found: string[] = [];
  const lower = text.toLowerCase();
  WORD.lastIndex = 0;
  while (found.length < most) {
    const match = WORD.exec(lower);
    if (!match) break;
    found.push(match[0]);
  }
  return found;
}

/** Whether nothing is left of the rationale without the words of the type, of both titles and of grammar. */
function isParaphrase(graph: Graph, { entry, declaration, type }: DeclaredRelation): boolean {
  const target = graph.entries.get(declaration.target);
  const titles = [entry, target].map((end) => (end?.valid ? end.data.title : ''));
  const labels = type ? [type.value, type.label, type.inverse, type['inverse-label']] : [];
  const said = [...titles, ...labels, declaration.type, GRAMMAR].join(' ').toLowerCase();
  const written = words(declaration.rationale);
  // A word that is not even part of another was not said; hardly a rationale gets past this.
  if (!written.every((word) => said.includes(word))) return false;
  const known = new Set(words(said));
  return written.every((word) => known.has(word));
}
