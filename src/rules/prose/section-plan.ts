import type { Author } from '#graph/citations.ts';
import { kindRecord } from '#model/kind.ts';

/** One section that a kind asks for. */
export interface PlannedSection {
  readonly title: string;
  readonly optional: boolean;
}

const DISCIPLINE = ['What it brings', 'What waits for it'];

/** The sections of a file in their order; empty for terms, which are free. */
export function sectionPlan(author: Author): readonly PlannedSection[] {
  if (author.kind === 'term') return [];
  const titles = author.kind === 'discipline' ? DISCIPLINE : kindRecord(author.kind).sections;
  return titles.map((title) => ({ title: title.replace(/\?$/, ''), optional: title.endsWith('?') }));
}

/** Whether the body could be parsed: a body that breaks MDX leaves no nodes and is reported where it is read. */
export function isRead({ body, document, bodyStart }: Author): boolean {
  return body.length > 0 || document.source.text.slice(bodyStart).trim() === '';
}
