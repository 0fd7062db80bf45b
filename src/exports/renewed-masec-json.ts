import type { Entry } from '#model/entry.ts';
import { exportEntry } from './masec-json.ts';
import type { Source } from './source/source.ts';

/**
 * `masec.json` with other texts of some entries, for whoever has it as it was: most of it is copied.
 * @param before the file as it was, in which nothing else differs
 * @param changed the entries of which the text differs, in their order
 * @returns undefined when `before` is not such a file
 */
export function renewedMasecJson(
  before: Buffer,
  source: Source,
  changed: readonly Entry[],
): Buffer | undefined {
  const parts: Uint8Array[] = [];
  const next = new Map(source.entries.map(({ id }, index) => [id, source.entries[index + 1]]));
  let from = 0;
  for (const entry of changed) {
    const follower = next.get(entry.id);
    const start = before.indexOf(beginning(entry), from);
    const end =
      start < 0 ? -1 : before.indexOf(follower ? `,${beginning(follower)}` : '],"relations":[', start);
    if (end < 0 || !isItem(before.toString('utf8', start, end), entry)) return undefined;
    parts.push(before.subarray(from, start), Buffer.from(JSON.stringify(exportEntry(source, entry))));
    from = end;
  }
  return Buffer.concat([...parts, before.subarray(from)]);
}

/** No text holds this, since quotes within one are escaped. */
function beginning({ id, kind }: Entry): string {
  return `{"id":${JSON.stringify(id)},"kind":${JSON.stringify(kind)},"status":`;
}

function isItem(written: string, { id }: Entry): boolean {
  try {
    return (JSON.parse(written) as { id?: unknown }).id === id;
  } catch {
    return false;
  }
}
