import { declarations } from '../lookup.ts';
import { at, type Rule } from '../rule.ts';

const LEAST_WORDS = 6;

export const thinRationale: Rule = {
  code: 'KB330',
  name: 'thin-rationale',
  severity: 'warning',
  summary: 'A rationale is a sentence of its own.',
  why: 'The type says that it holds; the rationale must say why.',
  bad: 'rationale: It enables it.',
  good: 'rationale: A hidden channel lets a swarm divide its work without a trace in the log.',
  *check(graph) {
    for (const { entry, index, declaration } of declarations(graph))
      if (declaration.rationale.trim().split(/\s+/).length < LEAST_WORDS)
        yield {
          ...at(entry, ['relations', index, 'rationale']),
          message: `The rationale has fewer than ${LEAST_WORDS} words.`,
          suggestion: 'Say in one sentence why the relation holds.',
        };
  },
};
