import { stackedBar } from '#pictures/stacked-bar.ts';
import { frameworkPage, frameworkSlugs } from './framework.ts';
import { type Excerpt, excerpt } from './lists/excerpt.ts';
import { livingOf, threatsOf } from './lists/living.ts';
import { remembered } from './lists/remembered.ts';
import type { EntryLink, ViewContext } from './shared/context.ts';

/** How far a framework's items have a counterpart here. */
export interface FrameworkCoverage {
  readonly href: string;
  readonly label: string;
  readonly edition: string;
  readonly bar: string;
  readonly mapped: number;
  readonly unmatched: number;
  readonly unseen: number;
}

/** A threat without any defence, with the problems that ask about it. */
export interface UndefendedThreat extends EntryLink {
  readonly problems: readonly EntryLink[];
}

/** How many threats without a defence the page names. */
export const UNDEFENDED = { name: 'undefended-threats', most: 100 };

/** What answers what, and what nothing answers. */
export interface CoveragePage {
  readonly families: readonly {
    readonly href: string;
    readonly label: string;
    readonly bar: string;
    /** Threats with a defence that was tested, with one that was not, and with none. */
    readonly tested: number;
    readonly argued: number;
    readonly none: number;
  }[];
  readonly undefended: Excerpt<UndefendedThreat>;
  readonly frameworks: readonly FrameworkCoverage[];
}

/** Every threat without any defence. */
export const undefendedThreats = remembered((context): readonly UndefendedThreat[] =>
  livingOf(context, 'threat')
    .filter(({ id }) => stateOf(context, id) === 'none')
    .map((entry) => ({
      ...context.link(entry),
      problems: context.links(
        context.graph
          .incoming(entry.id)
          .flatMap(({ type, source }) => (type === 'asks-about' ? [source] : [])),
      ),
    })),
);

function stateOf({ graph }: ViewContext, id: string): 'tested' | 'argued' | 'none' {
  const answers = graph.incoming(id).filter(({ type }) => type === 'mitigates');
  if (answers.some(({ result }) => result === 'supported' || result === 'partial')) return 'tested';
  return answers.length > 0 ? 'argued' : 'none';
}

/** The page of coverage. */
export function coveragePage(context: ViewContext): CoveragePage {
  const { urls } = context;
  const families = livingOf(context, 'family');
  const most = Math.max(1, ...families.map(({ id }) => threatsOf(context, id).length));
  return {
    families: families.map((family) => {
      const states = threatsOf(context, family.id).map(({ id }) => stateOf(context, id));
      const [tested, argued, none] = ['tested', 'argued', 'none'].map(
        (state) => states.filter((other) => other === state).length,
      ) as [number, number, number];
      const bar = stackedBar(
        [
          { value: 'supported', label: 'a tested defence', count: tested },
          { value: 'untested', label: 'only an untested one', count: argued },
          { value: 'none', label: 'no defence', count: none },
        ],
        most,
      );
      return { href: urls.entry(family.id), label: family.data.title, bar, tested, argued, none };
    }),
    undefended: excerpt(context, UNDEFENDED.name, undefendedThreats(context), UNDEFENDED.most),
    frameworks: frameworkSlugs(context).flatMap((slug) => {
      const [newest] = frameworkPage(context, slug).editions;
      if (!newest) return [];
      const [mapped, unmatched, unseen] = [
        newest.mapped.length,
        newest.unmatched.length,
        newest.unseen.length,
      ];
      const bar = stackedBar(
        [
          { value: 'supported', label: 'mapped', count: mapped },
          { value: 'untested', label: 'no match', count: unmatched },
          { value: 'none', label: 'not reviewed', count: unseen },
        ],
        newest.total,
      );
      return [
        {
          href: urls.at('frameworks', slug),
          label: newest.title,
          edition: newest.edition,
          bar,
          mapped,
          unmatched,
          unseen,
        },
      ];
    }),
  };
}
