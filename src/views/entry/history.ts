import type { Entry } from '#model/entry.ts';
import type { Revision } from '#releases/archive.ts';
import { changeWords } from '#releases/text-change.ts';
import type { Link, ViewContext } from '../shared/context.ts';

/** One revision of an entry in its history. */
export interface HistoryRow extends Link {
  readonly revision: number;
  readonly release: Link;
  readonly date: string;
  readonly words: string;
}

/** What became of an entry from release to release. */
export interface History {
  /** The newest revision first. */
  readonly rows: readonly HistoryRow[];
  /** What was changed since, which no release holds yet; empty when nothing was. */
  readonly unreleased: string;
}

/** The history of an entry; without rows when it was never released. */
export function historyOf(context: ViewContext, entry: Entry): History {
  const { archive } = context;
  const change = archive.releases.length > 0 ? archive.unreleased(entry) : undefined;
  return {
    rows: [...archive.revisionsOf(entry.id)].reverse().map((revision) => historyRow(context, revision)),
    unreleased: change === 'new' ? 'Not yet released.' : change ? changeWords(change) : '',
  };
}

/** One revision as histories show it. */
export function historyRow({ urls }: ViewContext, { id, revision, release, change }: Revision): HistoryRow {
  const { version, date } = release;
  return {
    href: urls.revision(id, revision),
    label: `r${revision}`,
    revision,
    release: { href: urls.release(version), label: version },
    date,
    words: change?.words ?? '',
  };
}
