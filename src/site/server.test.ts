import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { headersFor } from './hosting/header-rules.ts';
import { OutputFolder } from './output-folder.ts';
import { serve } from './server.ts';

let parent: string;
let folder: string;
let server: Server;
let origin: string;

/** A site whose files all say the same. */
async function fill(site: string, words: string): Promise<void> {
  for (const path of ['MASEC-T0001', '_astro', 'data']) mkdirSync(join(site, path), { recursive: true });
  for (const path of ['index.html', '404.html', 'MASEC-T0001/entry.json', '_astro/a.css', 'data/masec.json'])
    writeFileSync(join(site, path), words);
}

beforeEach(async () => {
  parent = mkdtempSync(join(tmpdir(), 'masec-server-'));
  folder = join(parent, 'dist');
  await fill(folder, 'old');
  server = await serve(folder, 0, '/kb/');
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterEach(() => {
  server.close();
  server.closeAllConnections();
  rmSync(parent, { recursive: true, force: true });
});

test.each(['', 'MASEC-T0001/entry.json', '_astro/a.css', 'data/masec.json'])(
  'sends `%s` with the headers that hosts are told to send',
  async (path) => {
    const { status, headers } = await fetch(`${origin}/kb/${path}`);
    expect(status).toBe(200);
    for (const [name, value] of Object.entries(headersFor(path))) expect(headers.get(name)).toBe(value);
  },
);

test.each(['/kb/nowhere', '/', '/kb/../../etc/passwd', '/kb/%2e%2e%2f%2e%2e%2fetc/passwd', '/kb/%'])(
  'answers %s with the page for what is not there, guarded like the others',
  async (path) => {
    const response = await fetch(origin + path);
    expect([response.status, await response.text()]).toEqual([404, 'old']);
    expect(response.headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
  },
);

test('serves on while the folder is replaced under it, and while it is not there', async () => {
  const words = new Set<string>();
  const ask = async (): Promise<void> => {
    const response = await fetch(`${origin}/kb/data/masec.json`).catch(() => undefined);
    if (response?.status === 200) words.add(await response.text());
  };
  for (let build = 0; build < 30; build++)
    await Promise.all([
      new OutputFolder(folder).replace((site) => fill(site, build % 2 ? 'old' : 'new')),
      ...Array.from({ length: 10 }, ask),
    ]);
  expect([...words].sort()).toEqual(['new', 'old']);
  renameSync(folder, `${folder}.away`);
  const { status, headers } = await fetch(`${origin}/kb/`);
  expect([status, headers.get('retry-after')]).toEqual([503, '1']);
  renameSync(`${folder}.away`, folder);
  expect((await fetch(`${origin}/kb/`)).status).toBe(200);
});
