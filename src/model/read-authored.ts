import { type Diagnostic, diagnose } from '#diagnostics/diagnostic.ts';
import type { TextEdit } from '#diagnostics/text-edit.ts';
import { SCHEMA_CODES } from '#schemas/schema-codes.ts';
import type { SchemaRepair } from '#schemas/schema-issue.ts';
import type { SchemaName } from '#schemas/schema-names.ts';
import type { Validator } from '#schemas/validator.ts';
import type { Authored, DataFile, InlineField, Section } from './entry.ts';
import { type MarkdownNode, type MarkdownProblem, parseBody, parseInline, plainText } from './markdown.ts';
import { adviseMdx } from './mdx-syntax.ts';
import { READ_CODES } from './read-codes.ts';
import type { SourceText } from './source-text.ts';
import { type Path, YamlDocument } from './yaml-document.ts';

/** A file as read, with everything that is wrong with it; `undefined` when nothing of it can be used. */
export interface Read<T> {
  readonly value: T | undefined;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Reads a file of front matter and prose.
 * @param named what its name says besides the slug
 */
export function readAuthored<Data, Named>(
  source: SourceText,
  slug: string,
  schema: SchemaName,
  validator: Pick<Validator, 'validate'>,
  named = {} as Named,
): Read<Authored<Data> & Named> {
  const split = splitFrontMatter(source.text);
  if (!split) {
    const begins = /^---[ \t]*\r?\n/.test(source.text);
    const report = {
      file: source.file,
      span: source.span(0),
      message: begins ? 'The front matter does not end.' : 'The file does not begin with front matter.',
      suggestion: begins
        ? 'Write a line `---` behind the last field.'
        : 'Begin it with a line `---`, the fields, and another line `---`.',
    };
    return { value: undefined, diagnostics: [diagnose(READ_CODES.frontMatter, report)] };
  }
  const document = new YamlDocument(source, split.start, split.end);
  const checked = checkData(document, schema, validator);
  const parsed = parseBody(source, split.body);
  const diagnostics = [...checked.diagnostics];
  let body: MarkdownNode[] = [];
  if ('problem' in parsed) diagnostics.push(mdxProblem(source, parsed.problem));
  else body = parsed.nodes;
  if (document.problems.length > 0) return { value: undefined, diagnostics };
  const { lead, sections } = splitSections(body, source.text.length);
  const value: Authored<Data> & Named = {
    ...named,
    file: source.file,
    slug,
    document,
    data: document.data as Data,
    valid: checked.valid,
    body,
    lead,
    sections,
    fields: checked.valid ? inlineFields(document.data) : [],
    bodyStart: split.body,
  };
  return { value, diagnostics };
}

/** Reads a file that holds only YAML. */
export function readData<Data>(
  source: SourceText,
  schema: SchemaName,
  validator: Pick<Validator, 'validate'>,
  document = new YamlDocument(source),
): Read<DataFile<Data>> {
  const { valid, diagnostics } = checkData(document, schema, validator);
  if (document.problems.length > 0) return { value: undefined, diagnostics };
  return { value: { file: source.file, document, data: document.data as Data, valid }, diagnostics };
}

const YAML_CODES = {
  syntax: READ_CODES.yamlSyntax,
  indirection: READ_CODES.yamlIndirection,
  depth: READ_CODES.depth,
  control: READ_CODES.control,
} as const;

/** Whoever made more mistakes than this in one file made one mistake many times. */
const MOST_ISSUES = 100;

function checkData(
  document: YamlDocument,
  schema: SchemaName,
  validator: Pick<Validator, 'validate'>,
): { valid: boolean; diagnostics: Diagnostic[] } {
  const { file } = document.source;
  if (document.problems.length > 0) {
    const [first] = document.problems;
    const record = YAML_CODES[first?.kind ?? 'syntax'];
    const suggestion = first?.suggestion ?? record.summary;
    return {
      valid: false,
      diagnostics: first ? [diagnose(record, { ...first, file, suggestion })] : [],
    };
  }
  const issues = validator.validate(schema, document.data ?? {}).slice(0, MOST_ISSUES);
  const diagnostics = issues.map((issue) =>
    diagnose(SCHEMA_CODES[issue.code], {
      file,
      span: document.span(issue.path, issue.part),
      message: issue.message,
      suggestion: issue.suggestion,
      fix: issue.repair && [repairEdit(document, issue.path, issue.part, issue.repair)],
    }),
  );
  return { valid: issues.length === 0, diagnostics };
}

function repairEdit(
  document: YamlDocument,
  path: Path,
  part: 'key' | 'value',
  repair: SchemaRepair,
): TextEdit {
  if (repair.kind === 'remove') return document.remove(path);
  return repair.kind === 'quote' ? document.quote(path) : document.replace(path, repair.value, part);
}

/** Offsets of the front matter and of the body; undefined when there is none. */
function splitFrontMatter(text: string): { start: number; end: number; body: number } | undefined {
  const open = /^---[ \t]*\r?\n/.exec(text);
  if (!open) return undefined;
  const close = /^---[ \t]*(?:\r?\n|$)/m.exec(text.slice(open[0].length));
  if (!close) return undefined;
  const end = open[0].length + close.index;
  return { start: open[0].length, end, body: end + close[0].length };
}

/**
 * Takes a body apart at its level-2 headings.
 * @param end where the text ends
 */
export function splitSections(
  body: readonly MarkdownNode[],
  end: number,
): { lead: MarkdownNode[]; sections: Section[] } {
  const heads = body.flatMap((node, index) => (node.type === 'heading' && node.depth === 2 ? [index] : []));
  const sections = heads.map((at, i): Section => {
    const heading = body[at] as MarkdownNode;
    const next = heads[i + 1];
    const title = plainText([heading]).trim();
    return {
      id: anchor(title),
      title,
      heading,
      nodes: body.slice(at + 1, next),
      start: heading.end,
      end: next === undefined ? end : (body[next]?.start ?? end),
    };
  });
  return { lead: body.slice(0, heads[0] ?? body.length), sections };
}

/** The anchor of a heading: lower-case words joined by hyphens. */
export function anchor(title: string): string {
  return title
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');
}

const INLINE = new Set([
  'rationale',
  'why',
  'position',
  'levers',
  'cost',
  'outcome',
  'conditions',
  'good',
  'what',
  'would-count-as-answer',
  'text',
  'reason',
]);

/** Every field of the data whose text may hold ids and citations. */
export function inlineFields(data: unknown, path: Path = [], inline = false): InlineField[] {
  if (typeof data === 'string') {
    if (!inline) return [];
    const parsed = parseInline(data);
    return [
      'problem' in parsed ? { path, nodes: [], problem: parsed.problem } : { path, nodes: parsed.nodes },
    ];
  }
  if (Array.isArray(data)) return data.flatMap((item, index) => inlineFields(item, [...path, index], inline));
  if (data === null || typeof data !== 'object') return [];
  return Object.entries(data).flatMap(([key, value]) => inlineFields(value, [...path, key], INLINE.has(key)));
}

function mdxProblem(source: SourceText, problem: MarkdownProblem): Diagnostic {
  const place = { file: source.file, span: source.span(problem.offset) };
  if (problem.unparsed)
    return diagnose(READ_CODES.depth, {
      ...place,
      message: `${problem.message}.`,
      suggestion: 'Take tags and braces out: an entry is text.',
    });
  return diagnose(READ_CODES.mdxSyntax, { ...place, ...adviseMdx(problem, source.text) });
}
