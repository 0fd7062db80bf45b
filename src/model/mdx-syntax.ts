import type { TextEdit } from '#diagnostics/text-edit.ts';
import type { MarkdownProblem } from './markdown.ts';

/** What an author is told of prose that is not MDX. */
export interface MdxAdvice {
  readonly message: string;
  readonly suggestion: string;
  readonly fix?: readonly TextEdit[];
}

/**
 * Words a problem of the MDX parser for somebody who does not know MDX.
 * @param problem where the parser stopped, and its own words
 * @param text the text in which the offset counts
 */
export function adviseMdx({ offset, message }: MarkdownProblem, text: string): MdxAdvice {
  const rest = text.slice(offset);
  const comment = /^<!--([\s\S]*?)-->/.exec(rest);
  if (comment) {
    const inner = comment[1]?.trim() ?? '';
    return {
      message: 'A comment is not written as in HTML.',
      suggestion: 'Write `{/* … */}`.',
      ...(!inner.includes('*/') && {
        fix: [{ start: offset, end: offset + comment[0].length, text: `{/* ${inner} */}` }],
      }),
    };
  }
  if (/^<[^\p{L}/>$_]/u.test(rest))
    return {
      message: 'A bare `<` begins a tag.',
      suggestion: 'Write `\\<` for the character itself.',
      fix: [{ start: offset, end: offset, text: '\\' }],
    };
  if (rest.startsWith('{'))
    return {
      message: 'The brace `{` begins an expression that does not end.',
      suggestion: 'Write `\\{` for the character itself; a comment is `{/* … */}`.',
    };
  return {
    message: `${message.replace(/\.$/, '')}.`,
    suggestion: 'In text write `\\<` for `<` and `\\{` for `{`; a comment is `{/* … */}`.',
  };
}
