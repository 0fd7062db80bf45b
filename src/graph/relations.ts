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
  return [...entries].flatMap((entry) =>
    (entry.valid ? (entry.data.relations ?? []) : []).map((declaration, index) => {
      const forward = types.get(declaration.type);
      return {
        entry,
        index,
        declaration,
        type: forward ?? inverses.get(declaration.type),
        forward: forward !== undefined,
      };
    }),
  );
}

/** Turns a declaration into an edge: from source to target, a symmetric one from the lower id. */
export function toRelation({
  entry,
  index,
  declaration,
  type,
  forward,
}: DeclaredRelation & { type: RelationType }): Relation {
  const ends: [string, string] = forward ? [entry.id, declaration.target] : [declaration.target, entry.id];
  const [source, target] = type.symmetric ? ends.sort(compareIds) : ends;
  const { rationale, references = [], effect, result, toward, conditions } = declaration;
  return {
    id: `${source}--${type.value}--${target}`,
    type: type.value,
    source,
    target,
    rationale,
    references,
    ...(effect !== undefined && { effect }),
    ...(result !== undefined && { result }),
    ...(toward !== undefined && { toward }),
    ...(conditions !== undefined && { conditions }),
    declaredIn: entry.id,
    index,
  };
}

/** Orders edges by source, type and target. */
export function compareRelations(a: Relation, b: Relation): number {
  return (
    compareIds(a.source, b.source) ||
    (a.type < b.type ? -1 : a.type > b.type ? 1 : 0) ||
    compareIds(a.target, b.target)
  );
}
