import { authorsOf } from '../lookup.ts';
import { at, type Rule } from '../rule.ts';

const WRAPPED = /^[“”„«»‘’‚](.+)[“”„«»‘’]$/su;

/** Quotation marks of a word processor are text, not quotation marks of YAML. */
export const typographicQuotes: Rule = {
  code: 'KB323',
  name: 'typographic-quotes',
  severity: 'warning',
  summary: 'A value is not wrapped in typographic quotation marks.',
  why: 'Only straight quotation marks quote in YAML; curly ones become part of the value.',
  bad: 'title: “Secret collusion”',
  good: 'title: Secret collusion',
  *check(graph) {
    for (const author of authorsOf(graph)) {
      if (!author.valid) continue;
      for (const { path, text } of shortTexts(author.data)) {
        const inner = WRAPPED.exec(text)?.[1];
        if (inner === undefined) continue;
        yield {
          ...at(author, path),
          message: `The value \`${text}\` is wrapped in typographic quotation marks, which become part of it.`,
          suggestion: `Write \`${inner}\`.`,
          fix: [author.document.replace(path, inner)],
        };
      }
    }
  },
};

/** Names and other short values: those in which a quotation would be out of place. */
function* shortTexts(data: object): Generator<{ path: (string | number)[]; text: string }> {
  for (const [field, value] of Object.entries(data)) {
    if (typeof value === 'string' && value.length <= 120) yield { path: [field], text: value };
    if (!Array.isArray(value)) continue;
    for (const [index, item] of value.entries())
      if (typeof item === 'string' && item.length <= 120) yield { path: [field, index], text: item };
  }
}
