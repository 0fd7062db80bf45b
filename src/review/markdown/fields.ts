import { stringify } from 'yaml';
import type { FieldChange } from '#comparison/field-changes.ts';
import { code, plain, seen } from './text.ts';
import { wordDiff } from './word-diff.ts';

/** Values of this length are shown as old and new; longer ones word by word. */
const SHORT = 60;

/** One line for each field that differs. */
export function fieldLines(fields: readonly FieldChange[]): string[] {
  return fields.map(({ path, before, after }) => `- ${code(path || 'everything')}: ${change(before, after)}`);
}

function change(before: unknown, after: unknown): string {
  if (before === undefined) return `added ${value(after)}`;
  if (after === undefined) return `taken away, was ${value(before)}`;
  const [old, now] = [written(before), written(after)];
  if (typeof before === 'string' && typeof after === 'string' && Math.max(old.length, now.length) > SHORT)
    return wordDiff(old, now);
  return `${value(before)} → ${value(after)}`;
}

function value(data: unknown): string {
  return typeof data === 'string' && seen(data).length > SHORT ? plain(data) : code(written(data));
}

/** A value as an author would write it on one line. */
function written(data: unknown): string {
  if (typeof data === 'string') return data;
  return stringify(data, { collectionStyle: 'flow', lineWidth: 0 }).trim();
}
