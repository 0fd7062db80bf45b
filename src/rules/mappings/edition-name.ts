import { at, type Rule } from '../rule.ts';

export const editionName: Rule = {
  code: 'KB351',
  name: 'edition-name',
  severity: 'error',
  summary: 'The edition a framework file names is the name of the file.',
  why: 'Mappings name the edition by the file.',
  bad: '1.1.yml with edition: "1.0"',
  good: '1.1.yml with edition: "1.1"',
  *check(graph) {
    for (const framework of graph.corpus.frameworks)
      if (framework.valid && framework.data.edition !== framework.edition)
        yield {
          ...at(framework, ['edition']),
          message: `The file is named \`${framework.edition}\`, but the edition \`${framework.data.edition}\`.`,
          suggestion: 'Make the two agree.',
        };
  },
};
