import type { CslItem, CslName } from '../csl-item.ts';

/** Items in RIS, lines ended as the format asks. */
export function ris(items: readonly CslItem[]): string {
  return items.map(record).join('\r\n');
}

function record({ id, type, title, author, issued, containerTitle, version, url, custom }: CslItem): string {
  const [year, month, day] = issued;
  const two = (part: number): string => String(part).padStart(2, '0');
  const revision = Number(custom['revision'] ?? 0);
  const tags: [string, string | undefined][] = [
    ['TY', type === 'dataset' ? 'DATA' : 'ENCYC'],
    ['ID', id],
    ['TI', title],
    ...author.map((each): [string, string] => ['AU', name(each)]),
    ['T2', containerTitle],
    ['PY', String(year)],
    ['DA', `${year}/${two(month)}/${two(day)}/`],
    ['ET', version ?? (revision > 0 ? `revision ${revision}` : String(custom['contentVersion']))],
    ['UR', url],
    ['LA', 'en'],
    ['ER', ''],
  ];
  return tags
    .flatMap(([tag, value]) =>
      value === undefined ? [] : [`${tag}  - ${value.replace(/\s+/g, ' ').trim()}\r\n`],
    )
    .join('');
}

/** Family name first; of a body its name, whose commas would be taken for the mark before a given name. */
function name(name: CslName): string {
  return 'literal' in name ? name.literal.replaceAll(',', '') : `${name.family}, ${name.given}`;
}
