/** A file of the built site. */
export interface SiteFile {
  readonly path: string;
  readonly text: string;
}

/**
 * Other forms under which an id is found on hosts that only serve files: `/T0001/` as a small page that leads on without a
 * script, and a `_redirects` file with the forms in small letters for hosts that read one. What is left the 404 page finds.
 * @param ids ids in full
 * @param base the path under which the site is published, with a slash at each end
 */
export function redirectFiles(ids: readonly string[], base: string): SiteFile[] {
  const short = (id: string): string => id.replace('MASEC-', '');
  const lines = ids.flatMap((id) =>
    [short(id), short(id).toLowerCase(), id.toLowerCase()].map((form) => `${base}${form} ${base}${id}/ 301`),
  );
  return [
    { path: '_redirects', text: `${lines.join('\n')}\n` },
    ...ids.map((id) => ({ path: `${short(id)}/index.html`, text: page(id, base) })),
  ];
}

/** Kept apart from the pages of the site: it is seen for a moment only. */
function page(id: string, base: string): string {
  const href = `${base}${id}/`;
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'">
<meta http-equiv="refresh" content="0; url=${href}">
<meta name="robots" content="noindex">
<link rel="canonical" href="${href}">
<title>${id}</title>
</head>
<body><p><a href="${href}">${id}</a></p></body>
</html>
`;
}
