import { fullName } from '#graph/citation-labels.ts';
import type { Reference } from '#model/entry.ts';
import { authorLink } from './entry/sources.ts';
import { compareText, type Link, type ViewContext } from './shared/context.ts';
import { type Page, pageCount, pageOf } from './shared/paging.ts';
import { type FindingView, findingView, placeHtml, type WorkLink, workLink } from './shared/works.ts';

const SIZE = 50;

type Citer = Link & { readonly what: string };

/** A work in the list of all works. */
export interface ReferenceRow extends WorkLink {
  readonly findings: number;
  readonly citedBy: number;
}

/** One page of the list of works. */
export interface ReferencesPage {
  readonly template: 'list';
  readonly page: Page<ReferenceRow>;
}

/** A work with its findings and who cites them. */
export interface ReferencePage {
  readonly template: 'work';
  readonly work: WorkLink;
  readonly allAuthors: string;
  readonly type: string;
  readonly facts: readonly { readonly label: string; readonly html: string }[];
  readonly keywords: readonly string[];
  readonly findings: readonly (FindingView & { readonly citedBy: readonly Citer[] })[];
  readonly citedBy: readonly Citer[];
  readonly citedAnywhere: boolean;
}

/** The works, by author and year. */
export class ReferenceViews {
  readonly #context: ViewContext;
  readonly #sorted: readonly Reference[];

  constructor(context: ViewContext) {
    this.#context = context;
    const label = (reference: Reference): string =>
      context.citationLabels.get(reference.key) ?? reference.key;
    this.#sorted = [...context.graph.references.values()].sort(
      (a, b) => compareText(label(a), label(b)) || compareText(a.key, b.key),
    );
  }

  /** How many pages the list has. */
  pages(): number {
    return pageCount(this.#sorted.length, SIZE);
  }

  /** One page of the list. */
  page(number: number): ReferencesPage {
    const { items, ...rest } = pageOf(this.#sorted, number, SIZE, (page) =>
      this.#context.urls.page(page, 'references'),
    );
    const rows = items.map((reference) => ({
      ...workLink(this.#context, reference),
      findings: reference.data.findings?.length ?? 0,
      citedBy: new Set(this.#context.graph.citationsOf(reference.key).map(({ author }) => author.file)).size,
    }));
    return { template: 'list', page: { ...rest, items: rows } };
  }

  /** The page of a work. */
  work(key: string): ReferencePage {
    const reference = this.#context.graph.references.get(key);
    if (!reference) throw new Error(`no such reference: ${key}`);
    const { data } = reference;
    const citedBy = this.#citers(key);
    return {
      template: 'work',
      work: workLink(this.#context, reference),
      allAuthors: data.author.map(fullName).join(', ') + (data['author-list'] ? ' and others' : ''),
      type: TYPES[data.type] ?? data.type,
      facts: factsOf(data),
      keywords: data.keyword ?? [],
      findings: (data.findings ?? []).map((finding) => ({
        ...findingView(this.#context, finding),
        citedBy: this.#citers(key, finding.id),
      })),
      citedBy,
      citedAnywhere: citedBy.length > 0,
    };
  }

  #citers(key: string, finding?: string): Citer[] {
    const citations = this.#context.graph
      .citationsOf(key)
      .filter((citation) => finding === undefined || citation.finding === finding);
    const authors = new Map(citations.map(({ author }) => [author.file, author]));
    return [...authors.values()].map((author) => authorLink(this.#context, author));
  }
}

const TYPES: Readonly<Record<string, string>> = {
  article: 'Preprint',
  'article-journal': 'Journal article',
  'paper-conference': 'Conference paper',
  report: 'Report',
  webpage: 'Web page',
  legislation: 'Legislation',
  book: 'Book',
  chapter: 'Chapter',
  dataset: 'Data set',
  software: 'Software',
  'post-weblog': 'Blog post',
  thesis: 'Thesis',
};

/** Whether the address only leads where an identifier that is shown leads as well. */
function isRepeated({ URL: address, DOI: doi, arxiv }: Reference['data']): boolean {
  return [doi && `https://doi.org/${doi}`, arxiv && `https://arxiv.org/abs/${arxiv}`].includes(address);
}

function factsOf(data: Reference['data']): { label: string; html: string }[] {
  const address = (prefix: string, id: string | undefined): string => (id ? placeHtml(prefix + id) : '');
  const text = (value: string | number | undefined): string =>
    value === undefined ? '' : placeHtml(String(value));
  return [
    { label: 'Published', html: text(data.issued) },
    { label: 'In', html: text(data['container-title']) },
    { label: 'Volume', html: text(data.volume) },
    { label: 'Issue', html: text(data.issue) },
    { label: 'Pages', html: text(data.page) },
    { label: 'Number', html: text(data.number) },
    { label: 'Publisher', html: text(data.publisher) },
    { label: 'DOI', html: address('https://doi.org/', data.DOI) },
    { label: 'arXiv', html: address('https://arxiv.org/abs/', data.arxiv) },
    { label: 'Address', html: isRepeated(data) ? '' : text(data.URL) },
    { label: 'Note', html: text(data.note) },
  ].filter(({ html }) => html !== '');
}
