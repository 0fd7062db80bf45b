import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { generatedFiles } from '../scripts/generated-files.ts';

test('nothing generated is stale', async () => {
  for (const { path, text } of await generatedFiles())
    expect(readFileSync(path, 'utf8') === text, `${path} is stale: run \`npm run generate\``).toBe(true);
});
