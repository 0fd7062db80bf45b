import { Prose } from './prose.ts';
import { Random } from './random.ts';
import type { Words } from './words.ts';
import type { EntryWriter } from './writer.ts';
import { folded } from './yaml-text.ts';

const FRAMEWORKS = 8;
const ITEMS = 40;
const EDITION = '1.0';

function itemName(seed: number, words: Words, framework: number, item: number): string {
  return new Prose(words, new Random(seed, `framework ${framework} ${item}`)).name();
}

/** Files of frameworks to which entries are mapped, by their place in the content folder. */
export function* frameworkFiles(seed: number, words: Words): Generator<readonly [string, string]> {
  for (let framework = 1; framework <= FRAMEWORKS; framework++) {
    const prose = new Prose(words, new Random(seed, `framework ${framework}`));
    const items = Array.from(
      { length: ITEMS },
      (_, index) => `  - id: F${framework}-${index + 1}
    name: ${itemName(seed, words, framework, index + 1)}
    kind: risk
    gist:
      text: ${folded(prose.sentence(14), 8)}
      where: https://example.org/frameworks/${framework}/
`,
    );
    yield [
      `frameworks/framework-${framework}/${EDITION}.yml`,
      `title: ${prose.name()}
publisher: ${prose.name()}
edition: "${EDITION}"
url: https://example.org/frameworks/${framework}/
id-by: publisher
items:
${items.join('')}`,
    ];
  }
}

/** The mappings of an entry, as a field of its file: one for every second threat and defence. */
export function mappingsField({ corpus, entry, prose, random }: EntryWriter): string {
  if (!['threat', 'defence'].includes(entry.kind) || random.happens(0.5)) return '';
  const framework = random.between(1, FRAMEWORKS);
  const item = random.between(1, ITEMS);
  return `maps-to:
  - framework: framework-${framework}
    edition: "${EDITION}"
    id: F${framework}-${item}
    name: ${itemName(corpus.seed, corpus.words, framework, item)}
    match: ${random.of(corpus.lists.of('match'))}
    rationale: ${folded(prose.sentence(16), 6)}
    confidence: ${random.of(corpus.lists.of('confidence'))}
`;
}
