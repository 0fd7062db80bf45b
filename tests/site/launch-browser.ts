import { type Browser, chromium } from 'playwright-core';

// The packaged browser brings its own shared libraries, which it unpacks only where it believes to be on Lambda.
process.env['AWS_EXECUTION_ENV'] ??= 'AWS_Lambda_nodejs22.x';

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-dev-shm-usage',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-quic',
  '--hide-scrollbars',
];

/** Starts the headless Chromium that comes as an npm package; nothing has to be installed on the machine. */
export async function launchBrowser(): Promise<Browser> {
  const { default: packaged } = await import('@sparticuz/chromium');
  const executablePath = await packaged.executablePath();
  return chromium.launch({
    executablePath,
    args: FLAGS,
    headless: true,
    env: process.env as Record<string, string>,
  });
}
