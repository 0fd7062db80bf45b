import { Prose } from './prose.ts';
import { Random } from './random.ts';
import type { Corpus } from './writer.ts';
import { folded } from './yaml-text.ts';

const TERMS = 80;

/** The pages beside the entries: disciplines, and a glossary that does not grow with them beyond its usual size. */
export function* neighbourFiles({ seed, words, plan, lists }: Corpus): Generator<readonly [string, string]> {
  for (const slug of lists.of('disciplines')) {
    const prose = new Prose(words, new Random(seed, slug));
    yield [
      `disciplines/${slug}.mdx`,
      `---
title: ${prose.name()}
summary: ${folded(prose.short(160), 2)}
status: published
added: 2026-01-02
---

## What it brings

${prose.paragraphs(80)}

## What waits for it

${prose.paragraphs(60, ['in [[P0001]]'])}
`,
    ];
  }
  const terms = Math.min(TERMS, Math.ceil(plan.threat.length / 2));
  for (let number = 1; number <= terms; number++) {
    const prose = new Prose(words, new Random(seed, `term ${number}`));
    const title = prose.name();
    yield [
      `terms/${title.toLowerCase().replaceAll(' ', '-')}.mdx`,
      `---
title: ${title}
summary: ${folded(prose.short(160), 2)}
status: published
added: 2026-01-02
definitions:
  - text: ${folded(prose.sentence(20), 6)}
    by: ours
see-also: [${plan.threat[number - 1]?.id}]
---

${prose.paragraphs(50)}
`,
    ];
  }
}
