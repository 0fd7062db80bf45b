import type { Relation } from '#graph/relations.ts';
import type { Entry } from '#model/entry.ts';
import { addressOf } from '../references/csl.ts';
import { each } from '../source/each.ts';
import { jsonLines } from '../source/lines.ts';
import { familiesOf, isDead, type Source } from '../source/source.ts';
import { uuidOf } from '../source/uuid.ts';

/** The type that joins the galaxy to its cluster, and the name of our kill chain. */
const TYPE = 'masec';

/** What our galaxy is, and the order of its columns. */
export function mispGalaxy(source: Source): string {
  const galaxy = {
    description: describe(source),
    icon: 'project-diagram',
    kill_chain_order: { [TYPE]: source.of('family').map(({ slug }) => slug) },
    name: source.graph.corpus.site.title,
    namespace: TYPE,
    type: TYPE,
    uuid: uuidOf('misp/galaxy'),
    version: source.history.serial,
  };
  return `${JSON.stringify(galaxy, null, 2)}\n`;
}

/** Every entry as a value of our galaxy, one on each line. */
export function mispCluster(source: Source): Iterable<string> {
  const { title } = source.graph.corpus.site;
  const head = {
    authors: [title],
    category: 'multi-agent security',
    description: describe(source),
    name: title,
    source: source.iris.namespace,
    type: TYPE,
    uuid: uuidOf('misp/cluster'),
    version: source.history.serial,
  };
  return jsonLines(
    head,
    'values',
    each(source.entries, (entry) => value(source, entry)),
  );
}

function describe({ graph }: Source): string {
  const { title, license } = graph.corpus.site;
  return `${title}: threats, trade-offs and open problems of interacting AI agents, with defences, case studies and benchmarks. ${license.content}.`;
}

function value(source: Source, entry: Entry): Record<string, unknown> {
  const { data, id } = entry;
  const related = source.graph.outgoing(id).map(relatedValue);
  const successors = (data.retired?.to ?? []).map((to) => ({ 'dest-uuid': uuidOf(to), type: 'revoked-by' }));
  return {
    description: data.summary,
    meta: meta(source, entry),
    ...(related.length + successors.length > 0 && { related: [...related, ...successors] }),
    ...(isDead(entry) && { revoked: true }),
    uuid: uuidOf(id),
    value: `${data.title} - ${id}`,
  };
}

function relatedValue({ target, type, effect, result }: Relation): Record<string, unknown> {
  const tags = [
    ...(effect === undefined ? [] : [`masec:effect="${effect}"`]),
    ...(result === undefined ? [] : [`masec:result="${result}"`]),
  ];
  return { 'dest-uuid': uuidOf(target), ...(tags.length > 0 && { tags }), type };
}

function meta(source: Source, entry: Entry): Record<string, unknown> {
  const phases = familiesOf(entry).flatMap((id) => source.graph.entries.get(id)?.slug ?? []);
  const works = source.worksOf(entry).map(({ data }) => addressOf(data));
  const aliases = entry.data.aliases ?? [];
  const facets = Object.entries(source.facetsOf(entry)).filter(([, values]) => values.length > 0);
  return {
    external_id: entry.id,
    ...(phases.length > 0 && { kill_chain: phases.map((phase) => `${TYPE}:${phase}`) }),
    kind: entry.kind,
    ...Object.fromEntries(facets.map(([name, values]) => [`masec-${name}`, values])),
    refs: [...new Set([source.iris.entry(entry.id), ...works.filter(Boolean)])],
    status: entry.data.status,
    ...(aliases.length > 0 && { synonyms: [...new Set(aliases)] }),
  };
}
