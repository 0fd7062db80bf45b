import type { EntryKind } from './kind.ts';
import type { YamlDocument } from './yaml-document.ts';

/** One value of a closed list. */
export interface VocabularyValue {
  readonly value: string;
  readonly label: string;
  readonly definition: string;
  readonly borderline: string;
  readonly source: string;
}

/** A closed list of values. */
export interface Vocabulary {
  readonly name: string;
  readonly file: string;
  readonly document: YamlDocument;
  readonly title: string;
  readonly description: string;
  readonly values: readonly VocabularyValue[];
}

export type RelationField = 'effect' | 'result' | 'conditions' | 'toward';

/** A type of relation, as `content/vocabularies/relation-types.yml` defines it. */
export interface RelationType extends VocabularyValue {
  /** The label used when the relation is declared from its far end. */
  readonly inverse: string;
  readonly 'inverse-label': string;
  readonly from: readonly EntryKind[];
  readonly to: readonly EntryKind[];
  readonly symmetric?: true;
  readonly acyclic?: true;
  readonly carries?: readonly RelationField[];
  readonly requires?: readonly RelationField[];
}

/** A predicate of an element of a system. */
export interface Feature extends VocabularyValue {
  readonly on: string;
}
