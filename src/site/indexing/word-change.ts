import { CborReader } from './cbor-reader.ts';
import { CborWriter } from './cbor-writer.ts';
import { byCodePoints } from './code-point-order.ts';
import type { PackedWord } from './packed-words.ts';
import { type OnPage, PageList } from './page-list.ts';

/** What was told of a page and what is to be told of it, if anything. */
interface PageChange {
  readonly page: number;
  readonly before: OnPage | undefined;
  readonly after: OnPage | undefined;
}

/** What changes in a word: in the pages of itself, which have no form, and in those of its accented forms. */
export type WordChange = ReadonlyMap<string | undefined, readonly PageChange[]>;

/** The packed lists of the pages of a word, by the same forms. */
type PageLists = ReadonlyMap<string | undefined, Uint8Array>;

const NO_PAGES = Uint8Array.of(0x80);
const NO_WORD: PageLists = new Map([[undefined, NO_PAGES]]);

/**
 * What changes between a word packed with some pages as they were and with the same as they are now.
 * @param before undefined when the word stood on none of them
 * @param after undefined when it stands on none of them
 */
export function changeOf(before: PackedWord | undefined, after: PackedWord | undefined): WordChange {
  const [lists, newLists] = [listsOf(before), listsOf(after)];
  const change = new Map<string | undefined, readonly PageChange[]>();
  for (const form of new Set([...lists.keys(), ...newLists.keys()])) {
    const [pages, newPages] = [pagesOf(lists.get(form)), pagesOf(newLists.get(form))];
    const changes = [...new Set([...pages.keys(), ...newPages.keys()])]
      .sort((a, b) => a - b)
      .map((page) => ({ page, before: pages.get(page), after: newPages.get(page) }))
      .filter(({ before, after }) => !isSame(before, after));
    if (changes.length > 0) change.set(form, changes);
  }
  return change;
}

/**
 * Packs a word anew.
 * @param old the word as it was packed, if it stood anywhere
 * @returns undefined when it stands nowhere any more
 * @throws when the word did not tell of a page what the change says
 */
export function changedWord(
  stem: string,
  old: PackedWord | undefined,
  change: WordChange,
): PackedWord | undefined {
  const lists = new Map(listsOf(old));
  let size = (old?.size ?? 0) - lists.size;
  for (const [form, changes] of change) {
    const list = spliced(lists.get(form) ?? NO_PAGES, changes);
    if (form === undefined || list.length > NO_PAGES.length) lists.set(form, list);
    else lists.delete(form);
    for (const { before, after } of changes) size += (after?.size ?? 0) - (before?.size ?? 0);
  }
  size += lists.size;
  return size > 0 ? { stem, size, bytes: packed(stem, lists) } : undefined;
}

function packed(stem: string, lists: PageLists): Uint8Array {
  const writer = new CborWriter();
  writer.list(3);
  writer.text(stem);
  writer.raw(lists.get(undefined) ?? NO_PAGES);
  const accented = [...lists].flatMap(([form, list]) => (form === undefined ? [] : accentedForm(form, list)));
  writer.list(accented.length);
  for (const { form, list } of accented.sort(byFirstPage)) {
    writer.list(2);
    writer.text(form);
    writer.raw(list);
  }
  return writer.take();
}

interface AccentedForm {
  readonly form: string;
  readonly list: Uint8Array;
  readonly firstPage: number;
  readonly inMeta: number;
}

function accentedForm(form: string, list: Uint8Array): AccentedForm {
  const pages = new PageList(new CborReader(list));
  const firstPage = pages.next;
  return { form, list, firstPage, inMeta: pages.read().bytes[0] === NO_PAGES[0] ? 1 : 0 };
}

/** Accented forms stand in the order of their first pages, on one page those of its text first. */
function byFirstPage(a: AccentedForm, b: AccentedForm): number {
  return a.firstPage - b.firstPage || a.inMeta - b.inMeta || byCodePoints(a.form, b.form);
}

function listsOf(word: PackedWord | undefined): PageLists {
  if (!word) return NO_WORD;
  const reader = new CborReader(word.bytes);
  const list = (): Uint8Array => {
    const begin = reader.at;
    new PageList(reader).passTo(Number.POSITIVE_INFINITY);
    return reader.between(begin, reader.at);
  };
  reader.head();
  reader.text();
  const lists = new Map<string | undefined, Uint8Array>([[undefined, list()]]);
  for (let left = reader.head(); left > 0; left--) {
    reader.head();
    lists.set(reader.text(), list());
  }
  return lists;
}

function pagesOf(list: Uint8Array = NO_PAGES): ReadonlyMap<number, OnPage> {
  const pages = new PageList(new CborReader(list));
  const found = new Map<number, OnPage>();
  while (found.size < pages.amount) found.set(pages.next, pages.read());
  return found;
}

/** A list with some of its pages replaced; what stands between them is taken over as it is. */
function spliced(list: Uint8Array, changes: readonly PageChange[]): Uint8Array {
  const pages = new PageList(new CborReader(list));
  const writer = new CborWriter();
  const amount = (of: 'before' | 'after'): number => changes.filter((change) => change[of]).length;
  writer.list(pages.amount - amount('before') + amount('after'));
  let last = 0;
  const write = (page: number, { bytes }: OnPage): void => {
    writer.list(3);
    writer.number(page - last);
    writer.raw(bytes);
    last = page;
  };
  for (const [index, { page, before, after }] of changes.entries()) {
    const between = pages.passTo(page);
    writer.raw(between);
    if (between.length > 0) last = pages.last;
    const old = pages.next === page ? pages.read() : undefined;
    if (!isSame(old, before)) throw new Error(`The index tells of page ${page} what was not kept.`);
    if (after) write(page, after);
    // The step to the page behind is another.
    const next = pages.next;
    if (next < (changes[index + 1]?.page ?? Number.POSITIVE_INFINITY)) write(next, pages.read());
  }
  writer.raw(pages.passTo(Number.POSITIVE_INFINITY));
  return writer.take();
}

function isSame(a: OnPage | undefined, b: OnPage | undefined): boolean {
  return a && b ? Buffer.compare(a.bytes, b.bytes) === 0 : a === b;
}
