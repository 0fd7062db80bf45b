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
        readonly pole: string;
        readonly measure: string;
        readonly value: string;
        readonly condition: string;
        readonly source: string;
      }[];
    };

/** The name of a pole, made of its key. */
export function poleName(key: string): string {
  const words = key.replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** A figure with its unit, as in `84 %` and `2.5-fold`. */
export function figure(value: number, unit: string): string {
  if (unit === '') return String(value);
  return unit.startsWith('-') ? `${value}${unit}` : `${value}\u202f${unit}`;
}
