import type { Threat } from '#schemas/types.ts';

/** A system as seen by a threat model: elements of five sorts, each with its features. */
export type SystemModel = Readonly<Record<string, readonly ReadonlySet<string>[]>>;

/** One condition under which a threat applies. */
export type AppliesWhen = Threat['applies-when'][number];

/**
 * The conditions of a threat that a system meets. The list is a disjunction: one is enough for the threat to apply.
 * A condition is met when a single element has all of `all`, one of `any` if given, and none of `unless`.
 */
export function conditionsMet(conditions: readonly AppliesWhen[], system: SystemModel): AppliesWhen[] {
  return conditions.filter(({ on, all = [], any = [], unless = [] }) =>
    (system[on] ?? []).some(
      (features) =>
        all.every((feature) => features.has(feature)) &&
        (any.length === 0 || any.some((feature) => features.has(feature))) &&
        !unless.some((feature) => features.has(feature)),
    ),
  );
}
