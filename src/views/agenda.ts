import type { EntryOf } from '#model/entry.ts';
import { layerPicture, layersOf } from '#pictures/layers.ts';
import { type Excerpt, excerpt } from './lists/excerpt.ts';
import { livingOf, mostRelated } from './lists/living.ts';
import { remembered } from './lists/remembered.ts';
import type { EntryLink, Link, ViewContext } from './shared/context.ts';

/** An open problem with what it waits for and what waits for it. */
export interface AgendaProblem extends EntryLink {
  readonly question: string;
  readonly layer: number;
  readonly after: readonly EntryLink[];
  readonly before: readonly EntryLink[];
  readonly disciplines: readonly Link[];
  readonly threats: readonly EntryLink[];
}

/** A threat without a tested defence, and the problems whose answer it waits for. */
export interface WaitingThreat extends EntryLink {
  readonly answered: boolean;
  readonly problems: readonly EntryLink[];
}

/** The research agenda. */
export interface AgendaPage {
  readonly picture: string;
  /** Whether the picture holds only the problems with most relations. */
  readonly cut: boolean;
  /** Problems by the layer they stand in: the first waits for nothing. */
  readonly layers: readonly Excerpt<AgendaProblem>[];
  readonly disciplines: readonly (Link & {
    readonly summary: string;
    readonly count: number;
    readonly problems: readonly EntryLink[];
  })[];
  readonly waiting: Excerpt<WaitingThreat>;
  readonly count: number;
}

/** So many problems are all drawn and listed on one page; of more, some of each step. */
const WHOLE = 100;
const DRAWN = 60;
const FIRST = 40;
const LATER = 60;
const OF_DISCIPLINE = 30;
export const WAITING = { name: 'waiting-threats', most: 100 };

/** The path of a whole step below `/lists/`. */
export function stepName(layer: number): string {
  return `problems-of-step-${layer + 1}`;
}

/** The page of the agenda: what can be begun now comes first, and of that what most waits for. */
export const agendaPage = remembered((context): AgendaPage => {
  const { urls } = context;
  const problems = livingOf(context, 'open-problem');
  const nodes = problems.map((entry) => ({
    ...context.link(entry),
    after: dependencies(context, entry.id),
  }));
  const joined = new Set(nodes.flatMap(({ id, after }) => (after.length > 0 ? [id, ...after] : [])));
  const drawn = nodes.filter(({ id }) => joined.has(id));
  const cut = drawn.length > WHOLE;
  const layers = agendaLayers(context);
  const later = Math.max(3, Math.floor(LATER / Math.max(1, layers.length - 1)));
  return {
    count: problems.length,
    cut,
    picture: layerPicture(
      cut ? mostRelated(context, drawn, DRAWN) : drawn,
      'Which open problem depends on which',
    ),
    layers: layers.map((rows, layer) =>
      excerpt(context, stepName(layer), rows, problems.length <= WHOLE ? WHOLE : layer === 0 ? FIRST : later),
    ),
    disciplines: context.disciplines.map(({ slug, data }) => {
      const needing = problems.filter((entry) => entry.data.disciplines.includes(slug));
      return {
        href: urls.at('disciplines', slug),
        label: data.title,
        summary: data.summary,
        count: needing.length,
        problems: mostRelated(context, needing, OF_DISCIPLINE).map((entry) => context.link(entry)),
      };
    }),
    waiting: excerpt(context, WAITING.name, waitingThreats(context), WAITING.most),
  };
});

/** All problems by step, those first for which most others wait. */
export const agendaLayers = remembered((context): readonly (readonly AgendaProblem[])[] => {
  const problems = livingOf(context, 'open-problem');
  const layers = layersOf(
    problems.map((entry) => ({ ...context.link(entry), after: dependencies(context, entry.id) })),
  );
  const titles = new Map(context.disciplines.map(({ slug, data }) => [slug, data.title]));
  const rows = problems.map((entry) => agendaProblem(context, entry, layers.get(entry.id) ?? 0, titles));
  const steps: AgendaProblem[][] = [];
  for (const row of rows) {
    while (steps.length <= row.layer) steps.push([]);
    steps[row.layer]?.push(row);
  }
  return steps.map((step) =>
    step.sort(
      (a, b) =>
        b.before.length - a.before.length || b.threats.length - a.threats.length || (a.id < b.id ? -1 : 1),
    ),
  );
});

function agendaProblem(
  context: ViewContext,
  entry: EntryOf<'open-problem'>,
  layer: number,
  titles: ReadonlyMap<string, string>,
): AgendaProblem {
  const { graph, urls } = context;
  return {
    ...context.link(entry),
    question: entry.data.question,
    layer,
    after: context.links(dependencies(context, entry.id)),
    before: context.links(
      graph.incoming(entry.id).flatMap(({ type, source }) => (type === 'depends-on' ? [source] : [])),
    ),
    disciplines: entry.data.disciplines.map((slug) => ({
      href: urls.at('disciplines', slug),
      label: titles.get(slug) ?? slug,
    })),
    threats: context
      .links(graph.outgoing(entry.id).flatMap(({ type, target }) => (type === 'asks-about' ? [target] : [])))
      .filter(({ kind }) => kind === 'threat'),
  };
}

function dependencies({ graph }: ViewContext, id: string): string[] {
  return graph.outgoing(id).flatMap(({ type, target }) => (type === 'depends-on' ? [target] : []));
}

/** Every threat without a tested defence that a problem asks about. */
export const waitingThreats = remembered((context): readonly WaitingThreat[] =>
  livingOf(context, 'threat').flatMap((entry) => {
    const incoming = context.graph.incoming(entry.id);
    const answers = incoming.filter(({ type }) => type === 'mitigates');
    const tested = answers.some(({ result }) => result === 'supported' || result === 'partial');
    const problems = incoming.flatMap(({ type, source }) => (type === 'asks-about' ? [source] : []));
    if (tested || problems.length === 0) return [];
    return [{ ...context.link(entry), answered: answers.length > 0, problems: context.links(problems) }];
  }),
);
