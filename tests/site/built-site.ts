import { rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { build } from '#site/build.ts';
import { serve } from '#site/server.ts';
import { unpackBrowser } from './launch-browser.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Folder of the site built from the real content. */
    site: string;
    /** Address at which it is served. */
    origin: string;
  }
}

/** Builds the real site once for the whole suite and serves it on a free port of the loopback address. */
export default async function setup(project: TestProject): Promise<() => void> {
  await unpackBrowser();
  const site = join(tmpdir(), `masec-site-${process.pid}`);
  const { built, diagnostics } = await build('content', site);
  if (!built) throw new Error(`the content does not pass its check: ${JSON.stringify(diagnostics[0])}`);
  const server = await serve(site, 0);
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the server has no port');
  project.provide('site', site);
  project.provide('origin', `http://127.0.0.1:${address.port}`);
  return () => {
    server.close();
    server.closeAllConnections();
    rmSync(site, { recursive: true, force: true });
  };
}
