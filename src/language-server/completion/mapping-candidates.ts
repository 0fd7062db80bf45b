import { CompletionItemKind } from 'vscode-languageserver';
import type { Graph } from '#graph/graph.ts';
import { card } from '../card.ts';
import type { ContentFile } from '../content-file.ts';
import type { DataCursor } from '../cursor/cursor.ts';
import { editionOf, editionsOf, itemsOf } from '../neighbours.ts';
import { type Candidate, yamlText } from './candidate.ts';

/** The frameworks of which an edition is kept. */
export function frameworkCandidates(graph: Graph): Candidate[] {
  const latest = new Map(graph.corpus.frameworks.map((edition) => [edition.slug, edition]));
  return [...latest.values()].map((edition) => ({
    label: edition.slug,
    ...(edition.valid && {
      detail: edition.data.title,
      documentation: card(graph, { sort: 'edition', edition }),
      search: edition.data.title,
    }),
    kind: CompletionItemKind.Module,
  }));
}

/** The editions of the framework that stands beside the cursor. */
export function editionCandidates(graph: Graph, file: ContentFile, cursor: DataCursor): Candidate[] {
  return editionsOf(graph, file, cursor).map((edition) => ({
    label: edition.edition,
    detail: edition.data.title,
    text: yamlText(edition.edition),
    kind: CompletionItemKind.Value,
  }));
}

/**
 * The items of the edition that stands beside the cursor.
 * @param field whether their ids or their names are written; once one of the two stands there, only its fellow is offered
 */
export function itemCandidates(
  graph: Graph,
  file: ContentFile,
  cursor: DataCursor,
  field: 'id' | 'name',
): Candidate[] {
  const edition = editionOf(graph, file, cursor);
  if (!edition) return [];
  const other = field === 'id' ? 'name' : 'id';
  const items = itemsOf(edition);
  const fellow = items.filter((item) => field === 'name' && item.id === cursor.siblings.get('id'));
  return (fellow.length > 0 ? fellow : items).map((item) => ({
    label: item[field],
    detail: `${item[other]}${item.status === undefined ? '' : ` · ${item.status}`}`,
    documentation: card(graph, { sort: 'item', edition, item }),
    text: yamlText(item[field]),
    search: item[other],
    kind: CompletionItemKind.Value,
    ...(item.status !== undefined && { rank: 9, discouraged: true }),
  }));
}
