/** Characters that are seen by nobody, or that reorder what is seen; a file may bring them in as escapes of YAML. */
const UNSEEN =
  /[\u0000-\u001f\u007f-\u009f\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\u{e0000}-\u{e007f}]/gu;
/** Keeps two characters apart where a reader of Markdown would join them to a mention or a link. */
const APART = '&#8203;';
const LONGEST = 1500;

/**
 * A text of an author as one line of Markdown that shows it and does nothing else: no mark-up, no HTML, no link, no
 * mention of a person or an issue.
 */
export function plain(text: string): string {
  return seen(text)
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/\$/g, '&#36;')
    .replace(/[\\`*_[\]~|!]/g, '\\$&')
    .replace(/^(\d+)([.)])/, '$1\\$2')
    .replace(/^[-+=#:]/, '\\$&')
    .replace(/(?<!&)#(?=\d)/g, `#${APART}`)
    .replace(/@/g, `@${APART}`)
    .replace(/GH-(?=\d)/gi, `$&${APART}`)
    .replace(/:\/\//g, `:${APART}//`)
    .replace(/www\./gi, (www) => `${www.slice(0, -1)}${APART}.`)
    .replace(/(?:mailto|xmpp):/gi, (scheme) => `${scheme.slice(0, -1)}${APART}:`);
}

/** A text of an author as code: shown letter by letter. */
export function code(text: string): string {
  const shown = seen(text) || ' ';
  const runs = [...shown.matchAll(/`+/g)].map(([run]) => run.length);
  const fence = '`'.repeat(Math.max(0, ...runs) + 1);
  const pad = /^`|`$|^ .* $/.test(shown) ? ' ' : '';
  return `${fence}${pad}${shown}${pad}${fence}`;
}

/** A text in one line, cut where it is too long, with every unseen character named. */
export function seen(text: string): string {
  const line = text
    .replace(/\s+/g, ' ')
    .replace(UNSEEN, (char) => `U+${char.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0')}`)
    .trim();
  return line.length > LONGEST ? `${line.slice(0, LONGEST).replace(/[\ud800-\udbff]$/, '')} …` : line;
}
