import { globSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type AstroIntegration, build } from 'astro';

const ROOT = resolve(import.meta.dirname, '../../..');
const RUNTIME = join(import.meta.dirname, 'component-runtime.ts');

/**
 * Compiles the pages of the site, without rendering any: Astro bundles their components for us to call, and their styles
 * and scripts for the reader.
 * @param folder where to put them: `server/` to be loaded here, `_astro/` to be published. Must lie inside the project
 */
export async function compileTemplates(folder: string): Promise<void> {
  await build({
    root: ROOT,
    outDir: folder,
    logLevel: 'warn',
    mode: 'production',
    integrations: [keepServer(folder)],
    vite: { plugins: [ownRuntime()] },
  });
}

/** Astro deletes what it compiled for itself once its own rendering is done; we want that and no rendering. */
function keepServer(folder: string): AstroIntegration {
  const compiled = join(folder, '.prerender');
  return {
    name: 'masec-templates',
    hooks: {
      'astro:build:start': ({ setPrerenderer }) =>
        setPrerenderer({
          name: 'masec-templates',
          getStaticPaths: async () => [],
          render: () => Promise.reject(new Error('Astro renders no page here.')),
          teardown: async () => {
            const [entry] = globSync('prerender-entry.*.mjs', { cwd: compiled });
            renameSync(compiled, join(folder, 'server'));
            writeFileSync(join(folder, 'server', 'entry.mjs'), `export { manifest } from './${entry}';\n`);
            for (const name of readdirSync(folder))
              if (name !== 'server' && name !== '_astro') rmSync(join(folder, name), { recursive: true });
          },
        }),
    },
  };
}

/** Has compiled components call our runtime in place of Astro's. */
function ownRuntime() {
  return {
    name: 'masec-component-runtime',
    enforce: 'pre' as const,
    resolveId: (source: string) => (source === 'astro/compiler-runtime' ? RUNTIME : undefined),
  };
}
