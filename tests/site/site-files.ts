import { globSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** What every file of a site holds, byte by byte, in the order of their names. */
export function filesOf(site: string): Map<string, string> {
  const names = globSync('**/*', { cwd: site }).filter((name) => statSync(join(site, name)).isFile());
  return new Map(names.sort().map((name) => [name, readFileSync(join(site, name), 'latin1')]));
}

/** The names of the files that two sites do not have in common. */
export function differing(site: string, other: string): string[] {
  const [files, others] = [filesOf(site), filesOf(other)];
  return [...new Set([...files.keys(), ...others.keys()])].filter(
    (name) => files.get(name) !== others.get(name),
  );
}

/** The files of all entries in a folder of content. */
export function entriesIn(content: string): string[] {
  return globSync('*/[A-Z][0-9]*.mdx', { cwd: content })
    .sort()
    .map((name) => join(content, name));
}

/** The edit that adds words to what an entry says. */
export function say(words: string): (text: string) => string {
  return (text) => `${text.trimEnd()} ${words}\n`;
}
