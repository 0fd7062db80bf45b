/** Headers that every file of some addresses is sent with. */
export interface HeaderRule {
  /**
   * Addresses below the base. `:id` stands for one segment, a `*` at the end for whatever follows: the least that every host
   * understands.
   */
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** What no page needs of a browser. */
const REFUSED = [
  'accelerometer',
  'camera',
  'display-capture',
  'geolocation',
  'gyroscope',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'usb',
];

/**
 * What is true of every file. Which scripts and styles run is said in each page itself, where the search page alone may
 * run WebAssembly; a header adds what a page cannot say.
 */
const SECURITY: HeaderRule = {
  path: '*',
  headers: {
    'Content-Security-Policy':
      "base-uri 'none'; form-action 'self'; frame-ancestors 'none'; object-src 'none'",
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Permissions-Policy': REFUSED.map((feature) => `${feature}=()`).join(', '),
    'X-Content-Type-Options': 'nosniff',
  },
};

/** Files whose names change with what they hold. */
const UNCHANGING = [
  '_astro/*',
  ...['pagefind', 'pagefind-works'].flatMap((index) =>
    ['fragment', 'index', 'filter'].map((part) => `${index}/${part}/*`),
  ),
];

/** What other sites and programs in browsers may read. */
const OPEN = [
  'data/*',
  'feeds/*',
  'releases/*',
  'cards/*',
  'cite.bib',
  'cite.csl.json',
  'cite.ris',
  ':id/badge.svg',
  ':id/card.svg',
  ':id/cite.bib',
  ':id/cite.csl.json',
  ':id/cite.ris',
  ':id/entry.json',
  ':id/entry.md',
];

/** What is asked of the host again each time, and answered with 304 while it is the same. */
export const ASK_AGAIN = 'public, max-age=0, must-revalidate';
export const FOR_EVER = 'public, max-age=31536000, immutable';

/**
 * The headers of the site. No header is set by two rules for one address: where that happens hosts differ, some join the
 * values, some take the last.
 */
export const HEADER_RULES: readonly HeaderRule[] = [
  SECURITY,
  ...UNCHANGING.map((path) => ({ path, headers: { 'Cache-Control': FOR_EVER } })),
  ...OPEN.map((path) => ({ path, headers: { 'Access-Control-Allow-Origin': '*' } })),
];

/**
 * The headers a file is sent with.
 * @param path its address below the base, as in `MASEC-T0001/entry.json`
 */
export function headersFor(path: string): Record<string, string> {
  const matching = HEADER_RULES.filter((rule) => patternOf(rule.path).test(path));
  return Object.assign({ 'Cache-Control': ASK_AGAIN }, ...matching.map(({ headers }) => headers));
}

/** The addresses of a rule as a regular expression, which nginx and Apache understand too. */
export function patternOf(path: string, base = ''): RegExp {
  const pattern = path.replaceAll('.', '\\.').replaceAll(':id', '[^/]+').replace(/\*$/, '.*');
  return new RegExp(`^${base}${pattern}$`);
}
