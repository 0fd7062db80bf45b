import type { Corpus } from '#model/corpus.ts';
import type { Entry, FrameworkEdition, Reference } from '#model/entry.ts';
import type { RelationType } from '#model/vocabulary.ts';
import type { Author, Citation, Mention } from './citations.ts';
import type { MappingEdge } from './mappings.ts';
import type { Maturity } from './maturity.ts';
import type { DeclaredRelation, Relation } from './relations.ts';

/**
 * The whole knowledge base, joined: what pages and exports are made of, and what rules look at.
 * Everything is ordered: entries by id, relations by source, type and target; the order never depends on the file system.
 */
export interface Graph {
  readonly corpus: Corpus;
  /** Entries by id. Of two files that claim one id the first in file order is kept. */
  readonly entries: ReadonlyMap<string, Entry>;
  readonly references: ReadonlyMap<string, Reference>;
  /** Editions by `slug/edition`. */
  readonly frameworks: ReadonlyMap<string, FrameworkEdition>;
  readonly relationTypes: ReadonlyMap<string, RelationType>;
  /** Relations of entries that obey their schema, as declared. */
  readonly declared: readonly DeclaredRelation[];
  /** Every relation whose two ends exist and are in use and whose type is known, once, in its own direction. */
  readonly relations: readonly Relation[];
  /** Relations that start from an entry; one that is no longer in use keeps those it had, of which its neighbours know nothing. */
  outgoing(id: string): readonly Relation[];
  /** Relations that lead to an entry; as above. */
  incoming(id: string): readonly Relation[];
  /** Citations made by entries, terms and disciplines, in front matter and prose. */
  readonly citations: readonly Citation[];
  /** Citations one author makes. */
  citationsBy(author: Author): readonly Citation[];
  /** Citations of one work. */
  citationsOf(key: string): readonly Citation[];
  /** Keys of the works an entry cites, in the order of first use. */
  referencesOf(entry: Entry): readonly string[];
  /** Links `[[T0001]]` made in prose. */
  readonly mentions: readonly Mention[];
  /** Links in prose that lead to an entry. */
  mentionsOf(id: string): readonly Mention[];
  /** Mappings of the entries in use. */
  readonly mappings: readonly MappingEdge[];
  /** The maturity of a threat, computed from the case studies that demonstrate it. */
  maturityOf(id: string): Maturity;
}
