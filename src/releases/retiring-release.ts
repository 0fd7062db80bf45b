import { isDeadStatus } from '#model/status.ts';
import type { Release } from '#schemas/types.ts';

/** The version of the release that took an entry out of use; undefined when none did yet. */
export function retiringRelease(
  releases: readonly { readonly data: Release }[],
  id: string,
): string | undefined {
  return releases.find(({ data }) =>
    data.entries.some((item) => item.id === id && isDeadStatus(item.status ?? 'published')),
  )?.data.version;
}
