import { cpSync, existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { build } from 'astro';
import type { Graph } from '#graph/graph.ts';
import { CODES } from '#knowledge-base';
import { SiteViews } from '#views/site-views.ts';
import { provideSite } from './data.ts';
import { ruleSources } from './rule-sources.ts';
import { writeSitemap } from './sitemap.ts';
import { writeSocialCards } from './social-cards.ts';

const ROOT = resolve(import.meta.dirname, '../..');

/**
 * Builds every page of the site into a folder.
 * @param graph what readers see; its content must have passed the check
 * @param outDir the folder to fill
 */
export async function buildSite(graph: Graph, outDir: string): Promise<void> {
  const views = new SiteViews(graph, process.env['BASE_PATH'] ?? '/', CODES, ruleSources());
  provideSite(views);
  await build({ root: ROOT, outDir: resolve(outDir), logLevel: 'warn', mode: 'production' });
  const media = join(graph.corpus.root, 'media');
  if (existsSync(media)) cpSync(media, join(outDir, 'media'), { recursive: true });
  await writeSocialCards(views.explore.cards(), outDir);
  writeSitemap(outDir, process.env['SITE_URL'], views.base);
}
