import type { Report } from '#diagnostics/diagnostic.ts';
import type { TextEdit } from '#diagnostics/text-edit.ts';
import { proseOf } from '#graph/citations.ts';
import type { Graph } from '#graph/graph.ts';
import { type Spot, spotsIn } from '../prose/text-spots.ts';
import type { FileRule } from '../rule.ts';

const KEY = String.raw`[a-z][a-z0-9-]*\d{4}[a-z0-9]*`;
const CITED = String.raw`@?${KEY}(?:#f\d+)?`;
/** Keys in brackets without the mark, or with the mark and no brackets. */
const LIKE_A_CITATION = new RegExp(
  String.raw`(?<![\\[\w])\[${CITED}(?:\s*[;,]\s*${CITED})*\](?![\](])|(?<![\\[\w@/.;-])@${KEY}(?:#f\d+)?(?!\w)`,
  'g',
);

/** What is meant for a citation is one. */
export const malformedCitation: FileRule = {
  code: 'KB326',
  name: 'malformed-citation',
  severity: 'warning',
  summary: 'A citation stands in brackets and has the mark `@` before its key.',
  why: 'Anything else is printed as it is, cites nothing, and leaves the claim without a source.',
  bad: 'It holds [jones2024adversaries#f1].',
  good: 'It holds [@jones2024adversaries#f1].',
  *checkFile(author) {
    for (const prose of proseOf(author))
      for (const spot of spotsIn(prose, /[@[]/, LIKE_A_CITATION)) yield { doubt: lookAlike(spot) };
  },
  judge: (doubt, _author, graph) => mistakes(doubt as LookAlike, graph),
};

/** What looks like a citation. */
interface LookAlike {
  readonly written: string;
  readonly place: Pick<Report, 'file' | 'span'>;
  readonly keys: readonly string[];
  /** The citation it may be meant for, and the edit that writes it. */
  readonly meant: string;
  readonly edit: TextEdit;
}

function lookAlike({ match: [written], place, write }: Spot): LookAlike {
  const items = written.replace(/^\[|\]$/g, '').split(/\s*[;,]\s*/);
  const keys = items.map((item) => item.replace(/^@/, ''));
  const meant = `[${keys.map((key) => `@${key}`).join('; ')}]`;
  return { written, place, keys, meant, edit: write(meant) };
}

function mistakes({ written, place, keys, meant, edit }: LookAlike, graph: Graph): Report[] {
  const known = keys.every((key) => exists(graph, key));
  // A word with a year in it may be a name; only what else looks like a citation is taken for one.
  if (!known && !/#f\d/.test(written)) return [];
  return [
    {
      ...place,
      message: `\`${written}\` is not a citation.`,
      suggestion: `Write \`${meant}\`.`,
      fix: known ? [edit] : undefined,
    },
  ];
}

/** Whether there is a work or finding of this name. */
export function exists(graph: Graph, written: string): boolean {
  const [key = '', finding] = written.split('#', 2);
  const reference = graph.references.get(key);
  if (!reference?.valid) return false;
  return finding === undefined || (reference.data.findings ?? []).some(({ id }) => id === finding);
}

/**
 * What was meant by a citation in which a comma stands where a semicolon or a number sign should; undefined for any other.
 * @param written the inside of the citation without its first `@`
 */
export function meantByComma(
  graph: Graph,
  written: string,
): { readonly inside: string; readonly suggestion: string } | undefined {
  const parts = written.split(/\s*,\s*/);
  if (parts.length < 2) return undefined;
  const keys = parts.map((part) => part.replace(/^@/, ''));
  if (keys.every((key) => exists(graph, key))) {
    const inside = keys.join('; @');
    return { inside, suggestion: `Separate citations with a semicolon: \`[@${inside}]\`.` };
  }
  const inside = keys.join('#');
  return keys.length === 2 && exists(graph, inside)
    ? { inside, suggestion: `Write \`[@${inside}]\`.` }
    : undefined;
}
