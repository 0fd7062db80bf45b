import { CompletionItemKind } from 'vscode-languageserver';
import { splitFinding } from '#graph/citations.ts';
import { KINDS } from '#model/kind.ts';
import type { CitationCursor, DataCursor, Word } from '../cursor/cursor.ts';
import { type Expectation, expectationsAt } from '../expectation.ts';
import { schemaPlace } from '../schema-place.ts';
import type { Situation } from '../situation.ts';
import type { Candidate } from './candidate.ts';
import { findingCandidates, workCandidates } from './citation-candidates.ts';
import { entryCandidates, pageCandidates } from './entry-candidates.ts';
import { fieldCandidates } from './field-candidates.ts';
import { editionCandidates, frameworkCandidates, itemCandidates } from './mapping-candidates.ts';
import { sectionCandidates } from './section-candidates.ts';
import { kindsOfTarget, poleCandidates, relationCandidates, valueCandidates } from './value-candidates.ts';

/** What can be written at a place, and the word whose place it takes. */
export interface Completion {
  readonly candidates: readonly Candidate[];
  readonly word: Word;
  /** What has to stand before and behind it. */
  readonly before?: string;
  readonly behind?: string;
}

/** What can be written at a place; undefined where nothing is known to fit. */
export function complete(situation: Situation): Completion | undefined {
  const { graph, file, cursor, text } = situation;
  switch (cursor.sort) {
    case 'link': {
      const kinds = KINDS.map(({ kind }) => kind);
      const candidates = entryCandidates(graph, kinds, file.id, true);
      return { candidates, word: cursor.word, behind: cursor.closed ? '' : ']]' };
    }
    case 'citation':
      return inCitation(situation, cursor);
    case 'heading':
      return file.kind && { candidates: sectionCandidates(file.kind, text), word: cursor.word };
    case 'data':
      return inData(situation, cursor);
  }
}

function inCitation({ graph }: Situation, { key, finding, onFinding, closed }: CitationCursor): Completion {
  if (!onFinding || !finding) return { candidates: workCandidates(graph), word: key };
  return { candidates: findingCandidates(graph, key.text), word: finding, behind: closed ? '' : ']' };
}

function inData(situation: Situation, cursor: DataCursor): Completion | undefined {
  const { file, text, offset } = situation;
  const place = schemaPlace(file.schema, cursor.path);
  const { word } = cursor;
  const column = word.start - (text.lastIndexOf('\n', word.start - 1) + 1);
  const inFlow = /[{[,]\s*["']?$/.test(text.slice(text.lastIndexOf('\n', word.start - 1) + 1, word.start));
  const fields = cursor.part === 'value' ? [] : fieldCandidates(place.fields, cursor, column, inFlow);
  if (cursor.part === 'key') return { candidates: fields, word };
  const expectations = expectationsAt(file.schema, cursor.path, place);
  const before = text[Math.min(word.start, offset) - 1] === ':' ? ' ' : '';
  const { key, finding } = splitFinding(word.text);
  const hash = word.start + key.length;
  if (finding !== undefined && offset > hash && expectations.some(({ sort }) => sort === 'finding')) {
    const written = { text: finding, start: hash + 1, end: word.end };
    return { candidates: findingCandidates(situation.graph, key), word: written };
  }
  const values = expectations.flatMap((expectation) => candidatesFor(situation, cursor, expectation));
  const quoted = /["']/.test(text[word.start - 1] ?? '');
  const written = quoted ? values.map(({ text: _, ...value }) => value) : values;
  const behind =
    values.length > 0 ? fields.map((field) => ({ ...field, rank: (field.rank ?? 0) + 5 })) : fields;
  return { candidates: [...written, ...behind], word, before };
}

function candidatesFor(
  { graph, file }: Situation,
  cursor: DataCursor,
  expectation: Expectation,
): readonly Candidate[] {
  switch (expectation.sort) {
    case 'entry': {
      const kinds = cursor.path.at(-1) === 'target' ? kindsOfTarget(graph, cursor) : undefined;
      return entryCandidates(graph, kinds ?? expectation.kinds, file.id);
    }
    case 'finding':
      return workCandidates(graph);
    case 'list':
      if (expectation.list === 'relation-label') return relationCandidates(graph, file, cursor);
      return valueCandidates(graph, expectation.list);
    case 'word':
      return [{ label: expectation.word, kind: CompletionItemKind.Value }];
    case 'discipline':
      return pageCandidates(graph, graph.corpus.disciplines);
    case 'term':
      return pageCandidates(
        graph,
        graph.corpus.terms.filter(({ slug }) => slug !== file.stem),
      );
    case 'pole':
      return poleCandidates(graph, file, cursor);
    case 'framework':
      return frameworkCandidates(graph);
    case 'edition':
      return editionCandidates(graph, file, cursor);
    case 'item':
      return itemCandidates(graph, file, cursor, 'id');
    case 'item-name':
      return itemCandidates(graph, file, cursor, 'name');
  }
}
