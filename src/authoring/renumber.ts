import { existsSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Position } from '#diagnostics/diagnostic.ts';
import { loadKnowledgeBase } from '#knowledge-base';
import { parseFileName } from '#model/identifier.ts';
import type { SourceText } from '#model/source-text.ts';
import { writeFiles } from './write-files.ts';

/** What a renumbering did. */
export interface Renumbering {
  readonly from: string;
  readonly to: string;
  /** The new path of the file. */
  readonly renamed: string;
  /** Uses of the old number that may mean the other file that claims it. */
  readonly undecided: readonly ({ readonly file: string } & Position)[];
}

/**
 * Gives the entry of a file the next free number of its kind and rewrites its uses. Where two files claim the old number,
 * a use elsewhere is this entry's only if the title written beside it says so; the others are listed.
 * @param root the content folder
 * @param file the file of an entry that was never released
 * @throws {Error} when the file is not an entry of the folder, or its id was released
 */
export function renumber(root: string, file: string): Renumbering {
  const { graph } = loadKnowledgeBase(root);
  const { entries, terms, disciplines, releases } = graph.corpus;
  const own = entries.find((entry) => join(entry.file) === join(file));
  if (!own) throw new Error(`\`${file}\` is not an entry of \`${root}\` that can be read.`);
  const twins = entries.filter(({ id }) => id === own.id);
  if (twins.length === 1 && releases.some(({ data }) => data.entries.some(({ id }) => id === own.id)))
    throw new Error(`\`${own.id}\` was released: its number is permanent.`);
  const highest = Math.max(...entries.filter(({ kind }) => kind === own.kind).map(({ number }) => number));
  const to = `${own.id.slice(0, 7)}${String(highest + 1).padStart(4, '0')}`;
  const undecided: ({ readonly file: string } & Position)[] = [];
  const renamed = join(dirname(file), basename(file).replace(/^[A-Z]\d+/, to.slice(6)));
  if (!parseFileName(basename(renamed)) || existsSync(renamed))
    throw new Error(`\`${renamed}\` cannot be written.`);
  const title = own.valid ? own.data.title : undefined;
  const changes = [...entries, ...terms, ...disciplines].flatMap((author) => {
    const { source } = author.document;
    const isOwn = author === own;
    const text = rewriteUses(source, own.id, to, (use) => {
      if (isOwn || twins.length === 1 || (title !== undefined && use.comment === title)) return true;
      if (!twins.includes(author as typeof own) && use.comment === undefined)
        undecided.push({ file: source.file, ...source.positionAt(use.offset) });
      return false;
    });
    if (!isOwn && text === source.text) return [];
    return [{ file: isOwn ? renamed : source.file, text }];
  });
  writeFiles(changes);
  rmSync(file);
  return { from: own.id, to, renamed, undecided };
}

interface Use {
  readonly offset: number;
  /** The title in the comment beside it, if there is one. */
  readonly comment: string | undefined;
}

function rewriteUses(source: SourceText, from: string, to: string, isMeant: (use: Use) => boolean): string {
  const short = from.slice(6);
  const pattern = new RegExp(`(?<=\\bMASEC-|\\[\\[)${short}(?!\\d)`, 'g');
  return source.text.replace(pattern, (written, offset: number) => {
    const stop = source.text.indexOf('\n', offset);
    const rest = source.text.slice(offset, stop === -1 ? undefined : stop);
    const comment = /^[^#\n]*# "([^"]*)"/.exec(rest)?.[1];
    return isMeant({ offset, comment }) ? to.slice(6) : written;
  });
}
