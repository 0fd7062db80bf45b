import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { gzipSync } from 'node:zlib';
import { kindOfLetter } from '#model/kind.ts';
import { median } from '../measure/summary.ts';

/** How heavy the pages of one kind are, in bytes of HTML. */
export interface PageWeight {
  readonly kind: string;
  readonly pages: number;
  readonly median: number;
  readonly most: number;
  readonly medianGzip: number;
  readonly mostGzip: number;
  /** The heaviest page. */
  readonly heaviest: string;
}

/** How many files something has, and how large they are together. */
export interface Weight {
  readonly files: number;
  readonly bytes: number;
}

/** Compressing every page would take longer than building it. */
const MOST_COMPRESSED = 100;

/** Weighs every page of a built site, kind by kind. */
export function weighPages(site: string): PageWeight[] {
  const byKind = new Map<string, string[]>();
  for (const path of filesOf(site).filter((name) => name.endsWith('.html'))) {
    const kind = kindOfPage(relative(site, path));
    const paths = byKind.get(kind);
    if (paths) paths.push(path);
    else byKind.set(kind, [path]);
  }
  return [...byKind]
    .map(([kind, paths]) => weighKind(site, kind, paths))
    .sort((a, b) => (a.kind < b.kind ? -1 : 1));
}

/** Weighs a folder of a built site. */
export function weighFolder(folder: string): Weight {
  const sizes = filesOf(folder).map((path) => statSync(path).size);
  return { files: sizes.length, bytes: sizes.reduce((sum, size) => sum + size, 0) };
}

function weighKind(site: string, kind: string, paths: readonly string[]): PageWeight {
  const sized = paths.map((path) => ({ path, size: statSync(path).size })).sort((a, b) => b.size - a.size);
  const step = Math.ceil(sized.length / MOST_COMPRESSED);
  const compressed = sized
    .filter((_, index) => index < 5 || index % step === 0)
    .map(({ path }) => gzipSync(readFileSync(path)).length);
  return {
    kind,
    pages: paths.length,
    median: Math.round(median(sized.map(({ size }) => size))),
    most: sized[0]?.size ?? 0,
    medianGzip: Math.round(median(compressed)),
    mostGzip: Math.max(...compressed),
    heaviest: `/${relative(site, sized[0]?.path ?? site).replace(/index\.html$/, '')}`,
  };
}

/** What sort of page stands at a path: the kind of an entry, or the first folder. */
function kindOfPage(path: string): string {
  const [first = '', ...rest] = path.split(/[\\/]/);
  const [, full, letter] = /^(MASEC-)?([FTXPDCB])\d{4,}$/.exec(first) ?? [];
  if (letter)
    return full ? (rest.length > 1 ? 'revision' : (kindOfLetter(letter)?.kind ?? first)) : 'short id';
  if (rest.length === 0) return first === 'index.html' ? 'home' : first;
  return rest.length > 1 ? `${first}: one` : first;
}

function filesOf(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((file) => file.isFile())
    .map((file) => join(file.parentPath, file.name));
}
