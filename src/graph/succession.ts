import type { Entry } from '#model/entry.ts';
import { isDeadStatus } from '#model/status.ts';

/** Whether an entry is no longer in use. */
function isDead(entry: Entry): boolean {
  return entry.valid && isDeadStatus(entry.data.status);
}

/**
 * The entries in use that took the place of one that is not, through however many steps; empty when there are none.
 * @param id any entry; one in use has no successors
 */
export function successorsOf(entries: ReadonlyMap<string, Entry>, id: string): Entry[] {
  const found = new Set<Entry>();
  const seen = new Set<string>();
  const follow = (from: string): void => {
    const entry = entries.get(from);
    if (!entry || seen.has(from)) return;
    seen.add(from);
    if (!isDead(entry)) found.add(entry);
    else for (const next of entry.data.retired?.to ?? []) follow(next);
  };
  const start = entries.get(id);
  if (start && isDead(start)) follow(id);
  return [...found];
}
