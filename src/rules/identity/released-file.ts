import type { Graph } from '#graph/graph.ts';
import { isUnread } from '../lookup.ts';
import { at, type Rule } from '../rule.ts';

const WHAT: Readonly<Record<string, string>> = {
  references: 'reference',
  terms: 'term',
  disciplines: 'discipline',
  frameworks: 'framework',
};

/** What has an address keeps it. */
export const releasedFile: Rule = {
  code: 'KB405',
  name: 'released-file',
  severity: 'error',
  summary: 'A reference, term, discipline or framework that was released keeps its file and stays public.',
  why: 'Its key or name is part of an address that people cite, and texts of earlier revisions lead there.',
  bad: '(content/references/jones2024adversaries.yml is renamed)',
  good: '(the file keeps its name; a wrong year in a key does no harm)',
  *check(graph) {
    const missing = new Set<string>();
    const there = namesThere(graph);
    for (const release of [...graph.corpus.releases].reverse()) {
      if (!release.valid) continue;
      for (const [index, { path }] of (release.data.texts ?? []).entries()) {
        const [folder = '', file = ''] = path.split('/');
        const what = WHAT[folder];
        const stem = file.replace(/\.(?:yml|mdx)$/, '');
        const name = `${folder}/${stem}`;
        if (!what || there.has(name) || missing.has(name) || isUnread(graph, folder, stem)) continue;
        missing.add(name);
        yield {
          ...at(release, ['texts', index, 'path']),
          message: `The ${what} \`${stem}\` was released in ${release.data.version}, but no published file holds it.`,
          suggestion: `Bring back \`${path}\`; its address is permanent.`,
        };
      }
    }
  },
};

function namesThere({ corpus }: Graph): Set<string> {
  const published = [...corpus.terms, ...corpus.disciplines].filter(({ data }) => data?.status !== 'draft');
  return new Set([
    ...corpus.references.map(({ key }) => `references/${key}`),
    ...published.map(({ kind, slug }) => `${kind}s/${slug}`),
    ...[...corpus.frameworks, ...corpus.reviews].map(({ slug }) => `frameworks/${slug}`),
  ]);
}
