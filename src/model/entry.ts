import type {
  Benchmark,
  CaseStudy,
  Defence,
  Discipline,
  Family,
  Framework,
  OpenProblem,
  Reference as ReferenceData,
  ReviewOfAFramework,
  Term,
  Threat,
  TradeOff,
} from '#schemas/types.ts';
import type { EntryKind } from './kind.ts';
import type { MarkdownNode } from './markdown.ts';
import type { Path, YamlDocument } from './yaml-document.ts';

interface DataOfKind {
  family: Family;
  threat: Threat;
  'trade-off': TradeOff;
  'open-problem': OpenProblem;
  defence: Defence;
  'case-study': CaseStudy;
  benchmark: Benchmark;
}

/** A part of a body under one level-2 heading. */
export interface Section {
  /** The heading as an anchor, as in `how-it-works`. */
  readonly id: string;
  readonly title: string;
  /** The heading itself. */
  readonly heading: MarkdownNode;
  /** What stands beneath it. */
  readonly nodes: readonly MarkdownNode[];
  /** Where the section begins and ends in the file. */
  readonly start: number;
  readonly end: number;
}

/** A field of the front matter that may hold inline Markdown, parsed. */
export interface InlineField {
  readonly path: Path;
  readonly nodes: readonly MarkdownNode[];
  /** Set when the text is not valid MDX. */
  readonly problem?: { readonly offset: number; readonly message: string };
}

/** What every file with front matter and a body has. */
export interface Authored<Data> {
  /** Path as messages name it. */
  readonly file: string;
  readonly slug: string;
  readonly document: YamlDocument;
  readonly data: Data;
  /** Whether the front matter obeys its schema; if not, only the body can be relied on. */
  readonly valid: boolean;
  readonly body: readonly MarkdownNode[];
  /** What stands before the first level-2 heading. */
  readonly lead: readonly MarkdownNode[];
  readonly sections: readonly Section[];
  readonly fields: readonly InlineField[];
  /** Offset in the file at which the body begins. */
  readonly bodyStart: number;
}

/** A numbered entry of one kind. */
export interface EntryOf<K extends EntryKind> extends Authored<DataOfKind[K]> {
  readonly kind: K;
  readonly id: string;
  readonly number: number;
}

/** A numbered entry of any kind, told apart by `kind`. */
export type Entry = { [K in EntryKind]: EntryOf<K> }[EntryKind];

/** A discipline or a term, known by its slug. */
export type DisciplinePage = Authored<Discipline> & { readonly kind: 'discipline' };
export type TermPage = Authored<Term> & { readonly kind: 'term' };

/** A YAML file that holds data only. */
export interface DataFile<Data> {
  readonly file: string;
  readonly document: YamlDocument;
  readonly data: Data;
  readonly valid: boolean;
}

/** A work and its findings, known by its citation key. */
export type Reference = DataFile<ReferenceData> & { readonly key: string };

/** One edition of an external framework. */
export type FrameworkEdition = DataFile<Framework> & { readonly slug: string; readonly edition: string };

/** The review of a framework: which items were looked at. */
export type FrameworkReview = DataFile<ReviewOfAFramework> & { readonly slug: string };
