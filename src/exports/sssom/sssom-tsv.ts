import type { MappingEdge } from '#graph/mappings.ts';
import { safe } from '../source/iris.ts';
import { licenceUrl } from '../source/licence.ts';
import type { Source } from '../source/source.ts';
import { yamlLines } from './yaml-lines.ts';

/** How sure we are, as a number; the order is what counts, the distances are our convention. */
export const CONFIDENCE = { firm: 0.9, weak: 0.5, disputed: 0.3 } as const;
const PREDICATES = {
  exact: 'skos:exactMatch',
  close: 'skos:closeMatch',
  broad: 'skos:broadMatch',
  narrow: 'skos:narrowMatch',
  related: 'skos:relatedMatch',
} as const;

const COLUMNS = [
  'subject_id',
  'subject_label',
  'predicate_id',
  'object_id',
  'object_label',
  'mapping_justification',
  'object_source',
  'object_source_version',
  'confidence',
  'see_also',
  'comment',
] as const;

/** Every mapping to another framework, in the canonical form of SSSOM/TSV 1.0. */
export function sssomTsv(source: Source): string {
  const rows = source.graph.mappings.map((edge) => row(source, edge));
  rows.sort(compareRows);
  const lines = [COLUMNS, ...rows].map((cells) => cells.map(quoted).join('\t'));
  return `${header(source)
    .map((line) => `#${line}\n`)
    .join('')}${lines.join('\n')}\n`;
}

function header({ graph, history, iris }: Source): string[] {
  const { title, license } = graph.corpus.site;
  const prefixes = new Map([['masec', iris.namespace]]);
  for (const { framework } of graph.mappings) prefixes.set(prefixOf(framework), iris.items(framework));
  return yamlLines({
    curie_map: Object.fromEntries([...prefixes].sort(([a], [b]) => (a < b ? -1 : 1))),
    mapping_set_id: iris.file('masec-mappings.sssom.tsv'),
    mapping_set_version: history.version,
    mapping_set_title: `${title} to other frameworks`,
    mapping_set_description:
      'How entries relate to items of other frameworks, read from us to them, each mapping written by hand.',
    license: licenceUrl(license.content),
    subject_type: 'skos concept',
    subject_source: 'masec:data/masec.ttl',
    subject_source_version: history.version,
    object_type: 'skos concept',
    comment: `Confidence is ${Object.entries(CONFIDENCE)
      .map(([word, number]) => `${number} for ${word}`)
      .join(', ')}. The comment of a mapping is its reason.`,
  });
}

function row(source: Source, edge: MappingEdge): string[] {
  const { entry, mapping, framework, item } = edge;
  return [
    `masec:${entry.id}`,
    entry.data.title,
    PREDICATES[mapping.match],
    `${prefixOf(framework)}:${safe(item.id)}`,
    item.name,
    'semapv:ManualMappingCuration',
    `masec:frameworks/${framework.slug}/`,
    framework.edition,
    String(CONFIDENCE[mapping.confidence]),
    item.url?.startsWith('https://') ? item.url.replace(/[\\|]/g, (mark) => `\\${mark}`) : '',
    source.mappingRationale(edge),
  ];
}

function prefixOf({ slug, edition }: MappingEdge['framework']): string {
  return `${slug}-${safe(edition)}`;
}

function compareRows(a: readonly string[], b: readonly string[]): number {
  for (const [index, cell] of a.entries()) {
    const other = b[index] ?? '';
    if (cell !== other) return cell < other ? -1 : 1;
  }
  return 0;
}

function quoted(cell: string): string {
  return /["\t\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
