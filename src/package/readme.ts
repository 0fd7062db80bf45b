import type { MasecJson } from '#exports/masec-json.ts';
import type { Graph } from '#graph/graph.ts';
import { KINDS } from '#model/kind.ts';

/** The README of the package. */
export function readme(graph: Graph, json: MasecJson, version: string): string {
  const { site } = graph.corpus;
  const counts = KINDS.map(({ kind, label, plural }) => {
    const number = json.entries.filter((entry) => entry.kind === kind).length;
    return `${number} ${(number === 1 ? label : plural).toLowerCase()}`;
  });
  const first = json.entries.find(({ kind }) => kind === 'threat')?.id ?? 'MASEC-T0001';
  return `# masec

The ${site.title} knowledge base of multi-agent security as typed data: ${counts.join(', ')}, with ${json.relations.length} relations,
${json.mappings.length} mappings to other frameworks and ${json.references.length} references with their findings. ES modules, no dependencies, no
network. ${site.disclaimer.replace(/\s+/g, ' ').trim()}

\`\`\`js
import { entry, follow, relations, resolve } from 'masec';

entry('t1')?.title;                        // any form of an identifier: t1, T0001, masec-t1, the address of a page
follow('${first}', 'mitigated-by');    // the defences that mitigate the threat, typed as defences
relations('${first}', 'in');           // every relation that leads to it, each with its reason and its findings
resolve('${first}');                   // what an identifier stands for now, after moves, mergers and splits
\`\`\`

| function | gives |
|---|---|
| \`entry(anyFormOfId)\` | an entry; its type follows from the letter of a full identifier |
| \`entries(kind?)\` | all entries, or those of a kind |
| \`resolve(anyFormOfId)\` | the entries in use that an identifier stands for: itself, its successors, none when it was withdrawn; \`undefined\` when there never was such an identifier |
| \`isLiving(entry)\` | whether an entry is in use |
| \`relations(id, 'out' \\| 'in')\` | relations of an entry, both directions unless one is named |
| \`follow(id, label, steps?)\` | the entries a relation leads to, by its label or inverse label |
| \`reference(key)\`, \`finding('key#f1')\` | a work; one thing it reports |
| \`mappings(id)\`, \`mappedTo(framework, item, edition?)\` | items of other frameworks, from both sides |
| \`facet(threat, name)\` | the words of a facet, without their reasons |
| \`text(id)\` | the sections of an entry, in Markdown |
| \`identifier(anyForm)\` | the full identifier, by arithmetic alone |

The data are there as arrays as well: \`import { threats } from 'masec'\`, or from a file of its own, \`import { threats } from
'masec/threats'\`. A bundler leaves out the kinds that are not imported; the text of entries is apart from them, in \`masec/texts\`.
Nothing can be changed, by type. The types are generated from the JSON Schemas to which the content is checked.

## Versions

Two things are counted apart. The **form** of the data has a version by SemVer (here ${json.formatVersion}), the **content** one by release,
\`YYYY.MM.N\` (here ${json.contentVersion}). The version of the package holds both: the major version is that of the form, grown by one for
each break of the functions above; minor and patch are the release. Form 1.2.0 with content 2026.12.3 is 1.202612.3. So \`^1.202612.0\` takes
newer content and never another form. This is ${version}. Identifiers are never reused: an entry that is withdrawn, moved, merged or split
stays in the data with its \`status\`, and \`resolve\` says what took its place.

## Licences

The functions: ${site.license.code} (\`LICENSE\`). The data: ${site.license.content} (\`LICENSE-CONTENT.md\`): use it for anything, name the source, say
what you changed. Cite an entry by its full identifier, such as ${first}.
`;
}
