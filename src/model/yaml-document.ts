import {
  type Document,
  isAlias,
  isCollection,
  isMap,
  isNode,
  isPair,
  isScalar,
  isSeq,
  type Node,
  parseDocument,
  type Scalar,
  stringify,
} from 'yaml';
import type { Span } from '#diagnostics/diagnostic.ts';
import type { TextEdit } from '#diagnostics/text-edit.ts';
import { findInvisible } from './invisible.ts';
import { readJson, readPlainYaml } from './plain-yaml.ts';
import type { SourceText } from './source-text.ts';
import { adviseSyntax } from './yaml-syntax.ts';

/** Steps from the root of the data to a value. */
export type Path = readonly (string | number)[];

/** A problem of the YAML itself. */
export interface YamlProblem {
  readonly kind: 'syntax' | 'indirection' | 'depth' | 'control';
  readonly span: Span;
  readonly message: string;
  /** What to write instead, where it is known. */
  readonly suggestion?: string;
  readonly fix?: readonly TextEdit[];
}

const MAX_DEPTH = 16;
/** What follows is a consequence of these; wording each would take time that grows with the square of the text. */
const MOST_PROBLEMS = 20;

/** YAML with the place of every key and value in the file it stands in, found when it is asked for. */
export class YamlDocument {
  readonly source: SourceText;
  readonly problems: readonly YamlProblem[];
  /** Plain data; undefined when there are problems. */
  readonly data: unknown;
  /** Where it begins and ends in the file. */
  readonly start: number;
  readonly end: number;
  #parsed: Document.Parsed | undefined;

  /**
   * Parses the stretch of a file between two offsets. Never throws for bad YAML: problems are listed.
   * @param known what it says, if that is known: then it is parsed when a place is asked for
   */
  constructor(source: SourceText, start = 0, end = source.text.length, known?: { readonly data: unknown }) {
    this.source = source;
    this.start = start;
    this.end = end;
    const read = source.file.endsWith('.json') ? readJson : readPlainYaml;
    const plain = known ?? read(this.text, MAX_DEPTH);
    if (plain) {
      this.problems = [];
      this.data = plain.data;
      return;
    }
    let document: Document.Parsed;
    try {
      document = this.#document;
    } catch (error) {
      this.problems = [
        {
          kind: 'depth',
          span: source.span(start),
          message: error instanceof RangeError ? 'The YAML is nested too deeply.' : String(error),
        },
      ];
      return;
    }
    this.problems = [...this.#syntaxProblems(document), ...this.#refusedNodes(document)];
    if (this.problems.length === 0) this.data = document.toJS({ maxAliasCount: 0 }) as unknown;
  }

  /** The YAML as it is written. */
  get text(): string {
    return this.source.text.slice(this.start, this.end);
  }

  /** The YAML as a tree with places. */
  get #document(): Document.Parsed {
    this.#parsed ??= parseDocument(this.text, {
      schema: 'core',
      strict: true,
      uniqueKeys: false,
      prettyErrors: false,
    });
    return this.#parsed;
  }

  /**
   * Where a value stands, or its key. Falls back to the nearest parent that is there.
   * @param path steps from the root
   * @param part the key of the pair or its value
   */
  span(path: Path, part: 'key' | 'value' = 'value'): Span {
    const [start, end] = this.range(path, part);
    return path.length === 0 ? this.source.span(start) : this.source.span(start, end);
  }

  /** As `span()`, in offsets of the file. */
  range(path: Path, part: 'key' | 'value' = 'value'): [start: number, end: number] {
    let node: unknown = this.#document.contents;
    let range = this.#rangeOf(node) ?? [0, 0];
    for (const [index, step] of path.entries()) {
      const last = index === path.length - 1;
      if (isMap(node)) {
        const pair = node.items.find((item) => isScalar(item.key) && String(item.key.value) === String(step));
        if (!pair) break;
        node = pair.value;
        const key = this.#rangeOf(pair.key) ?? range;
        range = last && part === 'key' ? key : (this.#rangeOf(node) ?? key);
        if (range[0] === range[1]) range = key;
      } else if (isSeq(node)) {
        node = node.items[Number(step)];
        const item = this.#rangeOf(node);
        if (!item) break;
        range = item;
      } else break;
    }
    return [this.start + range[0], this.start + range[1]];
  }

  /** The edit that writes another value, or another key, where one stands; a long text stays on its line. */
  replace(path: Path, value: unknown, part: 'key' | 'value' = 'value'): TextEdit {
    const [start, end] = this.range(path, part);
    return { start, end, text: flow(value) };
  }

  /** The edit that puts quotes around a value as it is written, so that it is read as text. */
  quote(path: Path): TextEdit {
    const [start, end] = this.range(path);
    return { start, end, text: JSON.stringify(this.source.text.slice(start, end)) };
  }

  /** The edit that takes an item out of a list, with its comma or its line. */
  remove(path: Path): TextEdit {
    const { text } = this.source;
    let [start, end] = this.range(path);
    const dash = /(?:^|\n)[ \t]*- +$/.exec(text.slice(0, start));
    if (dash) return { start: start - dash[0].length, end, text: '' };
    const comma = /,\s*$/.exec(text.slice(0, start));
    if (comma) start -= comma[0].length;
    else end += /^\s*,\s*/.exec(text.slice(end))?.[0].length ?? 0;
    return { start, end, text: '' };
  }

  /** Maps an offset inside the text of a scalar to the file, through quotes, folding and line breaks. */
  offsetInScalar(path: Path, offset: number): number {
    const node = this.#document.getIn(path, true);
    if (!isScalar(node) || !node.range) return this.start;
    return this.start + node.range[0] + align(this.#raw(node), String(node.value), offset);
  }

  #raw(node: Scalar): string {
    const [start, end] = node.range as [number, number, number];
    return this.source.text.slice(this.start + start, this.start + end);
  }

  #rangeOf(node: unknown): [number, number] | undefined {
    if (!isNode(node) || !node.range) return undefined;
    const [start, end] = node.range;
    const text = this.source.text.slice(this.start + start, this.start + end);
    return [start, start + text.trimEnd().length];
  }

  #syntaxProblems(document: Document.Parsed): YamlProblem[] {
    const text = this.text;
    const exhausted = document.errors.find(({ code }) => code === 'RESOURCE_EXHAUSTION');
    if (exhausted) {
      const span = this.source.span(this.start + exhausted.pos[0], this.start + exhausted.pos[1]);
      return [{ kind: 'depth', span, message: 'The YAML is nested too deeply.' }];
    }
    // An unknown tag is refused as such below.
    const problems = [...document.errors, ...document.warnings]
      .filter(({ code }) => code !== 'TAG_RESOLVE_FAILED')
      .slice(0, MOST_PROBLEMS);
    return problems.map((error) => {
      const advice = adviseSyntax(error.code, error.pos, text, error.message);
      return {
        kind: 'syntax',
        span: this.source.span(this.start + advice.start, this.start + advice.end),
        message: advice.message,
        suggestion: advice.suggestion,
        ...(advice.edits && { fix: advice.edits.map((edit) => shift(edit, this.start)) }),
      };
    });
  }

  #refusedNodes(document: Document.Parsed): YamlProblem[] {
    const problems: YamlProblem[] = [];
    const at = (node: unknown): Span => this.source.span(this.start + (this.#rangeOf(node)?.[0] ?? 0));
    const invisible = (node: Scalar): YamlProblem[] => {
      const found = findInvisible(String(node.value));
      if (!found) return [];
      const message = `The invisible character ${found.name} is written by its number.`;
      return [{ kind: 'control', span: at(node), message, suggestion: 'Delete it.' }];
    };
    const inspect = (node: unknown, depth: number): void => {
      if (!isNode(node)) return;
      const message = indirection(node);
      if (message) problems.push({ kind: 'indirection', span: at(node), message });
      if (isScalar(node)) problems.push(...invisible(node));
      if (!isCollection(node)) return;
      if (depth > MAX_DEPTH) {
        problems.push({
          kind: 'depth',
          span: at(node),
          message: `The YAML is nested deeper than ${MAX_DEPTH} levels.`,
        });
        return;
      }
      const keys = new Set<string>();
      for (const item of node.items) {
        if (isPair(item)) {
          const key = isScalar(item.key) ? String(item.key.value ?? '') : '';
          if (key === '')
            problems.push({
              kind: 'syntax',
              span: at(item.key ?? item.value),
              message: 'A field has no name, or one that is not a word.',
              suggestion: 'Write `name: value`.',
            });
          else if (keys.has(key))
            problems.push({
              kind: 'syntax',
              span: at(item.key),
              message: `The field \`${key}\` stands twice.`,
              suggestion: 'Keep one of the two.',
            });
          keys.add(key);
          inspect(item.key, depth + 1);
        }
        inspect(isPair(item) ? item.value : item, depth + 1);
      }
    };
    inspect(document.contents, 1);
    return problems;
  }
}

/** A value as it is written on one line. */
function flow(value: unknown): string {
  return stringify(value, { collectionStyle: 'flow', lineWidth: 0, flowCollectionPadding: false }).trimEnd();
}

function shift({ start, end, text }: TextEdit, by: number): TextEdit {
  return { start: start + by, end: end + by, text };
}

/** What is said of a node that stands for another or changes its type; undefined for a plain one. */
function indirection(node: Node): string | undefined {
  if (isAlias(node)) return `The alias \`*${node.source}\` is not allowed.`;
  if ('anchor' in node && node.anchor) return `The anchor \`&${node.anchor}\` is not allowed.`;
  if (node.tag) return `The tag \`${node.tag}\` is not allowed.`;
  return undefined;
}

/** Offset in the written form of a scalar that corresponds to an offset in its value: letters match one by one, white space in runs. */
function align(raw: string, value: string, offset: number): number {
  let i = /^[>|][^\n]*\n/.exec(raw)?.[0].length ?? (/^["']/.test(raw) ? 1 : 0);
  const isSpace = (char: string | undefined): boolean =>
    char === ' ' || char === '\n' || char === '\r' || char === '\t';
  for (let v = 0; v < value.length && i < raw.length; v++) {
    if (isSpace(value[v])) {
      if (v >= offset) return i;
      while (isSpace(value[v + 1]) && v + 1 < offset) v++;
      while (isSpace(raw[i])) i++;
      continue;
    }
    while (isSpace(raw[i])) i++;
    if (raw[i] !== value[v] && raw[i] === '\\') i++;
    if (v >= offset) return i;
    if (raw[i] === "'" && raw[i + 1] === "'" && raw[0] === "'") i++;
    i++;
  }
  return Math.min(i, raw.length);
}
