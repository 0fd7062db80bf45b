import type { Link, ViewContext } from '../shared/context.ts';

/** Which release the pages show. */
export interface ContentVersion {
  /** The newest release; undefined before the first. */
  readonly release: Link | undefined;
  /** Whether the pages also show what no release holds yet. */
  readonly ahead: boolean;
}

/** The newest release, and whether any entry is ahead of it. */
export function contentVersion({
  archive,
  graph,
  urls,
}: Pick<ViewContext, 'archive' | 'graph' | 'urls'>): ContentVersion {
  const { newest } = archive;
  if (!newest) return { release: undefined, ahead: true };
  return {
    release: { href: urls.release(newest.version), label: newest.version },
    ahead: [...graph.entries.values()].some((entry) => archive.unreleased(entry) !== undefined),
  };
}
