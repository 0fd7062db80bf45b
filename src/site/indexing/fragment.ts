import { inOrderOf } from './code-point-order.ts';
import type { PageText } from './page-text.ts';

/** What readers are shown of a page that they found, as it stands in a file. */
export function fragmentOf(url: string, { words, filters, meta, anchors }: PageText): Buffer {
  const fragment = {
    url,
    content: words.join(' '),
    word_count: words.length,
    filters: Object.fromEntries(inOrderOf(filters)),
    meta: Object.fromEntries(inOrderOf(meta)),
    anchors,
  };
  return Buffer.from(JSON.stringify(fragment));
}

/**
 * What search read of a page, from what readers are shown of it.
 * @param weights those of its words, of which readers are not told
 */
export function textOfFragment(fragment: Buffer, weights: Uint8Array): PageText {
  const { content, meta, filters, anchors } = JSON.parse(fragment.toString());
  const words = content.split(' ');
  if (words.length !== weights.length) throw new Error('A page has not as many words as were indexed.');
  return {
    words,
    weights: [...weights],
    anchors,
    meta: new Map(Object.entries(meta)),
    filters: new Map(Object.entries(filters)),
  };
}
