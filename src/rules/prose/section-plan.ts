import type { Author } from '#graph/citations.ts';
import { KINDS } from '#model/kind.ts';

/** One section that a kind asks for. */
export interface PlannedSection {
  readonly title: string;
  readonly optional: boolean;
}

const plan = (titles: readonly string[]): readonly PlannedSection[] =>
  titles.map((title) => ({ title: title.replace(/\?$/, ''), optional: title.endsWith('?') }));

const PLANS: ReadonlyMap<string, readonly PlannedSection[]> = new Map([
  ['discipline', plan(['What it brings', 'What waits for it'])],
  ...KINDS.map(({ kind, sections }) => [kind, plan(sections)] as const),
]);

/** The sections of a file in their order; empty for terms, which are free. */
export function sectionPlan(author: Author): readonly PlannedSection[] {
  return PLANS.get(author.kind) ?? [];
}

/** Whether the body could be parsed: a body that breaks MDX leaves no nodes and is reported where it is read. */
export function isRead({ body, document, bodyStart }: Author): boolean {
  return body.length > 0 || document.source.text.slice(bodyStart).trim() === '';
}
