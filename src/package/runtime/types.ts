import type * as Authored from '#schemas/types.ts';

/** A value of which nothing can be changed. */
export type Frozen<T> = T extends readonly (infer Item)[]
  ? readonly Frozen<Item>[]
  : T extends object
    ? { readonly [Key in keyof T]: Frozen<T[Key]> }
    : T;

/** The kinds of numbered entries. */
export type Kind =
  | 'family'
  | 'threat'
  | 'trade-off'
  | 'open-problem'
  | 'defence'
  | 'case-study'
  | 'benchmark';

/** What every entry has beside the fields that its authors wrote. */
export interface Numbered<K extends Kind> {
  /** The permanent identifier, as in `MASEC-T0001`. */
  readonly id: string;
  readonly kind: K;
  /** The revision in the newest release; 0 when it was never released. */
  readonly revision: number;
  readonly slug: string;
  /** Where its page is. */
  readonly url: string;
  /** The works it cites, as keys, or findings as `key#f1`. */
  readonly references: readonly string[];
}

/** Fields as authored; relations and mappings stand apart, in both directions. */
type Fields<Data> = Frozen<Omit<Data, 'relations' | 'maps-to'>>;

export type Family = Numbered<'family'> & Fields<Authored.Family>;
export type Threat = Numbered<'threat'> &
  Fields<Authored.Threat> & {
    /** How far the threat was shown, computed from the case studies. */
    readonly maturity: 'observed' | 'demonstrated' | 'simulated' | 'theoretical';
  };
export type TradeOff = Numbered<'trade-off'> & Fields<Authored.TradeOff>;
export type OpenProblem = Numbered<'open-problem'> & Fields<Authored.OpenProblem>;
export type Defence = Numbered<'defence'> & Fields<Authored.Defence>;
export type CaseStudy = Numbered<'case-study'> & Fields<Authored.CaseStudy>;
export type Benchmark = Numbered<'benchmark'> & Fields<Authored.Benchmark>;

/** An entry of any kind, told apart by `kind`. */
export type Entry = Family | Threat | TradeOff | OpenProblem | Defence | CaseStudy | Benchmark;

/** An entry of some kinds. */
export type EntryOf<K extends Kind> = Extract<Entry, { readonly kind: K }>;

interface KindOfLetter {
  readonly F: 'family';
  readonly T: 'threat';
  readonly X: 'trade-off';
  readonly P: 'open-problem';
  readonly D: 'defence';
  readonly C: 'case-study';
  readonly B: 'benchmark';
}

/** What an identifier stands for, as far as its letter says: that of `MASEC-T0001` is a threat. */
export type EntryWithId<Id extends string> =
  Id extends `MASEC-${infer Letter extends keyof KindOfLetter}${number}`
    ? EntryOf<KindOfLetter[Letter]>
    : Entry;

/** The name of a type of relation, or of its inverse. */
export type RelationLabel = Authored.Relation['type'];

/** A typed edge between two entries, in the direction of its type. */
export interface Relation extends Frozen<Omit<Authored.Relation, 'type' | 'target' | 'references'>> {
  /** Its permanent name, as in `MASEC-D0001--mitigates--MASEC-T0001`. */
  readonly id: string;
  readonly type: RelationLabel;
  readonly source: string;
  readonly target: string;
  readonly references: readonly string[];
}

/** An item of another framework that an entry corresponds to. */
export interface Mapping extends Frozen<Authored.Mapping> {
  /** The entry. */
  readonly source: string;
}

/** A work and its findings. */
export type Reference = Frozen<Authored.Reference> & { readonly key: string };

/** One thing that a work reports. */
export type Finding = NonNullable<Reference['findings']>[number];

/** One edition of another framework. */
export type Framework = Frozen<Authored.Framework> & { readonly slug: string };

export type Term = Frozen<Authored.Term> & { readonly slug: string; readonly markdown: string };
export type Discipline = Frozen<Authored.Discipline> & { readonly slug: string; readonly markdown: string };

/** A closed list of values. */
export interface Vocabulary {
  readonly title: string;
  readonly description: string;
  readonly values: readonly {
    readonly value: string;
    readonly label: string;
    readonly definition: string;
    readonly borderline: string;
    readonly source: string;
  }[];
}

/** A part of the text of an entry, in Markdown with `[[T0001]]` and `[@key#f1]` as authored. */
export interface Section {
  readonly id: string;
  readonly title: string;
  readonly markdown: string;
}
