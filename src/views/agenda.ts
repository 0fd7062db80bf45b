import type { EntryOf } from '#model/entry.ts';
import { layerPicture, layersOf } from '#pictures/layers.ts';
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

/** The research agenda. */
export interface AgendaPage {
  readonly picture: string;
  /** Problems by the layer they stand in: the first waits for nothing. */
  readonly layers: readonly (readonly AgendaProblem[])[];
  readonly disciplines: readonly (Link & {
    readonly summary: string;
    readonly problems: readonly EntryLink[];
  })[];
  /** Threats without a tested defence, and the problems whose answer they wait for. */
  readonly waiting: readonly (EntryLink & {
    readonly answered: boolean;
    readonly problems: readonly EntryLink[];
  })[];
  readonly count: number;
}

/** The page of the agenda: what can be begun now comes first, and of that what most waits for. */
export function agendaPage(context: ViewContext): AgendaPage {
  const { graph, living, urls } = context;
  const problems = living.filter((entry): entry is EntryOf<'open-problem'> => entry.kind === 'open-problem');
  const dependencies = (id: string): string[] =>
    graph.outgoing(id).flatMap(({ type, target }) => (type === 'depends-on' ? [target] : []));
  const dependants = (id: string): string[] =>
    graph.incoming(id).flatMap(({ type, source }) => (type === 'depends-on' ? [source] : []));
  const nodes = problems.map((entry) => ({ ...context.link(entry), after: dependencies(entry.id) }));
  const layers = layersOf(nodes);
  const rows = problems.map(
    (entry): AgendaProblem => ({
      ...context.link(entry),
      question: entry.data.question,
      layer: layers.get(entry.id) ?? 0,
      after: context.links(dependencies(entry.id)),
      before: context.links(dependants(entry.id)),
      disciplines: entry.data.disciplines.map((slug) => ({
        href: urls.at('disciplines', slug),
        label: context.disciplines.find((discipline) => discipline.slug === slug)?.data.title ?? slug,
      })),
      threats: context
        .links(
          graph.outgoing(entry.id).flatMap(({ type, target }) => (type === 'asks-about' ? [target] : [])),
        )
        .filter(({ kind }) => kind === 'threat'),
    }),
  );
  const joined = new Set(nodes.flatMap(({ id, after }) => (after.length > 0 ? [id, ...after] : [])));
  const depth = Math.max(0, ...rows.map(({ layer }) => layer)) + 1;
  return {
    count: rows.length,
    picture: layerPicture(
      nodes.filter(({ id }) => joined.has(id)),
      'Which open problem depends on which',
    ),
    layers: Array.from({ length: rows.length === 0 ? 0 : depth }, (_, layer) =>
      rows
        .filter((row) => row.layer === layer)
        .sort(
          (a, b) =>
            b.before.length - a.before.length ||
            b.threats.length - a.threats.length ||
            (a.id < b.id ? -1 : 1),
        ),
    ),
    disciplines: context.disciplines.map(({ slug, data }) => ({
      href: urls.at('disciplines', slug),
      label: data.title,
      summary: data.summary,
      problems: problems
        .filter((entry) => entry.data.disciplines.includes(slug))
        .map((entry) => context.link(entry)),
    })),
    waiting: waitingThreats(context),
  };
}

function waitingThreats(context: ViewContext): AgendaPage['waiting'] {
  const { graph, living } = context;
  return living.flatMap((entry) => {
    if (entry.kind !== 'threat') return [];
    const incoming = graph.incoming(entry.id);
    const answers = incoming.filter(({ type }) => type === 'mitigates');
    const tested = answers.some(({ result }) => result === 'supported' || result === 'partial');
    const problems = incoming.flatMap(({ type, source }) => (type === 'asks-about' ? [source] : []));
    if (tested || problems.length === 0) return [];
    return [{ ...context.link(entry), answered: answers.length > 0, problems: context.links(problems) }];
  });
}
