import type { ExportedList } from '../export-changes.ts';
import { isUnchanged } from '../export-changes.ts';
import type { Review } from '../review.ts';
import { list, nested, type Part } from './part.ts';
import { code } from './text.ts';

/** What differs in the published data. */
export function exportPart({ exported }: Review): Part {
  const title = 'The export, masec.json';
  if (!exported)
    return {
      title,
      blocks: ['Nothing can be published while the check finds an error, so it was not compared.'],
    };
  if (isUnchanged(exported)) return { title, blocks: ['The published data stay as they are.'] };
  const { lists, document } = exported;
  const touched = lists.filter(
    ({ added, removed, altered }) => added.length + removed.length + altered.length > 0,
  );
  const constants = document.map((line) => `- ${code(line)}`);
  return { title, blocks: [table(lists), ...constants, ...touched.map(listBlock)] };
}

function table(lists: readonly ExportedList[]): string {
  const rows = lists.map(
    ({ name, before, after, added, removed, altered }) =>
      `| ${name} | ${before} | ${after} | ${added.length} | ${removed.length} | ${altered.length} |`,
  );
  return ['| | before | after | added | removed | changed |', '|---|--:|--:|--:|--:|--:|', ...rows].join(
    '\n',
  );
}

function listBlock({ name, added, removed, altered }: ExportedList): string {
  const changed = altered.map((item) => `- changed ${code(item.name)}: ${item.fields.map(code).join(', ')}`);
  return list([
    `- ${name}`,
    ...nested([
      ...added.map((item) => `- added ${code(item)}`),
      ...removed.map((item) => `- removed ${code(item)}`),
      ...changed,
    ]),
  ]);
}
