import type { GraphData, GraphPart } from '#views/explore/graph-data.ts';
import { shelfOf } from '../../shelf.ts';
import { base } from '../base.ts';

/** How many entries are drawn around one where the graph is not loaded whole. */
export const MOST_AROUND = 150;
const AT_ONCE = 4;

/** An entry in the graph. */
export interface Node {
  readonly index: number;
  readonly id: string;
  readonly title: string;
  /** Place of its kind in the list of kinds. */
  readonly kind: number;
  /** How many relations it has in all. */
  readonly ties: number;
  readonly x: number;
  readonly y: number;
  /** Whether it is in the drawing with which the page opens. */
  readonly opening: boolean;
  /** Half the size of its mark: more for an entry with many relations. */
  readonly radius: number;
}

/** A relation between two entries. */
export interface Edge {
  readonly source: Node;
  readonly target: Node;
  readonly type: number;
  readonly result: string;
}

/** A relation as read from one of its ends. */
export interface Tie {
  readonly edge: Edge;
  readonly other: Node;
  /** As in `mitigated by`. */
  readonly label: string;
}

/** Entries and relations, joined: all of them, or those that a reader came to in a graph too large to be loaded whole. */
export class EntryGraph {
  readonly version: string;
  /** Whether it holds everything. */
  readonly whole: boolean;
  readonly kinds: GraphData['kinds'];
  readonly types: GraphData['types'];
  readonly nodes: Node[] = [];
  readonly edges: Edge[] = [];
  readonly #ties: Tie[][] = [];
  readonly #byId = new Map<string, Node>();
  readonly #known = new Set<string>();
  readonly #parts = new Map<string, Promise<void>>();

  constructor(data: GraphData) {
    this.version = data.version;
    this.whole = data.whole;
    this.kinds = data.kinds;
    this.types = data.types;
    this.#join(
      data.nodes.map(([id, title, kind, ties, x, y]) => this.#node(id, title, kind, ties, { x, y })),
      data.edges,
    );
  }

  static async load(): Promise<EntryGraph> {
    return new EntryGraph(await fetched<GraphData>('layout.json'));
  }

  /** Loads the relations of an entry, where not all of them are here. */
  async reach(id: string): Promise<Node | undefined> {
    if (!this.whole && /^MASEC-[A-Z]\d+$/.test(id)) {
      const shelf = shelfOf(id);
      const known = this.#parts.get(shelf) ?? this.#load(shelf);
      this.#parts.set(shelf, known);
      known.catch(() => this.#parts.delete(shelf));
      await known.catch(() => undefined);
    }
    return this.byId(id);
  }

  /** Loads what is within so many steps of an entry, as far as one drawing shows it. */
  async reachAround(id: string, hops: number): Promise<void> {
    if (this.whole) return;
    let ring = [id];
    const seen = new Set(ring);
    for (let hop = 0; hop < hops; hop++) {
      const next: string[] = [];
      for (let at = 0; at < ring.length && seen.size < MOST_AROUND; at += AT_ONCE) {
        const nodes = await Promise.all(ring.slice(at, at + AT_ONCE).map((one) => this.reach(one)));
        for (const { other } of nodes.flatMap((node) => (node ? this.ties(node) : [])))
          if (!seen.has(other.id) && seen.size < MOST_AROUND) {
            seen.add(other.id);
            next.push(other.id);
          }
      }
      ring = next;
    }
  }

  async #load(shelf: string): Promise<void> {
    const { nodes, edges } = await fetched<GraphPart>(`around/${shelf}.json`);
    this.#join(
      nodes.map(([id, title, kind, ties]) => this.byId(id) ?? this.#node(id, title, kind, ties)),
      edges,
    );
  }

  #node(id: string, title: string, kind: number, ties: number, place?: { x: number; y: number }): Node {
    const radius = 4.5 + Math.min(6, Math.sqrt(ties) * 0.9);
    const index = this.nodes.length;
    const node = { index, id, title, kind, ties, x: 0, y: 0, ...place, opening: place !== undefined, radius };
    this.nodes.push(node);
    this.#ties.push([]);
    this.#byId.set(id, node);
    return node;
  }

  #join(nodes: readonly Node[], edges: GraphData['edges']): void {
    for (const [from, to, type, result] of edges) {
      const [source, target] = [nodes[from], nodes[to]];
      const name = `${source?.id} ${type} ${target?.id}`;
      if (!source || !target || this.#known.has(name)) continue;
      this.#known.add(name);
      const edge = { source, target, type, result };
      this.edges.push(edge);
      this.#ties[source.index]?.push({ edge, other: target, label: this.types[type]?.label ?? '' });
      this.#ties[target.index]?.push({ edge, other: source, label: this.types[type]?.inverse ?? '' });
    }
  }

  byId(id: string): Node | undefined {
    return this.#byId.get(id);
  }

  /** The relations of an entry in both directions, as far as they are loaded. */
  ties(node: Node): readonly Tie[] {
    return this.#ties[node.index] ?? [];
  }

  kindOf(node: Node): string {
    return this.kinds[node.kind]?.kind ?? '';
  }

  kindLabel(node: Node): string {
    return this.kinds[node.kind]?.label ?? '';
  }

  /** A relation in words, as in `D0002 mitigates T0001, partial`. */
  words({ source, target, type, result }: Edge): string {
    const said = `${source.id.slice(6)} ${this.types[type]?.label} ${target.id.slice(6)}`;
    return result ? `${said}, ${result}` : said;
  }

  /** Where a relation stands with its reason. */
  address({ source, target, type }: Edge): string {
    const anchor = [source.id, this.types[type]?.value, target.id]
      .join('--')
      .replaceAll('MASEC-', '')
      .toLowerCase();
    return `${base}${source.id}/#${anchor}`;
  }
}

async function fetched<T>(name: string): Promise<T> {
  const response = await fetch(`${base}graph/${name}`);
  if (!response.ok) throw new Error(`${name}: ${response.status}`);
  return (await response.json()) as T;
}
