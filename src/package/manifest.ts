import type { Site } from '#schemas/types.ts';

/**
 * The `package.json` of the package.
 * @param data names of the files of data, each of which can be imported by itself
 */
export function manifest(version: string, data: readonly string[], site: Site): string {
  const entryPoint = (path: string): Record<string, string> => ({
    types: `./${path}.d.ts`,
    default: `./${path}.js`,
  });
  const document = {
    name: 'masec',
    version,
    description: 'The Multi-Agent Security Knowledge Base as typed data, with functions to look things up.',
    keywords: ['ai-security', 'multi-agent', 'security', 'taxonomy', 'threats', 'knowledge-base'],
    license: `${site.license.code} AND ${site.license.content}`,
    author: `${site.title} contributors`,
    homepage: site.namespace,
    ...(site.repository !== undefined && {
      repository: {
        type: 'git',
        url: `git+${site.repository.replace(/\/+$/, '').replace(/\.git$/, '')}.git`,
      },
    }),
    type: 'module',
    sideEffects: false,
    engines: { node: '>=18' },
    types: './index.d.ts',
    exports: {
      '.': entryPoint('index'),
      ...Object.fromEntries(data.map((name) => [`./${name}`, entryPoint(`data/${name}`)])),
      './package.json': './package.json',
    },
    files: ['*.js', '*.d.ts', 'data', 'LICENSE', 'LICENSE-CONTENT.md'],
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}
