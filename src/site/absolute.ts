/** Makes full addresses of paths; where the site does not know its host, paths stay as they are. */
export function absolute(origin: URL | undefined): (path: string) => string {
  return (path) => (origin ? new URL(path, origin).href : path);
}
