import { wrap } from './prose.ts';

/** A sentence as the value of a field, folded over lines as content has it. */
export function folded(text: string, depth: number): string {
  const indent = ' '.repeat(depth);
  return `>-\n${indent}${wrap(text).replaceAll('\n', `\n${indent}`)}`;
}

/** A list of short words on one line. */
export function inline(values: readonly string[]): string {
  return `[${values.join(', ')}]`;
}
