import type { TextEdit } from '#diagnostics/text-edit.ts';
import type { Author } from '#graph/citations.ts';
import type { Graph } from '#graph/graph.ts';
import { relationId } from '#graph/relations.ts';
import type { Entry } from '#model/entry.ts';
import { kindRecord } from '#model/kind.ts';
import { isDeadStatus } from '#model/status.ts';
import type { Path } from '#model/yaml-document.ts';

/** One place at which an author points to an entry. */
export interface Use {
  readonly author: Author;
  readonly what: 'relation' | 'family' | 'also-in' | 'step' | 'see-also' | 'link in prose';
  /** Steps to the id; undefined in prose. */
  readonly path: Path | undefined;
  /** Offset in the file. */
  readonly start: number;
  /** The edit that leads it elsewhere. */
  rewrite(id: string): TextEdit;
}

/** Every place at which others point to an entry. Those no longer in use keep their text as it was. */
export function usesOf(graph: Graph, entry: Entry): Use[] {
  const { entries, terms, disciplines } = graph.corpus;
  const authors: Author[] = [...entries, ...terms, ...disciplines].filter(
    (author) => author !== entry && author.valid && !isDeadStatus(author.data.status),
  );
  return authors.flatMap((author) => [...inFields(author, entry.id), ...inProse(graph, author, entry.id)]);
}

function inFields(author: Author, id: string): Use[] {
  return pointers(author)
    .filter((pointer) => pointer.id === id)
    .map(({ what, path }) => ({
      author,
      what,
      path,
      start: author.document.range(path)[0],
      rewrite: (to) => author.document.replace(path, to),
    }));
}

function inProse(graph: Graph, author: Author, id: string): Use[] {
  const { source } = author.document;
  return graph.mentionsOf(id).flatMap((mention): Use[] => {
    if (mention.author !== author) return [];
    const { span } = mention;
    const start = source.offsetAt(span.start);
    const end = span.end ? source.offsetAt(span.end) : start;
    const rewrite = (to: string): TextEdit => {
      const written = source.text.slice(start, end);
      return { start, end, text: written.replace(/[A-Z]\d{4,}/, to.replace('MASEC-', '')) };
    };
    return [{ author, what: 'link in prose', path: undefined, start, rewrite }];
  });
}

interface Pointer {
  readonly what: Use['what'];
  readonly path: Path;
  readonly id: string;
}

function pointers(author: Author): Pointer[] {
  const list = (what: Use['what'], field: string, ids: readonly string[] = []): Pointer[] =>
    ids.map((id, index) => ({ what, path: [field, index], id }));
  if (author.kind === 'discipline') return [];
  if (author.kind === 'term') return list('see-also', 'see-also', author.data['see-also']);
  const relations = (author.data.relations ?? []).map(
    ({ target }, index): Pointer => ({ what: 'relation', path: ['relations', index, 'target'], id: target }),
  );
  if (author.kind === 'threat')
    return [
      { what: 'family', path: ['family'], id: author.data.family },
      ...list('also-in', 'also-in', author.data['also-in']),
      ...relations,
    ];
  if (author.kind !== 'case-study') return relations;
  const steps = (author.data.steps ?? []).map(
    ({ threat }, index): Pointer => ({ what: 'step', path: ['steps', index, 'threat'], id: threat }),
  );
  return [...steps, ...relations];
}

/** Why a use cannot lead to another entry instead; undefined when it can. */
export function whyNot(graph: Graph, use: Use, to: Entry): string | undefined {
  const { author, what, path } = use;
  if (author === to) return `would lead from ${to.id} to itself; take it out or say it otherwise`;
  const there = pointers(author).some((pointer) => pointer.what !== 'relation' && pointer.id === to.id);
  switch (what) {
    case 'relation':
      return relationProblem(graph, author as Entry, Number(path?.[1]), to);
    case 'family':
    case 'also-in':
      if (to.kind !== 'family') return `${to.id} is a ${kindRecord(to.kind).label.toLowerCase()}, no family`;
      return there ? `${to.id} is named there already; take one out` : undefined;
    case 'step':
      return to.kind === 'threat'
        ? undefined
        : `${to.id} is a ${kindRecord(to.kind).label.toLowerCase()}, no threat`;
    case 'see-also':
      return there ? `${to.id} is named there already; take one out` : undefined;
    default:
      return undefined;
  }
}

function relationProblem(graph: Graph, author: Entry, index: number, to: Entry): string | undefined {
  const declared = graph.declared.find((item) => item.entry === author && item.index === index);
  if (!declared?.type) return 'its type is not known';
  const { type, forward, declaration } = declared;
  const [from, end] = forward ? [author, to] : [to, author];
  if (!type.from.includes(from.kind) || !type.to.includes(end.kind))
    return `\`${declaration.type}\` cannot join a ${label(author)} to a ${label(to)}`;
  const moved = relationId({ ...declared, type, declaration: { ...declaration, target: to.id } });
  const twin = graph.declared.some(
    (other) => other.type && relationId({ ...other, type: other.type }) === moved,
  );
  return twin ? `\`${declaration.type}\` ${to.id} is declared already; join the two` : undefined;
}

function label({ kind }: Entry): string {
  return kindRecord(kind).label.toLowerCase();
}
