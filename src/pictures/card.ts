import { element, type Svg, text } from './svg.ts';
import { wrap } from './text-width.ts';

const WIDTH = 420;
const PAD = 18;
const INNER = WIDTH - 2 * PAD;
const GROUND = '#fcfcfa';
const EDGE = '#a9aaa2';
const INK = '#1b1f23';
const FAINT = '#50575e';

/** Colours at night; where a host refuses styles those of the day stay. */
function nightStyle(kind: string): string {
  return `@media(prefers-color-scheme:dark){.g{fill:#14171a;stroke:#656d74}.i{fill:#e4e4de}.m{fill:#a8afb5}.k{fill:${kind}}}`;
}

/** What a card says. */
export interface CardWords {
  /** The first line, as in `MASEC-T0001 · Threat · observed`. */
  readonly kicker: string;
  readonly title: string;
  readonly summary: string;
  /** The last line. */
  readonly footer: string;
  /** Colours of the first line in daylight and at night. */
  readonly colours: readonly [string, string];
}

/** A card that stands for a page, as a file of its own, for a page of somebody else. It needs no script and loads nothing. */
export function card({ kicker, title, summary, footer, colours: [day, night] }: CardWords): Svg {
  const titles = wrap(title, 19, INNER, 2);
  const lines = wrap(summary, 13.5, INNER, 5);
  const top = PAD + 12;
  const summaryTop = top + 12 + titles.length * 24 + 20;
  const footerTop = summaryTop + (lines.length - 1) * 19 + 30;
  const height = footerTop + PAD - 4;
  const fills: Readonly<Record<string, string>> = { k: day, i: INK, m: FAINT };
  const row = (name: string, y: number, size: number, words: string, weight?: number): Svg =>
    element(
      'text',
      { class: name, fill: fills[name], x: PAD, y, 'font-size': size, 'font-weight': weight },
      text(words),
    );
  return element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      width: WIDTH,
      height,
      viewBox: `0 0 ${WIDTH} ${height}`,
      role: 'img',
      'aria-label': `${kicker}: ${title}. ${summary}`,
      'font-family': 'system-ui, "Segoe UI", Roboto, "Noto Sans", sans-serif',
    },
    element('title', {}, text(`${kicker}: ${title}`)),
    element('style', {}, text(nightStyle(night))),
    element('rect', {
      class: 'g',
      fill: GROUND,
      stroke: EDGE,
      x: 0.5,
      y: 0.5,
      width: WIDTH - 1,
      height: height - 1,
      rx: 4,
    }),
    row('k', top, 12.5, kicker, 600),
    ...titles.map((line, index) => row('i', top + 12 + 24 * (index + 1) - 6, 19, line, 600)),
    ...lines.map((line, index) => row('i', summaryTop + index * 19, 13.5, line)),
    row('m', footerTop, 11.5, footer),
  );
}
