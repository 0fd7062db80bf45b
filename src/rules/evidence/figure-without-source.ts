import type { Report } from '#diagnostics/diagnostic.ts';
import { authorsOf } from '#graph/authors.ts';
import { findingsBeside, type Prose, proseOf } from '#graph/citations.ts';
import type { Graph } from '#graph/graph.ts';
import { type Sentence, sentencesOf } from '#graph/sentences.ts';
import type { MarkdownNode } from '#model/markdown.ts';
import { listNames } from '../lookup.ts';
import type { Rule } from '../rule.ts';
import { type Figure, type FigureUnit, findFigures } from './figures.ts';

interface Cited {
  readonly key: string;
  readonly finding?: string | undefined;
}

interface Value {
  readonly value: number;
  readonly unit: string;
}

/** Fields that state what is aimed at or meant, and report nothing. */
const NOT_REPORTS = new Set(['would-count-as-answer', 'good', 'reason']);
const UNITS: Readonly<Partial<Record<FigureUnit, RegExp>>> = {
  percent: /%|per ?cent|percent(?!age point)/i,
  points: /points?|\bpp\b/i,
  times: /times|fold|×|factor|\bx\b/i,
  count: /^(?!%$)/,
};

/** Figures come from findings. */
export const figureWithoutSource: Rule = {
  code: 'KB423',
  name: 'figure-without-source',
  severity: 'error',
  summary: 'A figure is among the values of a finding cited in its own sentence.',
  why: 'A reader must be able to check every number, and a number copied from memory is often wrong.',
  bad: 'Attacks succeed in 84 % of runs.',
  good: 'Attacks succeed in 84 % of runs [@abdelnabi2025firewalls#f2].',
  *check(graph) {
    for (const author of authorsOf(graph)) {
      for (const prose of proseOf(author)) {
        if (!prose.path?.some((step) => NOT_REPORTS.has(String(step)))) yield* unsupported(graph, prose);
      }
    }
  },
};

/** A sentence that holds figures. */
interface Statement {
  readonly sentence: Sentence;
  readonly figures: readonly Figure[];
}

/** What was found in a tree, for as long as the tree is kept: who checks at every key reads most of them once. */
const found = new WeakMap<readonly MarkdownNode[], readonly Statement[]>();

function statementsOf(nodes: readonly MarkdownNode[]): readonly Statement[] {
  const known = found.get(nodes);
  if (known) return known;
  const statements = sentencesOf(nodes)
    .map((sentence) => ({ sentence, figures: findFigures(sentence.text) }))
    .filter(({ figures }) => figures.length > 0);
  found.set(nodes, statements);
  return statements;
}

function* unsupported(graph: Graph, { author, nodes, path, at }: Prose): Generator<Report> {
  const beside = path ? findingsBeside(author, path) : [];
  for (const { sentence, figures } of statementsOf(nodes)) {
    const cited = [...sentence.citations, ...beside];
    if (cited.some((item) => !isResolved(graph, item))) continue;
    const values = cited.flatMap((item) => valuesOf(graph, item));
    for (const figure of figures) {
      if (values.some((value) => agrees(figure, value))) continue;
      const span = at(sentence.offset(figure.start), sentence.offset(figure.end - 1) + 1);
      yield { file: author.file, span, ...describe(figure, cited, values) };
    }
  }
}

function agrees({ values, unit }: Figure, given: Value): boolean {
  return values.some((value) => value === Math.abs(given.value)) && (UNITS[unit]?.test(given.unit) ?? true);
}

function describe(
  { written }: Figure,
  cited: readonly Cited[],
  values: readonly Value[],
): { message: string; suggestion: string } {
  if (cited.length === 0) {
    const suggestion =
      'Cite the finding that reports it in the same sentence, as `[@key#f1]`, or write the sentence without it.';
    return { message: `The figure \`${written}\` has no source in its sentence.`, suggestion };
  }
  const message = `The figure \`${written}\` is not among the values of what its sentence cites.`;
  if (cited.every(({ finding }) => finding === undefined))
    return { message, suggestion: 'Cite the finding, not only the work: `[@key#f1]`.' };
  if (values.length === 0)
    return { message, suggestion: 'Add the figure to `values` of the finding if the work reports it.' };
  const list = [...new Set(values.map(({ value, unit }) => `${value} ${unit}`))];
  const findings = cited.filter(({ finding }) => finding !== undefined);
  const names = listNames([...new Set(findings.map(({ key, finding }) => `${key}#${finding}`))]);
  return {
    message,
    suggestion: `The values of ${names} are: ${list.join(', ')}. Correct the figure, or, if the work reports it, add it under \`values\` there.`,
  };
}

/** What is wrong with a citation itself is reported as that, not as a figure. */
function isResolved(graph: Graph, { key, finding }: Cited): boolean {
  const reference = graph.references.get(key);
  return (
    (reference?.valid ?? false) &&
    (finding === undefined || (reference?.data.findings ?? []).some(({ id }) => id === finding))
  );
}

function valuesOf(graph: Graph, { key, finding }: Cited): Value[] {
  const findings = graph.references.get(key)?.data.findings ?? [];
  return findings.filter(({ id }) => id === finding).flatMap(({ values = [] }) => values);
}
