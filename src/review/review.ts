import type { Changes } from '#comparison/list-changes.ts';
import type { Relation } from '#graph/relations.ts';
import type { Entry } from '#model/entry.ts';
import { type AuthorChange, authorChanges, pairAuthors } from './author-changes.ts';
import { type Claim, claimsOf } from './claims.ts';
import { type DataChange, dataChanges, reformedFiles } from './data-changes.ts';
import { mappingChanges, relationChanges, type SourcedMapping } from './edge-changes.ts';
import { type ExportChanges, exportChanges } from './export-changes.ts';
import { type ReferenceChange, referenceChanges } from './reference-changes.ts';
import type { Snapshot } from './snapshot.ts';
import { type DiagnosticChanges, diagnosticChanges, newOrphans, type TakenId, takenIds } from './standing.ts';

/** Everything a change of the content does, as data. */
export interface Review {
  readonly base: Snapshot;
  readonly head: Snapshot;
  readonly authors: readonly AuthorChange[];
  readonly taken: readonly TakenId[];
  readonly claims: readonly Claim[];
  readonly relations: Changes<Relation>;
  readonly mappings: Changes<SourcedMapping>;
  readonly references: readonly ReferenceChange[];
  readonly data: readonly DataChange[];
  readonly orphans: readonly Entry[];
  readonly diagnostics: DiagnosticChanges;
  /** Undefined when an error on one of the sides keeps anything from being published. */
  readonly exported: ExportChanges | undefined;
  /** Files whose text differs, whether or not what they say does. */
  readonly files: readonly string[];
}

/** Compares two sides of a change. Pure: what was read is all that counts. */
export function review(base: Snapshot, head: Snapshot): Review {
  const pairs = pairAuthors(base, head);
  return {
    base,
    head,
    authors: authorChanges(pairs, base, head),
    taken: takenIds(pairs, base, head),
    claims: claimsOf(pairs, base, head),
    relations: relationChanges(base.graph, head.graph),
    mappings: mappingChanges(base.graph, head.graph),
    references: referenceChanges(base, head),
    data: dataChanges(base, head),
    orphans: newOrphans(base.graph, head.graph),
    diagnostics: diagnosticChanges(pairs, base, head),
    exported: base.exported && head.exported && exportChanges(base.exported, head.exported),
    files: reformedFiles(base, head),
  };
}
