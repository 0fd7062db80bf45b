import { textsOf } from '../lookup.ts';
import { at, type FileRule } from '../rule.ts';

const WRAPPED = /^[“”„«»‘’‚](.+)[“”„«»‘’]\.?$/su;

/** Quotation marks of a word processor are text, not quotation marks of YAML. */
export const typographicQuotes: FileRule = {
  code: 'KB323',
  name: 'typographic-quotes',
  severity: 'warning',
  summary: 'A value is not wrapped in typographic quotation marks.',
  why: 'Only straight quotation marks quote in YAML; curly ones become part of the value.',
  bad: 'title: “Secret collusion”',
  good: 'title: Secret collusion',
  *checkFile(author) {
    if (!author.valid) return;
    for (const { path, text } of textsOf(author.data)) {
      const inner = WRAPPED.exec(text)?.[1];
      // A second pair inside means that the text begins and ends with a quotation.
      if (inner === undefined || /[“”„«»]/u.test(inner)) continue;
      yield {
        ...at(author, path),
        message: `The value \`${shorten(text)}\` is wrapped in typographic quotation marks, which become part of it.`,
        suggestion: `Write \`${shorten(inner)}\`.`,
        fix: [author.document.replace(path, inner)],
      };
    }
  },
};

function shorten(text: string): string {
  return text.length > 80 ? `${text.slice(0, 77)}…` : text;
}
