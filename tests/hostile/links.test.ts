import { swap } from '../fixtures/content-builder.ts';
import {
  B1,
  D1,
  field,
  front,
  type Hostile,
  PAYLOAD,
  prose,
  REF,
  reference,
  refuseOrDefuse,
} from './hostile.ts';

const ADDRESSES: readonly (readonly [string, string])[] = [
  ['javascript:', 'javascript:alert(1)'],
  ['javascript: in mixed case', 'JaVaScRiPt:alert(1)'],
  ['javascript: in entities', '&#106;avascript&colon;alert(1)'],
  ['javascript: with an entity for a tab', 'java&#9;script:alert(1)'],
  ['javascript: with an entity for a line end', 'java&NewLine;script:alert(1)'],
  ['javascript: with a NUL by its number', 'java&#0;script:alert(1)'],
  ['javascript: behind an invisible character by its number', '&#1;javascript:alert(1)'],
  ['javascript: percent-encoded', 'javascript%3Aalert(1)'],
  ['javascript: with a payload', `javascript:${PAYLOAD.replaceAll(' ', '')}`],
  ['data:', 'data:text/html;base64,PHNjcmlwdD4='],
  ['vbscript:', 'vbscript:msgbox(1)'],
  ['file:', 'file:///etc/passwd'],
  ['blob:', 'blob:https://example.org/x'],
  ['http:', 'http://example.org/'],
  ['a host without a scheme', '//example.org/x'],
  ['a host behind backslashes', '\\\\\\\\example.org/x'],
  ['https: without slashes', 'https:example.org'],
  ['https: behind a space by its number', '&#32;https://example.org/'],
  ['https: without a host', 'https://'],
  ['https: with a host that is none', 'https://a%00b/'],
  ['a path out of the site', '../../etc/passwd'],
];

refuseOrDefuse(
  'links that lead where no link may',
  ADDRESSES.map(([what, address]) => prose(what, `A [link](${address}) here.`, 'KB313')),
);

const RUN = 'javascript:alert(1)';
refuseOrDefuse('links that run, in every way a link can be written', [
  prose('in angle brackets within a link', `[x](<${RUN}>)`, 'KB313'),
  prose('as an autolink', `<${RUN}>`, 'KB109'),
  prose('as an autolink of data', '<data:text/html,x>', 'KB109'),
  prose('by reference', `[x][y]\n\n[y]: ${RUN}`, 'KB313'),
  prose('by reference, spread over lines', `[x]\n\n[x]:\n${RUN}\n"title"`, 'KB313'),
  prose('defined and never used', `Much.\n\n[y]: ${RUN}`, 'KB313'),
  prose('as a picture', `![x](${RUN})`, 'KB313'),
  prose('as a picture by reference', `![x][y]\n\n[y]: ${RUN}`, 'KB313'),
  prose('as a picture of data', '![x](data:image/svg+xml,<svg>)', 'KB313'),
  prose('as a picture of data, encoded', '![x](data:image/svg+xml;base64,PHN2Zz4=)', 'KB313'),
  prose('around a picture', `[![x](y.png)](${RUN})`, 'KB313'),
  prose('in a heading', `### [x](${RUN})`, 'KB313'),
  prose('in a cell of a table', `| a |\n|---|\n| [x](${RUN}) |`, 'KB313'),
  prose('in a quotation in a list', `- > [x](${RUN})`, 'KB313'),
  prose('in a note', `<Note>\n[x](${RUN})\n</Note>`, 'KB313'),
  prose('in emphasis', `***[x](${RUN})***`, 'KB313'),
  prose('in a footnote', `Much[^1].\n\n[^1]: [x](${RUN})`, 'KB313'),
  prose('in an attribute of HTML', `<a href="${RUN}">x</a>`, 'KB313'),
  prose('in an attribute of a component', `<Figure src="${RUN}" alt="x" />`, 'KB313'),
  prose('in the words of an entry link', `[[T0001|<a href="${RUN}">x</a>]]`, 'KB313'),
  prose('as a form', `<form action="${RUN}"><button>x</button></form>`, 'KB313'),
  prose('with a title that breaks out', '[x](https://example.org/ "\\" onmouseover=alert(1) x=\\"")'),
  prose('with an address that breaks out', '[x](https://example.org/?a="onmouseover=alert(1)\'x)'),
  prose('as plain words', `Write ${RUN} and //example.org nowhere.`),
]);

refuseOrDefuse('links in fields', [
  field('javascript: in a cost', `[x](${RUN})`, 'KB313'),
  field('a picture in a cost', '![x](https://example.org/x.png)', 'KB313'),
  field('HTML in a cost', `<a href="${RUN}">x</a>`, 'KB313'),
  field('a definition in a cost', `[x][y]\n\n[y]: ${RUN}`, 'KB313'),
  {
    what: 'javascript: in a rationale',
    edits: {
      [D1]: swap(
        'It closes the channel that the threat needs to work.',
        `"It [closes](${RUN}) the channel that the threat needs."`,
      ),
    },
    code: 'KB313',
    lines: [11, 11],
  },
  front('javascript: in an alias, which is plain text', `aliases: ["[x](${RUN})"]`),
  ...[
    RUN,
    'data:text/html,x',
    'file:///etc/passwd',
    '//example.org',
    'ftp://example.org/',
    'https://a b',
  ].map(
    (address): Hostile => ({
      what: `the address ${address} of a benchmark`,
      edits: { [B1]: swap('https://example.org/benchmark', JSON.stringify(address)) },
      code: 'KB205',
      lines: [8, 8],
    }),
  ),
  {
    what: 'an address of a benchmark that breaks out',
    edits: { [B1]: swap('https://example.org/benchmark', `'https://example.org/"onclick="alert(1)'`) },
    code: 'KB205',
  },
  reference('javascript: as URL', `URL: ${RUN}`, 'KB205'),
  reference('javascript: as URL over two lines', 'URL: "java\\nscript:alert(1)"', 'KB205'),
  reference('javascript: behind a real scheme', `URL: "https:${RUN}"`, 'KB205'),
  reference('mark-up as URL', 'URL: "https://example.org/<script>"', 'KB205'),
  reference('mark-up as DOI', 'DOI: 10.1234/"><script>alert(1)</script>'),
  reference('an address as DOI', `DOI: ${RUN}`, 'KB205'),
  reference('an address as arXiv id', 'arxiv: "../../evil"', 'KB205'),
  reference('a note that breaks out', `note: '<img src=x onerror="${PAYLOAD}">'`),
  reference('a note that is an address', `note: 'https://example.org/"onclick="alert(1)'`),
  reference('a container that is an address', `container-title: ${RUN}`),
  {
    what: 'places of a finding that run',
    edits: { [REF]: swap('["https://example.org/one"]', JSON.stringify([RUN, 'https://x"onclick=y'])) },
  },
  {
    what: 'a framework that leads elsewhere',
    edits: { 'frameworks/demo-framework/1.0.yml': (text) => text.replace(/url: \S+/, `url: ${RUN}`) },
    code: 'KB205',
  },
]);
