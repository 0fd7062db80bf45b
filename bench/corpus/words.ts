import { readNumber } from '#rules/evidence/numbers.ts';
import { Random } from './random.ts';

const COUNT = 24_000;
const ONSETS = 'b br c ch cl d dr f fl g gl gr h j k l m n p pl pr qu r s sh sl st t th tr v w z'.split(' ');
const VOWELS = 'a e i o u ai ea ou'.split(' ');
const CODAS = ['', '', '', '', 'l', 'm', 'n', 'r', 's', 't', 'nd', 'st'];

/** Words that can be pronounced and mean nothing, the commonest first, drawn as a language draws them. */
export class Words {
  readonly #words: readonly string[];
  /** How often one of the words up to this one is drawn, from 0 to 1. */
  readonly #shares: Float64Array;

  constructor(seed: number) {
    this.#words = inventWords(new Random(seed, 'words'));
    this.#shares = new Float64Array(COUNT);
    let sum = 0;
    for (let rank = 0; rank < COUNT; rank++) {
      sum += 1 / (rank + 1);
      this.#shares[rank] = sum;
    }
    for (let rank = 0; rank < COUNT; rank++) this.#shares[rank] = (this.#shares[rank] ?? 0) / sum;
  }

  /** How many words there are. */
  get size(): number {
    return this.#words.length;
  }

  /** The share of a text that one word has, by its rank. */
  share(rank: number): number {
    return (this.#shares[rank] ?? 0) - (this.#shares[rank - 1] ?? 0);
  }

  /** The next word of a text: the second commonest half as often as the commonest, the third a third as often (Zipf's law). */
  draw(random: Random): string {
    const place = random.next();
    let low = 0;
    let high = COUNT - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#shares[middle] ?? 1) > place) high = middle;
      else low = middle + 1;
    }
    return this.#words[low] ?? '';
  }

  /** A word that says what something is about: every one as often as the other. */
  topic(random: Random): string {
    return random.of(this.#words);
  }
}

/** As in a language, the commonest are the shortest. */
function inventWords(random: Random): string[] {
  const words = new Set<string>();
  while (words.size < COUNT) {
    const syllables = words.size < 60 ? 1 : words.size < 2_000 ? 2 : random.between(2, 4);
    const word = Array.from({ length: syllables }, () => syllable(random)).join('');
    if (readNumber(word).length === 0) words.add(word);
  }
  return [...words];
}

function syllable(random: Random): string {
  return random.of(ONSETS) + random.of(VOWELS) + random.of(CODAS);
}
