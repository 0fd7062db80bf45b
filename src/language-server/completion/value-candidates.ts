import { CompletionItemKind } from 'vscode-languageserver';
import type { Graph } from '#graph/graph.ts';
import type { EntryKind } from '#model/kind.ts';
import type { RelationType, VocabularyValue } from '#model/vocabulary.ts';
import { card } from '../card.ts';
import type { ContentFile } from '../content-file.ts';
import type { DataCursor } from '../cursor/cursor.ts';
import { poleOwner } from '../neighbours.ts';
import { polesOf, relationSubject, valueSubject } from '../subject.ts';
import type { Candidate } from './candidate.ts';

/** The values of a closed list, by the name that the schemas give it. */
export function valueCandidates(graph: Graph, list: string): Candidate[] {
  if (list === 'element')
    return [...new Set(graph.corpus.features.map(({ on }) => on))].map((on) => ({
      label: on,
      kind: CompletionItemKind.EnumMember,
    }));
  const name = list === 'feature' ? 'features' : list;
  const values = graph.corpus.vocabularies.find((each) => each.name === name)?.values ?? [];
  return values.map((value: VocabularyValue & { readonly on?: string }) => {
    const subject = valueSubject(graph, list, value.value);
    return {
      label: value.value,
      detail: value.on === undefined ? value.label : `${value.label} · ${value.on}`,
      ...(subject && { documentation: card(graph, subject) }),
      search: value.label,
      kind: CompletionItemKind.EnumMember,
    };
  });
}

/** The types of relation that fit the kind of the entry and, once it is named, of its target. */
export function relationCandidates(graph: Graph, file: ContentFile, cursor: DataCursor): Candidate[] {
  const own = file.kind?.kind;
  const other = graph.entries.get(cursor.siblings.get('target') ?? '')?.kind;
  const fits = (kinds: readonly EntryKind[], kind: EntryKind | undefined): boolean =>
    kind === undefined || kinds.includes(kind);
  return [...graph.relationTypes.values()].flatMap((type) => {
    const forward = fits(type.from, own) && fits(type.to, other);
    const backward = fits(type.to, own) && fits(type.from, other) && !type.symmetric;
    return [
      ...(forward ? [relationCandidate(graph, type, type.value, type.inverse, type.to)] : []),
      ...(backward ? [relationCandidate(graph, type, type.inverse, type.value, type.from)] : []),
    ];
  });
}

function relationCandidate(
  graph: Graph,
  type: RelationType,
  label: string,
  inverse: string,
  kinds: readonly EntryKind[],
): Candidate {
  const subject = relationSubject(graph, type.value);
  return {
    label,
    detail: `→ ${kinds.join(', ')}${type.symmetric ? '' : ` · inverse: ${inverse}`}`,
    ...(subject && { documentation: card(graph, subject) }),
    search: `${type.label} ${type['inverse-label']}`,
    kind: CompletionItemKind.EnumMember,
  };
}

/** The kinds to which the relation at a place may lead; all while its type is not known. */
export function kindsOfTarget(graph: Graph, cursor: DataCursor): readonly EntryKind[] | undefined {
  const written = cursor.siblings.get('type') ?? '';
  const forward = graph.relationTypes.get(written);
  if (forward) return forward.to;
  return [...graph.relationTypes.values()].find(({ inverse }) => inverse === written)?.from;
}

/** The poles that may be named at a place. */
export function poleCandidates(graph: Graph, file: ContentFile, cursor: DataCursor): Candidate[] {
  const owner = poleOwner(graph, file, cursor);
  return polesOf(owner).map((pole) => ({
    label: pole.key,
    detail: pole.good,
    ...(owner?.kind === 'trade-off' && { documentation: card(graph, { sort: 'pole', entry: owner, pole }) }),
    kind: CompletionItemKind.EnumMember,
  }));
}
