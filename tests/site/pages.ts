import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** One built page: its address and its HTML. */
export interface Page {
  readonly path: string;
  readonly html: string;
}

/** Every page of a built site, by address; those that only lead on to another are none. */
export function readPages(site: string): Page[] {
  return globSync('**/*.html', { cwd: site })
    .sort()
    .map((name) => ({
      path: `/${name.replaceAll('\\', '/').replace(/(^|\/)index\.html$/, '$1')}`,
      html: readFileSync(join(site, name), 'utf8'),
    }))
    .filter(({ html }) => !html.includes('http-equiv="refresh"'));
}

/** The values of an attribute in a page, entities decoded. */
export function attribute(html: string, name: string): string[] {
  return [...html.matchAll(new RegExp(`\\s${name}="([^"]*)"`, 'g'))].map((match) => decode(match[1] ?? ''));
}

function decode(text: string): string {
  return text
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&#38;', '&')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
}
