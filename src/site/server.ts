import { readFileSync } from 'node:fs';
import { createServer, type Server, type ServerResponse } from 'node:http';
import { join } from 'node:path';
import sirv from 'sirv';
import { headersFor } from './hosting/header-rules.ts';

/**
 * Serves a built site on the loopback address, with its own 404 page and the headers that other hosts are told to send.
 * @param folder the built site
 * @param port 0 for any free port
 * @param base the path the site was built for, with a slash at each end
 * @returns the server once it listens
 */
export function serve(folder: string, port: number, base = '/'): Promise<Server> {
  const files = sirv(folder, {
    dev: true,
    etag: true,
    setHeaders: (response, path) => {
      for (const [name, value] of Object.entries(headersFor(path.slice(1)))) response.setHeader(name, value);
    },
  });
  const missing = (response: ServerResponse): void => {
    const page = readFileSync(join(folder, '404.html'));
    response.writeHead(404, { ...headersFor('404.html'), 'content-type': 'text/html; charset=utf-8' });
    response.end(page);
  };
  const server = createServer((request, response) => {
    // A file that a new build takes away while it is read ends its own answer only.
    response.on('pipe', (file) => file.once('error', () => response.destroy()));
    try {
      if (!request.url?.startsWith(base)) return missing(response);
      request.url = `/${request.url.slice(base.length)}`;
      files(request, response, () => missing(response));
    } catch {
      response.writeHead(503, { 'retry-after': '1', 'content-type': 'text/plain; charset=utf-8' });
      response.end('The site is being replaced. Try again.\n');
    }
  });
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => resolve(server));
  });
}
