import { HEADER_RULES } from './header-rules.ts';
import { apache, caddy, nginx } from './server-snippets.ts';

const fence = (language: string, text: string): string => `\`\`\`${language}\n${text}\`\`\`\n`;

/** How the site is served: made of the rules that our own server and the files for hosts are made of. */
export function hostingGuide(): string {
  const rows = HEADER_RULES.flatMap(({ path, headers }) =>
    Object.entries(headers).map(([name, value]) => `| \`/${path}\` | \`${name}: ${value}\` |`),
  );
  return `# Serving the site

\`npm run build\` makes \`dist/\`, a folder of plain files that any host can serve. Where the site stands is said while it is built:
\`SITE_URL=https://kb.example.org\` for addresses in the sitemap and in pages, \`BASE_PATH=/kb/\` when it does not stand at the root.

Each page carries its Content-Security-Policy in a \`<meta>\`: nothing from other hosts, no script or style written into the page, no
\`unsafe-inline\`, and WebAssembly on the search page only. Headers add what a page cannot say of itself, caching, and who may read the data.

| address | header |
|---|---|
${rows.join('\n')}

Everything else is asked for again each time, which \`ETag\` makes cheap. Addresses stand below \`BASE_PATH\`.

| host | what to do |
|---|---|
| Netlify, Cloudflare Pages | nothing: \`dist/_headers\` and \`dist/_redirects\` are read |
| Vercel | deploy \`dist/\`, which holds \`vercel.json\` |
| GitHub Pages | nothing can be set: the policies in the pages hold, frames are not forbidden, caching is ten minutes |
| nginx, Apache, Caddy | see below; with \`BASE_PATH\`, put it before each address |
| \`npm start\` | sends all of them already |

**HTTPS only.** Have the host redirect to HTTPS. When all of the domain is served that way, add
\`Strict-Transport-Security: max-age=63072000; includeSubDomains\`; it is not in the files above since it binds the whole domain, and for two
years. Netlify, Vercel and GitHub Pages have switches of their own for it.

## nginx

${fence('nginx', nginx())}
## Apache

${fence('apache', apache())}
## Caddy

${fence('caddy', caddy())}
This page is generated (\`npm run generate\`) from what our own server sends.
`;
}
