import { base } from '../base.ts';

/** Something a field of an entry leads to. */
export interface FieldLink {
  readonly href: string;
  readonly label: string;
}

/** A relation of an entry, as its page calls it. */
export interface Tie {
  readonly label: string;
  readonly id: string;
  readonly title: string;
  readonly href: string;
  /** Where the relation is shown with its reason. */
  readonly at: string;
}

/** A section as its author wrote it. */
export interface WrittenSection {
  readonly id: string;
  readonly title: string;
  readonly content: readonly Element[];
}

/** One side of a comparison of entries. */
export interface ComparedEntry {
  readonly id: string;
  readonly href: string;
  readonly title: string;
  readonly kind: string;
  readonly kindLabel: string;
  readonly summary: string;
  readonly aliases: string;
  /** What the entry is classified by; a single value of a field is a list of one. */
  readonly facets: readonly { readonly label: string; readonly values: readonly FieldLink[] }[];
  readonly relations: readonly Tie[];
  readonly works: readonly FieldLink[];
  readonly mappings: readonly FieldLink[];
  readonly sections: readonly WrittenSection[];
}

/** Fields that belong to a section stand in it after its prose. */
const FIELDS = '.block, .poles, .facts';

/** Reads an entry off its own page, which holds all that is compared; undefined when there is no such page. */
export async function readEntry(id: string): Promise<ComparedEntry | undefined> {
  const href = `${base}${encodeURIComponent(id)}/`;
  const response = await fetch(href);
  if (response.status === 404) return undefined;
  if (!response.ok) throw new Error(`${id}: ${response.status}`);
  // A parsed document has no window: no script of it runs, and nothing of it is loaded.
  const page = new DOMParser().parseFromString(await response.text(), 'text/html');
  const entry = page.querySelector<HTMLElement>('article.entry');
  return entry ? read(entry, id, href) : undefined;
}

function read(entry: HTMLElement, id: string, href: string): ComparedEntry {
  const text = (selector: string): string => words(entry.querySelector(selector));
  return {
    id,
    href,
    title: text('h1'),
    kind: entry.dataset['kind'] ?? '',
    kindLabel: text('.kind-name'),
    summary: text('.lede'),
    aliases: words(entry.querySelector('[data-aliases]')?.lastChild),
    facets: facetsOf(entry),
    relations: [...entry.querySelectorAll('.relation-group')].flatMap((group) => tiesOf(group, href)),
    works: links(entry, '.source-label'),
    mappings: [...entry.querySelectorAll<HTMLElement>('[data-edition]')].flatMap((mapping) =>
      links(mapping, '.mapping-item a').map(({ href: at, label }) => ({
        href: at,
        label: `${mapping.dataset['edition']}: ${label}`,
      })),
    ),
    sections: [...entry.querySelectorAll('[data-written]')].map((section) => written(section, id, href)),
  };
}

function facetsOf(entry: Element): ComparedEntry['facets'] {
  const [family, ...others] = links(entry, '[data-families] a');
  const rows = [...entry.querySelectorAll('.facets > div')].map((row) => ({
    label: words(row.querySelector('dt')),
    values: links(row, 'dd a'),
  }));
  return [
    { label: 'Family', values: family ? [family] : [] },
    { label: 'Also in', values: others },
    { label: 'Maturity', values: links(entry, '.maturity-line a') },
    ...rows,
  ].filter(({ values }) => values.length > 0);
}

function tiesOf(group: Element, href: string): Tie[] {
  const label = words(group.querySelector('h3 a'));
  return [...group.querySelectorAll('li')].flatMap((item) => {
    const other = item.querySelector<HTMLElement>('.entry-ref');
    return other
      ? [
          {
            label,
            id: other.dataset['preview'] ?? '',
            title: words(other.querySelector('.entry-ref-title')),
            href: other.getAttribute('href') ?? '',
            at: `${href}#${item.id}`,
          },
        ]
      : [];
  });
}

/** The prose of a section, made fit to stand beside that of another entry: anchors are unique, and lead to its page. */
function written(section: Element, id: string, href: string): WrittenSection {
  const [heading, ...parts] = [...section.children];
  const content = parts.filter((part) => !part.matches(FIELDS));
  for (const part of content.flatMap((whole) => [whole, ...whole.querySelectorAll('*')])) {
    if (part.id) part.id = `${id}-${part.id}`;
    const target = part.getAttribute('href');
    if (target?.startsWith('#')) part.setAttribute('href', href + target);
  }
  return { id: heading?.id ?? '', title: words(heading), content };
}

function links(within: Element, selector: string): FieldLink[] {
  return [...within.querySelectorAll(selector)].map((link) => ({
    href: link.getAttribute('href') ?? '',
    label: words(link),
  }));
}

function words(node: Node | null | undefined): string {
  return (node?.textContent ?? '').trim();
}
