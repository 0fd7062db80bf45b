import { decodeHTMLStrict } from 'entities';
import { Parser } from 'htmlparser2';

/** A place in a page that has a name. */
export interface Anchor {
  readonly element: string;
  readonly id: string;
  readonly text: string;
  /** Before which word it stands. */
  readonly location: number;
}

/** What search reads of a page. */
export interface PageText {
  /** Its words, each with all that hangs on it. */
  readonly words: readonly string[];
  /** The weight of each word as Pagefind counts: 24 for plain text, at most 240. */
  readonly weights: readonly number[];
  readonly anchors: readonly Anchor[];
  readonly meta: ReadonlyMap<string, string>;
  readonly filters: ReadonlyMap<string, readonly string[]>;
}

const LEFT_OUT = new Set('head style script noscript label form svg footer nav iframe template'.split(' '));
const SENTENCES = new Set('h1 h2 h3 h4 h5 h6 p td div ul li article section'.split(' '));
const INLINE = new Set(
  'a abbr acronym b bdo big br button cite code dfn em i img input kbd label map object output q samp script select small span strong sub sup textarea time tt var'.split(
    ' ',
  ),
);
/** What the last letter of a sentence must be for it to get a full stop. */
const OPEN_ENDED = /[\p{L}\p{M}\p{N}\p{Pc}'")$*]/u;

/** The weight of plain text. */
const PLAIN = 24;
const MOST = 10;
const HEADINGS: Readonly<Record<string, number>> = { h1: 7, h2: 6, h3: 5, h4: 4, h5: 3, h6: 2 };

/** Marks in the text, which are words of their own; no page has this letter. */
const MARK = '\u0001';
const WEIGH = `${MARK}weigh`;
const HEADING = `${MARK}heading`;
const END = `${MARK}end`;
const ANCHOR = `${MARK}anchor`;
const MARKS = new RegExp(`${MARK}\\S+\\s?`, 'g');

/** An element that is being read. */
interface Element {
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string>>;
  /** Read, left out but for what it tells of the page, or left out whole. */
  readonly state: 'read' | 'left-out' | 'excluded';
  /** The anchors whose text this is. */
  readonly anchors: readonly OpenAnchor[];
  text: string;
  /** The last letter of `text`. */
  last: string;
}

interface OpenAnchor {
  readonly element: string;
  readonly id: string;
  text: string;
}

/**
 * Reads a page as Pagefind does, by the same attributes: `data-pagefind-ignore`, `-meta`, `-filter` and `-weight`.
 * @param html the element that search reads
 */
export function pageText(html: string): PageText {
  const reader = new PageReader();
  const parser = new Parser(
    {
      onopentag: (tag, attributes) => reader.open(tag, attributes),
      ontext: (text) => reader.text(text),
      onclosetag: () => reader.close(),
    },
    { decodeEntities: false },
  );
  parser.end(html);
  return reader.result();
}

class PageReader {
  readonly #meta = new Map<string, string>();
  readonly #filters = new Map<string, string[]>();
  readonly #anchors: OpenAnchor[] = [];
  /** The first heading, which is the title of a page that tells none. */
  #heading: string | undefined;
  /** What the first picture behind a title says of itself. */
  #picture: Element['attributes'] | undefined;
  readonly #open: Element[] = [{ tag: '', attributes: {}, state: 'read', anchors: [], text: '', last: '' }];

  get #current(): Element {
    return this.#open.at(-1) as Element;
  }

  open(tag: string, attributes: Readonly<Record<string, string>>): void {
    const parent = this.#current;
    const ignored = attributes['data-pagefind-ignore'];
    const anchors = INLINE.has(tag) ? [...parent.anchors] : [];
    const id = attributes['id']?.replace(/\s/g, '');
    // What stands outside of what search reads is no part of it, and so is the name of the whole.
    if (id !== undefined && ignored === undefined && attributes['data-pagefind-body'] === undefined) {
      const anchor = { element: tag, id, text: '' };
      append(parent, ` ${ANCHOR}${this.#anchors.push(anchor) - 1} `);
      anchors.push(anchor);
    }
    if (tag === 'br' && ignored !== 'all') append(parent, ' ');
    const state =
      parent.state === 'excluded' || ignored === 'all'
        ? 'excluded'
        : ignored !== undefined || LEFT_OUT.has(tag)
          ? 'left-out'
          : 'read';
    this.#open.push({ tag, attributes, state, anchors, text: '', last: '' });
  }

  text(text: string): void {
    const element = this.#current;
    append(element, text);
    if (element.state === 'read') for (const anchor of element.anchors) anchor.text += text;
  }

  close(): void {
    const element = this.#open.pop() as Element;
    if (element.state === 'excluded') return;
    this.#tell(element);
    if (element.state === 'left-out') return;
    if (SENTENCES.has(element.tag)) {
      element.text = ` ${element.text}`;
      append(element, OPEN_ENDED.test(element.last) ? '. ' : ' ');
    }
    const { 'data-pagefind-weight': weight } = element.attributes;
    const mark =
      weight === undefined
        ? HEADINGS[element.tag] && `${HEADING}${HEADINGS[element.tag]}`
        : `${WEIGH}${weight}`;
    if (mark) {
      element.text = ` ${mark} ${element.text}`;
      append(element, ` ${END} `);
    }
    append(this.#current, element.text, element.last);
  }

  /** What an element tells of the page. */
  #tell({ tag, attributes, text }: Element): void {
    const { 'data-pagefind-meta': meta, 'data-pagefind-filter': filter } = attributes;
    const told = (attribute: string): [name: string, value: string] => {
      const colon = attribute.indexOf(':');
      return colon < 0
        ? [attribute, plain(text.replace(MARKS, ''))]
        : [attribute.slice(0, colon), plain(attribute.slice(colon + 1))];
    };
    const heading = tag === 'h1' ? plain(text.replace(MARKS, '')) : '';
    if (heading) this.#heading ??= heading;
    if (tag === 'img' && (this.#heading ?? this.#meta.get('title')) !== undefined)
      this.#picture ??= attributes;
    if (meta !== undefined) {
      const [name, value] = told(meta);
      if (value) this.#meta.set(name, value);
    }
    if (filter !== undefined) {
      const [name, value] = told(filter);
      const values = this.#filters.get(name) ?? [];
      this.#filters.set(name, [...values, plain(value)]);
    }
  }

  result(): PageText {
    const words: string[] = [];
    const weights: number[] = [];
    const anchors: Anchor[] = [];
    const around: number[] = [];
    let weight = PLAIN;
    for (const text of decodeHTMLStrict(this.#current.text).replaceAll('\u200b', '').split(/\s+/u)) {
      if (text.startsWith(MARK)) {
        if (text.startsWith(ANCHOR))
          anchors.push(this.#anchorAt(Number(text.slice(ANCHOR.length)), words.length));
        else if (text === END) around.pop();
        else around.push(weightOf(text, around));
        weight = around.at(-1) ?? PLAIN;
      } else if (text) {
        words.push(text);
        weights.push(weight);
      }
    }
    this.#tellDefaults();
    return { words, weights, anchors, meta: this.#meta, filters: this.#filters };
  }

  /** What a page tells that does not say it. */
  #tellDefaults(): void {
    const told = this.#meta;
    if (this.#heading !== undefined && !told.has('title')) told.set('title', this.#heading);
    if (this.#picture?.['src'] === undefined || told.has('image')) return;
    told.set('image', decodeHTMLStrict(this.#picture['src']));
    told.set('image_alt', decodeHTMLStrict(this.#picture['alt'] ?? ''));
  }

  #anchorAt(number: number, location: number): Anchor {
    const { element, id, text } = this.#anchors[number] as OpenAnchor;
    return { element, id, text: plain(plain(text)), location };
  }
}

/** The weight that a mark tells. That of a heading counts only where no other does. */
function weightOf(mark: string, around: readonly number[]): number {
  if (mark.startsWith(WEIGH)) return weighed(Number(mark.slice(WEIGH.length)));
  return around.at(-1) ?? Number(mark.slice(HEADING.length)) * PLAIN;
}

function append(element: Element, text: string, last = text.at(-1)): void {
  if (!text) return;
  element.text += text;
  element.last = last ?? '';
}

function weighed(weight: number): number {
  return weight <= 0 ? 0 : Math.max(1, Math.floor(Math.min(weight, MOST) * PLAIN));
}

function plain(html: string): string {
  return decodeHTMLStrict(html)
    .trim()
    .replace(/[\r\n]+/g, ' ')
    .replace(/\s{2,}/g, ' ');
}
