import type { Graph } from '#graph/graph.ts';
import type { DeclaredRelation } from '#graph/relations.ts';
import type { RelationType } from '#model/vocabulary.ts';
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
      const rationale = declaration.rationale.toLowerCase();
      const said = alreadySaid(graph, declared);
      if (isPlainlyRich(rationale, said)) continue;
      const few = words(rationale).length < LEAST_WORDS;
      if (!few && !isParaphrase(rationale, said)) continue;
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

function words(text: string): string[] {
  return text.match(WORD) ?? [];
}

/** The words of the type, of both titles and of grammar, in lower case. */
function alreadySaid(graph: Graph, { entry, declaration, type }: DeclaredRelation): string[] {
  const target = graph.entries.get(declaration.target);
  const titles = [entry, target].map((end) => (end?.valid ? end.data.title.toLowerCase() : ''));
  return [...titles, type ? labelsOf(type) : '', declaration.type.toLowerCase(), GRAMMAR];
}

const labels = new WeakMap<RelationType, string>();

function labelsOf(type: RelationType): string {
  const known = labels.get(type);
  if (known !== undefined) return known;
  const written = [type.value, type.label, type.inverse, type['inverse-label']].join(' ').toLowerCase();
  labels.set(type, written);
  return written;
}

/** Whether a rationale has words enough and among the first of them one of its own: hardly one has not, and no more is asked. */
function isPlainlyRich(rationale: string, said: readonly string[]): boolean {
  let own = false;
  WORD.lastIndex = 0;
  for (let count = 1; count <= LEAST_WORDS; count++) {
    const word = WORD.exec(rationale)?.[0];
    if (word === undefined) return false;
    own ||= !said.some((text) => text.includes(word));
  }
  return own;
}

/** Whether nothing is left of the rationale without what is said already. */
function isParaphrase(rationale: string, said: readonly string[]): boolean {
  const known = new Set(words(said.join(' ')));
  return words(rationale).every((word) => known.has(word));
}
