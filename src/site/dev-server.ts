import type { IncomingMessage, ServerResponse } from 'node:http';
import { join, resolve, sep } from 'node:path';
import { type AstroIntegration, type AstroUserConfig, dev } from 'astro';
import { AfterSave } from './after-save.ts';
import { type Findings, Preview } from './preview.ts';

const ROOT = resolve(import.meta.dirname, '../..');
/** What a page under `dev` tells when it has come: the number of the state that it shows. */
export interface PageState {
  readonly state?: number;
}

/** A running preview. */
export interface DevServer {
  readonly url: string;
  stop(): Promise<void>;
}

/**
 * Serves the site live, drafts included. After each save of a file of the content folder the pages are those of the new text,
 * and a moment later so are the findings on them; text that cannot be shown leaves the last good pages in place.
 * @param contentRoot the content folder
 * @param port 0 for any free port
 * @param saved told after each save how many findings there are
 * @throws {ContentError} when the folder cannot be used at all
 */
export async function startDevServer(
  contentRoot: string,
  port: number,
  saved: (findings: Findings) => void = () => {},
): Promise<DevServer> {
  const preview = new Preview(contentRoot);
  preview.load();
  preview.check();
  const server = await dev({
    root: ROOT,
    logLevel: 'error',
    mode: 'development',
    server: { host: '127.0.0.1', port },
    integrations: [watchContent(preview, contentRoot, saved)],
  } as AstroUserConfig as Parameters<typeof dev>[0]);
  const base = process.env['BASE_PATH'] ?? '/';
  return { url: `http://localhost:${server.address.port}${base}`, stop: () => server.stop() };
}

function watchContent(
  preview: Preview,
  contentRoot: string,
  saved: (findings: Findings) => void,
): AstroIntegration {
  const content = resolve(contentRoot);
  const lies = (path: string): boolean => path === content || path.startsWith(content + sep);
  let standFirst = (): void => {};
  return {
    name: 'masec-content',
    hooks: {
      // Now that all others stand: before Astro's own, which refuses an address without its final slash.
      'astro:server:start': () => standFirst(),
      'astro:config:setup': ({ injectScript }) => {
        injectScript('page', `import ${JSON.stringify(resolve(ROOT, 'src/site/client/findings.ts'))};`);
      },
      'astro:server:setup': ({ server }) => {
        const send = (): void => server.ws.send('masec:findings', preview.findings);
        const afterSave = new AfterSave({
          show: () => {
            if (!preview.reload()) return false;
            // Which pages there are was remembered; Astro forgets it at this event of its own.
            for (const environment of Object.values(server.environments))
              if (environment.name !== 'client') environment.hot.send('astro:content-changed', {});
            server.ws.send({ type: 'full-reload' });
            return true;
          },
          check: () => {
            preview.check();
            saved(preview.findings);
            send();
          },
        });
        const changed = (path: string): void => {
          if (!lies(resolve(path)) || path.endsWith('.tmp')) return;
          if (resolve(path).startsWith(join(content, 'media'))) preview.forget();
          afterSave.told();
        };
        const letPagesFirst = (_: IncomingMessage, response: ServerResponse, next: () => void): void => {
          afterSave.asked();
          response.once('close', () => afterSave.asked());
          next();
        };
        standFirst = () => {
          for (const handle of [addFinalSlash, letPagesFirst])
            server.middlewares.stack.unshift({ route: '', handle });
        };
        server.watcher.add(content);
        // What the system tells counts as well: of a file that becomes a folder or a link and is itself again within a moment,
        // the watcher may tell nothing.
        server.watcher.on('all', (_event, path) => changed(path));
        server.watcher.on('raw', (_event, name, { watchedPath }: { watchedPath: string }) => {
          if (name) changed(resolve(watchedPath, name));
        });
        // A page that was on its way while a save came was not there to be told of it.
        server.ws.on('masec:ask', ({ state }: PageState, page) => {
          if (state !== undefined && state !== preview.state) page.send({ type: 'full-reload' });
          else send();
        });
      },
    },
  };
}

/** Leads from an address without its final slash to the page, as hosts of the built site do. */
function addFinalSlash(request: IncomingMessage, response: ServerResponse, next: () => void): void {
  const [path = '', ...query] = (request.url ?? '').split('?');
  if (request.method === 'GET' && /^(?:\/[^/.@_][^/.@]*)+$/.test(path))
    response.writeHead(302, { location: [`${path}/`, ...query].join('?') }).end();
  else next();
}
