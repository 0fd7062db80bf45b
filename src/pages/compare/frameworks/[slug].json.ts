import { site } from '../../../site/data.ts';

/** One file for each framework, fetched when it is compared with another. */
export function getStaticPaths(): { params: { slug: string } }[] {
  return site()
    .frameworkSlugs()
    .map((slug) => ({ params: { slug } }));
}

/** One side of a comparison. */
export function GET({ params }: { params: { slug: string } }): Response {
  return new Response(JSON.stringify(site().explore.comparedFramework(params.slug)), {
    headers: { 'content-type': 'application/json' },
  });
}
