import type { CodeRecord } from '#diagnostics/diagnostic.ts';

const record = (
  code: string,
  name: string,
  summary: string,
  why: string,
  bad: string,
  good: string,
): CodeRecord => ({ code, name, severity: 'error', summary, why, bad, good });

/** What can go wrong while a file is read, before any schema or rule sees it. */
export const READ_CODES = {
  unreadable: record('KB101', 'unreadable-file', 'Every file of the content folder can be read and is a regular file.', 'A file that is skipped in silence is an entry that vanishes from the site.', 'content/threats/T0001-secret-collusion.mdx -> ../../elsewhere.mdx', 'content/threats/T0001-secret-collusion.mdx'),
  encoding: record('KB102', 'not-utf-8', 'Every file is encoded as UTF-8.', 'Another encoding turns letters into others without a warning.', 'title: Na\\xefve agents', 'title: Naïve agents'),
  tooLarge: record('KB103', 'file-too-large', 'An entry is at most 64 KiB, another file at most 1 MiB.', 'What nobody can review should not be built.', '(an entry of 80 KiB)', '(an entry of 6 KiB)'),
  longLine: record('KB104', 'line-too-long', 'A line has at most 4,000 characters.', 'Long lines hide text from reviewers and slow down every tool.', '(a line of 5,000 characters)', '(lines of about 120 characters)'),
  frontMatter: record('KB105', 'no-front-matter', 'An entry begins with front matter between two lines `---`.', 'Without it the entry has no title, no status and no links.', 'title: Secret collusion\n\n## How it works', '---\ntitle: Secret collusion\n---\n\n## How it works'),
  yamlSyntax: record('KB106', 'yaml-syntax', 'Front matter and data files are valid YAML.', 'What cannot be parsed cannot be checked.', 'title: Collusion: a survey', 'title: "Collusion: a survey"'),
  yamlIndirection: record('KB107', 'yaml-indirection', 'YAML uses no anchors, aliases or tags.', 'They let a short file grow without bound and hide what it says.', 'aliases: &names [collusion]', 'aliases: [collusion]'),
  depth: record('KB108', 'nested-too-deeply', 'YAML and prose are nested at most 16 levels deep.', 'Deep nesting serves no reader and can exhaust a parser.', 'a: [[[[[[[[[[[[[[[[[[x]]]]]]]]]]]]]]]]]]', 'a: [x]'),
  mdxSyntax: record('KB109', 'mdx-syntax', 'The body of an entry is valid MDX.', 'Bare `<` and `{` begin a tag or an expression in MDX; in text they are written with a backslash.', 'Detected in <3 runs.', 'Detected in \\<3 runs.'),
  fileName: record('KB110', 'file-name', 'A file name holds id and slug, in the folder of its kind, as in `T0001-secret-collusion.mdx`.', 'The file name is where the permanent identifier is kept.', 'content/threats/T1_Secret Collusion.mdx', 'content/threats/T0001-secret-collusion.mdx'),
  control: record('KB111', 'control-character', 'Text holds no control characters and no marks that change the direction of writing.', 'They make a file look different from what it says.', 'title: Agent\\u202egnihtemos', 'title: Agent something'),
  conflict: record('KB112', 'merge-conflict', 'No file holds the marks of an unfinished merge.', 'One of the two sides must be chosen before the file means anything.', '<<<<<<< HEAD\ntitle: One\n=======\ntitle: Other\n>>>>>>> branch', 'title: One'),
  missingList: record('KB113', 'missing-vocabulary', 'The content folder holds every vocabulary that the schemas refer to.', 'A content folder is whole: without the list its values cannot be checked.', 'content/vocabularies/ without channel.yml', 'content/vocabularies/channel.yml'),
} as const satisfies Record<string, CodeRecord>;
