import type { Entry } from '#model/entry.ts';
import { type EntryKind, kindRecord } from '#model/kind.ts';
import { livingOf } from './lists/living.ts';
import type { EntryLink, ViewContext } from './shared/context.ts';
import { KIND_MEANINGS } from './shared/kinds.ts';
import { type Page, pageCount, pageOf } from './shared/paging.ts';
import { count } from './shared/words.ts';

const SIZE = 100;

/** One line of a list of entries. */
export interface EntryRow extends EntryLink {
  /** A remark beside the title, such as the maturity of a threat. */
  readonly mark: string;
  readonly markValue: string;
  /** A line beneath it, such as the family of a threat. */
  readonly note: string;
}

/** All entries of one kind. */
export interface KindIndexPage {
  readonly template: 'kind';
  readonly kind: EntryKind;
  readonly label: string;
  readonly meaning: string;
  readonly page: Page<EntryRow>;
}

/** How many pages the index of a kind has. */
export function kindIndexPages(context: ViewContext, kind: EntryKind): number {
  return pageCount(livingOf(context, kind).length, SIZE);
}

/** One page of the index of a kind. */
export function kindIndexPage(context: ViewContext, kind: EntryKind, number: number): KindIndexPage {
  const { folder, plural } = kindRecord(kind);
  const href = (page: number): string => context.urls.page(page, folder);
  const { items, ...rest } = pageOf(livingOf(context, kind), number, SIZE, href);
  return {
    template: 'kind',
    kind,
    label: plural,
    meaning: KIND_MEANINGS[kind],
    page: { ...rest, items: items.map((entry) => entryRow(context, entry)) },
  };
}

/** An entry as a line of a list. */
export function entryRow(context: ViewContext, entry: Entry): EntryRow {
  return { ...context.link(entry), ...remark(context, entry) };
}

function remark(context: ViewContext, entry: Entry): Pick<EntryRow, 'mark' | 'markValue' | 'note'> {
  switch (entry.kind) {
    case 'threat': {
      const markValue = context.graph.maturityOf(entry.id);
      const family = context.graph.entries.get(entry.data.family)?.data.title ?? '';
      return { mark: context.value('maturity', markValue).label, markValue, note: family };
    }
    case 'family':
      return { mark: count(context.membersOf(entry.id).length, 'threat'), markValue: '', note: '' };
    case 'trade-off':
      return { mark: context.value('trade-off-class', entry.data.class).label, markValue: '', note: '' };
    case 'defence': {
      const threats = context.graph.outgoing(entry.id).filter(({ type }) => type === 'mitigates').length;
      return { mark: threats > 0 ? `mitigates ${count(threats, 'threat')}` : '', markValue: '', note: '' };
    }
    case 'case-study':
      return {
        mark: `${context.value('case-type', entry.data.type).label}, ${String(entry.data.date).slice(0, 4)}`,
        markValue: '',
        note: '',
      };
    default:
      return { mark: '', markValue: '', note: '' };
  }
}
