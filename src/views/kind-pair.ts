import type { Relation } from '#graph/relations.ts';
import type { Entry } from '#model/entry.ts';
import { kindRecord } from '#model/kind.ts';
import type { RelationType } from '#model/vocabulary.ts';
import type { KindPair } from './matrix.ts';
import type { EntryLink, Link, ViewContext } from './shared/context.ts';
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
  /** Empty when the table would be too large to be read; then `rows` holds only what is joined. */
  readonly table: boolean;
  readonly rows: readonly {
    readonly entry: EntryLink;
    readonly cells: readonly (readonly CellMark[])[];
    readonly joined: readonly { readonly other: EntryLink; readonly marks: readonly CellMark[] }[];
  }[];
  readonly total: number;
}

const LARGEST_TABLE = 6000;

/** The matrix of a pair of kinds. */
export function kindPairPage(context: ViewContext, { a, b }: KindPair): KindPairPage {
  const ofKind = (kind: Entry['kind']): Entry[] => context.living.filter((entry) => entry.kind === kind);
  const rows = ofKind(a);
  const columns = ofKind(b);
  const marks = new MarkedRelations(context, a, b);
  const table = rows.length * columns.length <= LARGEST_TABLE;
  const links = columns.map((column) => context.link(column));
  return {
    title: `${kindRecord(a).plural} × ${kindRecord(b).plural.toLowerCase()}`,
    rowsLabel: kindRecord(a).label,
    columnsLabel: kindRecord(b).label,
    legend: marks.legend(),
    results: ['supported', 'partial', 'refuted', 'untested'].map((value) => ({
      value,
      label: context.value('result', value).label,
    })),
    columns: table ? links : [],
    table,
    rows: rows.flatMap((entry) => {
      const joined = marks.of(entry.id);
      if (!table && joined.size === 0) return [];
      return [
        {
          entry: context.link(entry),
          cells: table ? columns.map(({ id }) => joined.get(id) ?? []) : [],
          joined: [...joined].flatMap(([id, found]) =>
            context.links([id]).map((other) => ({ other, marks: found })),
          ),
        },
      ];
    }),
    total: marks.total,
  };
}

class MarkedRelations {
  readonly #context: ViewContext;
  readonly #types: readonly RelationType[];
  readonly #signs: ReadonlyMap<string, string>;
  readonly #counts = new Map<string, number>();
  readonly #marks = new Map<string, Map<string, CellMark[]>>();
  total = 0;

  constructor(context: ViewContext, a: Entry['kind'], b: Entry['kind']) {
    this.#context = context;
    const joins =
      (from: Entry['kind'], to: Entry['kind']) =>
      (type: RelationType): boolean =>
        type.from.includes(from) && type.to.includes(to);
    this.#types = [...context.graph.relationTypes.values()].filter(
      (type) => joins(a, b)(type) || joins(b, a)(type),
    );
    this.#signs = signs(this.#types);
    const kindOf = (id: string): string | undefined => context.graph.entries.get(id)?.kind;
    for (const relation of context.graph.relations) {
      const kinds = [kindOf(relation.source), kindOf(relation.target)];
      if (!this.#signs.has(relation.type) || ![`${a} ${b}`, `${b} ${a}`].includes(kinds.join(' '))) continue;
      this.#counts.set(relation.type, (this.#counts.get(relation.type) ?? 0) + 1);
      this.total++;
      const forward = kinds[0] === a;
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
