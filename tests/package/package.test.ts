import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { checkPackage, createPackageFromTarballData } from '@arethetypeswrong/core';
import { build } from 'esbuild';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';
import { afterAll, describe, expect, test } from 'vitest';
import { loadKnowledgeBase, publishedGraph } from '#knowledge-base';
import { packageVersion } from '#package/version.ts';
import { Stranger } from './packed.ts';

const stranger = new Stranger('content');
const graph = publishedGraph(loadKnowledgeBase('content').graph.corpus);
const manifest = JSON.parse(readFileSync(join(stranger.made, 'package.json'), 'utf8')) as {
  name: string;
  exports: Record<string, unknown>;
};
afterAll(() => rmSync(stranger.folder, { recursive: true, force: true }));

/** The size of a program, bundled and made small. */
async function bundled(source: string): Promise<number> {
  const { outputFiles } = await build({
    stdin: { contents: source, resolveDir: stranger.folder },
    bundle: true,
    minify: true,
    write: false,
    format: 'esm',
    platform: 'neutral',
  });
  return outputFiles[0]?.contents.length ?? 0;
}

test('a stranger without a network installs it, and it holds what the site holds', () => {
  expect(
    stranger.evaluate(`
      import * as masec from 'masec';
      import { threats } from 'masec/threats';
      console.log(JSON.stringify({
        names: Object.keys(masec).sort(),
        entries: masec.entries().map(({ id }) => id),
        same: threats === masec.threats,
        relations: masec.allRelations.length,
        references: masec.references.length,
        text: masec.text('t1').map(({ title }) => title),
      }));
    `),
  ).toMatchObject({
    names: expect.arrayContaining(['entry', 'entries', 'follow', 'reference', 'relations', 'resolve']),
    entries: [...graph.entries.keys()],
    same: true,
    relations: graph.relations.length,
    references: graph.references.size,
    text: [
      'How it works',
      'Why interaction matters',
      'What is known',
      'What is not known',
      'Not to be confused with',
    ].slice(0, graph.entries.get('MASEC-T0001')?.sections.length),
  });
});

test('an entry is found by any form of its identifier, and by nothing else', () => {
  const forms = [
    't1',
    'T0001',
    'masec-t0001',
    'MASEC-T1',
    ' MASEC T 0001 ',
    'https://w3id.org/masec/MASEC-T0001/r2/#known',
  ];
  const others = ['1', 'T', '', 'MASEC-Z0001', 'MASEC-T9999', 'T0001x', '__proto__'];
  expect(
    stranger.evaluate(`
      import { entry } from 'masec';
      console.log(JSON.stringify(${JSON.stringify([...forms, ...others])}.map((form) => entry(form)?.id ?? null)));
    `),
  ).toEqual([...forms.map(() => 'MASEC-T0001'), ...others.map(() => null)]);
});

test('relations can be followed from both of their ends', () => {
  const edge = graph.relations.find(({ type }) => type === 'mitigates');
  const cited = graph.relations.find(({ references }) => references.length > 0)?.references[0] ?? '';
  expect(
    stranger.evaluate(`
      import { finding, follow, reference, relations } from 'masec';
      const { source, target } = ${JSON.stringify(edge)};
      console.log(JSON.stringify({
        forward: follow(source, 'mitigates').some(({ id }) => id === target),
        back: follow(target, 'mitigated-by').some(({ id }) => id === source),
        wrong: follow(target, 'mitigates').length,
        out: relations(source, 'out').every((each) => each.source === source),
        into: relations(target, 'in').every((each) => each.target === target),
        both: relations(target).length === relations(target, 'in').length + relations(target, 'out').length,
        deep: follow('MASEC-T0001', 'enables', Infinity).length >= follow('MASEC-T0001', 'enables').length,
        work: reference(${JSON.stringify(cited)})?.key,
        finding: finding(${JSON.stringify(cited)})?.id,
      }));
    `),
  ).toEqual({
    forward: true,
    back: true,
    wrong: 0,
    out: true,
    into: true,
    both: true,
    deep: true,
    work: cited.split('#')[0],
    finding: cited.split('#')[1],
  });
});

describe('the types', () => {
  const GOOD = `
    import { entries, entry, facet, follow, mappings, reference, relations, resolve, threats, type Entry } from 'masec';
    import { defences } from 'masec/defences';

    const threat = entry('MASEC-T0001');
    const family: string | undefined = threat?.family;
    const origin = threat?.facets.origin;
    const kind: 'defence' | undefined = follow('MASEC-T0001', 'mitigated-by')[0]?.kind;
    const cost: string | undefined = defences[0]?.cost;
    const any: Entry | undefined = entry(String(Math.random()));
    if (any?.kind === 'trade-off') any.poles.map(({ key, good }) => key + good);
    const channels: readonly string[] = threats.flatMap((each) => facet(each, 'channel'));
    const living: readonly Entry[] | undefined = resolve('t1');
    const problems = entries('open-problem').map(({ question }) => question.length);
    export { channels, cost, family, kind, living, mappings, origin, problems, reference, relations };
  `;
  const BAD = `
    import { entries, entry, follow, threats } from 'masec';
    // @ts-expect-error a threat has no cost
    entry('MASEC-T0001')?.cost;
    // @ts-expect-error nothing can be changed
    threats[0]!.title = 'Another';
    // @ts-expect-error nothing can be added
    threats.push(threats[0]!);
    // @ts-expect-error nothing can be added to what an entry holds
    threats[0]!.facets.channel.push('direct');
    // @ts-expect-error there is no such kind
    entries('attack');
    // @ts-expect-error there is no such relation
    follow('MASEC-T0001', 'likes');
    // @ts-expect-error what mitigates is a defence
    follow('MASEC-T0001', 'mitigated-by')[0]?.facets;
    // @ts-expect-error a word that is on no list
    threats[0]!.facets.origin === 'accidental-ish';
    // @ts-expect-error an entry may be missing
    entry('MASEC-T0001').title;
  `;

  test.each(['bundler', 'node16'])('are right under module resolution %s', (resolution) => {
    const module = resolution === 'bundler' ? 'esnext' : 'node16';
    expect(stranger.typecheck(GOOD, '--moduleResolution', resolution, '--module', module)).toBe('');
  });

  test('refuse what is wrong, and each mark that expects it is needed', () => {
    const options = ['--moduleResolution', 'bundler', '--module', 'esnext'];
    expect(stranger.typecheck(BAD, ...options)).toBe('');
    const bare = stranger.typecheck(BAD.replaceAll('@ts-expect-error', ''), ...options);
    expect(bare.match(/error TS/g)).toHaveLength(9);
  });
});

test('a program carries the kinds it imports and no others', async () => {
  const whole = await bundled(`export * from 'masec'`);
  const threats = await bundled(`export { threats } from 'masec'`);
  const alone = await bundled(`export { threats } from 'masec/threats'`);
  const identifier = await bundled(`export { identifier } from 'masec'`);
  const lookUp = await bundled(`export { entry, resolve } from 'masec'`);
  const relations = await bundled(`export { relations } from 'masec'`);
  expect(threats).toBeLessThan(whole * 0.15);
  expect(threats).toBe(alone);
  expect(identifier).toBeLessThan(1000);
  expect(lookUp).toBeLessThan(whole * 0.35);
  expect(lookUp).toBeGreaterThan(threats);
  expect(relations).toBeLessThan(whole * 0.5);
});

test('publint and Are the types wrong? find nothing', async () => {
  const { messages } = await publint({ pkgDir: stranger.made, strict: true, pack: false });
  expect(messages.map((message) => formatMessage(message, manifest))).toEqual([]);
  const result = await checkPackage(createPackageFromTarballData(readFileSync(stranger.tarball)));
  // An ES module cannot be required by Node 16 and 18, nor found below the package by what knows no \`exports\`.
  const meant = new Set(['CJSResolvesToESM', 'NoResolution']);
  const problems = 'problems' in result ? result.problems : [{ kind: 'no types' }];
  expect(
    problems.filter(
      (problem) =>
        !meant.has(problem.kind) ||
        (problem.kind === 'NoResolution' &&
          (!('resolutionKind' in problem) || problem.resolutionKind !== 'node10')),
    ),
  ).toEqual([]);
});

test('its version holds the form of the data and the release', () => {
  expect(packageVersion('1.4.0', '0.0.0-unreleased')).toBe('1.0.0-unreleased');
  expect(packageVersion('1.4.0', '2026.12.3')).toBe('1.202612.3');
  expect(packageVersion('2.0.0', '2027.01.10')).toBe('2.202701.10');
});
