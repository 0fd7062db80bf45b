import { compareVersions } from '#model/version.ts';

/**
 * The version of a release of that day: year, month, and one more than the highest number of the month.
 * @param versions the releases there are
 * @param date as in `2027-01-15`
 */
export function nextVersion(versions: readonly string[], date: string): string {
  const month = date.slice(0, 7).replace('-', '.');
  const last = versions
    .filter((version) => version.startsWith(`${month}.`))
    .sort(compareVersions)
    .at(-1);
  return `${month}.${last === undefined ? 1 : Number(last.split('.')[2]) + 1}`;
}
