import type { CslItem, CslName } from '../csl-item.ts';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** Items in BibTeX, in UTF-8. */
export function bibtex(items: readonly CslItem[]): string {
  return `${items.map(record).join('\n\n')}\n`;
}

function record({ id, title, author, issued, containerTitle, version, url, custom }: CslItem): string {
  const [year, month] = issued;
  const revision = Number(custom['revision'] ?? 0);
  const fields: [string, string | undefined][] = [
    ['author', `{${author.map(name).join(' and ')}}`],
    ['title', `{{${escaped(title)}}}`],
    ['booktitle', containerTitle && `{{${escaped(containerTitle)}}}`],
    ['publisher', containerTitle && `{{${escaped(containerTitle.split(':')[0] ?? '')}}}`],
    ['year', `{${year}}`],
    ['month', MONTHS[month - 1]],
    ['version', `{${version ?? (revision > 0 ? `revision ${revision}` : custom['contentVersion'])}}`],
    ['url', `{${verbatim(url)}}`],
  ];
  const lines = fields.flatMap(([field, value]) => (value ? [`  ${field} = ${value}`] : []));
  return `@${containerTitle === undefined ? 'misc' : 'incollection'}{${id},\n${lines.join(',\n')}\n}`;
}

function name(name: CslName): string {
  return 'literal' in name ? `{${escaped(name.literal)}}` : `${guarded(name.family)}, ${guarded(name.given)}`;
}

/** A part of a name; braces keep BibTeX from splitting one that holds its own word for a list. */
function guarded(part: string): string {
  return /\band\b/i.test(part) ? `{${escaped(part)}}` : escaped(part);
}

/** What TeX would take for a command, written so that it is only read. */
const SPECIAL: Readonly<Record<string, string>> = {
  '\\': '{\\textbackslash}',
  '{': '{\\textbraceleft}',
  '}': '{\\textbraceright}',
  '~': '{\\textasciitilde}',
  '^': '{\\textasciicircum}',
};

function escaped(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/[\\{}~^$&#_%]/g, (mark) => SPECIAL[mark] ?? `\\${mark}`);
}

/** An address: taken by TeX as it is, so that only what would end the field is written in per cent. */
function verbatim(address: string): string {
  return address.replace(/[\s\\{}]/g, (mark) => encodeURIComponent(mark));
}
