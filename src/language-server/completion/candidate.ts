import { type CompletionItem, CompletionItemTag, InsertTextMode, MarkupKind } from 'vscode-languageserver';
import { stringify } from 'yaml';
import type { Word } from '../cursor/cursor.ts';

/** Something that could be written at a place, before it is fitted into the text there. */
export interface Candidate {
  readonly label: string;
  /** What is shown behind the label. */
  readonly detail?: string;
  /** Markdown. */
  readonly documentation?: string;
  /** What is written; the label where it is left out. */
  readonly text?: string;
  /** What an author may type to find it, besides the label. */
  readonly search?: string;
  readonly kind: CompletionItem['kind'];
  /** Candidates with a lower rank come first; 0 where it is left out. */
  readonly rank?: number;
  /** Set for what exists but should not be used here. */
  readonly discouraged?: boolean;
  /** Keys that take the candidate and are typed behind it. */
  readonly commit?: readonly string[];
}

/** A text with its word, and what has to stand before and behind what is written. */
export interface Slot {
  readonly word: Word;
  readonly offset: number;
  readonly before?: string;
  readonly behind?: string;
  positionAt(offset: number): { readonly line: number; readonly character: number };
}

/** Fits a candidate into the text: it takes the place of the whole word. */
export function completionItem(candidate: Candidate, slot: Slot, order: number): CompletionItem {
  const {
    label,
    detail,
    documentation,
    text = label,
    search,
    kind,
    rank = 0,
    discouraged,
    commit,
  } = candidate;
  const { word, offset, before = '', behind = '' } = slot;
  const range = {
    start: slot.positionAt(Math.min(word.start, offset)),
    end: slot.positionAt(Math.max(word.end, offset)),
  };
  return {
    label,
    ...(kind && { kind }),
    ...(detail !== undefined && { detail }),
    ...(documentation !== undefined && {
      documentation: { kind: MarkupKind.Markdown, value: documentation },
    }),
    filterText: `${before}${label}${search === undefined ? '' : ` ${search}`}`,
    sortText: `${rank}${String(order).padStart(4, '0')}`,
    textEdit: { range, newText: `${before}${text}${behind}` },
    insertTextMode: InsertTextMode.asIs,
    ...(discouraged && { tags: [CompletionItemTag.Deprecated] }),
    ...(commit && { commitCharacters: [...commit] }),
  };
}

/** A text as it is written as a value of YAML, in quotes where it would be read as something else. */
export function yamlText(text: string): string {
  const list = stringify([text], { collectionStyle: 'flow', lineWidth: 0, flowCollectionPadding: false });
  return list.trimEnd().slice(1, -1);
}
