import type { EntryLink } from '../shared/context.ts';

/** A piece of an entry that comes from its fields rather than from its prose. */
export type Block =
  | { readonly type: 'prose'; readonly title: string; readonly html: string; readonly strong: boolean }
  | { readonly type: 'list'; readonly title: string; readonly items: readonly string[] }
  | { readonly type: 'poles'; readonly poles: readonly { readonly name: string; readonly html: string }[] }
  | {
      readonly type: 'steps';
      readonly title: string;
      readonly steps: readonly { readonly threat: EntryLink; readonly html: string }[];
    }
  | { readonly type: 'facts'; readonly facts: readonly { readonly label: string; readonly html: string }[] }
  | {
      readonly type: 'measurements';
      readonly title: string;
      readonly rows: readonly {
        /** The point on its scale, as SVG. */
        readonly dot: string;
        readonly pole: string;
        readonly measure: string;
        readonly value: string;
        readonly condition: string;
        readonly source: string;
      }[];
    };
