import type { Site } from '#schemas/types.ts';
import type { CslItem } from '../csl-item.ts';

/** The whole as a file of the Citation File Format 1.2.0, which repositories show as their citation. */
export function citationCff(
  { title, author, issued, version }: CslItem,
  site: Site,
  released: boolean,
): string {
  const lines: [string, string | undefined][] = [
    ['cff-version', '1.2.0'],
    [
      'message',
      text(
        `If you use ${site.title}, please cite it; cite a single entry by its full identifier, such as MASEC-T0001.`,
      ),
    ],
    ['title', text(title)],
    ['type', 'dataset'],
    ['authors', `\n${author.map((name) => `  - ${person(name)}`).join('\n')}`],
    ['version', text(version)],
    [
      'date-released',
      released ? text(issued.map((part) => String(part).padStart(2, '0')).join('-')) : undefined,
    ],
    ['license', text(site.license.content)],
    ['url', text(site.namespace)],
    ['repository-code', site.repository === undefined ? undefined : text(site.repository)],
  ];
  const written = lines.flatMap(([key, value]) =>
    value === undefined ? [] : [`${key}:${value.startsWith('\n') ? '' : ' '}${value}`],
  );
  return `# Generated from content/ by \`npm run generate\`. Do not edit by hand.\n${written.join('\n')}\n`;
}

function person(name: CslItem['author'][number]): string {
  return 'literal' in name
    ? `name: ${text(name.literal)}`
    : `family-names: ${text(name.family)}\n    given-names: ${text(name.given)}`;
}

/** A scalar of YAML in double quotes, whose escapes are those of JSON. */
function text(value: string): string {
  return JSON.stringify(value);
}
