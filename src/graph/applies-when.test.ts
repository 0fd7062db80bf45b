import { describe, expect, test } from 'vitest';
import { readCorpus } from '#model/read-corpus.ts';
import { conditionsMet, type SystemModel } from './applies-when.ts';

const element = (...features: string[]) => new Set(features);

/** Three systems of different make, described by features alone. */
const SYSTEMS: Readonly<Record<string, SystemModel>> = {
  'a lone assistant with a form': {
    agent: [element()],
    channel: [element('direct', 'structured', 'monitored')],
    store: [],
    overseer: [element('human', 'sole')],
    system: [element()],
  },
  'an office team under an orchestrator': {
    agent: [element('delegates', 'tool-use'), element('accepts-delegation', 'tool-use', 'persistent-memory')],
    channel: [element('direct', 'free-form', 'monitored')],
    store: [element('shared')],
    overseer: [element('model-based', 'same-model-family', 'sole')],
    system: [element('orchestrator')],
  },
  'an open market of agents': {
    agent: [element('persistent-memory', 'tool-use', 'delegates', 'accepts-delegation')],
    channel: [
      element('direct', 'free-form', 'cross-owner', 'encrypted'),
      element('broadcast', 'free-form', 'cross-owner'),
    ],
    store: [element('shared', 'writable-by-untrusted', 'unversioned')],
    overseer: [],
    system: [element('several-owners', 'market', 'peer-mesh', 'many-agents', 'open-membership')],
  },
};

const { corpus } = readCorpus('content');
const threats = corpus.entries.flatMap((entry) => (entry.kind === 'threat' ? [entry] : []));
const applying = (system: SystemModel) =>
  threats.filter(({ data }) => conditionsMet(data['applies-when'], system).length > 0).map(({ id }) => id);

describe('conditionsMet()', () => {
  const condition = {
    on: 'channel',
    all: ['free-form'],
    any: ['direct', 'broadcast'],
    unless: ['monitored'],
    why: 'w',
  } as const;
  const met = (...features: string[]) =>
    conditionsMet([condition as never], { channel: [element(...features)] }).length === 1;

  test('needs all of `all`, one of `any` and none of `unless`, on one element', () => {
    expect(met('free-form', 'direct')).toBe(true);
    expect(met('free-form')).toBe(false);
    expect(met('direct')).toBe(false);
    expect(met('free-form', 'direct', 'monitored')).toBe(false);
    expect(
      conditionsMet([condition as never], { channel: [element('free-form'), element('direct')] }),
    ).toEqual([]);
    expect(conditionsMet([condition as never], {})).toEqual([]);
  });
});

test('every threat is judged on three systems: few fit the lone assistant, most the open market', () => {
  const counts = Object.fromEntries(
    Object.entries(SYSTEMS).map(([name, system]) => [name, applying(system).length]),
  );
  const [lone = 0, office = 0, market = 0] = Object.values(counts);
  expect(threats.length).toBeGreaterThanOrEqual(17);
  expect(lone).toBeLessThan(office);
  expect(office).toBeLessThan(market);
  expect(market).toBeGreaterThan(threats.length / 2);
});

test('no threat applies to a system without features, and each applies to some system', () => {
  expect(
    applying({
      agent: [element()],
      channel: [element()],
      store: [element()],
      overseer: [element()],
      system: [element()],
    }),
  ).toEqual([]);
  const everything = new Map<string, Set<string>>();
  for (const { value, on } of corpus.features)
    everything.set(on, (everything.get(on) ?? new Set()).add(value));
  const unmet = threats.filter(({ data }) =>
    data['applies-when'].every(({ on, all = [], any = [], unless = [] }) => {
      const wanted = new Set([...all, ...any.filter((feature) => !unless.includes(feature))]);
      return conditionsMet([{ on, all, any, unless, why: '' } as never], { [on]: [wanted] }).length === 0;
    }),
  );
  expect(unmet.map(({ id }) => id)).toEqual([]);
});
