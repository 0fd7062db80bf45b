/** One page in the navigation: its path, its name, and the kind whose glyph stands before it. */
export interface NavigationLink {
  readonly path: string;
  readonly label: string;
  readonly kind?: string;
}

/** A group of pages in header and footer. */
export interface NavigationGroup {
  readonly name: 'browse' | 'explore' | 'about';
  readonly label: string;
  readonly links: readonly NavigationLink[];
}

/** The door of the first page to what is still open; `agenda` once that page exists. */
export const AGENDA = 'open-problems';

/** The door of the first page to how an entry is cited. */
export const CITE = { path: 'about', anchor: 'how-to-cite-it' };

/** Every section of the site. */
export const NAVIGATION: readonly NavigationGroup[] = [
  {
    name: 'browse',
    label: 'Browse',
    links: [
      { path: 'matrix', label: 'Matrix' },
      { path: 'threats', label: 'Threats', kind: 'threat' },
      { path: 'trade-offs', label: 'Trade-offs', kind: 'trade-off' },
      { path: 'open-problems', label: 'Open problems', kind: 'open-problem' },
      { path: 'defences', label: 'Defences', kind: 'defence' },
      { path: 'case-studies', label: 'Case studies', kind: 'case-study' },
      { path: 'benchmarks', label: 'Benchmarks', kind: 'benchmark' },
    ],
  },
  {
    name: 'explore',
    label: 'Explore',
    links: [
      { path: 'relations', label: 'Relations' },
      { path: 'facets', label: 'Facets' },
      { path: 'references', label: 'References' },
      { path: 'frameworks', label: 'Frameworks' },
      { path: 'disciplines', label: 'Disciplines' },
      { path: 'terms', label: 'Glossary' },
    ],
  },
  { name: 'about', label: 'About', links: [{ path: 'about', label: 'About' }] },
];
