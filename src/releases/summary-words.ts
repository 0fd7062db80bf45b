import type { Release } from '#schemas/types.ts';

type ReleaseChange = NonNullable<Release['changes']>[number];

const ORDER = ['added', 'changed', 'moved', 'merged', 'split', 'deprecated', 'removed'];
const FOLDERS: readonly (readonly [string, string, string])[] = [
  ['references/', 'reference', 'references'],
  ['terms/', 'term', 'terms'],
  ['disciplines/', 'discipline', 'disciplines'],
  ['frameworks/', 'file on another framework', 'files on other frameworks'],
  ['vocabularies/', 'vocabulary', 'vocabularies'],
];

/** What a release brings in one line, as in "2 entries added, 1 changed, 1 merged; 3 references added." */
export function summaryWords(changes: readonly ReleaseChange[]): string {
  const groups: [ReleaseChange[], string, string][] = [
    [changes.filter(({ id }) => id !== undefined), 'entry', 'entries'],
    ...FOLDERS.map(([folder, one, many]): [ReleaseChange[], string, string] => [
      changes.filter(({ path }) => path?.startsWith(folder)),
      one,
      many,
    ]),
  ];
  const parts = groups.flatMap(([group, one, many]) => {
    const counts = ORDER.flatMap((what) => {
      const count = group.filter(({ change }) => change === what).length;
      return count > 0 ? [{ what, count }] : [];
    });
    const words = counts.map(({ what, count }, index) =>
      index === 0 ? `${count} ${count === 1 ? one : many} ${what}` : `${count} ${what}`,
    );
    return words.length > 0 ? [words.join(', ')] : [];
  });
  return parts.length > 0 ? `${parts.join('; ')}.` : 'Settings of the site changed.';
}
