import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';

const { SITE_URL, BASE_PATH } = process.env;

export default defineConfig({
  ...(SITE_URL && { site: SITE_URL }),
  base: BASE_PATH ?? '/',
  output: 'static',
  trailingSlash: 'always',
  compressHTML: true,
  build: { format: 'directory', inlineStylesheets: 'never' },
  devToolbar: { enabled: false },
  integrations: [mdx({ syntaxHighlight: false })],
  // A script or style that is written into the page would be refused by its Content-Security-Policy.
  vite: { build: { assetsInlineLimit: 0 } },
});
