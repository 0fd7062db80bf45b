import type { DataChange } from '../data-changes.ts';
import type { Finding, ReferenceChange } from '../reference-changes.ts';
import { findingText } from './claim-part.ts';
import { fieldLines } from './fields.ts';
import { list, nested, type Part } from './part.ts';
import { code, plain } from './text.ts';

const WHAT = {
  added: 'Added',
  changed: 'Changed',
  removed: 'Taken away',
  unread: 'Readable on one side only, so not compared',
} as const;

/** Works and findings that were added, changed or taken away. */
export function referencePart(references: readonly ReferenceChange[]): Part {
  return { title: 'References and findings', blocks: references.map(referenceBlock) };
}

/** Files without prose that were added, changed or taken away. */
export function dataPart(data: readonly DataChange[]): Part {
  const blocks = data.map(({ file, what, fields }) =>
    list([`- ${WHAT[what]}: ${code(file)}`, ...nested(fieldLines(fields))]),
  );
  return { title: 'Vocabularies, frameworks and other files', blocks };
}

function referenceBlock({ key, what, title, fields, findings }: ReferenceChange): string {
  const { gained, lost, altered } = findings;
  const lines = [
    ...fieldLines(fields),
    ...gained.map((finding) => line('added', finding)),
    ...altered.flatMap(({ item, fields }) => [
      `- finding ${code(item.id)}, changed:`,
      ...nested(fieldLines(fields)),
    ]),
    ...lost.map((finding) => line('taken away', finding)),
  ];
  return list([`- ${WHAT[what]}: ${code(key)}, ${plain(title)}`, ...nested(lines)]);
}

function line(what: string, finding: Finding): string {
  return `- finding ${code(finding.id)}, ${what}: ${findingText(finding)}`;
}
