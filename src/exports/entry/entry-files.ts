import type { EntryFile } from '../export-file.ts';
import { entryJson } from './entry-json.ts';
import { entryMarkdown } from './entry-markdown.ts';

/** The files that every entry has beside its page. */
export const ENTRY_FILES: readonly EntryFile[] = [
  {
    name: 'entry.json',
    title: 'This entry as JSON',
    mediaType: 'application/json',
    what: 'One entry as in masec.json, with its relations in both directions, its mappings and the works it cites.',
    schema: { name: 'exports/entry', file: 'entry.schema.json' },
    make: entryJson,
  },
  {
    name: 'entry.md',
    title: 'This entry as Markdown',
    mediaType: 'text/markdown; charset=utf-8',
    what: 'One entry as plain Markdown (CommonMark with tables): fields, sections with links and citations resolved, relations, references.',
    make: entryMarkdown,
  },
];
