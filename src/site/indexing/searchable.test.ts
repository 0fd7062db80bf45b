import { expect, test } from 'vitest';
import { searchable } from './searchable.ts';

const page = (main: string, attributes = ' data-pagefind-body'): string =>
  `<!DOCTYPE html><html><head><title>x</title></head><body><nav>menu</nav><main id="main"${attributes}>${main}</main><footer>end</footer></body></html>`;

test('what search must not read is left out with all that lies in it, and nothing else', () => {
  const ignored =
    '<section aria-label="a" data-pagefind-ignore><section>in</section><sectional>x</sectional></section>';
  expect(searchable(page(`<h1>Title</h1>${ignored}<section>kept</section>`))).toBe(
    '<main id="main" data-pagefind-body><h1>Title</h1><section>kept</section></main>',
  );
});

test('what an ignored element tells of the page is kept with it', () => {
  const told = '<p data-pagefind-ignore><a data-pagefind-meta="kind:Term">Terms</a></p>';
  expect(searchable(page(told))).toContain(told);
});

test('a page that does not ask to be found is not read', () => {
  expect(searchable(page('text', ''))).toBeUndefined();
});

test('an element that is not closed is an error', () => {
  expect(() => searchable(page('<div data-pagefind-ignore>text'))).toThrow('<div> is not closed.');
});
