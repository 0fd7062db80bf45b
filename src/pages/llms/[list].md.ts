import type { APIContext } from 'astro';
import { absolute } from '../../site/absolute.ts';
import { site } from '../../site/data.ts';

/** Lists of entries for language models; only where there are too many for one text. */
export function getStaticPaths(): { params: { list: string } }[] {
  return site()
    .explore.llmsLists()
    .map((list) => ({ params: { list } }));
}

/** One list. */
export function GET({ params, site: origin }: APIContext<never, { list: string }>): Response {
  return new Response(site().explore.llmsList(params.list, absolute(origin)), {
    headers: { 'content-type': 'text/markdown; charset=utf-8' },
  });
}
