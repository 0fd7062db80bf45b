import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { barriers } from './barriers.ts';

/** A page of which is written down what it may not do. */
export interface Watched {
  readonly page: Page;
  /** Requests to other hosts, errors of scripts, violations of the Content-Security-Policy. */
  problems(): Promise<string[]>;
  /** Violations of accessibility as the page stands. */
  barriers(): Promise<string[]>;
}

/** Opens a page, hands it over, and closes it. */
export async function watchedPage<T>(
  browser: Browser,
  origin: string,
  options: BrowserContextOptions,
  work: (watched: Watched) => Promise<T>,
): Promise<T> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, ...options });
  const found: string[] = [];
  context.on('request', (request) => {
    if (!request.url().startsWith(origin) && !/^(data|blob):/.test(request.url()))
      found.push(`asked ${request.url()}`);
  });
  const page = await context.newPage();
  page.on('pageerror', (error) => found.push(error.message));
  page.on('console', (message) => {
    if (/Content[ -]Security[ -]Policy|Permissions[ -]Policy/i.test(message.text()))
      found.push(message.text());
  });
  await page.exposeFunction('tellViolation', (what: string) => found.push(what));
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sourceFile }) => {
      void (window as unknown as { tellViolation(what: string): void }).tellViolation(
        `${violatedDirective} ${blockedURI} ${sourceFile}`,
      );
    });
  });
  try {
    return await work({
      page,
      problems: async () => {
        await page.waitForTimeout(300);
        return found;
      },
      barriers: () => barriers(page),
    });
  } finally {
    await context.close();
  }
}

/** What a press saves: the name of the file and its text. */
export async function saved(page: Page, press: () => Promise<void>): Promise<{ name: string; text: string }> {
  const [download] = await Promise.all([page.waitForEvent('download'), press()]);
  const chunks: Buffer[] = [];
  for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer);
  return { name: download.suggestedFilename(), text: Buffer.concat(chunks).toString('utf8') };
}

/** The query of the address, decoded. */
export function query(page: Page): string {
  return decodeURIComponent(new URL(page.url()).search);
}
