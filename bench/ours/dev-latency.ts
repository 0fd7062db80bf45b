import { spawn } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { median, round } from '../measure/summary.ts';

/** How fast the preview is, in milliseconds. */
export interface DevLatency {
  /** From the command to the first page. */
  readonly start: number;
  /** From a saved file to the page that shows what was saved: the median, and each. */
  readonly saved: number;
  readonly saves: readonly number[];
}

const POLL_MS = 10;
const PATIENCE_MS = 180_000;

/**
 * Starts the preview of a content folder and saves a file several times.
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
  const begun = performance.now();
  const server = spawn(process.execPath, ['scripts/dev.ts', '--content', content, '--port', '0'], {
    cwd: root,
    env: { PATH: process.env['PATH'], HOME: process.env['HOME'] },
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const good = readFileSync(file, 'utf8');
  try {
    const origin = await new Promise<string>((resolve, reject) => {
      server.once('exit', () => reject(new Error('The preview did not start.')));
      server.stdout.on('data', (text: Buffer) => {
        const found = /http:\S+(?=,)/.exec(text.toString());
        if (found) resolve(found[0]);
      });
    });
    const page = `${origin}${id}/`;
    await shown(page, id);
    const start = performance.now() - begun;
    const times: number[] = [];
    for (let save = 0; save < saves; save++) {
      const mark = `Saved the ${save}th time.`;
      const before = performance.now();
      writeFileSync(file, `${good.trimEnd()} ${mark}\n`);
      times.push((await shown(page, mark)) - before);
      await pause(300);
    }
    return { start: Math.round(start), saved: round(median(times)), saves: times.map(Math.round) };
  } finally {
    writeFileSync(file, good);
    server.kill();
  }
}

/** When a page first shows some words. */
async function shown(page: string, words: string): Promise<number> {
  const until = performance.now() + PATIENCE_MS;
  while (performance.now() < until) {
    const text = await fetch(page).then(
      (response) => response.text(),
      () => '',
    );
    if (text.includes(words)) return performance.now();
    await pause(POLL_MS);
  }
  throw new Error(`\`${words}\` did not appear on ${page}.`);
}
