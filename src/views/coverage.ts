import { stackedBar } from '#pictures/stacked-bar.ts';
import { frameworkPage, frameworkSlugs } from './framework.ts';
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
  readonly undefended: readonly (EntryLink & { readonly problems: readonly EntryLink[] })[];
  readonly frameworks: readonly FrameworkCoverage[];
}

/** The page of coverage. */
export function coveragePage(context: ViewContext): CoveragePage {
  const { graph, living, urls } = context;
  const threats = living.filter(({ kind }) => kind === 'threat');
  const stateOf = (id: string): 'tested' | 'argued' | 'none' => {
    const answers = graph.incoming(id).filter(({ type }) => type === 'mitigates');
    if (answers.some(({ result }) => result === 'supported' || result === 'partial')) return 'tested';
    return answers.length > 0 ? 'argued' : 'none';
  };
  const families = living.filter(({ kind }) => kind === 'family');
  const own = (family: string) =>
    threats.filter((entry) => entry.kind === 'threat' && entry.data.family === family);
  const most = Math.max(1, ...families.map(({ id }) => own(id).length));
  return {
    families: families.map((family) => {
      const states = own(family.id).map(({ id }) => stateOf(id));
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
    undefended: threats
      .filter(({ id }) => stateOf(id) === 'none')
      .map((entry) => ({
        ...context.link(entry),
        problems: context.links(
          graph.incoming(entry.id).flatMap(({ type, source }) => (type === 'asks-about' ? [source] : [])),
        ),
      })),
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
