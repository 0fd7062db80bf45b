import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { issueForms } from '#issue-forms/issue-forms.ts';
import { KINDS } from '#model/kind.ts';
import { readCorpus } from '#model/read-corpus.ts';

const FOLDER = resolve(import.meta.dirname, '../.github/ISSUE_TEMPLATE');
const FORMS = readdirSync(FOLDER).filter((name) => name !== 'config.yml');
const { corpus } = readCorpus('content');

interface Part {
  readonly type: string;
  readonly id?: string;
  readonly attributes: {
    readonly label?: string;
    readonly value?: string;
    readonly options?: readonly unknown[];
  };
  readonly validations?: unknown;
}

interface Form {
  readonly name: string;
  readonly description: string;
  readonly body: readonly Part[];
}

const formOf = (name: string): Form => parse(readFileSync(join(FOLDER, name), 'utf8')) as Form;
const optionsOf = (name: string, id: string): string[] =>
  (formOf(name).body.find((part) => part.id === id)?.attributes.options ?? []).map(String);
const doubled = (items: readonly string[]): string[] =>
  items.filter((item, index) => items.indexOf(item) !== index);

/** The attributes each type of part may have, those it must have first. */
const ATTRIBUTES: Readonly<Record<string, readonly [readonly string[], readonly string[]]>> = {
  markdown: [['value'], []],
  input: [['label'], ['description', 'placeholder', 'value']],
  textarea: [['label'], ['description', 'placeholder', 'value', 'render']],
  dropdown: [
    ['label', 'options'],
    ['description', 'multiple', 'default'],
  ],
};

describe.each(FORMS)('%s', (name) => {
  const { body, ...top } = formOf(name);
  const fields = body.filter(({ type }) => type !== 'markdown');

  test('has what a form needs and nothing that is not allowed', () => {
    expect(Object.keys(top).sort()).toEqual(['description', 'labels', 'name', 'title']);
    expect(top.description.length).toBeLessThanOrEqual(200);
    const wrong = body.filter(({ type, attributes }) => {
      const [needed, allowed] = ATTRIBUTES[type] ?? [['no such type'], []];
      const keys = Object.keys(attributes);
      return (
        !needed.every((key) => keys.includes(key)) ||
        !keys.every((key) => [...needed, ...allowed].includes(key))
      );
    });
    expect(wrong).toEqual([]);
    expect(fields.map((part) => Object.keys(part).sort())).toEqual(
      fields.map(() => ['attributes', 'id', 'type', 'validations']),
    );
  });

  test('has ids and labels that stand once', () => {
    const ids = fields.map(({ id }) => id ?? '');
    expect(ids.filter((id) => !/^[A-Za-z0-9_-]+$/.test(id))).toEqual([]);
    expect(doubled(ids)).toEqual([]);
    expect(doubled(fields.map(({ attributes }) => (attributes.label ?? '').toLowerCase()))).toEqual([]);
  });

  test('has options that are words, stand once, and are not reserved', () => {
    for (const { type, attributes } of fields) {
      if (type !== 'dropdown') continue;
      const options = attributes.options ?? [];
      expect(options.length).toBeGreaterThan(0);
      expect(
        options.filter((option) => typeof option !== 'string' || /^\s*(none)?\s*$/i.test(option)),
      ).toEqual([]);
      expect(doubled(options.map(String))).toEqual([]);
    }
  });

  test('has a line that the site can fill in with the id of a page', () => {
    expect(fields.find(({ id }) => id === 'id')?.type).toBe('input');
  });
});

test('the forms are those that are generated, each with a name of its own', () => {
  expect(
    issueForms(corpus)
      .map(({ file }) => file)
      .sort(),
  ).toEqual(FORMS.sort());
  expect(doubled(FORMS.map((name) => formOf(name).name))).toEqual([]);
});

test('the choices are those of the content', () => {
  expect(optionsOf('propose-a-mapping.yml', 'match').map((option) => option.split(':')[0])).toEqual(
    corpus.vocabularies.find(({ name }) => name === 'match')?.values.map(({ value }) => value),
  );
  const editions = optionsOf('propose-a-mapping.yml', 'framework').slice(0, -1);
  expect(editions.map((option) => option.split(':')[0])).toEqual(
    corpus.frameworks.map(({ slug, edition }) => `${slug} ${edition}`),
  );
  const kinds = optionsOf('propose-entry.yml', 'kind').map((option) => option.split(':')[0]);
  expect(kinds).toEqual([...KINDS.map(({ label }) => label), 'Term', 'Discipline', 'Reference']);
  const families = corpus.entries.filter(({ kind }) => kind === 'family');
  expect(optionsOf('propose-entry.yml', 'family')).toHaveLength(families.length + 1);
});

test('the proposal of an entry tells the fields of each kind', () => {
  const guide = formOf('propose-entry.yml')
    .body.map(({ attributes }) => attributes.value ?? '')
    .join('\n');
  expect(guide).toContain('<summary>Trade-off</summary>');
  expect(guide).toContain('- `poles` (needed): The two goods.');
  expect(guide).toContain('Then, in prose: The tension · What moves it');
});

test('the chooser allows no issue without a form', () => {
  const config = parse(readFileSync(join(FOLDER, 'config.yml'), 'utf8')) as Record<string, unknown>;
  expect(config['blank_issues_enabled']).toBe(false);
  expect(config['contact_links']).toEqual([
    expect.objectContaining({ url: 'https://github.com/masec-kb/masec/blob/main/CONTRIBUTING.md' }),
  ]);
});
