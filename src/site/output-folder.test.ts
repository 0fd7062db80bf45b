import { spawnSync } from 'node:child_process';
import {
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
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

test('a second build waits for the first, and says so', async () => {
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
  const told: number[] = [];
  const second = new OutputFolder(out, { waiting: (pid) => told.push(pid) }).replace(async (folder) => {
    order.push('second begins');
    await fill('two')(folder);
  });
  finish();
  await Promise.all([first, second]);
  expect(order).toEqual(['first begins', 'first ends', 'second begins']);
  expect(told).toEqual([process.pid]);
  expect(shown()).toBe('two');
});

test('a build whose place another took while it stood still leaves what that one built', async () => {
  const late = new OutputFolder(out).replace(async (folder) => {
    rmSync(join(parent, '.dist.lock'), { recursive: true });
    await new OutputFolder(out).replace(fill('other'));
    mkdirSync(folder);
    await fill('late')(folder);
  });
  await expect(late).rejects.toThrow('another took its place');
  expect(shown()).toBe('other');
  expect(readdirSync(parent)).toEqual(['dist']);
});

test('killed at every single change of the disk, it shows the old or the new output whole, or none until the next command', async () => {
  const states: string[] = [];
  for (let at = 1; states.at(-1) !== 'finished'; at++) {
    await new OutputFolder(out).replace(both('old'));
    const { status } = replaceInProcess(`kill ${at}`);
    states.push(status === 0 ? 'finished' : whole());
    new OutputFolder(out).repair();
    expect(['old', 'new'], `killed before change ${at}`).toContain(whole());
    expect(readdirSync(parent), `killed before change ${at}`).toEqual(['dist']);
  }
  expect(states.length).toBeGreaterThan(12);
  expect(new Set(states)).toEqual(new Set(['old', 'none', 'new', 'finished']));
});

test.each(['ENOSPC', 'EACCES'])(
  'a disk that fails with %s at any change leaves the old or the new output',
  async (code) => {
    for (const at of [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]) {
      await new OutputFolder(out).replace(both('old'));
      replaceInProcess(`${code} ${at}`);
      new OutputFolder(out).repair();
      expect(['old', 'new'], `${code} at change ${at}`).toContain(whole());
      expect(readdirSync(parent), `${code} at change ${at}`).toEqual(['dist']);
    }
  },
);

test('a link is followed and stays', async () => {
  mkdirSync(join(parent, 'elsewhere'));
  symlinkSync('elsewhere/site', out);
  for (const text of ['one', 'two']) await new OutputFolder(out).replace(fill(text));
  expect(shown()).toBe('two');
  expect(lstatSync(out).isSymbolicLink()).toBe(true);
  expect(readdirSync(join(parent, 'elsewhere'))).toEqual(['site']);
});

test.each([
  ['the folder it was called in', () => process.cwd()],
  ['a folder above the code', () => dirname(dirname(import.meta.dirname))],
  ['the folder of the content', () => out],
])('%s is never replaced', async (_name, path) => {
  const work = (): never => expect.unreachable();
  const folder = new OutputFolder(path(), { keep: [join(out, 'content')] });
  await expect(folder.replace(async () => work())).rejects.toThrow('all of it would be replaced');
});

test('a file in its place is kept', async () => {
  writeFileSync(out, 'mine');
  await expect(new OutputFolder(out).replace(fill('one'))).rejects.toThrow('is a file');
  expect(readFileSync(out, 'utf8')).toBe('mine');
});

/** Fills a folder with two files that say the same. */
function both(text: string): (folder: string) => Promise<void> {
  return async (folder) => {
    mkdirSync(join(folder, 'sub'));
    writeFileSync(join(folder, 'sub/page.html'), text);
    await fill(text)(folder);
  };
}

/** What the output says as a whole. */
function whole(): string {
  if (!existsSync(out)) return 'none';
  const page = join(out, 'sub/page.html');
  return existsSync(page) && readFileSync(page, 'utf8') === shown() ? shown() : 'a mixture';
}

/** Replaces the output by a new one, in a process whose disk fails as told. */
function replaceInProcess(fault: string): { readonly status: number | null } {
  const folder = JSON.stringify(join(import.meta.dirname, 'output-folder.ts'));
  const script = `import { mkdirSync, writeFileSync } from 'node:fs';
    import { OutputFolder } from ${folder};
    await new OutputFolder(${JSON.stringify(out)}).replace(async (folder) => {
      mkdirSync(folder + '/sub');
      writeFileSync(folder + '/sub/page.html', 'new');
      writeFileSync(folder + '/index.html', 'new');
    });`;
  const faulty = join(import.meta.dirname, '../../tests/commands/faulty-disk.ts');
  return spawnSync(process.execPath, ['--import', faulty, '--input-type=module', '-e', script], {
    env: { ...process.env, FAULT: fault, FAULT_BELOW: parent },
  });
}
