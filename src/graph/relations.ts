import type { Entry } from '#model/entry.ts';
import { compareIds } from '#model/identifier.ts';
import type { RelationType } from '#model/vocabulary.ts';
import type { Relation as Declaration } from '#schemas/types.ts';

/** A typed edge between two entries, in the direction of its type. */
export interface Relation {
  /** Stable name of the edge: `MASEC-D0001--mitigates--MASEC-T0001`. */
  readonly id: string;
  /** The value of its type, never the inverse label. */
  readonly type: string;
  readonly source: string;
  readonly target: string;
  readonly rationale: string;
  readonly references: readonly string[];
  readonly effect?: string;
  readonly result?: string;
  readonly toward?: string;
  readonly conditions?: string;
  /** The entry in whose file it stands, and its place in the list there. */
  readonly declaredIn: string;
  readonly index: number;
}

/** A relation as one file declares it, with its type looked up. */
export interface DeclaredRelation {
  readonly entry: Entry;
  readonly index: number;
  readonly declaration: Declaration;
  /** Undefined when the label is unknown. */
  readonly type: RelationType | undefined;
  /** Whether the declaring entry is the source of the edge. */
  readonly forward: boolean;
}

/** All relations as declared, in the order of entries; those of entries that break their schema are left out. */
export function declaredRelations(
  entries: Iterable<Entry>,
  types: ReadonlyMap<string, RelationType>,
): DeclaredRelation[] {
  const inverses = new Map([...types.values()].map((type) => [type.inverse, type]));
  const declared: DeclaredRelation[] = [];
  for (const entry of entries)
    for (const [index, declaration] of ((entry.valid && entry.data.relations) || []).entries()) {
      const forward = types.get(declaration.type);
      const type = forward ?? inverses.get(declaration.type);
      declared.push({ entry, index, declaration, type, forward: forward !== undefined });
    }
  return declared;
}

type Typed = DeclaredRelation & { readonly type: RelationType };

function endsOf({ entry, declaration, type, forward }: Typed): [source: string, target: string] {
  const ends: [string, string] = forward ? [entry.id, declaration.target] : [declaration.target, entry.id];
  return type.symmetric ? ends.sort(compareIds) : ends;
}

/** The stable name of the edge that a declaration stands for. */
export function relationId(declared: Typed): string {
  const [source, target] = endsOf(declared);
  return `${source}--${declared.type.value}--${target}`;
}

/** Turns a declaration into an edge: from source to target, a symmetric one from the lower id. */
export function toRelation(declared: Typed): Relation {
  const { entry, index, declaration, type } = declared;
  const [source, target] = endsOf(declared);
  const { rationale, references = [], effect, result, toward, conditions } = declaration;
  const relation: { -readonly [K in keyof Relation]: Relation[K] } = {
    id: `${source}--${type.value}--${target}`,
    type: type.value,
    source,
    target,
    rationale,
    references,
    declaredIn: entry.id,
    index,
  };
  if (effect !== undefined) relation.effect = effect;
  if (result !== undefined) relation.result = result;
  if (toward !== undefined) relation.toward = toward;
  if (conditions !== undefined) relation.conditions = conditions;
  return relation;
}

/** Orders edges by source, type and target. */
export function compareRelations(a: Relation, b: Relation): number {
  return (
    compareIds(a.source, b.source) ||
    (a.type < b.type ? -1 : a.type > b.type ? 1 : 0) ||
    compareIds(a.target, b.target)
  );
}
