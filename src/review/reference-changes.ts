import { type FieldChange, fieldChanges } from '#comparison/field-changes.ts';
import { type Changes, changes } from '#comparison/list-changes.ts';
import type { Reference } from '#model/entry.ts';
import type { Reference as ReferenceData } from '#schemas/types.ts';
import type { Snapshot } from './snapshot.ts';

export type Finding = NonNullable<ReferenceData['findings']>[number];

/** A work of which something differs; all its findings are new when the work is. */
export interface ReferenceChange {
  readonly key: string;
  readonly what: 'added' | 'changed' | 'removed' | 'unread';
  readonly title: string;
  readonly fields: readonly FieldChange[];
  readonly findings: Changes<Finding>;
}

const FINDINGS = new Set(['findings']);
const NONE: Changes<Finding> = { gained: [], lost: [], altered: [] };

/** The works that a change adds, alters or takes away. */
export function referenceChanges(base: Snapshot, head: Snapshot): ReferenceChange[] {
  const [old, now] = [base.graph.references, head.graph.references];
  return [...new Set([...now.keys(), ...old.keys()])].sort().flatMap((key): ReferenceChange[] => {
    const [before, after] = [old.get(key), now.get(key)];
    const fields = before && after ? fieldChanges(before.data, after.data, FINDINGS) : [];
    const findings = changes(findingsOf(before), findingsOf(after), ({ id }) => id);
    const unread = [base, head].some((side) => side.unread.has(`references/${key}.yml`));
    const what = before && after ? 'changed' : unread ? 'unread' : before ? 'removed' : 'added';
    const count = fields.length + findings.gained.length + findings.lost.length + findings.altered.length;
    if (what === 'changed' && count === 0) return [];
    if (what === 'unread') return [{ key, what, title: titleOf(after ?? before), fields, findings: NONE }];
    return [{ key, what, title: titleOf(after ?? before), fields, findings }];
  });
}

/** The findings of a work that are written as findings, also when other parts of the file are not in order. */
export function findingsOf(reference: Reference | undefined): Finding[] {
  const findings: unknown = reference?.data?.findings;
  return Array.isArray(findings)
    ? findings.filter((finding) => typeof finding?.id === 'string' && typeof finding.checked === 'object')
    : [];
}

/** The title of a work, or that it has none. */
export function titleOf(reference: Reference | undefined): string {
  const title: unknown = reference?.data?.title;
  return typeof title === 'string' ? title : 'without a title';
}
