type Attributes = Readonly<Record<string, string | number>>;

/** An SVG that is written to a file: nothing in it depends on a style sheet. */
export class Drawing {
  readonly #root: SVGSVGElement;
  readonly #measure = document.createElement('canvas').getContext('2d') as CanvasRenderingContext2D;
  readonly font = 'system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif';

  /** @param title what the picture shows, for readers who cannot see it */
  constructor(width: number, height: number, title: string) {
    this.#root = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
    const size = { width: Math.ceil(width), height: Math.ceil(height) };
    set(this.#root, {
      ...size,
      viewBox: `0 0 ${size.width} ${size.height}`,
      role: 'img',
      'font-family': this.font,
    });
    this.add('title', {}).textContent = title;
    this.add('rect', { ...size, fill: colour('--paper') });
  }

  /** Adds an element, to the picture or into another. */
  add(name: string, attributes: Attributes, parent: Element = this.#root): SVGElement {
    const made = document.createElementNS('http://www.w3.org/2000/svg', name);
    set(made, attributes);
    parent.append(made);
    return made;
  }

  text(x: number, y: number, words: string, attributes: Attributes = {}, parent?: Element): void {
    this.add('text', { x, y, fill: colour('--ink'), 'font-size': 12, ...attributes }, parent).textContent =
      words;
  }

  /** A link around what is drawn in it. */
  link(href: string, parent?: Element): SVGElement {
    return this.add('a', { href: new URL(href, location.href).href }, parent);
  }

  /** Words broken into lines that are no wider than asked. */
  lines(words: string, size: number, width: number, weight = 400): string[] {
    this.#measure.font = `${weight} ${size}px ${this.font}`;
    const lines: string[] = [];
    for (const word of words.split(' ')) {
      const longer = lines.length > 0 ? `${lines.at(-1)} ${word}` : word;
      if (lines.length > 0 && this.#measure.measureText(longer).width <= width)
        lines[lines.length - 1] = longer;
      else lines.push(word);
    }
    return lines;
  }

  written(): string {
    return `<?xml version="1.0" encoding="UTF-8"?>\n${new XMLSerializer().serializeToString(this.#root)}\n`;
  }
}

/** The value of a colour of the theme that is shown. */
export function colour(name: string): string {
  return getComputedStyle(document.documentElement).getPropertyValue(name).trim() || '#000';
}

function set(element: Element, attributes: Attributes): void {
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, String(value));
}
