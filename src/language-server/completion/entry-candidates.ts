import { CompletionItemKind } from 'vscode-languageserver';
import type { Graph } from '#graph/graph.ts';
import type { DisciplinePage, Entry, TermPage } from '#model/entry.ts';
import { type EntryKind, kindRecord } from '#model/kind.ts';
import { card } from '../card.ts';
import { titleOf } from '../subject.ts';
import type { Candidate } from './candidate.ts';

const DEAD = new Set(['deprecated', 'moved', 'split', 'merged']);

/**
 * Entries of some kinds, by their ids.
 * @param except the id of the entry that is being written, which does not name itself
 * @param short whether ids are written as in prose, `T0001`
 */
export function entryCandidates(
  graph: Graph,
  kinds: readonly EntryKind[],
  except: string | undefined,
  short = false,
): Candidate[] {
  const entries = [...graph.entries.values()].filter(({ kind, id }) => kinds.includes(kind) && id !== except);
  return entries.map((entry) => {
    const id = short ? entry.id.replace('MASEC-', '') : entry.id;
    const dead = isDead(entry);
    return {
      label: id,
      detail: `${titleOf(entry)} · ${kindRecord(entry.kind).label.toLowerCase()}${dead ? ', retired' : ''}`,
      documentation: card(graph, { sort: 'entry', entry }),
      search: [entry.id, titleOf(entry), ...aliasesOf(entry)].join(' '),
      kind: CompletionItemKind.Reference,
      ...(dead && { rank: 9, discouraged: true }),
    };
  });
}

/** Terms or disciplines, by their slugs. */
export function pageCandidates(graph: Graph, pages: readonly (TermPage | DisciplinePage)[]): Candidate[] {
  return pages.map((page) => ({
    label: page.slug,
    detail: `${titleOf(page)} · ${page.kind}`,
    documentation: card(graph, { sort: 'page', page }),
    search: titleOf(page),
    kind: CompletionItemKind.Reference,
    rank: 1,
  }));
}

function isDead({ data }: Entry): boolean {
  return DEAD.has(String((data as { status?: unknown } | null)?.status));
}

function aliasesOf(entry: Entry): readonly string[] {
  return entry.valid ? (entry.data.aliases ?? []) : [];
}
