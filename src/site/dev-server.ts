import type { IncomingMessage, ServerResponse } from 'node:http';
import { resolve, sep } from 'node:path';
import { type AstroIntegration, type AstroUserConfig, dev } from 'astro';
import type { Diagnostic } from '#diagnostics/diagnostic.ts';
import { buildGraph } from '#graph/build-graph.ts';
import { CODES, checked, type KnowledgeBase, previewGraph } from '#knowledge-base';
import { ReadCache } from '#model/read-cache.ts';
import { ContentError, readCorpus } from '#model/read-corpus.ts';
import { SiteViews } from '#views/site-views.ts';
import { provideSite } from './data.ts';
import { LastGood } from './last-good.ts';
import { ruleSources } from './rule-sources.ts';

const ROOT = resolve(import.meta.dirname, '../..');
/** Editors write a file in several steps; what follows within this time belongs to one save. */
const SETTLE_MS = 30;
/** How long after a save the page has the machine for itself, before the check. */
const SHOW_MS = 200;

/** What a page under `dev` is told of the content. */
export interface Findings {
  readonly diagnostics: readonly Omit<Diagnostic, 'fix'>[];
  /** Set when nothing could be read at all, or the pages shown are those before the last save. */
  readonly notice?: string;
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

/** The content as the pages show it, and what is wrong with it. */
class Preview {
  readonly #root: string;
  readonly #cache = new ReadCache();
  readonly #good = new LastGood();
  readonly #ruleSources = ruleSources();
  #unchecked: (() => KnowledgeBase) | undefined;
  findings: Findings = { diagnostics: [] };

  constructor(root: string) {
    this.#root = root;
  }

  /** Reads the content again. Throws only before anything could be shown. */
  load(): void {
    const { corpus, diagnostics } = readCorpus(this.#root, new Map(), this.#cache);
    const shown = previewGraph(this.#good.shown(corpus));
    this.#unchecked = () => ({
      graph: shown.corpus === corpus ? shown : buildGraph(corpus),
      diagnostics,
    });
    provideSite(
      new SiteViews(
        shown,
        process.env['BASE_PATH'] ?? '/',
        CODES,
        this.#ruleSources,
        undefined,
        process.env['SITE_URL'],
      ),
      true,
    );
  }

  /** Reads the content again and keeps what is shown when that fails. */
  reload(): void {
    this.#attempt(() => this.load());
  }

  /** Checks what was read last, unless that was done. */
  check(): void {
    const unchecked = this.#unchecked;
    this.#unchecked = undefined;
    if (!unchecked) return;
    this.#attempt(() => {
      const { diagnostics } = checked(unchecked());
      this.findings = { diagnostics: diagnostics.map(({ fix: _, ...diagnostic }) => diagnostic) };
    });
  }

  #attempt(work: () => void): void {
    try {
      work();
    } catch (error) {
      const notice =
        error instanceof ContentError ? error.message : `The content cannot be shown: ${String(error)}`;
      this.findings = { ...this.findings, notice };
      this.#unchecked = undefined;
    }
  }
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
        standFirst = () => {
          server.middlewares.stack.unshift({ route: '', handle: addFinalSlash });
        };
        const send = (): void => server.ws.send('masec:findings', preview.findings);
        let timer: NodeJS.Timeout | undefined;
        const check = (): void => {
          preview.check();
          saved(preview.findings);
          send();
        };
        const changed = (path: string): void => {
          if (!lies(resolve(path)) || path.endsWith('.tmp')) return;
          clearTimeout(timer);
          timer = setTimeout(() => {
            preview.reload();
            // Which pages there are was remembered; Astro forgets it at this event of its own.
            for (const environment of Object.values(server.environments))
              if (environment.name !== 'client') environment.hot.send('astro:content-changed', {});
            server.ws.send({ type: 'full-reload' });
            timer = setTimeout(check, SHOW_MS);
          }, SETTLE_MS);
        };
        server.watcher.add(content);
        // What the system tells counts as well: of a file that becomes a folder or a link and is itself again within a moment,
        // the watcher may tell nothing.
        server.watcher.on('all', (_event, path) => changed(path));
        server.watcher.on('raw', (_event, name, { watchedPath }: { watchedPath: string }) => {
          if (name) changed(resolve(watchedPath, name));
        });
        server.ws.on('masec:ask', send);
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
