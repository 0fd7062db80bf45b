import { mkdirSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { pretty } from '#diagnostics/reporters/pretty.ts';
import { sarif } from '#diagnostics/reporters/sarif.ts';
import { CODES, loadKnowledgeBase } from '#knowledge-base';
import { check, swap, withContent } from '../fixtures/content-builder.ts';
import { type Hostile, refuseOrDefuse, T2 } from './hostile.ts';

const bytes = (what: string, content: Buffer, code: string, file = T2): Hostile => ({
  what,
  prepare: (root) => writeFileSync(join(root, file), content),
  code,
  file,
});
const entry = readFileSync(join(import.meta.dirname, '../fixtures/content', T2), 'utf8');

refuseOrDefuse('files that are no text', [
  bytes('invalid UTF-8', Buffer.concat([Buffer.from(entry), Buffer.from([0xff, 0xfe])]), 'KB102'),
  bytes('an overlong slash', Buffer.concat([Buffer.from(entry), Buffer.from([0xc0, 0xaf])]), 'KB102'),
  bytes('half a character', Buffer.concat([Buffer.from(entry), Buffer.from([0xed, 0xa0, 0x80])]), 'KB102'),
  bytes('a character cut off', Buffer.concat([Buffer.from(entry), Buffer.from([0xf0, 0x9f])]), 'KB102'),
  bytes('UTF-16', Buffer.from(`\ufeff${entry}`, 'utf16le'), 'KB102'),
  bytes('UTF-16 without its mark', Buffer.from(entry, 'utf16le'), 'KB111'),
  bytes('a NUL', Buffer.from(entry.replace('Nearly', 'Near\0ly')), 'KB111'),
  bytes('nothing but NULs', Buffer.alloc(4096), 'KB111'),
  bytes('an escape', Buffer.from(entry.replace('Nearly', '\u001b[2J')), 'KB111'),
  bytes('one of the second set of controls', Buffer.from(entry.replace('Nearly', 'Near\u009bly')), 'KB111'),
  bytes('a mark that turns the writing round', Buffer.from(entry.replace('Nearly', '\u2067ly')), 'KB111'),
  bytes('a second byte-order mark', Buffer.from(`\ufeff\ufeff${entry}`), 'KB105'),
  bytes('nothing', Buffer.alloc(0), 'KB105'),
  bytes('a byte-order mark alone', Buffer.from('\ufeff'), 'KB105'),
  bytes('old line ends', Buffer.from(entry.replaceAll('\n', '\r')), 'KB105'),
  bytes('front matter without end', Buffer.from('---\ntitle: x\n'), 'KB105'),
  bytes('a program', Buffer.from('\x7fELF\x02\x01\x01'), 'KB111'),
  bytes('a file of ten megabytes', Buffer.alloc(10_000_000, 'A line of words.\n'), 'KB103'),
  bytes('a line of ten megabytes', Buffer.alloc(10_000_000, 'x'), 'KB103'),
  bytes('a reference of ten megabytes', Buffer.alloc(10_000_000, 'a: 1\n'), 'KB103', 'references/big.yml'),
  bytes('a reference of one line', Buffer.alloc(1_000_000, 'x'), 'KB104', 'references/big.yml'),
  bytes('a line of sixty thousand', Buffer.from(entry.replace('Nearly', 'x'.repeat(60_000))), 'KB104'),
]);

const named = (what: string, name: string, folder = 'threats', code = 'KB110'): Hostile => ({
  what,
  prepare: (root) => {
    mkdirSync(join(root, folder), { recursive: true });
    writeFileSync(join(root, folder, name), entry);
  },
  code,
  file: `${folder}/${name}`,
});

refuseOrDefuse('names that are no names', [
  named('dots', 'T0003-..mdx'),
  named('encoded dots', 'T0003-%2e%2e%2fx.mdx'),
  named('a backslash', 'T0003-a\\b.mdx'),
  named('a line end', 'T0003-a\nb.mdx'),
  named('an escape', 'T0003-\u001b[2Jb.mdx'),
  named('a dash before it', '-rf.mdx'),
  named('mark-up', 'T0003-<script>alert(1)<.mdx'),
  named('quotes', `T0003-"'.mdx`),
  named('a mark that turns the writing round', 'T0003-\u202exdm.mdx'),
  named('letters that look alike', 'T0003-\u0430.mdx'),
  named('capitals', 'T0003-ABC.MDX'),
  named('a twin in capitals', 'T0002-Threat-2.mdx'),
  named('another kind', 'D0003-x.mdx'),
  named('too short a number', 'T3-x.mdx'),
  named('digits that are none', 'T\u0661\u0662\u0663\u0664-x.mdx'),
  named('the longest name there can be', `T0003-${'a'.repeat(245)}.mdx`),
  named('a double ending', 'T0003-x.mdx.html'),
  named('the prototype', '__proto__.mdx', 'terms'),
  named('a space', 'a b.yml', 'references'),
  named('dots in a reference', 'a%2f..yml', 'references'),
  named('another ending', 'x.js', 'vocabularies'),
  named('another ending of a framework', 'x.html', 'frameworks/demo-framework'),
  named('a page among the pictures', 'x.html', 'media'),
  named('an SVG among the pictures', 'x.svg', 'media'),
  named('a dot before a picture', '.htaccess', 'media'),
  {
    what: 'a folder of a framework that leads up',
    prepare: (root) => mkdirSync(join(root, 'frameworks/a%2f..')),
    code: 'KB110',
    file: 'frameworks/a%2f..',
  },
  {
    what: 'a folder of another name',
    prepare: (root) => mkdirSync(join(root, 'threat')),
    code: 'KB110',
    file: 'threat',
  },
  named('a number without end', `T${'9'.repeat(200)}-x.mdx`),
  named('a number with more zeros than it needs', 'T00002-x.mdx'),
  named('the longest name of a term', `${'a'.repeat(251)}.mdx`, 'terms'),
  named('the longest name of a reference', `${'a'.repeat(251)}.yml`, 'references'),
]);

const link = (what: string, name: string, target: string, code = 'KB101'): Hostile => ({
  what,
  prepare: (root) => {
    rmSync(join(root, name), { recursive: true, force: true });
    symlinkSync(target, join(root, name));
  },
  code,
  file: name,
});
const moved = (what: string, name: string): Hostile => ({
  what,
  prepare: (root) => {
    mkdirSync(join(root, name), { recursive: true });
    renameSync(join(root, name), join(root, '.elsewhere'));
    symlinkSync(join(root, '.elsewhere'), join(root, name));
  },
  code: 'KB101',
  file: name,
});

refuseOrDefuse('symbolic links', [
  link('an entry', 'threats/T0003-x.mdx', '/etc/passwd'),
  link('an entry that leads to another', 'threats/T0003-x.mdx', 'T0002-threat-2.mdx'),
  link('an entry that leads nowhere', 'threats/T0003-x.mdx', 'nowhere'),
  link('an entry that leads to itself', 'threats/T0003-x.mdx', 'T0003-x.mdx'),
  link('a device', 'threats/T0003-x.mdx', '/dev/zero'),
  link('a reference', 'references/x.yml', '/etc/passwd'),
  link('the file of the site', 'site.yml', '/etc/passwd'),
  {
    what: 'a picture',
    prepare: (root) => {
      mkdirSync(join(root, 'media'));
      symlinkSync('/etc/passwd', join(root, 'media/x.png'));
    },
    code: 'KB101',
    file: 'media/x.png',
  },
  moved('the folder of threats', 'threats'),
  moved('the folder of references', 'references'),
  moved('the folder of vocabularies', 'vocabularies'),
  moved('the folder of frameworks', 'frameworks'),
  moved('the folder of one framework', 'frameworks/demo-framework'),
  moved('the folder of pictures', 'media'),
  moved('the folder of releases', 'releases'),
  link('a folder out of the tree', 'media', tmpdir()),
  link('a folder that leads to its own parent', 'terms', '.'),
  link('a folder of no kind', 'extra', '/etc'),
  {
    what: 'a file where a folder belongs',
    prepare: (root) => writeFileSync(join(root, 'media'), 'x'),
    code: 'KB101',
    file: 'media',
  },
]);

test('a content folder may itself be a link: whoever runs the command names it', () => {
  withContent({}, (root) => {
    const alias = `${root}-alias`;
    symlinkSync(root, alias);
    try {
      expect(loadKnowledgeBase(alias).diagnostics).toEqual([]);
    } finally {
      rmSync(alias);
    }
  });
});

test('what a file is called and what it says cannot move the cursor of a terminal', () => {
  const found = check({ 'threats/T3-\u001b[2J\r\nx.mdx': 'x', [T2]: swap('published', '"\\e[2J"') });
  expect(found.length).toBeGreaterThan(1);
  expect(pretty(found)).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/);
  expect(pretty(found)).toContain('T3-\\u001b[2J\\u000d\\u000ax.mdx');
  expect(JSON.parse(sarif(found, CODES))).toBeDefined();
});
