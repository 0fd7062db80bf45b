import { same } from '#comparison/field-changes.ts';
import { type Author, findingsBeside, splitFinding } from '#graph/citations.ts';
import { sentencesOf } from '#graph/sentences.ts';
import type { Path } from '#model/yaml-document.ts';
import type { AuthorPair } from './author-changes.ts';
import { type Finding, findingsOf, titleOf } from './reference-changes.ts';
import type { Snapshot } from './snapshot.ts';

/** What a sentence cites, looked up. */
export interface CitedFinding {
  /** As in `key#f1`. */
  readonly name: string;
  /** Undefined when there is no such work. */
  readonly work: string | undefined;
  /** Undefined when the work as a whole is cited, or has no such finding. */
  readonly finding: Finding | undefined;
}

/** A sentence that a reviewer has to weigh. */
export interface Claim {
  readonly author: Author;
  /** Section or field. */
  readonly place: string;
  readonly text: string;
  /** The sentence it seems to have been made of. */
  readonly before: string | undefined;
  readonly why: 'new' | 'changed' | 'its finding changed';
  /** Empty for a sentence that is our own analysis. */
  readonly cited: readonly CitedFinding[];
}

interface Statement {
  readonly place: string;
  readonly text: string;
  readonly words: ReadonlySet<string>;
  readonly cited: readonly string[];
}

/** Every sentence that is new or changed, or rests on a finding that is. */
export function claimsOf(pairs: readonly AuthorPair[], base: Snapshot, head: Snapshot): Claim[] {
  return pairs.flatMap(({ before, after }) => {
    if (!after) return [];
    const left = before ? statementsOf(before) : [];
    const fresh: Statement[] = [];
    const kept: Statement[] = [];
    for (const statement of statementsOf(after)) {
      const at = left.findIndex((old) => old.text === statement.text && same(old.cited, statement.cited));
      if (at === -1) fresh.push(statement);
      else {
        left.splice(at, 1);
        kept.push(statement);
      }
    }
    const shaken = kept.filter(({ cited }) => cited.some((name) => findingChanged(name, base, head)));
    return [
      ...fresh.map((statement): Claim => {
        const old = takeNearest(statement, left);
        return claim(after, statement, head, old ? 'changed' : 'new', old?.text);
      }),
      ...shaken.map((statement) => claim(after, statement, head, 'its finding changed')),
    ];
  });
}

function claim(
  author: Author,
  { place, text, cited }: Statement,
  head: Snapshot,
  why: Claim['why'],
  before?: string,
): Claim {
  return { author, place, text, before, why, cited: cited.map((name) => lookUp(name, head)) };
}

/** The sentences of an author with what each cites, measured figures included. */
function statementsOf(author: Author): Statement[] {
  const sections = [
    { title: 'Before the first heading', nodes: author.lead },
    ...author.sections.map(({ title, nodes }) => ({ title, nodes })),
  ];
  const inBody = sections.flatMap(({ title, nodes }) =>
    sentencesOf(nodes.filter(({ type }) => type !== 'heading')).map((sentence) => ({
      title,
      sentence,
      beside: [],
    })),
  );
  const inFields = author.fields.flatMap(({ path, nodes }) =>
    sentencesOf(nodes).map((sentence) => ({
      title: placeOf(author, path),
      sentence,
      beside: findingsBeside(author, path),
    })),
  );
  const prose = [...inFields, ...inBody].map(({ title, sentence, beside }) =>
    statement(title, sentence.written, [...sentence.citations, ...beside].map(nameOf)),
  );
  return [...prose, ...measurementsOf(author)].filter(({ text }) => /\p{L}{2}/u.test(text));
}

function measurementsOf(author: Author): Statement[] {
  if (author.kind !== 'trade-off' || !author.valid) return [];
  return (author.data.measurements ?? []).map(({ measure, value, unit, condition, finding }) =>
    statement('measurements', `${measure}: ${value} ${unit}${condition ? ` (${condition})` : ''}`, [finding]),
  );
}

function statement(place: string, written: string, cited: readonly string[]): Statement {
  const text = written.replace(/\s+/g, ' ').trim();
  const words = new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu));
  return { place, text, words, cited: [...new Set(cited)] };
}

/** Where a field stands, with the other end of a relation or a mapping. */
function placeOf(author: Author, path: Path): string {
  const item = (author.data as unknown as Record<string, unknown[]>)[String(path[0])]?.[Number(path[1])];
  const { type, target, framework, id } = (item ?? {}) as Record<string, unknown>;
  if (path[0] === 'relations' && target) return `${path[2]} of "${type} ${target}"`;
  if (path[0] === 'maps-to' && framework) return `${path[2]} of the mapping to ${framework} ${id}`;
  return path.map((step) => (typeof step === 'number' ? step + 1 : step)).join(' ');
}

function nameOf({ key, finding }: { readonly key: string; readonly finding?: string | undefined }): string {
  return finding === undefined ? key : `${key}#${finding}`;
}

function lookUp(name: string, { graph }: Snapshot): CitedFinding {
  const { key, finding } = splitFinding(name);
  const reference = graph.references.get(key);
  return {
    name,
    work: reference && titleOf(reference),
    finding: findingsOf(reference).find(({ id }) => id === finding),
  };
}

function findingChanged(name: string, base: Snapshot, head: Snapshot): boolean {
  return !same(lookUp(name, base).finding, lookUp(name, head).finding);
}

/** Takes the sentence of the same place that shares most words out of a list, if it shares half of them. */
function takeNearest({ place, words }: Statement, left: Statement[]): Statement | undefined {
  const scores = left.map((old) => (old.place === place ? shared(old.words, words) : 0));
  const best = Math.max(0, ...scores);
  return best < 0.5 ? undefined : left.splice(scores.indexOf(best), 1)[0];
}

/** The share of common words in all words of both. */
function shared(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const common = [...a].filter((word) => b.has(word)).length;
  return common / Math.max(1, a.size + b.size - common);
}
