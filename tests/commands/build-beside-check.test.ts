import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Stage } from '#progress/stages.ts';
import { build } from '#site/build.ts';

let folder: string;
let content: string;
let out: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'masec-beside-'));
  content = join(folder, 'content');
  out = join(folder, 'dist');
  cpSync(join(import.meta.dirname, '../fixtures/content'), content, { recursive: true });
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Adds a relation to an entry of the fixture. */
function relate(file: string, type: string, target: string): void {
  const path = join(content, file);
  const text = readFileSync(path, 'utf8');
  const relation = `  - type: ${type}\n    target: ${target}\n    rationale: So that it leads on to the other one.\n`;
  const there = /^relations:\n/m;
  const changed = there.test(text)
    ? text.replace(there, (head) => head + relation)
    : text.replace(/\n---\n/, (end) => `\nrelations:\n${relation.trimEnd()}${end}`);
  writeFileSync(path, changed);
}

test('pages are made before the verdict, and of entries in a circle the check has the last word', async () => {
  relate('threats/T0001-threat-1.mdx', 'specialises', 'MASEC-T0002');
  relate('threats/T0002-threat-2.mdx', 'specialises', 'MASEC-T0001');
  const { built, diagnostics } = await build(content, out);
  expect([built, existsSync(out)]).toEqual([false, false]);
  expect(diagnostics.map(({ code }) => code)).toContain('KB437');
});

test('content that changes while it is read builds nothing', async () => {
  // Pages have read the content before the thread that checks it, which has to start first, can have done so.
  const stage: Stage = (name, work) => {
    const result = work(() => {});
    if (name !== 'read') return result;
    return Promise.resolve(result).then((read) => {
      appendFileSync(join(content, 'threats/T0002-threat-2.mdx'), '\nOne more sentence.\n');
      return read;
    }) as typeof result;
  };
  await expect(build(content, out, stage)).rejects.toThrow('The content changed while it was built.');
  expect(existsSync(out)).toBe(false);
  expect((await build(content, out)).built).toBe(true);
});
