import type { GraphData } from '#views/explore/graph.ts';
import { base } from '../base.ts';

/** An entry in the graph. */
export interface Node {
  readonly index: number;
  readonly id: string;
  readonly title: string;
  /** Place of its kind in the list of kinds. */
  readonly kind: number;
  readonly x: number;
  readonly y: number;
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

/** Every entry and relation, joined. */
export class EntryGraph {
  readonly version: string;
  readonly kinds: GraphData['kinds'];
  readonly types: GraphData['types'];
  readonly nodes: readonly Node[];
  readonly edges: readonly Edge[];
  readonly #ties: readonly Tie[][];
  readonly #byId: ReadonlyMap<string, Node>;

  constructor(data: GraphData) {
    this.version = data.version;
    this.kinds = data.kinds;
    this.types = data.types;
    const degrees = new Map<number, number>();
    for (const [from, to] of data.edges)
      for (const end of [from, to]) degrees.set(end, (degrees.get(end) ?? 0) + 1);
    this.nodes = data.nodes.map(([id, title, kind, x, y], index) => {
      const radius = 4.5 + Math.min(6, Math.sqrt(degrees.get(index) ?? 0) * 0.9);
      return { index, id, title, kind, x, y, radius };
    });
    this.#byId = new Map(this.nodes.map((node) => [node.id, node]));
    this.edges = data.edges.flatMap(([from, to, type, result]): Edge[] => {
      const [source, target] = [this.nodes[from], this.nodes[to]];
      return source && target ? [{ source, target, type, result }] : [];
    });
    this.#ties = this.nodes.map(() => []);
    for (const edge of this.edges) {
      const type = this.types[edge.type];
      this.#ties[edge.source.index]?.push({ edge, other: edge.target, label: type?.label ?? '' });
      this.#ties[edge.target.index]?.push({ edge, other: edge.source, label: type?.inverse ?? '' });
    }
  }

  static async load(): Promise<EntryGraph> {
    const response = await fetch(`${base}graph/layout.json`);
    if (!response.ok) throw new Error(`the graph cannot be read: ${response.status}`);
    return new EntryGraph((await response.json()) as GraphData);
  }

  byId(id: string): Node | undefined {
    return this.#byId.get(id);
  }

  /** The relations of an entry in both directions. */
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
