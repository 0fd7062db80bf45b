import type { Diagnostic } from '#diagnostics/diagnostic.ts';
import { nameOf } from '../named-author.ts';
import type { Review } from '../review.ts';
import { counted, named, type Part } from './part.ts';
import { code, plain } from './text.ts';

/** What the check says of the new side only. */
export function diagnosticPart({ diagnostics: { gained, lost } }: Review): Part {
  const mended = lost.length > 0 ? [`${counted(lost.length, 'finding')} of the check mended.`] : [];
  return { title: 'New findings of the check', blocks: [...gained.map(diagnosticLine), ...mended] };
}

function diagnosticLine({
  severity,
  code: name,
  file,
  line,
  column,
  message,
  suggestion,
}: Diagnostic): string {
  const advice = suggestion === undefined ? '' : ` ${plain(suggestion)}`;
  return `- ${severity} ${code(name)} at ${code(`${file}:${line}:${column}`)}: ${plain(message)}${advice}`;
}

/** Ids that are taken by this change. */
export function idPart({ taken }: Review): Part {
  const blocks = taken.map(({ entry, rival }) => {
    const clash = rival === undefined ? '' : `; ${code(rival)} claims it too`;
    return `- ${code(entry.id)} by **${plain(nameOf(entry).title)}**${clash}`;
  });
  return { title: 'Ids newly taken', blocks };
}

/** Entries that lost their last relation, or came without one. */
export function orphanPart({ orphans }: Review): Part {
  const blocks = orphans.map((entry) => `- ${named(nameOf(entry))} is related to no other entry`);
  return { title: 'Entries that became orphans', blocks };
}
