import { cpSync, existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { build } from 'astro';
import { CODES, loadKnowledgeBase, publishedGraph } from '#knowledge-base';
import { SiteViews } from '#views/site-views.ts';
import { provideSite } from './data.ts';

const ROOT = resolve(import.meta.dirname, '../..');

/** What a build of the pages needs. */
export interface SiteBuild {
  readonly contentRoot: string;
  readonly outDir: string;
}

/** Builds every page of the site into a folder. The content must have passed its check. */
export async function buildSite({ contentRoot, outDir }: SiteBuild): Promise<void> {
  const { graph } = loadKnowledgeBase(contentRoot);
  provideSite(new SiteViews(publishedGraph(graph.corpus), process.env['BASE_PATH'] ?? '/', CODES));
  await build({ root: ROOT, outDir: resolve(outDir), logLevel: 'warn', mode: 'production' });
  const media = join(contentRoot, 'media');
  if (existsSync(media)) cpSync(media, join(outDir, 'media'), { recursive: true });
}
