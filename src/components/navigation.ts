/** One page in the navigation: its path and its name. */
export interface NavigationLink {
  readonly path: string;
  readonly label: string;
  /** Set for a page that the header of a wide window names; the menu, which is also the footer, has all. */
  readonly main?: boolean;
}

/** A group of pages in the menu. */
export interface NavigationGroup {
  readonly label: string;
  readonly links: readonly NavigationLink[];
}

/** The door of the first page to what is still open. */
export const AGENDA = 'agenda';

/** The door of the first page to how an entry is cited. */
export const CITE = { path: 'cite', anchor: 'entry' };

/** Every section of the site. */
export const NAVIGATION: readonly NavigationGroup[] = [
  {
    label: 'Browse',
    links: [
      { path: 'matrix', label: 'Matrix', main: true },
      { path: 'families', label: 'Families' },
      { path: 'threats', label: 'Threats', main: true },
      { path: 'trade-offs', label: 'Trade-offs', main: true },
      { path: 'open-problems', label: 'Open problems', main: true },
      { path: 'defences', label: 'Defences', main: true },
      { path: 'case-studies', label: 'Case studies', main: true },
      { path: 'benchmarks', label: 'Benchmarks', main: true },
    ],
  },
  {
    label: 'Explore',
    links: [
      { path: 'graph', label: 'Graph', main: true },
      { path: 'compare', label: 'Compare' },
      { path: 'agenda', label: 'Agenda', main: true },
      { path: 'evidence', label: 'Evidence' },
      { path: 'coverage', label: 'Coverage' },
      { path: 'timeline', label: 'Timeline' },
      { path: 'trade-off-map', label: 'Trade-off map' },
    ],
  },
  {
    label: 'Look up',
    links: [
      { path: 'relations', label: 'Relations' },
      { path: 'facets', label: 'Facets' },
      { path: 'references', label: 'References' },
      { path: 'frameworks', label: 'Frameworks' },
      { path: 'disciplines', label: 'Disciplines' },
      { path: 'terms', label: 'Glossary' },
    ],
  },
  {
    label: 'About',
    links: [
      { path: 'about', label: 'About' },
      { path: 'cite', label: 'Cite' },
      { path: 'method', label: 'Method' },
      { path: 'review-guide', label: 'Review guide' },
      { path: 'releases', label: 'Releases' },
      { path: 'rules', label: 'Rules of the check' },
    ],
  },
];

/** How a link stands to the page it is on, as `aria-current` says it: the page itself, a part of what it leads to, or neither. */
export function standing(href: string, pathname: string): 'page' | 'true' | undefined {
  if (pathname === href) return 'page';
  return pathname.startsWith(href) ? 'true' : undefined;
}
