import { type Edge, type EntryGraph, MOST_AROUND, type Node } from './graph-data.ts';
import { radialLayout } from './radial-layout.ts';

/** What a reader has chosen to see. */
export interface Choice {
  readonly kinds: ReadonlySet<string>;
  readonly types: ReadonlySet<string>;
  /** The entry in the middle, with what is within so many steps of it. */
  readonly focus: Node | undefined;
  readonly hops: number;
  readonly selected: Node | undefined;
  readonly tables: boolean;
}

/** A node where it is drawn. */
export interface Placed {
  readonly node: Node;
  readonly x: number;
  readonly y: number;
}

/** Entries and relations of a view, with places. */
export interface Scene {
  readonly placed: readonly Placed[];
  readonly edges: readonly Edge[];
  readonly at: ReadonlyMap<Node, Placed>;
  /** The entry around which it stands in rings. */
  readonly middle: Node | undefined;
}

/**
 * The part of the graph that a choice means.
 * @param upright whether the frame is higher than wide: the whole graph is then turned
 */
export function sceneOf(graph: EntryGraph, choice: Choice, upright: boolean): Scene {
  const { kinds, types, focus, hops } = choice;
  const allows = (node: Node): boolean => node === focus || kinds.has(graph.kindOf(node));
  const follows = ({ source, target, type }: Edge): boolean =>
    types.has(graph.types[type]?.value ?? '') && allows(source) && allows(target);
  if (focus) {
    const edges = graph.edges.filter(follows);
    const rings = ringsAround(graph, focus, hops, follows);
    const near = new Set(rings.flat());
    // What joins two of the outermost is known only where everything is.
    const inner = graph.whole ? near : new Set(rings.slice(0, hops).flat());
    const within = edges.filter(
      ({ source, target }) =>
        near.has(source) && near.has(target) && (inner.has(source) || inner.has(target)),
    );
    return scene(radialLayout(graph, rings), within, focus);
  }
  const edges = graph.edges.filter((edge) => edge.source.opening && edge.target.opening && follows(edge));
  const joined = new Set(edges.flatMap(({ source, target }) => [source, target]));
  const whole = types.size === graph.types.length;
  const nodes = graph.nodes.filter((node) => node.opening && allows(node) && (whole || joined.has(node)));
  return scene(
    nodes.map((node) => (upright ? { node, x: node.y, y: node.x } : { node, x: node.x, y: node.y })),
    edges,
    undefined,
  );
}

function scene(placed: readonly Placed[], edges: readonly Edge[], middle: Node | undefined): Scene {
  return { placed, edges, middle, at: new Map(placed.map((one) => [one.node, one])) };
}

/** Entries by their distance from one of them. */
function ringsAround(
  graph: EntryGraph,
  focus: Node,
  hops: number,
  follows: (edge: Edge) => boolean,
): Node[][] {
  const seen = new Set([focus]);
  const rings = [[focus]];
  for (let hop = 1; hop <= hops; hop++) {
    const ring: Node[] = [];
    for (const node of rings.at(-1) ?? [])
      for (const { edge, other } of graph.ties(node))
        if (follows(edge) && !seen.has(other) && (graph.whole || seen.size < MOST_AROUND)) {
          seen.add(other);
          ring.push(other);
        }
    if (ring.length === 0) break;
    rings.push(ring);
  }
  return rings;
}

/** A choice as the fields of an address; what is at its default is left out. */
export function toAddress(graph: EntryGraph, choice: Choice): [string, string][] {
  const some = (chosen: ReadonlySet<string>, all: readonly string[]): string =>
    chosen.size === all.length ? '' : all.filter((value) => chosen.has(value)).join(',') || 'none';
  const fields: [string, string][] = [
    [
      'kinds',
      some(
        choice.kinds,
        graph.kinds.map(({ kind }) => kind),
      ),
    ],
    [
      'types',
      some(
        choice.types,
        graph.types.map(({ value }) => value),
      ),
    ],
    ['focus', choice.focus?.id ?? ''],
    ['hops', choice.focus && choice.hops > 1 ? String(choice.hops) : ''],
    ['entry', choice.selected?.id ?? ''],
    ['view', choice.tables ? 'tables' : ''],
  ];
  return fields.filter(([, value]) => value !== '');
}

/** The entries that an address names, before anything is known of them. */
export function idsIn(query: string): { focus: string; entry: string; hops: number } {
  const asked = new URLSearchParams(query);
  return { focus: asked.get('focus') ?? '', entry: asked.get('entry') ?? '', hops: hopsIn(asked) };
}

function hopsIn(asked: URLSearchParams): number {
  const hops = Number(asked.get('hops'));
  return hops === 2 || hops === 3 ? hops : 1;
}

/** The choice that an address means. What it names wrongly is passed over. */
export function fromAddress(graph: EntryGraph, query: string): Choice {
  const asked = new URLSearchParams(query);
  const chosen = (name: string, all: readonly string[]): ReadonlySet<string> => {
    const named = asked.get(name);
    return new Set(named === null ? all : named.split(',').filter((value) => all.includes(value)));
  };
  return {
    kinds: chosen(
      'kinds',
      graph.kinds.map(({ kind }) => kind),
    ),
    types: chosen(
      'types',
      graph.types.map(({ value }) => value),
    ),
    focus: graph.byId(asked.get('focus') ?? ''),
    hops: hopsIn(asked),
    selected: graph.byId(asked.get('entry') ?? ''),
    tables: asked.get('view') === 'tables',
  };
}
