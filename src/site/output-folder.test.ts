import { spawn } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { OutputFolder } from './output-folder.ts';

let parent: string;
let out: string;
beforeEach(() => {
  parent = mkdtempSync(join(tmpdir(), 'masec-out-'));
  out = join(parent, 'dist');
});
afterEach(() => rmSync(parent, { recursive: true, force: true }));

const fill = (text: string) => async (folder: string) => writeFileSync(join(folder, 'index.html'), text);
const shown = () => readFileSync(join(out, 'index.html'), 'utf8');

test('replaces the folder whole and leaves nothing beside it', async () => {
  await new OutputFolder(out).replace(fill('one'));
  await new OutputFolder(out).replace(fill('two'));
  expect(shown()).toBe('two');
  expect(readdirSync(parent)).toEqual(['dist']);
});

test('keeps the old output when the work fails', async () => {
  await new OutputFolder(out).replace(fill('one'));
  await expect(new OutputFolder(out).replace(() => Promise.reject(new Error('broken')))).rejects.toThrow(
    'broken',
  );
  expect(shown()).toBe('one');
  expect(readdirSync(parent)).toEqual(['dist']);
});

test('repairs what a build killed in the middle of its swap left behind', async () => {
  await new OutputFolder(out).replace(fill('one'));
  renameSync(out, join(parent, 'dist.old'));
  mkdirSync(join(parent, 'dist.building'));
  mkdirSync(join(parent, '.dist.lock'));
  writeFileSync(join(parent, '.dist.lock', '999999999'), '');
  new OutputFolder(out).repair();
  expect(shown()).toBe('one');
  await new OutputFolder(out).replace(fill('two'));
  expect(readdirSync(parent)).toEqual(['dist']);
});

test('a second build waits for the first', async () => {
  const order: string[] = [];
  let finish = (): void => {};
  const gate = new Promise<void>((resolve) => {
    finish = resolve;
  });
  const first = new OutputFolder(out).replace(async (folder) => {
    order.push('first begins');
    await gate;
    await fill('one')(folder);
    order.push('first ends');
  });
  const second = new OutputFolder(out).replace(async (folder) => {
    order.push('second begins');
    await fill('two')(folder);
  });
  finish();
  await Promise.all([first, second]);
  expect(order).toEqual(['first begins', 'first ends', 'second begins']);
  expect(shown()).toBe('two');
});

test('a killed build never shows half of its output', async () => {
  await new OutputFolder(out).replace(fill('one'));
  const script = `import { OutputFolder } from ${JSON.stringify(join(import.meta.dirname, 'output-folder.ts'))};
    await new OutputFolder(${JSON.stringify(out)}).replace(async () => { process.stdout.write('working'); await new Promise((resolve) => setTimeout(resolve, 1e6)); });`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', script], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await new Promise((resolve) => child.stdout.once('data', resolve));
  child.kill('SIGKILL');
  await new Promise((resolve) => child.once('exit', resolve));
  expect(shown()).toBe('one');
  expect(existsSync(join(parent, 'dist.building'))).toBe(true);
  await new OutputFolder(out).replace(fill('two'));
  expect(shown()).toBe('two');
  expect(readdirSync(parent)).toEqual(['dist']);
});
