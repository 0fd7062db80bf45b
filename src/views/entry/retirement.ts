import { successorsOf } from '#graph/succession.ts';
import type { Entry } from '#model/entry.ts';
import { retiringRelease } from '#releases/retiring-release.ts';
import { type EntryLink, isDead, type Link, type ViewContext } from '../shared/context.ts';

/** What became of an entry that is no longer in use. */
export interface Retirement {
  /** The value of the status, and its label. */
  readonly value: string;
  readonly status: string;
  readonly reason: string;
  readonly on: string;
  /** The release that said so; undefined when none did yet. */
  readonly release: Link | undefined;
  readonly to: readonly EntryLink[];
  /** The entries in use at which whoever follows the successors arrives, where those are out of use too. */
  readonly today: readonly EntryLink[];
  /** The one page that took the place of this one, for search engines; undefined when there is none or several. */
  readonly canonical: string | undefined;
}

/** What became of an entry; undefined while it is in use. */
export function retirementOf(context: ViewContext, entry: Entry): Retirement | undefined {
  const { retired, status } = entry.data;
  if (!isDead(entry)) return undefined;
  const { graph, urls } = context;
  const release = retired?.release ?? retiringRelease(graph.corpus.releases, entry.id);
  const known = graph.corpus.releases.some(({ data }) => data.version === release);
  const today = successorsOf(graph.entries, entry.id).map((successor) => context.link(successor));
  const direct = new Set(retired?.to);
  const one = status === 'merged' || status === 'moved' ? today : [];
  return {
    value: status,
    status: context.value('status', status).label,
    reason: context.field(entry, 'retired', 'reason'),
    on: retired?.on ?? '',
    release: release === undefined ? undefined : { label: release, href: known ? urls.release(release) : '' },
    to: context.links(retired?.to ?? []),
    today: today.every(({ id }) => direct.has(id)) ? [] : today,
    canonical: one.length === 1 ? one[0]?.href : undefined,
  };
}
