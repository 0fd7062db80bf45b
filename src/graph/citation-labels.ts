import type { Reference } from '#model/entry.ts';

const LONGEST_BODY = 36;

/** Author and year of every work, as in `Motwani et al. 2024`; a letter tells works of one author and year apart. */
export function citationLabels(references: Iterable<Reference>): ReadonlyMap<string, string> {
  const groups = new Map<string, string[]>();
  for (const { key, data, valid } of references) {
    const label = valid ? `${authors(data.author, data['author-list'] !== undefined)} ${yearOf(data)}` : key;
    groups.set(label, [...(groups.get(label) ?? []), key]);
  }
  return new Map(
    [...groups].flatMap(([label, keys]) =>
      keys.map((key, index): [string, string] => [key, keys.length > 1 ? label + letter(index) : label]),
    ),
  );
}

/** The year of publication. */
export function yearOf({ issued }: Reference['data']): string {
  return String(issued).slice(0, 4);
}

type Author = Reference['data']['author'][number];

/** The full name of an author, family name last. */
export function fullName({ family, given, literal }: Author): string {
  return literal ?? [given, family].filter(Boolean).join(' ');
}

function authors(list: readonly Author[], incomplete: boolean): string {
  const [first, second, ...more] = list.map(shortName);
  if (first === undefined) return 'Anonymous';
  if (more.length > 0 || incomplete) return `${first} et al.`;
  return second === undefined ? first : `${first} and ${second}`;
}

function shortName({ family, given, literal }: Author): string {
  const name = family ?? literal?.split(/[,(]/)[0]?.trim() ?? given ?? '';
  if (name.length <= LONGEST_BODY) return name;
  return `${name.slice(0, name.lastIndexOf(' ', LONGEST_BODY))} …`;
}

function letter(index: number): string {
  return index < 26 ? String.fromCharCode(97 + index) : `-${index + 1}`;
}
