import {
  type AgendaProblem,
  agendaLayers,
  agendaPage,
  stepName,
  WAITING,
  type WaitingThreat,
  waitingThreats,
} from '../agenda.ts';
import { UNDEFENDED, type UndefendedThreat, undefendedThreats } from '../coverage.ts';
import { UNSHOWN, UNTESTED, unshownThreats, untestedDefences } from '../evidence.ts';
import { CONFUSED, type ConfusedPair, confusedPairs } from '../explore/compare.ts';
import type { EntryLink, Link, ViewContext } from '../shared/context.ts';
import { type Page, pageCount, pageOf } from '../shared/paging.ts';
import { remembered } from './remembered.ts';

/** A list of which an overview shows only the beginning. */
interface LongList {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  /** The overview. */
  readonly from: Link;
  readonly rows: Rows;
}

type Rows =
  | { readonly template: 'entries'; readonly items: readonly EntryLink[] }
  | { readonly template: 'undefended'; readonly items: readonly UndefendedThreat[] }
  | { readonly template: 'waiting'; readonly items: readonly WaitingThreat[] }
  | { readonly template: 'problems'; readonly items: readonly AgendaProblem[] }
  | { readonly template: 'pairs'; readonly items: readonly ConfusedPair[] };

/** One page of such a list. */
export type LongListPage = Omit<LongList, 'rows' | 'name'> & { readonly page: Page<unknown> } & Rows;

const SIZES: Readonly<Record<Rows['template'], number>> = {
  entries: 400,
  undefended: 200,
  waiting: 100,
  problems: 60,
  pairs: 100,
};

const longLists = remembered((context): ReadonlyMap<string, LongList> => {
  const page = (path: string, label: string): Link => ({ href: context.urls.at(path), label });
  const lists: (LongList & { readonly most: number })[] = [
    {
      ...UNDEFENDED,
      title: 'Threats without any defence',
      description: 'Every threat that no defence here answers, with the open problems that ask about it.',
      from: page('coverage', 'Coverage'),
      rows: { template: 'undefended', items: undefendedThreats(context) },
    },
    {
      ...UNSHOWN,
      title: 'Threats that no case study shows',
      description: 'Every threat that is argued but not shown by any case study here.',
      from: page('evidence', 'Evidence'),
      rows: { template: 'entries', items: unshownThreats(context) },
    },
    {
      ...UNTESTED,
      title: 'Defences nobody has tested against a threat here',
      description: 'Every defence of which all mitigations rest on argument.',
      from: page('evidence', 'Evidence'),
      rows: { template: 'entries', items: untestedDefences(context) },
    },
    {
      ...WAITING,
      title: 'Which threats wait',
      description:
        'Every threat against which no defence has been shown to help, and the problems it waits for.',
      from: page('agenda', 'Research agenda'),
      rows: { template: 'waiting', items: waitingThreats(context) },
    },
    {
      ...CONFUSED,
      title: 'Easily confused',
      description: 'Every pair of entries that readers confuse, and how they differ.',
      from: page('compare', 'Compare'),
      rows: { template: 'pairs', items: confusedPairs(context) },
    },
  ];
  const steps = agendaPage(context).layers.map((step, layer) => ({
    name: stepName(layer),
    most: step.items.length,
    title: layer === 0 ? 'What can be begun now' : `Problems of step ${layer + 1}`,
    description:
      layer === 0
        ? 'Every open problem that waits for no other.'
        : `Every open problem that waits for one of step ${layer}.`,
    from: page('agenda', 'Research agenda'),
    rows: { template: 'problems' as const, items: agendaLayers(context)[layer] ?? [] },
  }));
  return new Map(
    [...lists, ...steps]
      .filter(({ most, rows }) => rows.items.length > most)
      .map((list) => [list.name, list]),
  );
});

/** The lists of which overviews show only the beginning, whole. */
export class LongLists {
  readonly #context: ViewContext;

  constructor(context: ViewContext) {
    this.#context = context;
  }

  /** Paths of all pages, as in `confused-pairs` and `confused-pairs/2`; none of a list that an overview shows whole. */
  paths(): string[] {
    return [...longLists(this.#context).values()].flatMap(({ name, rows: { template, items } }) =>
      Array.from({ length: pageCount(items.length, SIZES[template]) }, (_, index) =>
        index === 0 ? name : `${name}/${index + 1}`,
      ),
    );
  }

  page(path: string): LongListPage {
    const [name = '', number = '1'] = path.split('/');
    const list = longLists(this.#context).get(name);
    if (!list) throw new Error(`no such list: ${name}`);
    const { rows, title, description, from } = list;
    const page = pageOf<unknown>(rows.items, Number(number), SIZES[rows.template], (page) =>
      this.#context.urls.page(page, 'lists', name),
    );
    return { title, description, from, page, template: rows.template, items: page.items } as LongListPage;
  }
}
