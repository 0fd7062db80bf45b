import { colour, Drawing } from './drawing.ts';
import { legendOf, levelOf, type ShadingName, shadingOf, valueWords } from './shading.ts';

const COLUMNS = 5;
const WIDTH = 236;
const GAP = 20;
const MARGIN = 28;
const LINE = 15;

interface Block {
  readonly title: string;
  readonly cells: readonly HTMLElement[];
}

/** The board as it is shown, drawn as a picture that stands alone. */
export function matrixPicture(shading: ShadingName, filters: string, version: string): string {
  const blocks = [...document.querySelectorAll<HTMLElement>('.board-family')].flatMap((family): Block[] => {
    const cells = [...family.querySelectorAll<HTMLElement>('.board-cell')].filter(({ hidden }) => !hidden);
    return cells.length > 0 ? [{ title: family.querySelector('h2 a')?.textContent ?? '', cells }] : [];
  });
  const ruler = new Drawing(1, 1, '');
  const heights = blocks.map((block) => heightOf(ruler, block));
  const columns = share(heights, COLUMNS);
  const top = MARGIN + 74;
  const tallest = Math.max(0, ...columns.map((column) => sum(column.map((index) => heights[index] ?? 0))));
  const width = 2 * MARGIN + COLUMNS * WIDTH + (COLUMNS - 1) * GAP;
  const title = `MASEC matrix, shaded by ${shadingOf(shading).label.toLowerCase()}`;
  const drawing = new Drawing(width, top + tallest + MARGIN, title);
  drawing.text(MARGIN, MARGIN + 14, title, { 'font-size': 18, 'font-weight': 600 });
  const said = [`Content ${version}`, filters].filter(Boolean).join(' · ');
  drawing.text(MARGIN, MARGIN + 32, said, { fill: colour('--ink-2') });
  drawLegend(drawing, shading);
  for (const [place, column] of columns.entries()) {
    let y = top;
    for (const index of column) {
      drawBlock(drawing, blocks[index] as Block, shading, MARGIN + place * (WIDTH + GAP), y);
      y += heights[index] ?? 0;
    }
  }
  return drawing.written();
}

function drawLegend(drawing: Drawing, shading: ShadingName): void {
  let x = MARGIN;
  for (const { level, words } of legendOf(shading)) {
    drawMeter(drawing, x, MARGIN + 45, level);
    drawing.text(x + 26, MARGIN + 55, words);
    x += 50 + words.length * 7;
  }
}

function drawBlock(
  drawing: Drawing,
  { title, cells }: Block,
  shading: ShadingName,
  x: number,
  top: number,
): void {
  let y = top + LINE;
  for (const line of drawing.lines(title, 12.5, WIDTH, 600)) {
    drawing.text(x, y, line, { 'font-size': 12.5, 'font-weight': 600 });
    y += LINE;
  }
  y -= 8;
  for (const cell of cells) {
    const link = cell.querySelector('a');
    const value = Number(cell.dataset[shading]);
    const level = levelOf(shading, value);
    const indent = cell.classList.contains('is-case') ? 10 : 0;
    const lines = linesOf(drawing, cell);
    const group = drawing.link(link?.getAttribute('href') ?? '');
    group.setAttribute('data-id', cell.dataset['id'] ?? '');
    drawing.add('title', {}, group).textContent =
      `${cell.dataset['id']} ${link?.textContent}: ${valueWords(shading, value)}`;
    drawing.add(
      'rect',
      {
        x: x + indent,
        y,
        width: WIDTH - indent,
        height: lines.length * LINE + 4,
        fill: colour('--threat'),
        'fill-opacity': level * 0.075,
      },
      group,
    );
    drawMeter(drawing, x + indent + 4, y + 4, level, group);
    if (shading !== 'maturity')
      drawing.text(x + WIDTH - 5, y + 13, String(value), { 'text-anchor': 'end', 'font-weight': 600 }, group);
    for (const [index, line] of lines.entries())
      drawing.text(x + indent + 30, y + 13 + index * LINE, line, {}, group);
    y += lines.length * LINE + 6;
  }
}

function drawMeter(drawing: Drawing, x: number, y: number, level: number, parent?: Element): void {
  for (let step = 0; step < 4; step++)
    drawing.add(
      'rect',
      {
        x: x + step * 5.5,
        y,
        width: 4,
        height: 9,
        fill: step < level ? colour('--threat') : 'none',
        stroke: colour('--threat'),
        'stroke-width': 0.8,
      },
      parent,
    );
}

function linesOf(drawing: Drawing, cell: HTMLElement): string[] {
  const indent = cell.classList.contains('is-case') ? 10 : 0;
  return drawing.lines(cell.querySelector('a')?.textContent ?? '', 12, WIDTH - 56 - indent);
}

function heightOf(drawing: Drawing, { title, cells }: Block): number {
  const head = drawing.lines(title, 12.5, WIDTH, 600).length * LINE;
  return head + sum(cells.map((cell) => linesOf(drawing, cell).length * LINE + 6)) + 24;
}

/** Shares blocks out over columns in their order, so that the tallest column is as short as it can be. */
function share(heights: readonly number[], columns: number): number[][] {
  const fill = (limit: number): number[][] => {
    const filled: number[][] = [[]];
    let used = 0;
    for (const [index, height] of heights.entries()) {
      if (used > 0 && used + height > limit) {
        filled.push([]);
        used = 0;
      }
      filled.at(-1)?.push(index);
      used += height;
    }
    return filled;
  };
  let limit = Math.max(sum(heights) / columns, ...heights, 1);
  while (fill(limit).length > columns) limit *= 1.03;
  return fill(limit);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
