import { shelfOf } from '../shelf.ts';
import { base } from './base.ts';

/** What can be shown of an entry before its page is opened. */
export interface Preview {
  readonly id: string;
  readonly kind: string;
  readonly title: string;
  readonly summary: string;
  readonly note: string;
}

type Shelf = Readonly<Record<string, Preview | undefined>>;

const fetched = new Map<string, Promise<Shelf>>();

/** Fetches the preview of an entry; undefined when there is none, or no network. */
export async function loadPreview(id: string): Promise<Preview | undefined> {
  const name = shelfOf(id);
  let shelf = fetched.get(name);
  if (!shelf) {
    shelf = fetch(`${base}previews/${name}.json`)
      .then((response) => (response.ok ? (response.json() as Promise<Shelf>) : {}))
      .catch(() => ({}));
    fetched.set(name, shelf);
  }
  return (await shelf)[id];
}
