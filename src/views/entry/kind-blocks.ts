import type { Entry, EntryOf } from '#model/entry.ts';
import { escapeHtml } from '#render/escape.ts';
import type { ViewContext } from '../shared/context.ts';
import { measuredPoints } from '../shared/measured-points.ts';
import { poleName } from '../shared/words.ts';
import type { Block } from './blocks.ts';

/** Blocks made of the fields of an entry: some stand before the body, some at the end of one of its sections. */
export interface KindBlocks {
  readonly lead: readonly Block[];
  /** Blocks by the anchor of the section they belong to. */
  readonly inSection: Readonly<Record<string, readonly Block[]>>;
}

/** The blocks of an entry, by its kind. */
export function kindBlocks(context: ViewContext, entry: Entry): KindBlocks {
  switch (entry.kind) {
    case 'trade-off':
      return tradeOff(context, entry);
    case 'open-problem':
      return openProblem(context, entry);
    case 'defence':
      return defence(context, entry);
    case 'case-study':
      return caseStudy(context, entry);
    case 'benchmark':
      return benchmark(entry);
    case 'family':
      return family(context, entry);
    case 'threat':
      return { lead: [], inSection: {} };
  }
}

function tradeOff(context: ViewContext, entry: EntryOf<'trade-off'>): KindBlocks {
  const poles = entry.data.poles.map(({ key }, index) => ({
    name: poleName(key),
    html: context.field(entry, 'poles', index, 'good'),
  }));
  const levers = entry.data.levers.map((_, index) => context.field(entry, 'levers', index));
  const rows = measuredPoints(context, entry);
  return {
    lead: [{ type: 'poles', poles }],
    inSection: {
      'what-moves-it': [{ type: 'list', title: 'Levers', items: levers }],
      ...(rows.length > 0 && {
        'what-has-been-measured': [{ type: 'measurements', title: 'Measurements', rows }],
      }),
    },
  };
}

function openProblem(context: ViewContext, entry: EntryOf<'open-problem'>): KindBlocks {
  return {
    lead: [
      { type: 'prose', title: 'The question', html: escapeHtml(entry.data.question), strong: true },
      {
        type: 'prose',
        title: 'What would count as an answer',
        html: context.field(entry, 'would-count-as-answer'),
        strong: false,
      },
    ],
    inSection: {},
  };
}

function defence(context: ViewContext, entry: EntryOf<'defence'>): KindBlocks {
  return {
    lead: [{ type: 'prose', title: 'Cost', html: context.field(entry, 'cost'), strong: false }],
    inSection: {},
  };
}

function caseStudy(context: ViewContext, entry: EntryOf<'case-study'>): KindBlocks {
  const { data } = entry;
  const ids = (data['external-ids'] ?? []).map(({ scheme, id }) => externalId(scheme, id)).join(', ');
  const facts = [
    {
      label: 'Date',
      html: `<time datetime="${escapeHtml(String(data.date))}">${escapeHtml(String(data.date))}</time>`,
    },
    { label: 'System', html: escapeHtml(data.system) },
    ...(ids ? [{ label: 'Known elsewhere as', html: ids }] : []),
    { label: 'Outcome', html: context.field(entry, 'outcome') },
  ];
  const steps = (data.steps ?? []).flatMap(({ threat }, index) => {
    const target = context.graph.entries.get(threat);
    return target
      ? [{ threat: context.link(target), html: context.field(entry, 'steps', index, 'what') }]
      : [];
  });
  return {
    lead: [{ type: 'facts', facts }],
    inSection: steps.length > 0 ? { 'what-happened': [{ type: 'steps', title: 'Step by step', steps }] } : {},
  };
}

const SCHEMES: Readonly<Record<string, { readonly label: string; readonly url: (id: string) => string }>> = {
  arxiv: { label: 'arXiv', url: (id) => `https://arxiv.org/abs/${id}` },
  cve: { label: 'CVE', url: (id) => `https://www.cve.org/CVERecord?id=${id}` },
  aiid: { label: 'AIID', url: (id) => `https://incidentdatabase.ai/cite/${id}/` },
  avid: { label: 'AVID', url: (id) => `https://avidml.org/database/${id.toLowerCase()}/` },
  atlas: { label: 'ATLAS', url: (id) => `https://atlas.mitre.org/studies/${id}` },
};

function externalId(scheme: string, id: string): string {
  const known = SCHEMES[scheme];
  const words = escapeHtml(known ? `${known.label} ${id}` : `${scheme} ${id}`);
  return known
    ? `<a href="${escapeHtml(known.url(encodeURIComponent(id)))}" rel="external noopener">${words}</a>`
    : words;
}

function benchmark({ data }: EntryOf<'benchmark'>): KindBlocks {
  const facts = [
    { label: 'Measures', html: escapeHtml(data.measures) },
    { label: 'Metrics', html: data.metrics.map(escapeHtml).join('; ') },
    {
      label: 'Address',
      html: `<a href="${escapeHtml(data.url)}" rel="external noopener">${escapeHtml(data.url.replace(/^https:\/\/|\/$/g, ''))}</a>`,
    },
    { label: 'Licence', html: data.licence ? escapeHtml(data.licence) : 'not known' },
  ];
  return { lead: [{ type: 'facts', facts }], inSection: {} };
}

function family(context: ViewContext, { data }: EntryOf<'family'>): KindBlocks {
  const named = (data['source-paper'] ?? []).map(
    ({ version, name, reference }) => `${version}: “${escapeHtml(name)}” ${context.cite([reference])}`,
  );
  const html = named.length > 0 ? named.join('<br>') : 'Not named there; this family is ours.';
  return { lead: [{ type: 'facts', facts: [{ label: 'In the source paper', html }] }], inSection: {} };
}
