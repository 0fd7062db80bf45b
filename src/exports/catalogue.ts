import { firstLines, itemWith, linesFrom, skeleton } from './examples.ts';
import type { ExportFile } from './export-file.ts';
import { FORMAT_VERSION, masecJsonPieces } from './masec-json.ts';
import { mispCluster, mispGalaxy } from './misp/misp-galaxy.ts';
import { atlasLayer } from './navigator/atlas-layer.ts';
import { referencesBibtex, referencesRis } from './references/bibliography.ts';
import { referencesCsl } from './references/csl.ts';
import { sarifLog } from './sarif/sarif-log.ts';
import { skosJsonLd, skosTurtle } from './skos/skos.ts';
import { sssomTsv } from './sssom/sssom-tsv.ts';
import { EXTENSION_VERSION } from './stix/identity.ts';
import { stixBundle } from './stix/stix-bundle.ts';
import { entriesCsv, relationsCsv } from './tables/entries-csv.ts';
import { workbook } from './tables/workbook.ts';

const RFC_4180 = { name: 'RFC 4180', href: 'https://www.rfc-editor.org/rfc/rfc4180' };
const SKOS = {
  name: 'SKOS (W3C Recommendation of 2009), with OWL 2 for the ontology',
  href: 'https://www.w3.org/TR/skos-reference/',
};
const MISP = {
  name: 'MISP galaxy format (draft-dulaunoy-misp-galaxy-format)',
  href: 'https://www.misp-standard.org/rfc/misp-standard-galaxy-format.html',
};

/** Every file under `/data/`, in the order in which its page shows them. Each is made of the graph alone. */
export const EXPORT_FILES: readonly ExportFile[] = [
  {
    name: 'masec.json',
    title: 'Everything, as JSON',
    mediaType: 'application/json',
    what: 'Every entry with its text, every relation, mapping, reference with its findings, framework, term, discipline and list of values.',
    readers: 'Programs. If you are not sure which file you need, it is this one.',
    specification: { name: 'its own JSON Schema (2020-12)', href: 'https://json-schema.org/draft/2020-12' },
    version: FORMAT_VERSION,
    promise: 'Every document obeys the schema published beside it.',
    schema: { name: 'exports/masec', file: 'masec.schema.json' },
    make: masecJsonPieces,
    example: { show: (_, source) => skeleton(source) },
  },
  {
    name: 'masec.ttl',
    title: 'Linked data, as Turtle',
    mediaType: 'text/turtle',
    what: 'Entries as SKOS concepts with families above them, facets, mappings, relations as properties of our ontology and as assertions with their reasons, works.',
    readers: 'Triple stores and SPARQL; editors of vocabularies.',
    specification: SKOS,
    version: '1.1.0',
    promise:
      'IRIs are the namespace and the identifier; properties of the ontology keep their names and meanings.',
    make: skosTurtle,
    example: linesFrom(/^masec:MASEC-T/m, 12),
  },
  {
    name: 'masec.jsonld',
    title: 'Linked data, as JSON-LD',
    mediaType: 'application/ld+json',
    what: 'The same statements as in masec.ttl, one thing on each line.',
    readers: 'Programs that speak JSON and want IRIs.',
    specification: {
      name: 'JSON-LD 1.1 (W3C Recommendation of 2020); SKOS',
      href: 'https://www.w3.org/TR/json-ld11/',
    },
    version: '1.0.0',
    promise: 'Its statements equal those of masec.ttl; the context stands in the file.',
    make: skosJsonLd,
    example: itemWith(/MASEC-T/),
  },
  {
    name: 'masec.stix.json',
    title: 'Threat intelligence, as STIX 2.1',
    mediaType: 'application/stix+json;version=2.1',
    what: 'Threats as attack patterns, defences as courses of action, other kinds as objects of our extension, relations as relationships; families are the phases of the kill chain masec.',
    readers: 'Platforms for threat intelligence, and graph viewers of STIX.',
    specification: {
      name: 'STIX 2.1 (OASIS Standard of 2021)',
      href: 'https://docs.oasis-open.org/cti/stix/v2.1/os/stix-v2.1-os.html',
    },
    version: EXTENSION_VERSION,
    promise:
      'Identifiers are UUIDs made of the entry’s identifier and never change; an entry that is no longer in use is revoked, with a relationship revoked-by to what takes its place.',
    schema: { name: 'exports/stix-extension', file: 'masec.stix-extension.schema.json' },
    make: stixBundle,
    example: itemWith(/"type":"attack-pattern"/),
  },
  {
    name: 'masec.misp-galaxy.json',
    title: 'MISP galaxy',
    mediaType: 'application/json',
    what: 'Name, version and kill-chain order of our galaxy.',
    readers: 'MISP, together with the next file.',
    specification: MISP,
    version: '1.0.0',
    promise: 'Type and UUID never change; the version grows with each release.',
    make: mispGalaxy,
    example: firstLines(16),
  },
  {
    name: 'masec.misp-galaxy-cluster.json',
    title: 'MISP galaxy cluster',
    mediaType: 'application/json',
    what: 'Every entry as a value of the galaxy, with relations, synonyms, facets and references.',
    readers: 'MISP: analysts attach its values to events.',
    specification: MISP,
    version: '1.1.0',
    promise: 'A value keeps its UUID, which is that of the same entry in STIX.',
    make: mispCluster,
    example: itemWith(/"kind":"threat"/),
  },
  {
    name: 'masec.csv',
    title: 'Entries, as a table',
    mediaType: 'text/csv; charset=utf-8; header=present',
    what: 'One row an entry: names, summary, family, facets, number of relations, works cited. Several values in a cell are separated by a semicolon and a space.',
    readers:
      'Spreadsheets and statistics. A cell that a spreadsheet could take for a formula (it begins with =, +, -, @, a tab or a line end) or that begins with an apostrophe has an apostrophe put in front; take it off to have the text.',
    specification: RFC_4180,
    version: '1.0.0',
    promise: 'Columns keep their names; new ones come at the end.',
    make: entriesCsv,
    example: firstLines(4),
  },
  {
    name: 'masec-relations.csv',
    title: 'Relations, as a table',
    mediaType: 'text/csv; charset=utf-8; header=present',
    what: 'One row a relation: type, both ends, effect, result, reason and findings.',
    readers:
      'Spreadsheets, statistics, graph tools that read lists of edges. Guarded against formulas as masec.csv is.',
    specification: RFC_4180,
    version: '1.0.0',
    promise: 'Columns keep their names; new ones come at the end.',
    make: relationsCsv,
    example: firstLines(4),
  },
  {
    name: 'masec.xlsx',
    title: 'Everything, as a workbook',
    mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    what: 'Sheets of entries, relations, mappings and references, each with filters and a head that stays; days are dates, counts are numbers, all else is text.',
    readers: 'People who sort and filter.',
    specification: {
      name: 'Office Open XML, ECMA-376 (transitional)',
      href: 'https://ecma-international.org/publications-and-standards/standards/ecma-376/',
    },
    version: '1.0.0',
    promise: 'Sheets and columns keep their names; new ones come at the end.',
    make: workbook,
    example: {
      show: (_, { entries, graph, references }) =>
        [
          'About       name, content version, licence, namespace',
          `Entries     ${entries.length} rows`,
          `Relations   ${graph.relations.length} rows`,
          `Mappings    ${graph.mappings.length} rows`,
          `References  ${references.length} rows`,
        ].join('\n'),
    },
  },
  {
    name: 'masec-mappings.sssom.tsv',
    title: 'Mappings to other frameworks, as SSSOM',
    mediaType: 'text/tab-separated-values; charset=utf-8',
    what: 'Every mapping of an entry to an item of one edition of another framework, with its predicate, reason and confidence.',
    readers: 'Tools that compare and join vocabularies.',
    specification: {
      name: 'SSSOM 1.0, canonical SSSOM/TSV',
      href: 'https://mapping-commons.github.io/sssom/',
    },
    version: '1.0.0',
    promise:
      'Predicates read from us to them: skos:broadMatch says that theirs is the broader. Objects are named by our address of the item in its edition.',
    make: sssomTsv,
    example: linesFrom(/^subject_id/m, 4),
  },
  {
    name: 'masec.sarif.json',
    title: 'Taxonomy for findings of tools, as SARIF',
    mediaType: 'application/sarif+json',
    what: 'Entries as taxa with their relationships, and the items of other frameworks they map to. It holds no results.',
    readers: 'Scanners and red-team tools: rules and results point to a taxon by its identifier.',
    specification: {
      name: 'SARIF 2.1.0 (OASIS Standard of 2020)',
      href: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html',
    },
    version: '1.0.0',
    promise: 'The taxonomy and its taxa keep their GUIDs; a taxon’s is that of the same entry in STIX.',
    make: sarifLog,
    example: firstLines(2),
  },
  {
    name: 'masec-atlas-layer.json',
    title: 'Layer for the ATLAS Navigator',
    mediaType: 'application/json',
    what: 'The techniques of MITRE ATLAS that entries map to, scored by the number of entries.',
    readers: 'The Navigator of MITRE ATLAS: “open existing layer”.',
    specification: {
      name: 'ATT&CK Navigator layer format 4.3, as MITRE ATLAS publishes its own',
      href: 'https://github.com/mitre-attack/attack-navigator/tree/master/layers',
    },
    version: '1.0.0',
    promise: 'The score stays a count of entries.',
    make: atlasLayer,
    example: linesFrom(/^ {2}"techniques"/m, 14),
  },
  {
    name: 'references.bib',
    title: 'References, as BibTeX',
    mediaType: 'application/x-bibtex; charset=utf-8',
    what: 'Every work, under the key by which entries cite it.',
    readers: 'LaTeX, and managers of references.',
    specification: { name: 'BibTeX, in UTF-8', href: 'https://ctan.org/pkg/bibtex' },
    version: '1.1.0',
    promise: 'Keys never change.',
    make: referencesBibtex,
    example: firstLines(12),
  },
  {
    name: 'references.ris',
    title: 'References, as RIS',
    mediaType: 'application/x-research-info-systems',
    what: 'Every work; the key is its ID.',
    readers: 'Zotero, EndNote, Mendeley.',
    specification: { name: 'RIS (tags as of 2011)', href: 'https://en.wikipedia.org/wiki/RIS_(file_format)' },
    version: '1.1.0',
    promise: 'Keys never change.',
    make: referencesRis,
    example: firstLines(12),
  },
  {
    name: 'references.csl.json',
    title: 'References, as CSL-JSON',
    mediaType: 'application/vnd.citationstyles.csl+json',
    what: 'Every work; what CSL has no name for stands under custom.',
    readers: 'Pandoc, citeproc, managers of references.',
    specification: { name: 'CSL-JSON 1.0.2', href: 'https://github.com/citation-style-language/schema' },
    version: '1.0.0',
    promise: 'Keys never change.',
    make: referencesCsl,
    example: itemWith(/"id":/),
  },
];
