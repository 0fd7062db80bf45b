import type { Span } from '#diagnostics/diagnostic.ts';
import type { Path, YamlDocument } from '#model/yaml-document.ts';
import { itemsOf } from './neighbours.ts';
import { findingsOf, polesOf, type Subject } from './subject.ts';

/** A place in a file, by the name messages give the file. */
export interface FilePlace {
  readonly file: string;
  readonly span: Span;
}

/** Where a subject is written down; undefined for what stands in no file of the content folder. */
export function definitionOf(subject: Subject): FilePlace | undefined {
  switch (subject.sort) {
    case 'entry':
      return inDocument(subject.entry.document, ['title']);
    case 'page':
      return inDocument(subject.page.document, ['title']);
    case 'work':
      return inDocument(subject.reference.document, ['title']);
    case 'finding':
      return inDocument(subject.reference.document, [
        'findings',
        findingsOf(subject.reference).indexOf(subject.finding),
        'id',
      ]);
    case 'value':
      return inDocument(subject.vocabulary.document, [
        'values',
        subject.vocabulary.values.indexOf(subject.value),
        'value',
      ]);
    case 'relation-type': {
      const { vocabulary, type } = subject;
      const index = vocabulary?.values.findIndex(({ value }) => value === type.value);
      return vocabulary && inDocument(vocabulary.document, ['values', index ?? 0, 'value']);
    }
    case 'edition':
      return inDocument(subject.edition.document, ['title']);
    case 'item':
      return inDocument(subject.edition.document, [
        'items',
        itemsOf(subject.edition).indexOf(subject.item),
        'id',
      ]);
    case 'pole':
      return inDocument(subject.entry.document, [
        'poles',
        polesOf(subject.entry).indexOf(subject.pole),
        'key',
      ]);
    case 'field':
      return undefined;
  }
}

function inDocument(document: YamlDocument, path: Path): FilePlace {
  return { file: document.source.file, span: document.span(path) };
}
