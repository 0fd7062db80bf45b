import type { Author } from '#graph/citations.ts';
import type { Graph } from '#graph/graph.ts';
import { familiesOf, pointersOf, statusOf, validEntries } from '../lookup.ts';
import { at, type Rule } from '../rule.ts';

/** What readers see does not lead to what they cannot see. */
export const draftLinks: Rule = {
  code: 'KB403',
  name: 'draft-links',
  severity: 'error',
  summary: 'A published entry does not point to a draft.',
  why: 'Drafts are left out of the site, so the link would be lost there.',
  bad: 'status: published\nrelations: [{ type: enables, target: MASEC-T0099, … }]   # T0099 is a draft',
  good: '(the relation stands in the draft, or the draft is published first)',
  *check(graph) {
    if (![...graph.entries.values()].some(isDraft)) return;
    for (const entry of validEntries(graph)) {
      if (isDraft(entry)) continue;
      for (const { path, id } of [...pointersOf(entry), ...familiesOf(entry)]) {
        if (isDraftId(graph, id)) yield { ...at(entry, path), ...words(entry, id) };
      }
    }
    for (const mention of graph.mentions) {
      const { author, target } = mention;
      if (target && !isDraft(author) && isDraftId(graph, target))
        yield { file: author.file, span: mention.span, ...words(author, target) };
    }
  },
};

function words(author: Author, id: string): { message: string; suggestion: string } {
  const name = 'id' in author ? author.id : author.slug;
  return {
    message: `\`${name}\` is ${statusOf(author)} and points to \`${id}\`, which is a draft.`,
    suggestion: 'Publish the draft first, or declare the link in the draft.',
  };
}

function isDraft(author: Author): boolean {
  return statusOf(author) === 'draft';
}

function isDraftId(graph: Graph, id: string): boolean {
  const entry = graph.entries.get(id);
  return entry !== undefined && isDraft(entry);
}
