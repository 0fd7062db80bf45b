import type { MappingEdge } from '#graph/mappings.ts';
import type { Source } from '../source/source.ts';

const FRAMEWORK = 'mitre-atlas';

/** The techniques of MITRE ATLAS we map to, as a layer of the Navigator; the score is the number of our entries. */
export function atlasLayer(source: Source): string {
  const { graph, history, iris } = source;
  const editions = [...graph.frameworks.values()]
    .filter(({ slug }) => slug === FRAMEWORK)
    .map(({ edition }) => edition);
  const newest = editions.at(-1);
  const techniques = new Map<string, MappingEdge[]>();
  for (const edge of graph.mappings)
    if (edge.mapping.framework === FRAMEWORK && TECHNIQUE.test(edge.mapping.id))
      techniques.set(edge.mapping.id, [...(techniques.get(edge.mapping.id) ?? []), edge]);
  const { title } = graph.corpus.site;
  const highest = Math.max(1, ...[...techniques.values()].map((edges) => edges.length));
  const layer = {
    name: `${title} on MITRE ATLAS`,
    versions: { layer: '4.3', navigator: '4.6.4' },
    domain: 'atlas-atlas',
    description: `Techniques of MITRE ATLAS${newest === undefined ? '' : ` ${newest}`} that entries of ${title} map to. The score of a technique is the number of entries.`,
    sorting: 3,
    hideDisabled: false,
    techniques: [...new Set([...techniques.keys()].flatMap((id) => [parentOf(id), id]))]
      .sort()
      .map((id) => technique(id, techniques)),
    gradient: { colors: ['#dbe7f3', '#1f5fa8'], minValue: 0, maxValue: highest },
    legendItems: [],
    metadata: [
      { name: 'address', value: iris.file('masec-atlas-layer.json') },
      { name: 'content version', value: history.version },
      ...(newest === undefined ? [] : [{ name: 'edition of ATLAS', value: newest }]),
    ],
    showTacticRowBackground: false,
    selectTechniquesAcrossTactics: true,
    selectSubtechniquesWithParent: false,
  };
  return `${JSON.stringify(layer, null, 2)}\n`;
}

/** Techniques and sub-techniques; the Navigator has no place for mitigations and case studies. */
const TECHNIQUE = /^AML\.T\d{4}(\.\d{3})?$/;

/** The technique that a sub-technique is of, or the technique itself. */
function parentOf(id: string): string {
  return id.split('.').slice(0, 2).join('.');
}

/** A technique; without a score when only its sub-techniques have one, which the Navigator hides unless it is told not to. */
function technique(id: string, all: ReadonlyMap<string, readonly MappingEdge[]>): Record<string, unknown> {
  const edges = all.get(id);
  const showSubtechniques = [...all.keys()].some((other) => other !== id && parentOf(other) === id);
  if (!edges) return { techniqueID: id, showSubtechniques };
  return {
    techniqueID: id,
    score: edges.length,
    enabled: true,
    showSubtechniques,
    comment: edges.map(({ entry }) => `${entry.id} ${entry.data.title}`).join('; '),
    metadata: edges.map(({ entry, mapping }) => ({
      name: entry.id,
      value: `${mapping.match} (${mapping.confidence})`,
    })),
  };
}
