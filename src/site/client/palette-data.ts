import type { PaletteData } from '#views/explore/palette.ts';
import { base } from './base.ts';
import type { Named } from './find-entries.ts';

/** What can be jumped to. */
export interface Destinations {
  readonly pages: readonly { readonly href: string; readonly label: string }[];
  readonly entries: readonly (Named & { readonly kind: string; readonly kindLabel: string })[];
}

const KINDS: Readonly<Record<string, string>> = {
  F: 'family',
  T: 'threat',
  X: 'trade-off',
  P: 'open-problem',
  D: 'defence',
  C: 'case-study',
  B: 'benchmark',
};
const ADDRESS = `${base}palette.json`;
const STORE = 'masec-palette';

let loaded: Promise<Destinations> | undefined;

/** The list of what can be jumped to, fetched once a page; without a network the last one that was fetched. */
export function destinations(): Promise<Destinations> {
  loaded ??= read().then(understood);
  loaded.catch(() => {
    loaded = undefined;
  });
  return loaded;
}

async function read(): Promise<PaletteData> {
  try {
    const response = await fetch(ADDRESS);
    if (!response.ok) throw new Error(String(response.status));
    void keep(response.clone());
    return (await response.json()) as PaletteData;
  } catch (error) {
    const kept = await lastKept();
    if (!kept) throw error;
    return kept;
  }
}

/** Browsers keep nothing for pages of an insecure origin; the list then lives as long as the page. */
async function keep(response: Response): Promise<void> {
  if ('caches' in window) await (await caches.open(STORE)).put(ADDRESS, response).catch(() => undefined);
}

async function lastKept(): Promise<PaletteData | undefined> {
  const response = 'caches' in window ? await caches.match(ADDRESS, { cacheName: STORE }) : undefined;
  return response && ((await response.json()) as PaletteData);
}

function understood({ pages, entries, kinds }: PaletteData): Destinations {
  return {
    pages: pages.map(([path, label]) => ({ href: base + path, label })),
    entries: entries.map(([id, title, aliases]) => {
      const letter = id.charAt(6);
      return { id, title, aliases, kind: KINDS[letter] ?? '', kindLabel: kinds[letter] ?? '' };
    }),
  };
}
