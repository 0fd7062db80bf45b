/** One page in the navigation: its path and its name. */
export interface NavigationLink {
  readonly path: string;
  readonly label: string;
  /** Set for a page that the header of a wide window has no room for; footer and menu have it. */
  readonly more?: boolean;
}

/** A group of pages in header and footer. */
export interface NavigationGroup {
  readonly name: 'browse' | 'explore' | 'about';
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
    name: 'browse',
    label: 'Browse',
    links: [
      { path: 'matrix', label: 'Matrix' },
      { path: 'threats', label: 'Threats' },
      { path: 'trade-offs', label: 'Trade-offs' },
      { path: 'open-problems', label: 'Open problems' },
      { path: 'defences', label: 'Defences' },
      { path: 'case-studies', label: 'Case studies' },
      { path: 'benchmarks', label: 'Benchmarks' },
    ],
  },
  {
    name: 'explore',
    label: 'Explore',
    links: [
      { path: 'graph', label: 'Graph' },
      { path: 'compare', label: 'Compare' },
      { path: 'agenda', label: 'Agenda' },
      { path: 'evidence', label: 'Evidence' },
      { path: 'coverage', label: 'Coverage', more: true },
      { path: 'timeline', label: 'Timeline', more: true },
      { path: 'trade-off-map', label: 'Trade-off map', more: true },
      { path: 'relations', label: 'Relations' },
      { path: 'facets', label: 'Facets' },
      { path: 'references', label: 'References' },
      { path: 'frameworks', label: 'Frameworks' },
      { path: 'disciplines', label: 'Disciplines' },
      { path: 'terms', label: 'Glossary' },
    ],
  },
  {
    name: 'about',
    label: 'About',
    links: [
      { path: 'about', label: 'About' },
      { path: 'cite', label: 'Cite', more: true },
      { path: 'method', label: 'Method', more: true },
      { path: 'review-guide', label: 'Review guide', more: true },
      { path: 'releases', label: 'Releases', more: true },
      { path: 'rules', label: 'Rules of the check', more: true },
    ],
  },
];
