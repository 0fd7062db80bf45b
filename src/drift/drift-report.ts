import type { MappingEdge } from '#graph/mappings.ts';
import type { FrameworkEdition } from '#model/entry.ts';
import type { Framework } from '#schemas/types.ts';
import { compareEditions, type EditionDrift, type ItemFate } from './compare-editions.ts';
import { type MappingDrift, mappingDrift } from './mapping-drift.ts';

/** What a newer edition of a framework does to what is stored of it. */
export interface DriftReport {
  readonly framework: string;
  readonly title: string;
  readonly drift: EditionDrift;
  readonly mappings: readonly MappingDrift[];
  /** How many mappings would break. */
  readonly breaks: number;
  /** Mappings to other stored editions of the framework, which were not looked at. */
  readonly elsewhere: number;
}

/**
 * Compares a stored edition with a newer one.
 * @param edges all mappings
 */
export function driftReport(
  stored: FrameworkEdition,
  newer: Framework,
  edges: readonly MappingEdge[],
): DriftReport {
  const drift = compareEditions(stored.data, newer);
  const ours = edges.filter(({ framework }) => framework.slug === stored.slug);
  const mappings = mappingDrift(
    drift,
    ours.filter(({ framework }) => framework.edition === stored.edition),
  );
  return {
    framework: stored.slug,
    title: stored.data.title,
    drift,
    mappings,
    breaks: mappings.filter(({ breaks }) => breaks).length,
    elsewhere: ours.length - mappings.length,
  };
}

/** Whether two editions have anything in common; if not, one of them is probably of another framework. */
export function haveNothingInCommon({ items }: EditionDrift): boolean {
  return items.every(({ fate }) => fate === 'gone');
}

/** Items of the older edition by what became of them. */
export function byFate({ items }: EditionDrift): ReadonlyMap<ItemFate['fate'], readonly ItemFate[]> {
  const groups = new Map<ItemFate['fate'], ItemFate[]>();
  for (const item of items) groups.set(item.fate, [...(groups.get(item.fate) ?? []), item]);
  return groups;
}
