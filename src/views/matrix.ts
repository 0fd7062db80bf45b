import type { Entry, EntryOf } from '#model/entry.ts';
import type { EntryKind } from '#model/kind.ts';
import { kindRecord } from '#model/kind.ts';
import { livingOf, mostRelated, threatsOf } from './lists/living.ts';
import { remembered } from './lists/remembered.ts';
import { type SearchFilter, searchFilters } from './search.ts';
import { type EntryLink, groupBy, type Link, type ViewContext } from './shared/context.ts';
import { codedValues, facetsOf } from './shared/facets.ts';
import { KIND_ORDER } from './shared/kinds.ts';
import { type Page, pageCount, pageOf } from './shared/paging.ts';

/** How many threats one board holds, so that a browser can filter and shade them at once. */
const BOARD = 140;

/** A threat in its column, with what answers it and what shows it. */
export interface MatrixCell extends EntryLink {
  readonly maturity: string;
  readonly maturityLabel: string;
  readonly defences: number;
  readonly cases: number;
  /** How many works it cites. */
  readonly works: number;
  /** How many threats of its family it is a special case of, one above the other. */
  readonly depth: number;
  /** Its facet values, as in `channel:direct`. */
  readonly values: readonly string[];
}

/** One family of the matrix. */
export interface MatrixColumn {
  readonly family: EntryLink;
  /** Its threats, special cases right after what they are cases of. */
  readonly cells: readonly MatrixCell[];
  /** Threats that belong elsewhere first. */
  readonly also: readonly EntryLink[];
  /** The board of this family alone; undefined where all of its threats stand here. */
  readonly whole: (Link & { readonly count: number }) | undefined;
}

/** Threats in their families. */
export interface MatrixBoard {
  readonly columns: readonly MatrixColumn[];
  /** What the threats can be filtered by. */
  readonly filters: readonly SearchFilter[];
  /** How many threats stand here. */
  readonly shown: number;
  /** Where the board holds only some of its threats: how many of a family it shows. Filters then load the threats of its families. */
  readonly each: number | undefined;
}

/** All threats of one family, as filters of a board that cannot hold them read them. */
export interface FamilyThreats {
  /** Facet values, as in `channel:direct`. */
  readonly values: readonly string[];
  readonly threats: readonly FamilyThreat[];
}

/** A threat: the last number is that of its relations; values are places in the list of values. */
export type FamilyThreat = readonly [
  id: string,
  title: string,
  maturity: string,
  cases: number,
  works: number,
  defences: number,
  relations: number,
  values: readonly number[],
];

/** The matrix of all threats, and the way to the matrices of relations. */
export interface MatrixPage extends MatrixBoard {
  readonly pairs: readonly (Link & { readonly count: number })[];
  readonly total: number;
}

/** The matrix of one family, where one board cannot hold the threats of all. */
export interface FamilyMatrixPage extends MatrixBoard {
  readonly family: EntryLink;
  readonly page: Page<unknown>;
}

/** A pair of kinds that some type of relation joins, in the order of navigation. */
export interface KindPair {
  readonly a: EntryKind;
  readonly b: EntryKind;
  /** As in `defence-threat`. */
  readonly slug: string;
}

/** Every pair of kinds that relation types join; names of a pair stand in the order of the alphabet. */
export const kindPairs = remembered((context: ViewContext): KindPair[] => {
  const slugs = new Set<string>();
  const pairs: KindPair[] = [];
  for (const left of KIND_ORDER)
    for (const right of KIND_ORDER) {
      const [a, b] = left < right ? [left, right] : [right, left];
      const slug = `${a}-${b}`;
      const joined = [...context.graph.relationTypes.values()].some(
        ({ from, to }) => (from.includes(a) && to.includes(b)) || (from.includes(b) && to.includes(a)),
      );
      if (!joined || slugs.has(slug)) continue;
      slugs.add(slug);
      pairs.push({ a, b, slug });
    }
  return pairs;
});

/** The page of the matrix: every threat or, where they are too many for one board, those of each family with most relations. */
export function matrixPage(context: ViewContext): MatrixPage {
  const counts = pairCounts(context);
  const families = livingOf(context, 'family');
  const total = livingOf(context, 'threat').length;
  const most = Math.max(3, Math.floor(BOARD / Math.max(1, families.length)));
  const columns = families.map((family) =>
    total <= BOARD ? wholeColumn(context, family) : cutColumn(context, family, most),
  );
  return {
    ...board(context, columns, total <= BOARD ? undefined : most),
    total,
    pairs: kindPairs(context).map(({ a, b, slug }) => ({
      href: context.urls.at('matrix', slug),
      label: `${kindRecord(a).plural} × ${kindRecord(b).plural.toLowerCase()}`,
      count: counts.get(slug) ?? 0,
    })),
  };
}

/** Paths of the matrices of single families, as in `MASEC-F0001` and `MASEC-F0001/2`; none where one board holds all threats. */
export function familyMatrixPaths(context: ViewContext): string[] {
  if (livingOf(context, 'threat').length <= BOARD) return [];
  return livingOf(context, 'family').flatMap(({ id }) => {
    const { cells, also } = wholeColumns(context).get(id) as MatrixColumn;
    const pages = pageCount(Math.max(cells.length, also.length), BOARD);
    return Array.from({ length: pages }, (_, index) => (index === 0 ? id : `${id}/${index + 1}`));
  });
}

/** The matrix of one family. */
export function familyMatrixPage(context: ViewContext, path: string): FamilyMatrixPage {
  const [id = '', number = '1'] = path.split('/');
  const column = wholeColumns(context).get(id);
  if (!column) throw new Error(`no such family: ${id}`);
  const longest = column.cells.length >= column.also.length ? column.cells : column.also;
  const href = (page: number): string => context.urls.page(page, 'matrix', 'families', id);
  const page = pageOf<unknown>(longest, Number(number), BOARD, href);
  const part = <T>(list: readonly T[]): readonly T[] => pageOf(list, page.number, BOARD, href).items;
  return {
    ...board(
      context,
      [{ ...column, cells: part(column.cells), also: part(column.also) }],
      column.cells.length <= BOARD ? undefined : BOARD,
    ),
    family: column.family,
    page,
  };
}

/** Families whose threats filters may have to load. */
export function threatFamilies(context: ViewContext): string[] {
  return livingOf(context, 'threat').length <= BOARD ? [] : livingOf(context, 'family').map(({ id }) => id);
}

/** All threats of a family, with what a board filters and shades by. */
export function familyThreats(context: ViewContext, family: string): FamilyThreats {
  const cells = wholeColumns(context).get(family)?.cells ?? [];
  const values = [...new Set(cells.flatMap((cell) => cell.values))];
  const places = new Map(values.map((value, index) => [value, index]));
  const relations = ({ id }: MatrixCell): number =>
    context.graph.incoming(id).length + context.graph.outgoing(id).length;
  return {
    values,
    threats: cells.map((cell) => [
      cell.id,
      cell.label,
      cell.maturity,
      cell.cases,
      cell.works,
      cell.defences,
      relations(cell),
      cell.values.flatMap((value) => places.get(value) ?? []),
    ]),
  };
}

function board(
  context: ViewContext,
  columns: readonly MatrixColumn[],
  each: number | undefined,
): MatrixBoard {
  const facets = new Set(facetsOf('threat').map(({ name }) => name));
  return {
    columns,
    filters: searchFilters(context).filter(({ name }) => facets.has(name)),
    shown: columns.reduce((sum, { cells }) => sum + cells.length, 0),
    each,
  };
}

const wholeColumns = remembered(
  (context) =>
    new Map(livingOf(context, 'family').map((family) => [family.id, wholeColumn(context, family)])),
);

function pairCounts({ graph }: ViewContext): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { source, target } of graph.relations) {
    const kinds = [source, target].flatMap((id) => graph.entries.get(id)?.kind ?? []).sort();
    const slug = kinds.join('-');
    counts.set(slug, (counts.get(slug) ?? 0) + 1);
  }
  return counts;
}

function wholeColumn(context: ViewContext, family: Entry): MatrixColumn {
  const own = threatsOf(context, family.id);
  const inside = new Set(own.map(({ id }) => id));
  const parent = (id: string): string | undefined =>
    context.graph.outgoing(id).find(({ type, target }) => type === 'specialises' && inside.has(target))
      ?.target;
  const children = groupBy(own, ({ id }) => parent(id) ?? '');
  const under = (above: string, depth: number): MatrixCell[] =>
    (children.get(above) ?? []).flatMap((entry) => [
      matrixCell(context, entry, depth),
      ...under(entry.id, depth + 1),
    ]);
  const members = context.membersOf(family.id);
  return {
    family: context.link(family),
    cells: under('', 0),
    also: members.filter(({ id }) => !inside.has(id)).map((entry) => context.link(entry)),
    whole: undefined,
  };
}

function cutColumn(context: ViewContext, family: Entry, most: number): MatrixColumn {
  const own = threatsOf(context, family.id);
  const cells = mostRelated(context, own, most).map((entry) => matrixCell(context, entry, 0));
  const whole = {
    href: context.urls.at('matrix', 'families', family.id),
    label: family.data.title,
    count: own.length,
  };
  return { family: context.link(family), cells, also: [], whole };
}

function matrixCell(context: ViewContext, entry: EntryOf<'threat'>, depth: number): MatrixCell {
  const { graph } = context;
  const maturity = graph.maturityOf(entry.id);
  const incoming = graph.incoming(entry.id);
  const coded = facetsOf(entry.kind).flatMap((facet) =>
    codedValues(entry, facet).map(({ value }) => `${facet.name}:${value}`),
  );
  return {
    ...context.link(entry),
    maturity,
    maturityLabel: context.value('maturity', maturity).label,
    defences: incoming.filter(({ type }) => type === 'mitigates').length,
    cases: incoming.filter(({ type }) => type === 'demonstrates').length,
    works: graph.referencesOf(entry).length,
    depth,
    values: [...new Set([`maturity:${maturity}`, ...coded])],
  };
}
