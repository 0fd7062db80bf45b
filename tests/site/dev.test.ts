import { type ChildProcess, spawn } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchBrowser } from './launch-browser.ts';

let root: string;
let server: ChildProcess;
let origin: string;
let browser: Browser;
let page: Page;
let file: string;
let good: string;

beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'masec-dev-'));
  cpSync(join(import.meta.dirname, '../fixtures/content'), root, { recursive: true });
  file = join(root, 'threats/T0002-threat-2.mdx');
  good = readFileSync(file, 'utf8');
  server = spawn(process.execPath, ['scripts/dev.ts', '--content', root, '--port', '0'], {
    cwd: join(import.meta.dirname, '../..'),
    env: { PATH: process.env['PATH'] }, // under a test runner's environment Astro does not watch files
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  origin = await new Promise<string>((resolve, reject) => {
    server.once('exit', () => reject(new Error('the preview did not start')));
    server.stdout?.on('data', (text: Buffer) => {
      const found = /http:\S+(?=,)/.exec(text.toString());
      if (found) resolve(found[0]);
    });
  });
  browser = await launchBrowser();
  page = await browser.newPage();
  await page.goto(`${origin}MASEC-T0002/`);
});
afterAll(async () => {
  await browser?.close();
  server?.kill();
  rmSync(root, { recursive: true, force: true });
});

/** Opens a page of its own, which no reload for an earlier save can call away from the address before it is reached. */
async function open(path: string): Promise<void> {
  await page.close();
  page = await browser.newPage();
  await page.goto(`${origin}${path}`, { waitUntil: 'commit' });
}
const findings = () => page.locator('.dev-findings');
const save = (from: string, to: string): void => writeFileSync(file, good.replace(from, to));

test('a saved change is on the page', async () => {
  save('Nearly everything.', 'Whether it was saved.');
  await page.getByText('Whether it was saved.').waitFor();
  expect(await findings().count()).toBe(0);
});

test('a page that was on its way when a file was saved shows what was saved', async () => {
  const address = `${origin}MASEC-T0002/`;
  const other = page;
  page = await browser.newPage();
  await page.route(
    address,
    async (route) => {
      const response = await route.fetch();
      save('Nearly everything.', 'Saved on the way.');
      await expect
        .poll(async () => (await page.request.get(address)).text(), { timeout: 20_000 })
        .toContain('Saved on the way.');
      await route.fulfill({ response });
    },
    { times: 1 },
  );
  await page.goto(address, { waitUntil: 'commit' });
  await page.getByText('Saved on the way.').waitFor();
  await other.close();
});

test('an address without its final slash leads to the page, with what was asked', async () => {
  const asked = await fetch(`${origin}MASEC-T0002?a=b`);
  expect([asked.status, asked.url]).toEqual([200, `${origin}MASEC-T0002/?a=b`]);
});

test.each([
  ['a value that is not on its list', 'status: published', 'status: finished', 'KB203'],
  ['YAML that cannot be read', 'title: Threat 2', 'title: Threat: 2', 'KB106'],
  ['a tag that is not closed', 'Nearly everything.', 'Nearly <Note>everything.', 'KB109'],
  ['a link to nowhere', 'Nearly everything.', 'See [[T0099]].', 'KB410'],
])('%s is shown as a finding, and the page stands', async (_name, from, to, code) => {
  save(from, to);
  await findings().getByText(code).first().waitFor();
  expect(await page.locator('h1').textContent()).toContain('Threat 2');
  writeFileSync(file, good);
  await findings().waitFor({ state: 'detached' });
});

test('an empty save and a file that goes and comes back are survived', async () => {
  writeFileSync(file, '');
  await findings().getByText('KB105').first().waitFor();
  renameSync(file, `${file}.away`);
  await findings().getByText('KB110').first().waitFor();
  renameSync(`${file}.away`, file);
  writeFileSync(file, good);
  await expect
    .poll(async () => (await page.request.get(`${origin}MASEC-T0002/`)).text(), { timeout: 20_000 })
    .toContain('Nearly everything.');
  await findings().waitFor({ state: 'detached' });
});

/** Saves that no page can be made of, each as a step that breaks and one that puts things right. */
const BROKEN: readonly (readonly [what: string, save: () => void])[] = [
  ['cut off in the middle of its front matter', () => writeFileSync(file, good.slice(0, 60))],
  ['cut off in the middle of its text', () => writeFileSync(file, `${good.slice(0, -20)}<Note>`)],
  ['of bytes that are no text', () => writeFileSync(file, Buffer.from([0xff, 0xfe, 0, 1, 2, 0x80, 0xc3]))],
  ['of two megabytes', () => writeFileSync(file, good + 'word '.repeat(400_000))],
  ['of one line that never ends', () => writeFileSync(file, good + 'x'.repeat(50_000))],
  [
    'with YAML that nests without end',
    () => writeFileSync(file, good.replace('title:', `deep: ${'['.repeat(5000)}\ntitle:`)),
  ],
  ['with the marks of a merge', () => writeFileSync(file, `${good}\n<<<<<<< ours\n`)],
  [
    'that is a folder now',
    () => {
      rmSync(file);
      mkdirSync(file);
    },
  ],
  [
    'that is a link to nowhere',
    () => {
      rmSync(file);
      symlinkSync('nowhere', file);
    },
  ],
  [
    'that is a link to itself',
    () => {
      rmSync(file);
      symlinkSync(file, file);
    },
  ],
];

test.each(BROKEN)(
  'a save %s is told, every page stands, and the next good one is shown',
  async (_what, save) => {
    await open('MASEC-T0001/');
    save();
    await findings()
      .getByText(/KB\d{3}/)
      .first()
      .waitFor();
    expect((await page.request.get(`${origin}MASEC-T0001/`)).status()).toBe(200);
    rmSync(file, { recursive: true, force: true });
    writeFileSync(file, good);
    await findings().waitFor({ state: 'detached' });
    expect((await page.request.get(`${origin}MASEC-T0002/`)).status()).toBe(200);
  },
);

test('lists, vocabularies and the whole folder may go and come back', async () => {
  await open('MASEC-T0001/');
  for (const name of ['site.yml', 'vocabularies', 'threats']) {
    renameSync(join(root, name), `${root}.away`);
    await findings().waitFor();
    renameSync(`${root}.away`, join(root, name));
    writeFileSync(file, good);
    await findings().waitFor({ state: 'detached' });
  }
});

test('a draft is shown', async () => {
  const draft = good
    .replace('title: Threat 2', 'title: Something new')
    .replace('status: published', 'status: draft');
  writeFileSync(join(root, 'threats/T0003-new.mdx'), draft);
  await expect
    .poll(async () => (await page.request.get(`${origin}MASEC-T0003/`)).text(), { timeout: 20_000 })
    .toContain('Something new</h1>');
});
