import type { MappingEdge } from '#graph/mappings.ts';
import type { Relation } from '#graph/relations.ts';
import type { Entry, FrameworkEdition } from '#model/entry.ts';
import { jsonLines } from '../source/lines.ts';
import { familiesOf, type Source } from '../source/source.ts';
import { uuidOf } from '../source/uuid.ts';

interface Target {
  readonly id: string;
  readonly guid?: string;
  readonly toolComponent: { readonly name: string; readonly guid: string; readonly index: number };
}

/** How ours stands to theirs, in the words of SARIF: what the target is to the one who points. */
const MATCHES = {
  exact: 'equal',
  close: 'relevant',
  broad: 'superset',
  narrow: 'subset',
  related: 'relevant',
} as const;
/** What SARIF calls our types of relation; the others are only relevant. */
const KINDS: Readonly<Record<string, string>> = { specialises: 'superset', enables: 'canPrecede' };

/** The entries as a taxonomy of SARIF 2.1.0 that rules and results of tools can point to, with the frameworks we map to. */
export function sarifLog(source: Source): string {
  const { graph, history, iris } = source;
  const { title, license, disclaimer } = graph.corpus.site;
  const frameworks = [...new Set(graph.mappings.map(({ framework }) => framework))];
  const taxonomies = [
    {
      name: title,
      guid: uuidOf('sarif/taxonomy'),
      version: history.version,
      ...(history.date !== undefined && { releaseDateUtc: history.date }),
      organization: title,
      informationUri: iris.namespace,
      downloadUri: iris.file('masec.sarif.json'),
      shortDescription: { text: 'Threats, trade-offs and open problems of interacting AI agents.' },
      fullDescription: { text: `${disclaimer} Licence: ${license.content}.` },
      isComprehensive: false,
      language: 'en',
      contents: ['localizedData', 'nonLocalizedData'],
      taxa: source.entries.map((entry) => taxon(source, entry, frameworks)),
    },
    ...frameworks.map((framework) => external(source, framework)),
  ];
  const driver = { name: title, version: history.version, informationUri: iris.namespace };
  const run = [...jsonLines({ tool: { driver }, results: [] }, 'taxonomies', taxonomies)].join('').trimEnd();
  return `{"$schema":"https://json.schemastore.org/sarif-2.1.0.json","version":"2.1.0","runs":[${run}]}\n`;
}

function taxon(
  source: Source,
  entry: Entry,
  frameworks: readonly FrameworkEdition[],
): Record<string, unknown> {
  const { id, data, kind } = entry;
  const relationships = [
    ...source.graph.outgoing(id).map((relation) => toEntry(source, relation)),
    ...source.mappingsOf(id).map((edge) => toItem(source, edge, frameworks)),
  ];
  return {
    id,
    guid: uuidOf(id),
    name: data.title,
    shortDescription: { text: data.summary },
    helpUri: source.iris.entry(id),
    ...(relationships.length > 0 && { relationships }),
    properties: {
      tags: [kind, ...familiesOf(entry)],
      kind,
      status: data.status,
      ...(data.aliases && { aliases: data.aliases }),
      ...(kind === 'threat' && { facets: source.facetsOf(entry) }),
      ...(data.retired?.to && { replacedBy: data.retired.to }),
    },
  };
}

function toEntry(source: Source, relation: Relation): Record<string, unknown> {
  const target: Target = {
    id: relation.target,
    guid: uuidOf(relation.target),
    toolComponent: { name: source.graph.corpus.site.title, guid: uuidOf('sarif/taxonomy'), index: 0 },
  };
  return {
    target,
    kinds: [KINDS[relation.type] ?? 'relevant', relation.type],
    description: { text: source.rationale(relation) },
  };
}

function toItem(
  source: Source,
  edge: MappingEdge,
  frameworks: readonly FrameworkEdition[],
): Record<string, unknown> {
  const { framework, mapping } = edge;
  const target: Target = {
    id: mapping.id,
    toolComponent: {
      name: framework.data.title,
      guid: guidOf(framework),
      index: frameworks.indexOf(framework) + 1,
    },
  };
  return { target, kinds: [MATCHES[mapping.match]], description: { text: source.mappingRationale(edge) } };
}

/** Another framework, with the items that something maps to. */
function external({ graph }: Source, framework: FrameworkEdition): Record<string, unknown> {
  const { data, edition } = framework;
  const mapped = new Set(
    graph.mappings.filter((edge) => edge.framework === framework).map(({ item }) => item.id),
  );
  return {
    name: data.title,
    guid: guidOf(framework),
    version: edition,
    organization: data.publisher,
    informationUri: data.url,
    shortDescription: { text: `${data.title}, edition ${edition}: the items that entries map to.` },
    isComprehensive: false,
    taxa: data.items
      .filter(({ id }) => mapped.has(id))
      .map(({ id, name, url }) => ({ id, name, ...(url?.startsWith('https://') && { helpUri: url }) })),
  };
}

function guidOf({ slug, edition }: FrameworkEdition): string {
  return uuidOf(`frameworks/${slug}/${edition}`);
}
