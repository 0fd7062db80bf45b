import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { mdxToMdast } from 'satteri';
import { LineCounter, parseDocument } from 'yaml';

/**
 * A program of its own: does the least that anybody could do with the same content, and prints how long each part took, as
 * JSON.
 */
const [content = '', built = '', copy = ''] = process.argv.slice(2);

function timed<T>(work: () => T): { readonly value: T; readonly seconds: number } {
  const begun = performance.now();
  const value = work();
  return { value, seconds: (performance.now() - begun) / 1000 };
}

/** Every file of a folder, by its path within. */
function filesOf(folder: string): [string, Buffer][] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((file) => file.isFile())
    .map((file) => join(file.parentPath, file.name))
    .map((path) => [path.slice(folder.length + 1), readFileSync(path)]);
}

const read = timed(() => filesOf(content));
const parts = read.value.map(([name, bytes]) => {
  const text = bytes.toString();
  const end = name.endsWith('.mdx') ? text.indexOf('\n---', 4) : text.length;
  return { yaml: text.slice(name.endsWith('.mdx') ? 4 : 0, end), prose: text.slice(end + 5) };
});
const yaml = timed(() => {
  for (const part of parts) parseDocument(part.yaml, { lineCounter: new LineCounter() }).toJS();
});
const markdown = timed(() => {
  const positions = { trackPositions: true } as Parameters<typeof mdxToMdast>[1];
  for (const { prose } of parts) if (prose) mdxToMdast(prose, positions);
});
const site = filesOf(built);
const write = timed(() => {
  for (const [name, bytes] of site) {
    mkdirSync(dirname(join(copy, name)), { recursive: true });
    writeFileSync(join(copy, name), bytes);
  }
});
process.stdout.write(
  `${JSON.stringify({
    read: read.seconds,
    yaml: yaml.seconds,
    markdown: markdown.seconds,
    write: write.seconds,
    built: { files: site.length, bytes: site.reduce((sum, [, bytes]) => sum + bytes.length, 0) },
  })}\n`,
);
