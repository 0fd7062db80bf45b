import type { Stage } from '#progress/stages.ts';
import { build } from '#site/build.ts';
import type { Extent } from '#site/publishing/publication.ts';

/** A program of its own: builds once and prints how long each stage took, as JSON. */
const [content = '', out = '', extent] = process.argv.slice(2);
const seconds: Record<string, number> = {};
const stage: Stage = (name, work) => {
  const begun = performance.now();
  const ended = (): void => {
    seconds[name] = (seconds[name] ?? 0) + (performance.now() - begun) / 1000;
  };
  const result = work(() => {});
  if (result instanceof Promise) return result.finally(ended) as typeof result;
  ended();
  return result;
};
const { built, pages } = await build(content, out, { stage, extent: extent as Extent });
if (!built) throw new Error(`\`${content}\` does not pass its check.`);
process.stdout.write(`${JSON.stringify({ pages, seconds })}\n`);
