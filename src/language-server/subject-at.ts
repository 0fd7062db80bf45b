import { splitFinding } from '#graph/citations.ts';
import type { Graph } from '#graph/graph.ts';
import { fullId } from '#model/identifier.ts';
import type { DataCursor, Word } from './cursor/cursor.ts';
import { type Expectation, expectationsAt } from './expectation.ts';
import { editionOf, itemsOf, poleOwner } from './neighbours.ts';
import { fieldAt, schemaPlace } from './schema-place.ts';
import type { Situation } from './situation.ts';
import {
  citedSubject,
  entrySubject,
  pageSubject,
  poleSubject,
  type Subject,
  valueSubject,
} from './subject.ts';

/** What the word at a place stands for, and where the word is. */
export interface Named {
  readonly subject: Subject;
  readonly word: Word;
}

/** What the word at a place stands for; undefined where it stands for nothing that is known. */
export function subjectAt(situation: Situation): Named | undefined {
  const { cursor, graph } = situation;
  if (cursor.sort === 'link') return named(entrySubject(graph, fullId(cursor.word.text) ?? ''), cursor.word);
  if (cursor.sort === 'citation') {
    const { key, finding, onFinding } = cursor;
    if (onFinding && finding) return named(citedSubject(graph, key.text, finding.text), finding);
    return named(citedSubject(graph, key.text), key);
  }
  if (cursor.sort === 'heading') return undefined;
  return inData(situation, cursor);
}

function inData(situation: Situation, cursor: DataCursor): Named | undefined {
  const { file, graph } = situation;
  if (cursor.part === 'key') {
    const field = fieldAt(file.schema, [...cursor.path, cursor.word.text]);
    return field && { subject: { sort: 'field', field }, word: cursor.word };
  }
  const own = ownFinding(situation, cursor);
  if (own) return own;
  const place = schemaPlace(file.schema, cursor.path);
  for (const expectation of expectationsAt(file.schema, cursor.path, place)) {
    if (expectation.sort === 'finding') {
      const found = findingIn(graph, cursor.word, situation.offset);
      if (found) return found;
    }
    const subject = resolve(situation, cursor, expectation);
    if (subject) return { subject, word: cursor.word };
  }
  return undefined;
}

function resolve(situation: Situation, cursor: DataCursor, expectation: Expectation): Subject | undefined {
  const { graph, file } = situation;
  const { text } = cursor.word;
  switch (expectation.sort) {
    case 'entry':
      return entrySubject(graph, text);
    case 'list':
      return valueSubject(graph, expectation.list, text);
    case 'discipline':
    case 'term':
      return pageSubject(graph, expectation.sort, text);
    case 'pole':
      return poleSubject(poleOwner(graph, file, cursor), text);
    case 'framework': {
      const edition = graph.corpus.frameworks.findLast(({ slug }) => slug === text);
      return edition && { sort: 'edition', edition };
    }
    case 'edition': {
      const edition = editionOf(graph, file, cursor, text);
      return edition && { sort: 'edition', edition };
    }
    case 'item':
    case 'item-name': {
      const edition = editionOf(graph, file, cursor);
      const item = itemsOf(edition).find(
        ({ id, name }) => text === (expectation.sort === 'item' ? id : name),
      );
      return edition && item && { sort: 'item', edition, item };
    }
    default:
      return undefined;
  }
}

/** A finding written as `key#f1`: the work where the cursor stands on the key, else the finding. */
function findingIn(graph: Graph, word: Word, offset: number): Named | undefined {
  const { key, finding } = splitFinding(word.text);
  const hash = word.start + key.length;
  if (finding === undefined || offset <= hash)
    return named(citedSubject(graph, key), { text: key, start: word.start, end: hash });
  return named(citedSubject(graph, key, finding), { text: finding, start: hash + 1, end: word.end });
}

/** In a reference, the finding whose id stands there. */
function ownFinding({ file, graph }: Situation, { path, word }: DataCursor): Named | undefined {
  if (file.schema !== 'reference' || path[0] !== 'findings' || path[2] !== 'id') return undefined;
  return named(citedSubject(graph, file.stem, word.text), word);
}

function named(subject: Subject | undefined, word: Word): Named | undefined {
  return subject && { subject, word };
}

/** The work, entry or page whose file is open, where the cursor stands on its title: of these an author wants the uses. */
export function ownSubject({ cursor, file, graph }: Situation): Subject | undefined {
  if (cursor.sort !== 'data' || cursor.path[0] !== 'title' || cursor.path.length !== 1) return undefined;
  if (file.schema === 'reference') return citedSubject(graph, file.stem);
  if (file.schema === 'term' || file.schema === 'discipline')
    return pageSubject(graph, file.schema, file.stem);
  return file.id === undefined ? undefined : entrySubject(graph, file.id);
}
