import { markShape } from './mark.ts';
import { element, type Svg, text } from './svg.ts';

/** What a card says that other sites show beside a link to ours. */
export interface CardWords {
  /** The kind whose mark and colour it has. */
  readonly kind: string;
  readonly title: string;
  readonly sentence: string;
  readonly site: string;
}

/** Cards are pictures without a style sheet: these are the colours of the light theme. */
const COLOURS: Readonly<Record<string, string>> = {
  threat: '#a32a17',
  'trade-off': '#6a3a9c',
  'open-problem': '#755000',
  defence: '#0a6558',
  'case-study': '#1c5896',
  benchmark: '#4a5864',
  family: '#30353a',
};
const WIDTH = 1200;
const HEIGHT = 630;
const LETTERS_A_LINE = 56;

/** A card in the size that other sites show, as SVG with words in the font `Literata`. */
export function socialCard({ kind, title, sentence, site }: CardWords): Svg {
  const colour = COLOURS[kind] ?? '#30353a';
  // In this size the seams show where the parts of a mark lie over one another: what joins the parties is drawn once more.
  const whole = markShape(kind);
  const joints = whole.split(/(?=M)/).filter((part) => !part.includes('a'));
  const words = { 'font-family': 'Literata', fill: '#1a1d21' };
  return element(
    'svg',
    { xmlns: 'http://www.w3.org/2000/svg', viewBox: `0 0 ${WIDTH} ${HEIGHT}`, width: WIDTH, height: HEIGHT },
    element('rect', { width: WIDTH, height: HEIGHT, fill: '#fdfcf9' }),
    element('rect', { width: 22, height: HEIGHT, fill: colour }),
    ...[whole, ...joints].map((d) =>
      element('path', { d, fill: colour, 'fill-rule': 'evenodd', transform: 'translate(206 140) scale(13)' }),
    ),
    element('text', { ...words, x: 90, y: 300, 'font-size': 92, 'font-weight': 600 }, text(title)),
    ...linesOf(sentence).map((line, index) =>
      element('text', { ...words, x: 92, y: 368 + index * 48, 'font-size': 35 }, text(line)),
    ),
    element('text', { ...words, x: 92, y: 566, 'font-size': 30, fill: '#50565c' }, text(site)),
  );
}

function linesOf(sentence: string): string[] {
  const lines: string[] = [];
  for (const word of sentence.split(' ')) {
    const longer = lines.length > 0 ? `${lines.at(-1)} ${word}` : word;
    if (lines.length > 0 && longer.length <= LETTERS_A_LINE) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}
