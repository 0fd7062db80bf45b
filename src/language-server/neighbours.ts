import type { Graph } from '#graph/graph.ts';
import type { FrameworkItem } from '#graph/mappings.ts';
import type { Entry, FrameworkEdition } from '#model/entry.ts';
import type { ContentFile } from './content-file.ts';
import type { DataCursor } from './cursor/cursor.ts';

/** The entry to which the poles named at a place belong: the target of the relation, or the trade-off that is being written. */
export function poleOwner(graph: Graph, file: ContentFile, cursor: DataCursor): Entry | undefined {
  const target = graph.entries.get(cursor.siblings.get('target') ?? '');
  return target?.kind === 'trade-off' ? target : graph.entries.get(file.id ?? '');
}

/** The editions of the framework that a mapping names, or that a review is of. */
export function editionsOf(graph: Graph, file: ContentFile, cursor: DataCursor): FrameworkEdition[] {
  const slug = file.schema === 'reviewed' ? file.folder : cursor.siblings.get('framework');
  return graph.corpus.frameworks.filter((edition) => edition.slug === slug && edition.valid);
}

/**
 * The edition that a mapping or a review names.
 * @param name the edition, where it is not the one that stands beside the cursor
 * @returns the latest edition of the framework where none is named yet
 */
export function editionOf(
  graph: Graph,
  file: ContentFile,
  cursor: DataCursor,
  name = cursor.siblings.get('edition'),
): FrameworkEdition | undefined {
  const editions = editionsOf(graph, file, cursor);
  return name ? editions.find(({ edition }) => edition === name) : editions.at(-1);
}

/** The items of an edition. */
export function itemsOf(edition: FrameworkEdition | undefined): readonly FrameworkItem[] {
  return edition?.valid ? edition.data.items : [];
}
