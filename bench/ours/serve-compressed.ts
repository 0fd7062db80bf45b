import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { extname, join } from 'node:path';
import { gzipSync } from 'node:zlib';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};
const COMPRESSED = new Set(['.html', '.js', '.css', '.json', '.svg']);

/** A server that counts what it sends, also to scripts that work beside the page. */
export interface CountingServer {
  readonly origin: string;
  /** Bytes of bodies so far. */
  readonly sent: number;
  /** When it last sent something, as `performance.now()`. */
  readonly last: number;
  close(): void;
}

/** Serves a built site on the loopback address, text compressed as hosts of static sites do. */
export function serveCompressed(site: string): Promise<CountingServer> {
  const counts = { sent: 0, last: 0 };
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname);
    const file = join(site, path.endsWith('/') ? `${path}index.html` : path);
    const ending = extname(file);
    let bytes: Buffer;
    try {
      bytes = readFileSync(file);
    } catch {
      response.writeHead(404).end();
      return;
    }
    const compressed = COMPRESSED.has(ending);
    response.writeHead(200, {
      'content-type': TYPES[ending] ?? 'application/octet-stream',
      'cache-control': 'max-age=600',
      ...(compressed && { 'content-encoding': 'gzip' }),
    });
    const body = compressed ? gzipSync(bytes) : bytes;
    counts.sent += body.length;
    counts.last = performance.now();
    response.end(body);
  });
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      const port = typeof address === 'object' && address ? address.port : 0;
      resolve({
        origin: `http://127.0.0.1:${port}`,
        get sent() {
          return counts.sent;
        },
        get last() {
          return counts.last;
        },
        close: () => stop(server),
      });
    });
  });
}

function stop(server: Server): void {
  server.close();
  server.closeAllConnections();
}
