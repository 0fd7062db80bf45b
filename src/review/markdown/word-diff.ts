import { diffWords } from 'diff';
import { plain, seen } from './text.ts';

/** Words that are kept beside a change, so that a reader sees where it stands. */
const BESIDE = 12;
/** Texts that have less in common are shown one after the other. */
const MOST_EDITS = 1200;

/**
 * Two texts as one line of Markdown, with what went struck out and what came underlined.
 * @param beside how many words of what stayed are shown on either side of a change
 */
export function wordDiff(before: string, after: string, beside = BESIDE): string {
  const parts = diffWords(flat(before), flat(after), { maxEditLength: MOST_EDITS });
  if (!parts) return `${gone(before)} ${come(after)}`;
  const shown = parts.map(({ value, added, removed }, index) => {
    const [, lead = '', words = '', tail = ''] = /^(\s*)(.*?)(\s*)$/s.exec(value) ?? [];
    const part = added
      ? come(words)
      : removed
        ? gone(words)
        : elide(words, index === 0 ? 0 : beside, index === parts.length - 1 ? 0 : beside);
    return lead + part + (removed && parts[index + 1]?.added ? ' ' : tail);
  });
  return shown.join('').trim();
}

function gone(text: string): string {
  return seen(text) && `<del>${plain(text)}</del>`;
}

function come(text: string): string {
  return seen(text) && `<ins>${plain(text)}</ins>`;
}

/** Common words, the middle of a long stretch left out. */
function elide(text: string, head: number, tail: number): string {
  const words = text.split(' ');
  if (words.length <= head + tail + 3) return plain(text);
  const kept = [words.slice(0, head), words.slice(words.length - tail)].map((part) => part.join(' '));
  return kept.map(plain).join(' … ').trim();
}

function flat(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
