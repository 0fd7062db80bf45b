import { compareEditions } from '#drift/compare-editions.ts';
import { byFate } from '#drift/drift-report.ts';
import { compareEditionNames } from '#drift/edition-order.ts';
import { mappingDrift } from '#drift/mapping-drift.ts';
import { fateInWords } from '#drift/words.ts';
import type { FrameworkEdition } from '#model/entry.ts';
import { compareText, type EntryLink, groupBy, type Link, type ViewContext } from './shared/context.ts';
import { count } from './shared/words.ts';

/** An edition of a framework, and the mappings that were checked against it. */
export interface EditionRow extends Link {
  readonly edition: string;
  readonly items: number;
  readonly mappings: number;
  readonly entries: number;
  /** The days on which the first and the last of those entries were added; empty when there are none. */
  readonly since: string;
  readonly until: string;
  /** The newest edition that is stored, where it is another one. */
  readonly newer: string | undefined;
  /** Mappings that would break on it. */
  readonly breaks: number;
  /** Limits of our copy, among them what we know of editions that are not stored. */
  readonly notes: readonly string[];
}

/** What changed from one stored edition to the newest. */
export interface EditionChange {
  readonly anchor: string;
  readonly title: string;
  readonly from: string;
  readonly to: string;
  readonly summary: string;
  readonly items: readonly { readonly id: string; readonly name: string; readonly fate: string }[];
  readonly added: readonly { readonly id: string; readonly name: string }[];
  readonly broken: readonly { readonly entry: EntryLink; readonly id: string; readonly fate: string }[];
}

/** Which editions mappings were checked against, and what is known to have changed since. */
export interface EditionsPage {
  readonly editions: readonly EditionRow[];
  readonly changes: readonly EditionChange[];
  readonly mappings: number;
  /** Mappings to an edition of which a newer one is stored. */
  readonly behind: number;
}

/** The page of editions. */
export function editionsPage(context: ViewContext): EditionsPage {
  const bySlug = groupBy(context.graph.frameworks.values(), ({ slug }) => slug);
  const pages = [...bySlug.values()]
    .map((list) => [...list].sort((a, b) => compareEditionNames(b.edition, a.edition)))
    .sort((a, b) => compareText(a[0]?.data.title ?? '', b[0]?.data.title ?? ''));
  const editions: EditionRow[] = [];
  const changes: EditionChange[] = [];
  for (const [newest, ...older] of pages) {
    if (!newest) continue;
    editions.push(editionRow(context, newest, undefined));
    for (const edition of older) {
      const change = editionChange(context, edition, newest);
      changes.push(change);
      editions.push({ ...editionRow(context, edition, newest), breaks: change.broken.length });
    }
  }
  const behind = editions.filter(({ newer }) => newer !== undefined);
  const sum = (rows: readonly EditionRow[]): number => rows.reduce((total, row) => total + row.mappings, 0);
  return { editions, changes, mappings: sum(editions), behind: sum(behind) };
}

function editionRow(
  { graph, urls }: ViewContext,
  framework: FrameworkEdition,
  newest: FrameworkEdition | undefined,
): EditionRow {
  const edges = graph.mappings.filter((edge) => edge.framework === framework);
  const days = edges.map(({ entry }) => entry.data.added).sort();
  return {
    href: urls.at('frameworks', framework.slug),
    label: framework.data.title,
    edition: framework.edition,
    items: framework.data.items.length,
    mappings: edges.length,
    entries: new Set(edges.map(({ entry }) => entry.id)).size,
    since: days[0] ?? '',
    until: days.at(-1) ?? '',
    newer: newest?.edition,
    breaks: 0,
    notes: framework.data.notes ?? [],
  };
}

function editionChange(
  context: ViewContext,
  older: FrameworkEdition,
  newer: FrameworkEdition,
): EditionChange {
  const drift = compareEditions(older.data, newer.data);
  const groups = byFate(drift);
  const number = (fate: Parameters<typeof groups.get>[0]): number => groups.get(fate)?.length ?? 0;
  const edges = context.graph.mappings.filter(({ framework }) => framework === older);
  return {
    anchor: `${older.slug}-${older.edition}`.replace(/[^A-Za-z0-9-]+/g, '-'),
    title: older.data.title,
    from: older.edition,
    to: newer.edition,
    summary: `${count(number('kept'), 'item')} as before, ${number('renamed')} renamed, ${number('moved')} with another id, ${number('retired')} withdrawn, ${number('gone')} no longer there, ${drift.added.length} new.`,
    items: drift.items
      .filter(({ fate }) => fate !== 'kept')
      .map((item) => ({ id: item.id, name: item.name, fate: fateInWords(item) })),
    added: drift.added,
    broken: mappingDrift(drift, edges)
      .filter(({ breaks }) => breaks)
      .flatMap(({ entry, item }) =>
        context.links([entry]).map((link) => ({ entry: link, id: item.id, fate: fateInWords(item) })),
      ),
  };
}
