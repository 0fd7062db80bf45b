import { texts } from './data.ts';
import { identifier } from './identifier.ts';
import type { Section } from './types.ts';

const NONE: readonly Section[] = [];

/** The text of an entry, section by section. It is most of the package: what does not ask for it does not carry it. */
export function text(anyFormOfId: string): readonly Section[] {
  return texts[identifier(anyFormOfId) ?? ''] ?? NONE;
}
