import type { FileWriter } from '../writing/file-writer.ts';
import { HEADER_RULES } from './header-rules.ts';

/**
 * Writes what hosts of static sites read beside the pages: `_headers` for Netlify and Cloudflare Pages, `vercel.json` for Vercel.
 * @param files the files of the site
 * @param base the path under which the site is published, with a slash at each end
 */
export function writeHostFiles(files: FileWriter, base: string): void {
  files.write('_headers', headersFile(base));
  files.write('vercel.json', vercelFile(base));
}

function headersFile(base: string): string {
  return HEADER_RULES.map(({ path, headers }) => {
    const lines = Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`);
    return `${[`${base}${path}`, ...lines].join('\n')}\n`;
  }).join('\n');
}

function vercelFile(base: string): string {
  const headers = HEADER_RULES.map((rule) => ({
    source: `${base}${rule.path.replace(/\*$/, '(.*)')}`,
    headers: Object.entries(rule.headers).map(([key, value]) => ({ key, value })),
  }));
  const config = { $schema: 'https://openapi.vercel.sh/vercel.json', trailingSlash: true, headers };
  return `${JSON.stringify(config, null, 2)}\n`;
}
