import { cpSync, existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type AstroIntegration, build } from 'astro';
import type { Graph } from '#graph/graph.ts';
import { CODES } from '#knowledge-base';
import type { PublishedData } from '#views/data.ts';
import { SiteViews } from '#views/site-views.ts';
import { provideSite } from './data.ts';
import { ruleSources } from './rule-sources.ts';
import { writeSocialCards } from './social-cards.ts';

const ROOT = resolve(import.meta.dirname, '../..');

/**
 * Builds every page of the site into a folder.
 * @param graph what readers see; its content must have passed the check
 * @param outDir the folder to fill
 * @param data what is published as data beside the pages
 * @returns how many pages there are
 */
export async function buildSite(graph: Graph, outDir: string, data: PublishedData): Promise<number> {
  const { BASE_PATH = '/', SITE_URL } = process.env;
  const views = new SiteViews(graph, BASE_PATH, CODES, ruleSources(), data, SITE_URL);
  provideSite(views);
  let count = 0;
  const counter: AstroIntegration = {
    name: 'masec-count',
    hooks: {
      'astro:build:done': ({ pages }) => {
        count = pages.length;
      },
    },
  };
  await build({
    root: ROOT,
    outDir: resolve(outDir),
    logLevel: 'warn',
    mode: 'production',
    integrations: [counter],
  });
  const media = join(graph.corpus.root, 'media');
  if (existsSync(media)) cpSync(media, join(outDir, 'media'), { recursive: true });
  await writeSocialCards(views.explore.cards(), outDir);
  return count;
}
