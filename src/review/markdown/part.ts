import type { nameOf } from '../named-author.ts';
import { code, plain } from './text.ts';

/** A part of a summary: a heading and blocks of Markdown, each complete in itself. */
export interface Part {
  readonly title: string;
  readonly blocks: readonly string[];
}

/** A title in bold with its id. */
export function named({ title, id }: ReturnType<typeof nameOf>): string {
  return `**${plain(title)}** (${code(id)})`;
}

/** A count with its noun, as in `1 entry` and `3 entries`. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}

/** Items of one list; each line begins with its dash. */
export function list(lines: readonly string[]): string {
  return lines.join('\n');
}

/** Puts lines below an item of a list. */
export function nested(lines: readonly string[]): string[] {
  return lines.map((line) => `  ${line}`);
}
