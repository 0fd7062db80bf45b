import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { MadeRelease } from '#releases/make-release.ts';
import type { Release } from '#schemas/types.ts';

const MAKING = /^\.(\d{4}\.\d{2}\.\d+)\.making\.json$/;

/**
 * Writes a release so that it is there as a whole or not at all: everything is written aside, then the texts are moved into
 * place, and last the record, without which the texts are no release.
 * @param root the content folder
 * @throws {Error} when one of it cannot be written; then nothing was released
 */
export function writeRelease(root: string, { release, texts }: MadeRelease): void {
  const { record, folder, newRecord, newFolder } = places(root, release.version);
  if (existsSync(record)) throw new Error(`\`${record}\` exists: a release is never written twice.`);
  try {
    rmSync(newFolder, { recursive: true, force: true });
    for (const { path, text } of texts) {
      const file = join(newFolder, path);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, text);
    }
    writeFileSync(newRecord, recordText(release));
    if (texts.length > 0) renameSync(newFolder, folder);
    renameSync(newRecord, record);
  } catch (error) {
    takeBack(root, release.version);
    throw error;
  }
}

/**
 * Takes back releases whose making was broken off.
 * @returns their versions
 */
export function repairReleases(root: string): string[] {
  const folder = join(root, 'releases');
  const names = existsSync(folder) ? readdirSync(folder) : [];
  for (const name of names.filter((name) => /^\..*\.making$/.test(name)))
    rmSync(join(folder, name), { recursive: true, force: true });
  const broken = names.flatMap((name) => MAKING.exec(name)?.[1] ?? []);
  for (const version of broken) takeBack(root, version);
  return broken;
}

/** The text of the record of a release: one line an item, so that a reader can compare two. */
export function recordText(release: Release): string {
  const fields = Object.entries(release).map(([name, value]) => {
    const written = Array.isArray(value)
      ? `[\n${value.map((item) => `    ${JSON.stringify(item)}`).join(',\n')}\n  ]`
      : JSON.stringify(value);
    return `  ${JSON.stringify(name)}: ${written}`;
  });
  return `{\n${fields.join(',\n')}\n}\n`;
}

function takeBack(root: string, version: string): void {
  const { record, folder, newRecord, newFolder } = places(root, version);
  if (!existsSync(record)) rmSync(folder, { recursive: true, force: true });
  rmSync(newFolder, { recursive: true, force: true });
  rmSync(newRecord, { force: true });
}

function places(root: string, version: string) {
  const at = (name: string): string => join(root, 'releases', name);
  return {
    record: at(`${version}.json`),
    folder: at(version),
    newRecord: at(`.${version}.making.json`),
    newFolder: at(`.${version}.making`),
  };
}
