import type { Relation } from '#graph/relations.ts';
import { type EntryKind, kindRecord } from '#model/kind.ts';
import type { RelationType } from '#model/vocabulary.ts';
import { livingOf } from './lists/living.ts';
import { remembered } from './lists/remembered.ts';
import { type KindPair, kindPairs } from './matrix.ts';
import { type EntryLink, groupBy, type Link, type ViewContext } from './shared/context.ts';
import { type Page, pageCount, pageOf } from './shared/paging.ts';
import { relationAnchor } from './shared/relation-rows.ts';

/** One relation in a cell. */
export interface CellMark {
  readonly href: string;
  /** A letter or two that stand for the type. */
  readonly sign: string;
  /** The relation read out, as in `mitigates, partial`. */
  readonly label: string;
  readonly result: string;
}

/** A matrix of two kinds: what joins each entry of the one with each of the other. */
export interface KindPairPage {
  readonly title: string;
  readonly rowsLabel: string;
  readonly columnsLabel: string;
  readonly legend: readonly (Link & {
    readonly sign: string;
    readonly definition: string;
    readonly count: number;
  })[];
  readonly results: readonly { readonly value: string; readonly label: string }[];
  readonly columns: readonly EntryLink[];
  /** False when the table would be too large to be read; then `rows` holds only what is joined. */
  readonly table: boolean;
  readonly rows: readonly {
    readonly entry: EntryLink;
    readonly cells: readonly (readonly CellMark[])[];
    readonly joined: readonly { readonly other: EntryLink; readonly marks: readonly CellMark[] }[];
  }[];
  readonly total: number;
  /** Which of the joined pairs stand here; of a table all. */
  readonly page: Page<unknown>;
}

const LARGEST_TABLE = { cells: 6000, sides: 300, relations: 1000 };
/** How many joined pairs stand on one page where there is no table. */
const SIZE = 300;

type Joined = KindPairPage['rows'][number]['joined'][number];

/** Paths of all matrices of pairs, as in `defence-threat` and `defence-threat/2`. */
export function kindPairPaths(context: ViewContext): string[] {
  return kindPairs(context).flatMap((pair) => {
    const pages = isTable(context, pair) ? 1 : pageCount(pairsOf(context, pair).length, SIZE);
    return Array.from({ length: pages }, (_, index) =>
      index === 0 ? pair.slug : `${pair.slug}/${index + 1}`,
    );
  });
}

/** The matrix of a pair of kinds, or one page of it. */
export function kindPairPage(context: ViewContext, { a, b, slug }: KindPair, number: number): KindPairPage {
  const marks = marksOf(context, { a, b, slug });
  const table = isTable(context, { a, b, slug });
  const columns = table ? livingOf(context, b).map((column) => context.link(column)) : [];
  const page = pageOf(table ? [] : pairsOf(context, { a, b, slug }), number, SIZE, (page) =>
    context.urls.page(page, 'matrix', slug),
  );
  return {
    title: `${kindRecord(a).plural} × ${kindRecord(b).plural.toLowerCase()}`,
    rowsLabel: kindRecord(a).label,
    columnsLabel: kindRecord(b).label,
    legend: marks.legend(),
    results: ['supported', 'partial', 'refuted', 'untested'].map((value) => ({
      value,
      label: context.value('result', value).label,
    })),
    columns,
    table,
    rows: table ? tableRows(context, marks, a, columns) : lines(context, page.items),
    total: marks.total,
    page,
  };
}

function isTable(context: ViewContext, pair: KindPair): boolean {
  const [rows, columns] = [livingOf(context, pair.a).length, livingOf(context, pair.b).length];
  const { cells, sides, relations } = LARGEST_TABLE;
  return rows * columns <= cells && rows + columns <= sides && marksOf(context, pair).total <= relations;
}

function tableRows(
  context: ViewContext,
  marks: MarkedRelations,
  kind: EntryKind,
  columns: readonly EntryLink[],
): KindPairPage['rows'] {
  return livingOf(context, kind).map((entry) => {
    const joined = marks.of(entry.id);
    return {
      entry: context.link(entry),
      cells: columns.map(({ id }) => joined.get(id) ?? []),
      joined: joinedOf(context, joined),
    };
  });
}

function joinedOf(context: ViewContext, joined: ReadonlyMap<string, readonly CellMark[]>): Joined[] {
  return [...joined].flatMap(([id, marks]) => context.links([id]).map((other) => ({ other, marks })));
}

/** Joined pairs under the entry of their row. */
function lines(context: ViewContext, pairs: readonly JoinedPair[]): KindPairPage['rows'] {
  return [...groupBy(pairs, ({ row }) => row)].flatMap(([row, list]) =>
    context.links([row]).map((entry) => ({
      entry,
      cells: [],
      joined: list.flatMap(({ column, marks }) => joinedOf(context, new Map([[column, marks]]))),
    })),
  );
}

/** What joins an entry of the one kind with one of the other. */
interface JoinedPair {
  readonly row: string;
  readonly column: string;
  readonly marks: readonly CellMark[];
}

const allPairs = remembered(
  (context) =>
    new Map(
      kindPairs(context).map((pair) => [
        pair.slug,
        livingOf(context, pair.a).flatMap(({ id }) =>
          [...marksOf(context, pair).of(id)].map(
            ([column, marks]): JoinedPair => ({ row: id, column, marks }),
          ),
        ),
      ]),
    ),
);

function pairsOf(context: ViewContext, { slug }: KindPair): readonly JoinedPair[] {
  return allPairs(context).get(slug) ?? [];
}

const allMarks = remembered((context) => {
  const kindOf = (id: string): string => context.graph.entries.get(id)?.kind ?? '';
  const relations = groupBy(context.graph.relations, ({ source, target }) =>
    [kindOf(source), kindOf(target)].sort().join('-'),
  );
  return new Map(
    kindPairs(context).map(({ a, b, slug }) => [
      slug,
      new MarkedRelations(context, a, b, relations.get([a, b].sort().join('-')) ?? []),
    ]),
  );
});

function marksOf(context: ViewContext, { slug }: KindPair): MarkedRelations {
  const marks = allMarks(context).get(slug);
  if (!marks) throw new Error(`no such pair of kinds: ${slug}`);
  return marks;
}

class MarkedRelations {
  readonly #context: ViewContext;
  readonly #types: readonly RelationType[];
  readonly #signs: ReadonlyMap<string, string>;
  readonly #counts = new Map<string, number>();
  readonly #marks = new Map<string, Map<string, CellMark[]>>();
  total = 0;

  /** @param relations those that join the two kinds */
  constructor(context: ViewContext, a: EntryKind, b: EntryKind, relations: readonly Relation[]) {
    this.#context = context;
    const joins =
      (from: EntryKind, to: EntryKind) =>
      (type: RelationType): boolean =>
        type.from.includes(from) && type.to.includes(to);
    this.#types = [...context.graph.relationTypes.values()].filter(
      (type) => joins(a, b)(type) || joins(b, a)(type),
    );
    this.#signs = signs(this.#types);
    for (const relation of relations) {
      if (!this.#signs.has(relation.type)) continue;
      this.#counts.set(relation.type, (this.#counts.get(relation.type) ?? 0) + 1);
      this.total++;
      const forward = context.graph.entries.get(relation.source)?.kind === a;
      this.#add(relation, forward);
      if (a === b && context.graph.relationTypes.get(relation.type)?.symmetric) this.#add(relation, false);
    }
  }

  of(row: string): ReadonlyMap<string, readonly CellMark[]> {
    return this.#marks.get(row) ?? new Map();
  }

  legend(): KindPairPage['legend'] {
    return this.#types.map((type) => ({
      href: this.#context.urls.relation(type.value),
      label: type.label,
      sign: this.#signs.get(type.value) ?? '',
      definition: type.definition,
      count: this.#counts.get(type.value) ?? 0,
    }));
  }

  #add(relation: Relation, forward: boolean): void {
    const type = this.#context.graph.relationTypes.get(relation.type);
    const [row, column] = forward ? [relation.source, relation.target] : [relation.target, relation.source];
    const label = [
      forward ? type?.label : type?.['inverse-label'],
      relation.result && this.#context.value('result', relation.result).label.toLowerCase(),
    ];
    const cells = this.#marks.get(row) ?? new Map<string, CellMark[]>();
    this.#marks.set(row, cells);
    const mark = {
      href: `${this.#context.urls.entry(row)}#${relationAnchor(relation.id)}`,
      sign: this.#signs.get(relation.type) ?? '',
      label: label.filter(Boolean).join(', '),
      result: relation.result ?? '',
    };
    cells.set(column, [...(cells.get(column) ?? []), mark]);
  }
}

/** The shortest beginnings of the labels that tell the types apart. */
function signs(types: readonly RelationType[]): Map<string, string> {
  return new Map(
    types.map(({ value, label }) => {
      let length = 1;
      const others = types.filter((type) => type.value !== value).map((type) => type.label);
      while (length < label.length && others.some((other) => other.startsWith(label.slice(0, length))))
        length++;
      const sign = label.slice(0, length);
      return [value, sign.charAt(0).toUpperCase() + sign.slice(1)];
    }),
  );
}
