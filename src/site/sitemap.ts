import type { WrittenPage } from './page-writer.ts';
import type { FileWriter } from './writing/file-writer.ts';

/**
 * Tells crawlers which pages there are: `robots.txt`, and `sitemap.xml` where the site knows its address. Pages that ask to be
 * left out are; dates are not told, since none of those that files have are those of the content.
 * @param pages every page of the site
 * @param files the files of the site
 * @param siteUrl address of the host, as in `https://example.org`; without it there is no sitemap
 * @param base path under which the site is published, with a slash at each end
 */
export function writeSitemap(
  pages: readonly WrittenPage[],
  files: FileWriter,
  siteUrl: string | undefined,
  base: string,
): void {
  const lines = ['User-agent: *', 'Allow: /'];
  if (siteUrl) {
    const address = (path: string): string => new URL(base + path, siteUrl).href;
    const paths = pages.flatMap(({ path, listed }) => (listed ? [path] : [])).sort();
    const urls = paths.map((path) => `<url><loc>${escapeXml(address(path))}</loc></url>`);
    const set = `<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${urls.join('\n')}\n</urlset>`;
    files.write('sitemap.xml', `<?xml version="1.0" encoding="UTF-8"?>\n${set}\n`);
    lines.push(`Sitemap: ${address('sitemap.xml')}`);
  }
  files.write('robots.txt', `${lines.join('\n')}\n`);
}

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
