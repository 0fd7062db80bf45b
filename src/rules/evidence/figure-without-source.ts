import type { Report } from '#diagnostics/diagnostic.ts';
import { type Author, findingsBeside, Prose, proseOf } from '#graph/citations.ts';
import type { Graph } from '#graph/graph.ts';
import { sentencesOf } from '#graph/sentences.ts';
import type { Path } from '#model/yaml-document.ts';
import { listNames } from '../lookup.ts';
import type { FileRule } from '../rule.ts';
import { type Figure, type FigureUnit, findFigures } from './figures.ts';
import { canHoldNumber } from './numbers.ts';

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
export const figureWithoutSource: FileRule = {
  code: 'KB423',
  name: 'figure-without-source',
  severity: 'error',
  summary: 'A figure is among the values of a finding cited in its own sentence.',
  why: 'A reader must be able to check every number, and a number copied from memory is often wrong.',
  bad: 'Attacks succeed in 84 % of runs.',
  good: 'Attacks succeed in 84 % of runs [@abdelnabi2025firewalls#f2].',
  *checkFile(author) {
    for (const prose of proseOf(author)) {
      if (prose.path?.some((step) => NOT_REPORTS.has(String(step)))) continue;
      for (const doubt of statementsIn(prose)) yield { doubt };
    }
  },
  judge: (doubt, author, graph) => unsupported(doubt as Statement, author, graph),
};

/** A sentence that holds figures. Offsets of figures count as those of the prose do. */
interface Statement {
  /** Steps to the field; undefined for the body. */
  readonly path: Path | undefined;
  readonly cited: readonly Cited[];
  readonly figures: readonly Figure[];
}

function* statementsIn({ author, nodes, path }: Prose): Generator<Statement> {
  for (const { text, citations, offset } of sentencesOf(nodes, canHoldNumber)) {
    const figures = findFigures(text);
    if (figures.length === 0) continue;
    const beside = path ? findingsBeside(author, path) : [];
    yield {
      path,
      cited: [...citations, ...beside].map(({ key, finding }) => ({ key, finding })),
      figures: figures.map((figure) => ({
        ...figure,
        start: offset(figure.start),
        end: offset(figure.end - 1) + 1,
      })),
    };
  }
}

function unsupported({ path, cited, figures }: Statement, author: Author, graph: Graph): Report[] {
  if (cited.some((item) => !isResolved(graph, item))) return [];
  const values = cited.flatMap((item) => valuesOf(graph, item));
  const prose = new Prose(author, [], path);
  return figures
    .filter((figure) => !values.some((value) => agrees(figure, value)))
    .map((figure) => ({
      file: author.file,
      span: prose.at(figure.start, figure.end),
      ...describe(figure, cited, values),
    }));
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
