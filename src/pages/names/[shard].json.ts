import { site } from '../../site/data.ts';

/** Parts of the list of names; only where it is too long for one file. */
export function getStaticPaths(): { params: { shard: string } }[] {
  return [...site().explore.nameFiles().keys()].map((shard) => ({ params: { shard } }));
}

/** Entries one of whose names has a word with the same beginning. */
export function GET({ params }: { params: { shard: string } }): Response {
  return new Response(JSON.stringify(site().explore.nameFiles().get(params.shard)), {
    headers: { 'content-type': 'application/json' },
  });
}
