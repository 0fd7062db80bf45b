const KEY = 'masec-recent';
const MOST = 8;

/** An entry that was read, with the title it had then. */
export interface RecentEntry {
  readonly id: string;
  readonly title: string;
}

/** The entries read last in this browser, the last one first. They never leave it. */
export function recentEntries(): RecentEntry[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? '[]');
    return Array.isArray(kept) ? kept.filter(isEntry).slice(0, MOST) : [];
  } catch {
    return [];
  }
}

/** Remembers that an entry was read. */
export function remember(entry: RecentEntry): void {
  try {
    const entries = [entry, ...recentEntries().filter(({ id }) => id !== entry.id)].slice(0, MOST);
    localStorage.setItem(KEY, JSON.stringify(entries));
  } catch {
    // A browser that keeps nothing has no recent entries.
  }
}

function isEntry(kept: unknown): kept is RecentEntry {
  const { id, title } = (kept ?? {}) as Partial<Record<keyof RecentEntry, unknown>>;
  return typeof id === 'string' && typeof title === 'string';
}
