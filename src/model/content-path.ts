import { posix } from 'node:path';

/** The name of a file within its content folder, from its name in messages. */
export function pathInContent(root: string, file: string): string {
  const prefix = contentPrefix(root);
  return file.startsWith(prefix) ? file.slice(prefix.length) : file;
}

/** What the names of files of a content folder begin with, as in `content/`. */
export function contentPrefix(root: string): string {
  return posix.join(root.replaceAll('\\', '/'), 'x').slice(0, -1);
}
