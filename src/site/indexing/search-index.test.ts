import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { indexByPagefind, unpackedFiles } from '../../../tests/site/index-by-pagefind.ts';
import { endPagefind, pagefindEngine } from './pagefind.ts';
import { SearchIndex } from './search-index.ts';

const folder = mkdtempSync(join(tmpdir(), 'masec-index-'));
afterAll(async () => {
  await endPagefind();
  rmSync(folder, { recursive: true, force: true });
});

const main = (inner: string): string => `<main id="main" data-pagefind-body>${inner}</main>`;

/** Pages that hold what is awkward: each alone is indexed as Pagefind does it, and all together. */
const PAGES: readonly (readonly [what: string, html: string])[] = [
  ['plain text', main('<p>One word, then another word.</p>')],
  [
    'headings, and weights in and around them',
    main(
      '<h1>First</h1><div data-pagefind-weight="3"><h2>second</h2> <b data-pagefind-weight="0">none</b> plain</div><p data-pagefind-weight="0.01">least</p><p data-pagefind-weight="99">most</p>',
    ),
  ],
  [
    'accents',
    main(
      '<h1 data-pagefind-meta="title">Café crème</h1><p>cafe Café café résumé resume Résumé Nöther ÅNGSTRÖM naïve</p>',
    ),
  ],
  [
    'capitals, digits and marks',
    main(
      '<p>wkWebView HTTPServer T0001 GPT-4o a2a-secbench snake_case _private __init__ U.S. x..yy Qwen2.5-7B e.g. end.of 3.14 10,000 o’clock can’t rock-’n’-roll C++ #1 a/b in\u200bvisible \u200b</p>',
    ),
  ],
  [
    'addresses',
    main(
      '<h1 data-pagefind-meta="title">on arxiv.org/abs/1.5M, x.yz.ab</h1><p>https://arxiv.org/abs/2503.16248 1.5M end.ning (https://a.github.io/b-c/d.html) mail@example.org doi:10.1000/182</p>',
    ),
  ],
  [
    'letters of other scripts, and pictographs',
    main('<p>агент 多智能体 Ελλάδα straße İstanbul 👋 go👨‍👩‍👧‍👦now ½ x² Ⅳ</p>'),
  ],
  [
    'references to characters',
    main(
      '<p>a&amp;b &lt;tag&gt; &quot;quoted&quot; non&nbsp;breaking &#39;x&#39; &hellip;</p><p>ends in &quot;</p><p>next</p>',
    ),
  ],
  [
    'sentences that stop or do not',
    main(
      '<ul><li>one</li><li>two.</li><li>three<br>four</li></ul><table><tr><td>a</td><td>b)</td></tr></table><section>c<p>d!</p>e</section>f',
    ),
  ],
  [
    'anchors',
    main(
      '<h2 id="a b">Named <em>and</em> <a id="c">within</a></h2><p id="empty"></p><nav id="left">out <a>link</a></nav><span id="x" data-pagefind-ignore>ignored</span><p>last</p>',
    ),
  ],
  [
    'what is left out',
    main(
      '<p>kept</p><script>x()</script><nav>menu</nav><form>form</form><svg><text>picture</text></svg><div data-pagefind-ignore>no <p>never</p></div><div data-pagefind-ignore="all">no <i data-pagefind-meta="kind">never</i></div><p>kept too</p>',
    ),
  ],
  [
    'what a page tells of itself',
    main(
      '<p data-pagefind-ignore><a data-pagefind-meta="kind">The Kind</a> <i data-pagefind-meta="id">X-0001</i></p><h1 data-pagefind-meta="title">A <em>bold</em> &amp; long   title</h1><span hidden data-pagefind-filter="kind:threat"></span><span hidden data-pagefind-filter="stage:one"></span><span hidden data-pagefind-filter="stage:two &amp; three"></span>',
    ),
  ],
  [
    'pictures',
    main(
      '<img src="/before.png" alt="x"><h1>Seen</h1><figure><img src="/a.png?b=1&amp;c=2" alt="A &lt;graph&gt; of all"><figcaption>caption</figcaption></figure><img src="/b.png">',
    ),
  ],
  [
    'a picture that says nothing',
    main('<h1 data-pagefind-meta="title">Seen</h1><div data-pagefind-ignore><img src="/a.png"></div>'),
  ],
  [
    'another field and filter',
    main('<h1 data-pagefind-meta="author:Someone Else">About</h1><b data-pagefind-filter="area">West</b>'),
  ],
];

async function compare(
  name: string,
  pages: readonly (readonly [url: string, html: string])[],
): Promise<void> {
  const [ours, theirs] = [join(folder, name, 'ours'), join(folder, name, 'theirs')] as const;
  const index = new SearchIndex(ours);
  for (const [url, html] of pages) index.add(url, html);
  await index.write(await pagefindEngine());
  await indexByPagefind(
    theirs,
    pages.map(([url, html]) => [url, `<html><body>${html}</body></html>`]),
  );
  expect(unpackedFiles(ours)).toEqual(unpackedFiles(theirs));
}

test.each(PAGES)('%s: the files are those that Pagefind makes', async (what, html) => {
  await compare(what.replaceAll(' ', '-'), [['/page/', html]]);
});

test('all of them in one index: the files are those that Pagefind makes', async () => {
  await compare(
    'all',
    PAGES.map(([, html], index) => [`/page-${index}/`, html]),
  );
});

test('chunks of many words: the files are those that Pagefind makes', async () => {
  const words = Array.from({ length: 9000 }, (_, index) => `w${(index * 7919) % 9000}ord é${index % 700}`);
  const pages = Array.from(
    { length: 6 },
    (_, page) => [`/${page}/`, main(`<p>${words.slice(page * 900).join(' ')}</p>`)] as const,
  );
  await compare('chunks', pages);
});
