import type { Report } from '#diagnostics/diagnostic.ts';
import { authorsOf } from '#graph/authors.ts';
import type { YamlDocument } from '#model/yaml-document.ts';
import { textsOf } from '../lookup.ts';
import { at, type Rule } from '../rule.ts';

/** What stands behind a value on its line: the mark, and the words it hides. */
const BEHIND = /^[ \t]+#([^\n\r]*)/;

/** A line with an id and the title beside it, which is how entries are written: no place has to be looked up for it. */
const TITLED = /^[^#\n]*\bMASEC-[FTXPDCB]\d{4,}\b[^#\n]*# "/;

/** A number sign behind a space begins a comment, also in the midst of a sentence. */
export const hiddenText: Rule = {
  code: 'KB325',
  name: 'hidden-text',
  severity: 'warning',
  summary: 'No text without quotes is followed by ` #` on its line.',
  why: 'YAML takes a number sign behind a space for the beginning of a comment, and the rest of the sentence is lost.',
  bad: 'title: Stale card #2 advertisement',
  good: 'title: "Stale card #2 advertisement"',
  *check(graph) {
    for (const { file, document, data } of [...authorsOf(graph), ...graph.corpus.references])
      if (hasUntitledMark(document))
        for (const { path, field } of textsOf(data)) yield* hidden(file, document, path, field);
  },
};

/** Whether a number sign stands behind a space on a line that is not just an id with its title. */
function hasUntitledMark({ text }: YamlDocument): boolean {
  for (let at = text.indexOf('#'); at !== -1; at = text.indexOf('#', at)) {
    const start = text.lastIndexOf('\n', at) + 1;
    const next = text.indexOf('\n', at);
    const end = next === -1 ? text.length : next;
    const line = text.slice(start, end);
    if (/[^\s#][ \t]+#/.test(line) && !TITLED.test(line)) return true;
    at = end;
  }
  return false;
}

function* hidden(
  file: string,
  document: YamlDocument,
  path: readonly (string | number)[],
  field: string,
): Generator<Report> {
  const { text } = document.source;
  const [start, end] = document.range(path);
  const behind = BEHIND.exec(text.slice(end));
  const written = text.slice(start, end);
  if (!behind || /^["'>|]/.test(written)) return;
  const whole = `${written}${behind[0].trimEnd()}`;
  const lines = whole.includes('\n');
  const quoted = JSON.stringify(whole);
  // A space behind the mark is how comments are written: what was meant is for the author to say.
  const meant = !lines && !/^\s|^$/.test(behind[1] ?? '');
  yield {
    ...at({ file, document }, path),
    message: `What stands behind \` #\` is a comment and no part of \`${field}\`.`,
    suggestion: lines
      ? 'Put the whole in quotes.'
      : meant
        ? `Put the whole in quotes: \`${quoted}\`.`
        : `Put the whole in quotes: \`${quoted}\`. A comment stands on a line of its own.`,
    fix: meant ? [{ start, end: start + whole.length, text: quoted }] : undefined,
  };
}
