import type { Corpus } from '#model/corpus.ts';
import type { Entry } from '#model/entry.ts';
import { isDeadStatus } from '#model/status.ts';
import { type Citation, citationsIn, type Mention, mentionsIn } from './citations.ts';
import type { Graph } from './graph.ts';
import { resolveMappings } from './mappings.ts';
import { maturity } from './maturity.ts';
import {
  compareRelations,
  type DeclaredRelation,
  declaredRelations,
  type Relation,
  toRelation,
} from './relations.ts';

/** Which entries a graph holds: all, or only what readers of the published site see. */
export type Audience = 'authors' | 'readers';

/**
 * Joins a corpus to a graph. Pure: the same corpus gives the same graph.
 * @param audience `readers` leaves drafts out, with every link from and to them
 */
export function buildGraph(corpus: Corpus, audience: Audience = 'authors'): Graph {
  const shown = <T extends { data: { status: string } }>(list: readonly T[]): T[] =>
    list.filter((item) => audience === 'authors' || item.data.status !== 'draft');
  const entries = new Map<string, Entry>();
  for (const entry of shown(corpus.entries)) if (!entries.has(entry.id)) entries.set(entry.id, entry);
  const references = new Map(corpus.references.map((reference) => [reference.key, reference]));
  const frameworks = new Map(
    corpus.frameworks
      .filter((edition) => edition.valid)
      .map((edition) => [`${edition.slug}/${edition.edition}`, edition]),
  );
  const relationTypes = new Map(corpus.relationTypes.map((type) => [type.value, type]));
  const declared = declaredRelations(entries.values(), relationTypes);
  const joined = joinRelations(entries, declared);
  const dead = new Set([...entries.values()].filter(isDead).map(({ id }) => id));
  const relations = joined.filter(({ source, target }) => !dead.has(source) && !dead.has(target));
  const shownAt = (end: 'source' | 'target'): Relation[] =>
    dead.size === 0
      ? relations
      : joined.filter((relation) => dead.has(relation[end]) || !dead.has(other(relation, end)));
  const outgoing = groupBy(shownAt('source'), (relation) => relation.source);
  const incoming = groupBy(shownAt('target'), (relation) => relation.target);
  const authors = [...entries.values(), ...shown(corpus.terms), ...shown(corpus.disciplines)];
  const citations = authors.flatMap(citationsIn);
  const mentions = authors.flatMap(mentionsIn);
  const byKey = groupBy(citations, (citation) => citation.key);
  const byAuthor = groupBy(citations, (citation) => citation.author.file);
  const byTarget = groupBy(mentions, (mention) => mention.target ?? '');
  return {
    corpus,
    entries,
    references,
    frameworks,
    relationTypes,
    declared,
    relations,
    outgoing: (id) => outgoing.get(id) ?? [],
    incoming: (id) => incoming.get(id) ?? [],
    citations,
    citationsBy: (author): readonly Citation[] => byAuthor.get(author.file) ?? [],
    citationsOf: (key): readonly Citation[] => byKey.get(key) ?? [],
    referencesOf: (entry) =>
      [...new Set((byAuthor.get(entry.file) ?? []).map((citation) => citation.key))].filter((key) =>
        references.has(key),
      ),
    mentions,
    mentionsOf: (id): readonly Mention[] => byTarget.get(id) ?? [],
    mappings: resolveMappings(
      [...entries.values()].filter(({ id }) => !dead.has(id)),
      frameworks,
    ),
    maturityOf: (id) => maturity(incoming.get(id) ?? [], entries),
  };
}

function isDead({ data }: Entry): boolean {
  return isDeadStatus(String((data as { status?: unknown } | undefined)?.status));
}

function other({ source, target }: Relation, end: 'source' | 'target'): string {
  return end === 'source' ? target : source;
}

function joinRelations(
  entries: ReadonlyMap<string, Entry>,
  declarations: readonly DeclaredRelation[],
): Relation[] {
  const joined = new Map<string, Relation>();
  for (const declared of declarations) {
    const { type, entry, declaration } = declared;
    const target = entries.get(declaration.target);
    if (!type || !target || target.id === entry.id) continue;
    const [from, to] = declared.forward ? [entry, target] : [target, entry];
    if (!type.from.includes(from.kind) || !type.to.includes(to.kind)) continue;
    const relation = toRelation({ ...declared, type });
    if (!joined.has(relation.id)) joined.set(relation.id, relation);
  }
  // Entries are in order, so that only what starts from one entry is left to sort.
  const bySource = groupBy([...joined.values()], ({ source }) => source);
  return [...entries.keys()].flatMap((id) => bySource.get(id)?.sort(compareRelations) ?? []);
}

function groupBy<T>(items: readonly T[], key: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const name = key(item);
    const group = groups.get(name);
    if (group) group.push(item);
    else groups.set(name, [item]);
  }
  return groups;
}
