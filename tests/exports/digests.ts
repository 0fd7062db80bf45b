import { createHash } from 'node:crypto';
import { EXPORT_FILES } from '#exports/catalogue.ts';
import { ENTRY_FILES } from '#exports/entry/entry-files.ts';
import { wholeOf } from '#exports/export-file.ts';
import { real } from './sources.ts';

const source = real();
for (const file of EXPORT_FILES) print(file.name, [wholeOf(await file.make(source))]);
for (const file of ENTRY_FILES)
  print(
    file.name,
    source.entries.map((entry) => file.make(source, entry)),
  );

function print(name: string, contents: readonly (string | Uint8Array)[]): void {
  const hash = createHash('sha256');
  for (const content of contents) hash.update(content);
  process.stdout.write(`${name} ${hash.digest('hex')}\n`);
}
