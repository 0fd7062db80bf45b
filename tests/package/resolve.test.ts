import { rmSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { loadKnowledgeBase, publishedGraph } from '#knowledge-base';
import { readLists } from '#model/read-lists.ts';
import { packageFiles } from '#package/package-files.ts';
import { runtimeSources } from '#package/runtime-sources.ts';
import { type Edit, withContent } from '../fixtures/content-builder.ts';
import { Stranger } from './packed.ts';

/** A threat that is no longer in use. */
function retired(number: number, status: string, to: readonly string[]): Readonly<Record<string, Edit>> {
  const successors = to.length > 0 ? `\n  to: [${to.join(', ')}]` : '';
  return {
    [`threats/T000${number}-gone.mdx`]: `---
title: Gone ${number}
summary: A threat for tests that is gone.
status: ${status}
added: 2026-01-02
family: MASEC-F0001
facets:
  origin: emergent
  channel: [direct]
  parties: [agent, human]
  setting: [decentralised]
  intent: [adversarial]
  attacker-position: [participant]
  target: [human]
  scale: [dyad]
  stage: [operation]
  harms-to: [integrity]
applies-when:
  - on: channel
    all: [free-form]
    why: Free text leaves room.
retired:
  on: 2026-12-01
  release: 2026.12.1
  reason: It was tested away.${successors}
---

## How it works

It worked.

## Why interaction matters

It did.

## What is known

Nothing.

## What is not known

All.
`,
  };
}

let stranger: Stranger;
beforeAll(() => {
  stranger = withContent(
    {
      ...retired(3, 'merged', ['MASEC-T0001']),
      ...retired(4, 'split', ['MASEC-T0002', 'MASEC-T0001']),
      ...retired(5, 'moved', ['MASEC-X0001']),
      ...retired(6, 'deprecated', []),
      ...retired(7, 'merged', ['MASEC-T0004']),
    },
    (root) => new Stranger(root),
  );
});
afterAll(() => rmSync(stranger.folder, { recursive: true, force: true }));

test('an identifier leads to what stands in its place now, however often that changed', () => {
  expect(
    stranger.evaluate(`
      import { entry, isLiving, resolve } from 'masec';
      const ids = [1, 3, 4, 5, 6, 7, 9].map((number) => 'T' + number);
      console.log(JSON.stringify(ids.map((id) => [
        id, entry(id)?.status ?? null, entry(id) ? isLiving(entry(id)) : null, resolve(id)?.map((each) => each.id) ?? null,
      ])));
    `),
  ).toEqual([
    ['T1', 'published', true, ['MASEC-T0001']],
    ['T3', 'merged', false, ['MASEC-T0001']],
    ['T4', 'split', false, ['MASEC-T0002', 'MASEC-T0001']],
    ['T5', 'moved', false, ['MASEC-X0001']],
    ['T6', 'deprecated', false, []],
    ['T7', 'merged', false, ['MASEC-T0002', 'MASEC-T0001']],
    ['T9', null, null, null],
  ]);
});

test('a package of another content folder has types that fit it', () => {
  expect(
    stranger.typecheck(
      `import { entry, follow } from 'masec';
       export const cost: string | undefined = follow('MASEC-T0001', 'mitigated-by')[0]?.cost;
       export const to: readonly string[] | undefined = entry('MASEC-T0003')?.retired?.to;`,
      ...['--moduleResolution', 'bundler', '--module', 'esnext'],
    ),
  ).toBe('');
});

test('the same content gives the same bytes, wherever it stands', async () => {
  const make = () =>
    withContent({}, (root) =>
      packageFiles(publishedGraph(loadKnowledgeBase(root).graph.corpus), {
        sources: runtimeSources(),
        lists: readLists(root).values,
        licences: { code: 'MIT', content: 'CC BY' },
      }),
    );
  expect(await make()).toEqual(await make());
});
