import type { APIContext } from 'astro';
import { absolute } from '../site/absolute.ts';
import { site } from '../site/data.ts';

/** The site in one text for language models. */
export function GET({ site: origin }: APIContext): Response {
  return new Response(site().explore.llms(absolute(origin)), {
    headers: { 'content-type': 'text/plain; charset=utf-8' },
  });
}
