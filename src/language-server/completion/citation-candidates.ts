import { CompletionItemKind } from 'vscode-languageserver';
import type { Graph } from '#graph/graph.ts';
import { card, isUncitable, shortName } from '../card.ts';
import { findingsOf } from '../subject.ts';
import type { Candidate } from './candidate.ts';

/** Works, by their keys; the `#` behind one begins its findings. */
export function workCandidates(graph: Graph): Candidate[] {
  return [...graph.references.values()].map((reference) => {
    const title = reference.valid ? reference.data.title : reference.key;
    const findings = findingsOf(reference);
    const citable = findings.filter((finding) => !isUncitable(finding)).length;
    return {
      label: reference.key,
      detail: `${shortName(reference)} · ${citable} of ${findings.length} findings citable`,
      documentation: title,
      search: `${title} ${shortName(reference)}`,
      kind: CompletionItemKind.Reference,
      commit: ['#'],
    };
  });
}

/** The findings of one work, by their ids; those that may not be cited yet stand last and say so. */
export function findingCandidates(graph: Graph, key: string): Candidate[] {
  const reference = graph.references.get(key);
  if (!reference) return [];
  return findingsOf(reference).map((finding) => {
    const uncitable = isUncitable(finding);
    return {
      label: finding.id,
      detail: uncitable ? 'one-reading: may not be cited yet' : finding.checked.how,
      documentation: card(graph, { sort: 'finding', reference, finding }),
      search: finding.statement,
      kind: CompletionItemKind.Constant,
      ...(uncitable && { rank: 9, discouraged: true }),
    };
  });
}
