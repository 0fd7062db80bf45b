import { CompletionItemKind } from 'vscode-languageserver';
import type { KindRecord } from '#model/kind.ts';
import type { Candidate } from './candidate.ts';

/** The headings of a kind that the text does not have yet, in their order. */
export function sectionCandidates(kind: KindRecord, text: string): Candidate[] {
  const present = new Set([...text.matchAll(/^##[ \t]+(.*?)[ \t\r]*$/gm)].map((match) => match[1]));
  return kind.sections
    .map((section) => ({ title: section.replace(/\?$/, ''), optional: section.endsWith('?') }))
    .filter(({ title }) => !present.has(title))
    .map(({ title, optional }) => ({
      label: `## ${title}`,
      detail: optional ? 'optional section' : 'section',
      kind: CompletionItemKind.Struct,
    }));
}
