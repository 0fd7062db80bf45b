import { stringify } from 'yaml';
import type { TextEdit } from '#diagnostics/text-edit.ts';
import type { Entry } from '#model/entry.ts';

/** What became of an entry, as its front matter says it. */
export interface RetiredFields {
  readonly as: string;
  readonly on: string;
  readonly reason: string;
  readonly to: readonly string[];
}

/** The edits that write into an entry what became of it. */
export function retiredFields({ document }: Entry, { as, on, reason, to }: RetiredFields): TextEdit[] {
  const status = document.replace(['status'], as);
  const { text } = document.source;
  const stop = text.indexOf('\n', status.end);
  const line = (value: string): string => stringify(value, { lineWidth: 0 }).trimEnd();
  const lines = ['retired:', `  on: ${on}`, `  reason: ${line(reason)}`];
  if (to.length > 0) lines.push('  to:', ...to.map((id) => `    - ${id}`));
  return [status, { start: stop, end: stop, text: `\n${lines.join('\n')}` }];
}
