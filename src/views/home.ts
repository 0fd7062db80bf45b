import { MATURITIES } from '#graph/maturity.ts';
import { kindRecord } from '#model/kind.ts';
import { type EntryRow, entryRow } from './kind-index.ts';
import { livingOf, mostRelated, threatsOf } from './lists/living.ts';
import { type BarView, barOf } from './shared/bar.ts';
import { compareText, type EntryLink, type Link, type ViewContext } from './shared/context.ts';
import { KIND_MEANINGS, KIND_ORDER } from './shared/kinds.ts';
import { CHECKS } from './shared/works.ts';

const NEWEST = 8;
/** So many threats are all named; of more, some of each family. */
const INDEX = 300;
const FEWER = 12;

/** What the first page shows. */
export interface HomePage {
  readonly kinds: readonly (Link & {
    readonly kind: string;
    readonly count: number;
    readonly meaning: string;
  })[];
  readonly families: readonly (EntryLink & {
    /** How many threats it has. */
    readonly count: number;
    /** All of them or, where all families have too many, those with most relations. */
    readonly members: readonly (EntryLink & { readonly maturity: string; readonly maturityLabel: string })[];
  })[];
  readonly maturity: BarView;
  readonly evidence: BarView;
  readonly works: number;
  readonly figures: readonly (Link & { readonly count: number })[];
  readonly newest: readonly (EntryRow & { readonly added: string })[];
}

/** The first page. */
export function homePage(context: ViewContext): HomePage {
  const { graph, urls, living } = context;
  return {
    kinds: KIND_ORDER.map((kind) => ({
      kind,
      href: urls.kind(kind),
      label: kindRecord(kind).plural,
      count: living.filter((entry) => entry.kind === kind).length,
      meaning: KIND_MEANINGS[kind],
    })),
    families: familiesOf(context),
    maturity: maturityBar(context),
    evidence: evidenceBar(context),
    works: graph.references.size,
    figures: [
      { label: 'relations', href: urls.at('relations'), count: graph.relations.length },
      { label: 'references', href: urls.at('references'), count: graph.references.size },
      { label: 'mappings to other frameworks', href: urls.at('frameworks'), count: graph.mappings.length },
      { label: 'words explained', href: urls.at('terms'), count: context.terms.length },
    ],
    newest: [...living]
      .sort((a, b) => compareText(b.data.added, a.data.added) || compareText(b.id.slice(7), a.id.slice(7)))
      .slice(0, NEWEST)
      .map((entry) => ({ ...entryRow(context, entry), added: entry.data.added })),
  };
}

function familiesOf(context: ViewContext): HomePage['families'] {
  const few = livingOf(context, 'threat').length <= INDEX;
  return livingOf(context, 'family').map((family) => {
    const own = threatsOf(context, family.id);
    const members = few ? own : mostRelated(context, own, FEWER);
    return {
      ...context.link(family),
      count: own.length,
      members: members.map((entry) => {
        const maturity = context.graph.maturityOf(entry.id);
        const maturityLabel = context.value('maturity', maturity).label;
        return { ...context.link(entry), maturity, maturityLabel };
      }),
    };
  });
}

/** All threats by how far they have been shown. */
function maturityBar(context: ViewContext): BarView {
  const threats = context.living.filter(({ kind }) => kind === 'threat');
  return barOf(
    MATURITIES.map((value) => ({
      label: context.value('maturity', value).label,
      count: threats.filter(({ id }) => context.graph.maturityOf(id) === value).length,
      href: context.urls.facet('maturity', value),
    })),
  );
}

/** All findings of all works by how far they were checked. */
function evidenceBar(context: ViewContext): BarView {
  const findings = [...context.graph.references.values()].flatMap(({ data }) => data.findings ?? []);
  return barOf(
    CHECKS.map((how) => ({
      label: context.value('checked-how', how).label,
      count: findings.filter(({ checked }) => checked.how === how).length,
    })),
  );
}
