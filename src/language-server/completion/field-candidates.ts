import { CompletionItemKind } from 'vscode-languageserver';
import type { DataCursor } from '../cursor/cursor.ts';
import type { Field } from '../schema-place.ts';
import type { Candidate } from './candidate.ts';

/**
 * Fields of a group that are not there yet, those that are required first.
 * @param column where the name begins on its line
 * @param inFlow whether the group is written on one line, between braces
 */
export function fieldCandidates(
  fields: readonly Field[],
  cursor: DataCursor,
  column: number,
  inFlow: boolean,
): Candidate[] {
  const open = fields.filter(({ name }) => name === cursor.word.text || !cursor.siblings.has(name));
  return open.map((field) => ({
    label: field.name,
    detail: `${field.required ? 'required' : 'optional'} · ${SHAPES[field.shape]}`,
    documentation: field.description,
    text: field.name + behind(field, cursor, column, inFlow),
    kind: CompletionItemKind.Field,
    rank: field.required ? 0 : 1,
  }));
}

const SHAPES = { scalar: 'text or value', list: 'list', group: 'group of fields', groups: 'list of groups' };

function behind({ shape }: Field, { part }: DataCursor, column: number, inFlow: boolean): string {
  if (part === 'key' && !inFlow) return '';
  if (inFlow || shape === 'scalar' || shape === 'list') return ': ';
  return `:\n${' '.repeat(column + 2)}${shape === 'groups' ? '- ' : ''}`;
}
