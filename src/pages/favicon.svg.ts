const ICON = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16"><rect width="16" height="16" rx="2" fill="#1c2227"/><g fill="#f2f1ec"><path d="M3 3h3v3H3zM10 3h3v3h-3zM3 10h3v3H3z" opacity=".55"/><path d="M6.5 6.5h3v3h-3z" fill="#f0907c"/><path d="M10 10h3v3h-3z"/></g></svg>`;

/** The icon of the site. */
export function GET(): Response {
  return new Response(ICON, { headers: { 'content-type': 'image/svg+xml' } });
}
