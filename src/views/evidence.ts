import { stackedBar } from '#pictures/stacked-bar.ts';
import { type Excerpt, excerpt } from './lists/excerpt.ts';
import { livingOf, threatsOf } from './lists/living.ts';
import { remembered } from './lists/remembered.ts';
import type { EntryLink, ViewContext } from './shared/context.ts';

const MATURITIES = ['observed', 'demonstrated', 'simulated', 'theoretical'];
const RESULTS = ['supported', 'partial', 'refuted', 'untested'];

/** A row of counts with its bar. */
export interface CountRow {
  readonly href: string;
  readonly label: string;
  readonly bar: string;
  readonly counts: readonly number[];
  readonly total: number;
}

/** How well things are shown, over the whole. */
export interface EvidencePage {
  readonly maturities: readonly {
    readonly value: string;
    readonly label: string;
    readonly definition: string;
  }[];
  readonly families: readonly CountRow[];
  readonly results: readonly {
    readonly value: string;
    readonly label: string;
    readonly definition: string;
  }[];
  /** What the evidence says of each type of relation that claims a result. */
  readonly claims: readonly CountRow[];
  readonly checks: CountRow;
  readonly checkKinds: readonly {
    readonly value: string;
    readonly label: string;
    readonly definition: string;
  }[];
  /** Threats that no case study shows. */
  readonly unshown: Excerpt<EntryLink>;
  /** Defences of which every mitigation rests on argument. */
  readonly untested: Excerpt<EntryLink>;
}

/** The overview of the evidence. */
export function evidencePage(context: ViewContext): EvidencePage {
  const { graph, urls } = context;
  const families = livingOf(context, 'family');
  const most = Math.max(1, ...families.map(({ id }) => threatsOf(context, id).length));
  const claimTypes = [...graph.relationTypes.values()].filter(({ carries }) => carries?.includes('result'));
  const claims = claimTypes.map((type) => {
    const edges = graph.relations.filter((relation) => relation.type === type.value);
    return { type, counts: RESULTS.map((value) => edges.filter(({ result }) => result === value).length) };
  });
  const mostClaims = Math.max(1, ...claims.map(({ counts }) => sum(counts)));
  const ways = ['full-text', 'abstract', 'secondary', 'one-reading'];
  const findings = [...graph.references.values()].flatMap(({ data }) => data.findings ?? []);
  const checked = ways.map((value) => findings.filter((finding) => finding.checked.how === value).length);
  const named = (vocabulary: string, values: readonly string[]) =>
    values.map((value) => context.value(vocabulary, value));
  const row = (
    href: string,
    label: string,
    vocabulary: string,
    values: readonly string[],
    counts: readonly number[],
    longest: number,
  ): CountRow => ({
    href,
    label,
    counts,
    total: sum(counts),
    bar: stackedBar(
      values.map((value, index) => ({
        value,
        label: context.value(vocabulary, value).label,
        count: counts[index] ?? 0,
      })),
      longest,
    ),
  });
  return {
    maturities: named('maturity', MATURITIES),
    families: families.map((family) => {
      const counts = MATURITIES.map(
        (value) => threatsOf(context, family.id).filter(({ id }) => graph.maturityOf(id) === value).length,
      );
      return row(urls.entry(family.id), family.data.title, 'maturity', MATURITIES, counts, most);
    }),
    results: named('result', RESULTS),
    claims: claims.map(({ type, counts }) =>
      row(urls.relation(type.value), type.label, 'result', RESULTS, counts, mostClaims),
    ),
    checkKinds: named('checked-how', ways),
    checks: row(urls.at('references'), 'Findings', 'checked-how', ways, checked, sum(checked)),
    unshown: excerpt(context, UNSHOWN.name, unshownThreats(context), UNSHOWN.most),
    untested: excerpt(context, UNTESTED.name, untestedDefences(context), UNTESTED.most),
  };
}

/** How many the page names. */
export const UNSHOWN = { name: 'unshown-threats', most: 150 };
export const UNTESTED = { name: 'untested-defences', most: 150 };

/** Every threat that no case study shows. */
export const unshownThreats = remembered((context): readonly EntryLink[] =>
  livingOf(context, 'threat')
    .filter(({ id }) => context.graph.maturityOf(id) === 'theoretical')
    .map((entry) => context.link(entry)),
);

/** Every defence of which all mitigations rest on argument. */
export const untestedDefences = remembered((context): readonly EntryLink[] =>
  livingOf(context, 'defence')
    .filter(({ id }) => {
      const edges = context.graph.outgoing(id).filter(({ type }) => type === 'mitigates');
      return edges.length > 0 && edges.every(({ result }) => result === 'untested');
    })
    .map((entry) => context.link(entry)),
);

function sum(counts: readonly number[]): number {
  return counts.reduce((total, count) => total + count, 0);
}
