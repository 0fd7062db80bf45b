import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { launchBrowser } from '../../tests/site/launch-browser.ts';
import { median, round } from '../measure/summary.ts';

/** How fast the preview is, in milliseconds. */
export interface DevLatency {
  /** From the command to the first page. */
  readonly start: number;
  /** From a saved file to the moment at which an open browser shows what was saved: the median, and each. */
  readonly saved: number;
  readonly saves: readonly number[];
}

const PATIENCE_MS = 180_000;

/**
 * Starts the preview of a content folder, opens a page of it in a browser, and saves its file several times: each time when the
 * check of the save before has been told.
 * @param root the folder of the project
 * @param file the file to save: an entry; it is put back at the end
 * @param id the entry in it
 */
export async function measureDev(
  root: string,
  content: string,
  file: string,
  id: string,
  saves: number,
): Promise<DevLatency> {
  const browser = await launchBrowser();
  const begun = performance.now();
  const server = spawn(process.execPath, ['scripts/dev.ts', '--content', content, '--port', '0'], {
    cwd: root,
    env: { PATH: process.env['PATH'], HOME: process.env['HOME'] },
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const good = readFileSync(file, 'utf8');
  try {
    const page = `${(await said(server, /http:\S+(?=,)/))[0]}${id}/`;
    await (await fetch(page)).text();
    const start = performance.now() - begun;
    const shown = await openPage(browser, page);
    const times: number[] = [];
    for (let save = 1; save <= saves; save++) {
      const checked = said(server, /Saved: |\d+ errors?/);
      const before = performance.now();
      writeFileSync(file, `${good.trimEnd()} Saved the ${save}th time.\n`);
      times.push((await shown(save)) - before);
      await checked;
    }
    return { start: Math.round(start), saved: round(median(times)), saves: times.map(Math.round) };
  } finally {
    writeFileSync(file, good);
    server.kill();
    await browser.close();
  }
}

/** What the server says next of some form. */
function said(server: ChildProcess, words: RegExp): Promise<RegExpExecArray> {
  return patiently(`${words}`, (resolve, reject) => {
    const listen = (text: Buffer): void => {
      const found = words.exec(text.toString());
      if (!found) return;
      server.stdout?.off('data', listen);
      resolve(found);
    };
    server.once('exit', () => reject(new Error('The preview stopped.')));
    server.stdout?.on('data', listen);
  });
}

/**
 * Opens a page that notes itself what it shows, so that asking for it takes no time of the server.
 * @returns the moment at which it shows a save
 */
async function openPage(browser: Browser, address: string): Promise<(save: number) => Promise<number>> {
  const page = await browser.newPage();
  let tell = (_save: number): void => {};
  await page.exposeFunction('tellSave', (save: number) => tell(save));
  await page.addInitScript(() => {
    let last = '';
    const look = (): void => {
      const save = /Saved the (\d+)th time\./.exec(document.body?.textContent ?? '')?.[1];
      if (save === undefined || save === last) return;
      last = save;
      (window as unknown as { tellSave(save: number): void }).tellSave(Number(save));
    };
    new MutationObserver(look).observe(document, { childList: true, subtree: true });
  });
  await page.goto(address);
  return (save) =>
    patiently(`save ${save}`, (resolve) => {
      tell = (told) => {
        if (told === save) resolve(performance.now());
      };
    });
}

function patiently<T>(
  awaited: string,
  work: (resolve: (value: T) => void, reject: (error: Error) => void) => void,
): Promise<T> {
  const { promise, resolve, reject } = Promise.withResolvers<T>();
  const timer = setTimeout(() => reject(new Error(`\`${awaited}\` did not come.`)), PATIENCE_MS);
  work(resolve, reject);
  return promise.finally(() => clearTimeout(timer));
}
