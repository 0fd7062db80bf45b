import { base } from '../base.ts';
import { element, entryLink } from '../element.ts';
import { SortableTable } from '../sortable-table.ts';
import type { EntryGraph, Node } from './graph-data.ts';
import type { Scene } from './graph-view.ts';

type Cell = readonly [content: HTMLElement | string, key: string | number];

/** The scene as two tables: its entries and its relations. */
export function graphTables(graph: EntryGraph, scene: Scene): HTMLElement[] {
  const link = (node: Node): HTMLElement =>
    entryLink(node.id, node.title, graph.kindOf(node), `${base}${node.id}/`);
  const counts = new Map<Node, number>();
  for (const { source, target } of scene.edges)
    for (const end of [source, target]) counts.set(end, (counts.get(end) ?? 0) + 1);
  const entries = scene.placed.map(({ node }): [string, Cell[]] => [
    node.id,
    [
      [link(node), node.title],
      [graph.kindLabel(node), graph.kindLabel(node)],
      [String(counts.get(node) ?? 0), counts.get(node) ?? 0],
    ],
  ]);
  const relations = scene.edges.map((edge): [string, Cell[]] => {
    const label = graph.types[edge.type]?.label ?? '';
    const why = element('a', { href: graph.address(edge), title: 'Why' }, label);
    return [
      `${edge.source.id}--${graph.types[edge.type]?.value}--${edge.target.id}`,
      [
        [link(edge.source), edge.source.title],
        [why, label],
        [link(edge.target), edge.target.title],
        [edge.result, edge.result],
      ],
    ];
  });
  return [
    table('Entries in view', ['Entry', 'Kind', 'Relations in view'], entries),
    table('Relations in view', ['From', 'Relation', 'To', 'Result'], relations),
  ];
}

/** The relations of a scene as rows of plain values, with a head. */
export function edgeRows(graph: EntryGraph, { edges }: Scene): string[][] {
  const head = ['source', 'source_title', 'relation', 'target', 'target_title', 'result'];
  const rows = edges.map(({ source, target, type, result }) => [
    source.id,
    source.title,
    graph.types[type]?.value ?? '',
    target.id,
    target.title,
    result,
  ]);
  return [head, ...rows];
}

function table(
  title: string,
  heads: readonly string[],
  rows: readonly (readonly [string, readonly Cell[]])[],
): HTMLElement {
  const head = element(
    'tr',
    {},
    ...heads.map((words) => element('th', { scope: 'col', 'data-sort': words }, words)),
  );
  const body = element('tbody');
  for (const [id, cells] of rows) {
    const row = element('tr', { 'data-row': id });
    for (const [content, key] of cells) row.append(element('td', { 'data-key': String(key) }, content));
    body.append(row);
  }
  const made = element(
    'table',
    {},
    element('caption', {}, `${title}: ${rows.length}`),
    element('thead', {}, head),
    body,
  );
  new SortableTable(made, () => {});
  return element('div', { class: 'table-scroll', tabindex: '0', role: 'region', 'aria-label': title }, made);
}
