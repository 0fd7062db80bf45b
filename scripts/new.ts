import { readFileSync } from 'node:fs';
import { checkbox, confirm, input, select } from '@inquirer/prompts';
import { parse } from 'yaml';
import { EntryWriter, NEW_KINDS, type NewKind } from '#authoring/new-entry.ts';
import { newReference, type Work } from '#authoring/new-reference.ts';
import { readWork } from '#authoring/read-work.ts';
import { writeFiles } from '#authoring/write-files.ts';
import { nearest } from '#diagnostics/nearest.ts';
import { loadKnowledgeBase } from '#knowledge-base';
import { readLists } from '#model/read-lists.ts';
import { tellFailure } from './failure.ts';
import { readOptions } from './options.ts';

const USAGE = `Usage:
  npm run new -- KIND "Title" [--set field=value …] [--summary TEXT] [--anyway]
                 as in --set family=MASEC-F0001 --set 'facets.channel=[direct, shared-environment]'
  npm run new -- reference [--from FILE | < FILE]              BibTeX or CSL-JSON of one work
  npm run new -- reference ARXIV-ID|DOI --title TEXT --author "Family, Given" … --issued YEAR [--type TYPE]

KIND is one of: ${NEW_KINDS.join(', ')}, reference.
`;

const { values, positionals } = options();
const interactive = Boolean(process.stdin.isTTY && process.stdout.isTTY);
const say = (line: string): void => void process.stdout.write(`${line}\n`);

async function newText(kind: NewKind, title: string): Promise<number> {
  const base = loadKnowledgeBase(values.content);
  const writer = new EntryWriter(base, readLists(values.content));
  const answers = givenAnswers();
  if (values.summary !== undefined) answers['summary'] = values.summary;
  const added = values.added ?? new Date().toISOString().slice(0, 10);
  const { near } = writer.begin(kind, title, added, answers);
  for (const { item, name, likeness } of near) {
    const same = likeness === 1 ? 'There is already' : 'Like it is';
    const other = name === item.title ? '' : ` (also called "${name}")`;
    say(`${same} ${item.id}, "${item.title}"${other}: ${item.summary}`);
  }
  if (near.some(({ likeness }) => likeness === 1) && !values.anyway && !interactive)
    throw new Error('An entry of this name exists. Add to it, or write `--anyway` to begin another.');
  if (interactive && near.length > 0 && !(await confirm({ message: 'Is yours another one?', default: true })))
    return 0;
  if (interactive) await ask(writer, kind, answers);
  const entry = writer.begin(kind, title, added, answers);
  writeFiles([entry]);
  say(
    `${entry.file} is ${entry.id}, a draft. Write it, then run \`npm run fix\` and \`npm run check\`; search for TODO to see what is left.`,
  );
  return 0;
}

/** What `--set` gives; a field that is given again has both values. */
function givenAnswers(): Record<string, unknown> {
  const answers: Record<string, unknown> = {};
  for (const pair of values.set) {
    const at = pair.indexOf('=');
    if (at < 1) throw new Error(`\`--set ${pair}\` is not of the form \`field=value\`.`);
    const field = pair.slice(0, at);
    const value = parse(pair.slice(at + 1)) as unknown;
    answers[field] = field in answers ? [answers[field], value].flat() : value;
  }
  return answers;
}

async function ask(writer: EntryWriter, kind: NewKind, answers: Record<string, unknown>): Promise<void> {
  if (answers['summary'] === undefined) {
    const summary = await input({
      message:
        'Summary: one or two plain sentences (Enter to leave it for later; every answer can be changed in the file)',
      validate: (text) => text.length <= 240 || `${text.length} of at most 240 characters.`,
    });
    if (summary.trim() !== '') answers['summary'] = summary.trim();
  }
  for (const { path, description, values: choices, many } of writer.questions(kind)) {
    if (answers[path] !== undefined) continue;
    const message = `${path}: ${description}${many ? ' (Enter alone leaves it for later)' : ''}`;
    const options = choices.map((value) => ({ value, name: writer.label(value) }));
    const answer = many
      ? await checkbox({ message, choices: options, pageSize: 12 })
      : await select({ message, choices: [...options, { value: '', name: '(later)' }], pageSize: 12 });
    if (answer.length > 0) answers[path] = answer;
  }
}

function newWork(identifier: string | undefined): number {
  const { graph } = loadKnowledgeBase(values.content);
  const work = identifier === undefined ? readWork(readInput()) : describedWork(identifier);
  const { key, same, near, ...file } = newReference(graph, work);
  if (same !== undefined && !values.anyway)
    throw new Error(
      `The work is there already as \`${same}\`. Add your finding to \`${values.content}/references/${same}.yml\`.`,
    );
  for (const { item } of near) say(`There is already ${item.id}, "${item.title}".`);
  if (near.some(({ likeness }) => likeness === 1) && !values.anyway)
    throw new Error('A work of this title exists. Add your finding to it, or write `--anyway`.');
  writeFiles([file]);
  say(
    `${file.file} is \`${key}\`. Add what you want to cite under \`findings\`, then cite it as [@${key}#f1].`,
  );
  return 0;
}

function describedWork(identifier: string): Work {
  const arxiv = /(\d{4}\.\d{4,5})(?:v\d+)?$/.exec(identifier)?.[1];
  const doi = /(10\.\d{4,9}\/\S+)$/.exec(identifier)?.[1];
  if (!arxiv && !doi)
    throw new Error(`\`${identifier}\` is neither an arXiv id, as 2402.07510, nor a DOI, as 10.1000/182.`);
  const { title, author, issued } = values;
  if (!title || author.length === 0 || !issued)
    throw new Error(
      'Nothing is fetched: give `--title`, `--author "Family, Given"` for each author, and `--issued`.',
    );
  const csl = {
    title,
    type: values.type ?? (arxiv ? 'article' : 'article-journal'),
    author: author.map((name) => {
      const [family, given] = name.split(',').map((part) => part.trim());
      return given ? { family, given } : { literal: name };
    }),
    issued: { 'date-parts': [issued.split('-')] },
    ...(doi && { DOI: doi }),
    ...(arxiv && { URL: `https://arxiv.org/abs/${arxiv}` }),
  };
  return readWork(JSON.stringify(csl));
}

function readInput(): string {
  if (values.from !== undefined) return readFileSync(values.from === '-' ? 0 : values.from, 'utf8');
  if (process.stdin.isTTY) say('Paste BibTeX or CSL-JSON, then press Ctrl-D:');
  return readFileSync(0, 'utf8');
}

function options() {
  const text = { type: 'string' } as const;
  return readOptions(USAGE, {
    allowPositionals: true,
    options: {
      content: { type: 'string', default: 'content' },
      set: { type: 'string', multiple: true, default: [] },
      author: { type: 'string', multiple: true, default: [] },
      anyway: { type: 'boolean', default: false },
      summary: text,
      added: text,
      from: text,
      title: text,
      issued: text,
      type: text,
    },
  });
}

async function main(): Promise<number> {
  const [kind = '', title] = positionals;
  if (kind === 'reference') return newWork(title);
  const known = NEW_KINDS.find((name) => name === kind);
  if (!known) {
    const near = nearest(kind, [...NEW_KINDS, 'reference']);
    throw new Error(
      `${kind ? `There is no kind \`${kind}\`.${near ? ` Write \`${near}\`.` : ''}` : 'Name a kind.'}\n\n${USAGE}`,
    );
  }
  const named = title ?? (interactive ? await input({ message: 'Title' }) : '');
  if (named.trim() === '') throw new Error(`A title is needed.\n\n${USAGE}`);
  return newText(known, named.trim());
}

try {
  process.exitCode = await main();
} catch (error) {
  const stopped = (error as Error).name === 'ExitPromptError';
  tellFailure(error, stopped ? 'Stopped. Nothing was written.' : (error as Error).message);
  process.exitCode = stopped ? 130 : 2;
}
