import { prefixes, type Resource, type Value } from './statements.ts';

/** Statements in Turtle, one block for each thing. */
export function* turtle(namespace: string, resources: Iterable<Resource>): Iterable<string> {
  const names = prefixes(namespace);
  const head = Object.entries(names).map(([prefix, name]) => `@prefix ${prefix}: <${iriText(name)}> .\n`);
  const written = new Map<string, string>();
  const term = (name: string): string => {
    let text = written.get(name);
    if (text === undefined) {
      text = shorten(names, name);
      written.set(name, text);
    }
    return text;
  };
  const block = ({ iri, types, statements }: Resource): string => {
    const lines = statements.map(
      ([property, values]) => `  ${property} ${values.map((value) => valueText(value, term)).join(', ')}`,
    );
    return `${term(iri)} ${[`a ${types.join(', ')}`, ...lines].join(' ;\n')} .\n`;
  };
  yield head.join('');
  for (const resource of resources) yield `\n${block(resource)}`;
}

/** Local names that Turtle takes without escapes. */
const LOCAL = /^[A-Za-z0-9_][A-Za-z0-9_-]*$/;

function shorten(names: Readonly<Record<string, string>>, name: string): string {
  for (const prefix of ['o', 'masec'] as const) {
    const start = names[prefix];
    if (start === undefined || !name.startsWith(start)) continue;
    const local = name.slice(start.length);
    if (LOCAL.test(local)) return `${prefix}:${local}`;
  }
  return `<${iriText(name)}>`;
}

function valueText(value: Value, term: (name: string) => string): string {
  if ('iri' in value) return term(value.iri);
  const text = `"${value.text.replace(/[\\"\u0000-\u001f\u007f]/g, escaped)}"`;
  if (value.lang) return `${text}@${value.lang}`;
  return value.datatype ? `${text}^^xsd:${value.datatype}` : text;
}

const MARKS: Readonly<Record<string, string>> = {
  '\\': '\\\\',
  '"': '\\"',
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
};

function escaped(mark: string): string {
  return MARKS[mark] ?? `\\u${mark.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

/** What an IRI may not hold is written in per cent, so that no text can end it. */
export function iriText(name: string): string {
  return name.replace(/[\u0000-\u0020<>"{}|^`\\]/g, (mark) => encodeURIComponent(mark));
}
