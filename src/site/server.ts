import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { join } from 'node:path';
import sirv from 'sirv';

/**
 * Serves a built site on the loopback address, with its own 404 page.
 * @param folder the built site
 * @param port 0 for any free port
 * @param base the path the site was built for, with a slash at each end
 * @returns the server once it listens
 */
export function serve(folder: string, port: number, base = '/'): Promise<Server> {
  const files = sirv(folder, { dev: true, etag: true });
  const server = createServer((request, response) => {
    const missing = (): void => {
      response.writeHead(404, { 'content-type': 'text/html; charset=utf-8' });
      response.end(readFileSync(join(folder, '404.html')));
    };
    if (!request.url?.startsWith(base)) return missing();
    request.url = `/${request.url.slice(base.length)}`;
    files(request, response, missing);
  });
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => resolve(server));
  });
}
