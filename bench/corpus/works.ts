import { Prose } from './prose.ts';
import { Random } from './random.ts';
import type { Words } from './words.ts';
import { folded } from './yaml-text.ts';

/** A work that entries cite. */
export interface Work {
  readonly key: string;
  /** The share, in per cent, that its first finding reports. */
  readonly share: number;
}

/** One work for two entries, so that each is cited by several. */
export function countWorks(entries: number): number {
  return Math.round(entries / 2);
}

/** Lays down which works there are, the best known first. */
export function planWorks(count: number, seed: number, words: Words): Work[] {
  const random = new Random(seed, 'works');
  const keys = new Set<string>();
  while (keys.size < count)
    keys.add(`${words.topic(random)}${random.between(2019, 2026)}${words.topic(random)}`);
  return [...keys].map((key) => ({ key, share: random.between(2, 98) }));
}

/** The file of a work: whom it is by, where it stands, and its two findings, the first with a figure. */
export function workFile(work: Work, seed: number, words: Words): string {
  const random = new Random(seed, work.key);
  const prose = new Prose(words, random);
  const [, family = '', year = ''] = /^([a-z]+)(\d{4})/.exec(work.key) ?? [];
  const others = Array.from({ length: random.between(0, 4) }, () => prose.name().split(' ')[0]);
  const authors = [capital(family), ...others].map(
    (name) => `  - {family: ${name}, given: ${prose.name().split(' ')[0]}}`,
  );
  const address = `https://example.org/works/${work.key}`;
  return `type: ${random.of(['article', 'article-journal', 'paper-conference', 'report'])}
title: ${prose.name()} ${prose.phrase(random.between(3, 8))}
author:
${authors.join('\n')}
issued: ${year}
container-title: ${prose.name()}
URL: ${address}
findings:
  - id: f1
    statement: ${folded(prose.sentence(16, `in ${work.share} % of ${prose.phrase(3)}`), 6)}
    values:
      - {value: ${work.share}, unit: "%", measure: ${prose.phrase(4)}, condition: ${prose.phrase(3)}}
    checked:
      how: full-text
      where:
        - ${address}
      on: 2026-01-02
  - id: f2
    statement: ${folded(prose.sentence(22), 6)}
    checked:
      how: abstract
      where:
        - ${address}
      on: 2026-01-02
`;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
