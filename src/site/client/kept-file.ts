const STORE = 'masec-palette';

/** A file of the site, from the network; without one the last that was fetched. */
export async function keptFile<T>(address: string): Promise<T> {
  try {
    const response = await fetch(address);
    if (!response.ok) throw new Error(`${address}: ${response.status}`);
    void keep(address, response.clone());
    return (await response.json()) as T;
  } catch (error) {
    const kept = 'caches' in window ? await caches.match(address, { cacheName: STORE }) : undefined;
    if (!kept) throw error;
    return (await kept.json()) as T;
  }
}

/** Browsers keep nothing for pages of an insecure origin; a file then lives as long as the page. */
async function keep(address: string, response: Response): Promise<void> {
  if ('caches' in window) await (await caches.open(STORE)).put(address, response).catch(() => undefined);
}
