import { Addresses } from '#citations/addresses.ts';
import { Citable } from '#citations/citable.ts';
import { CITATION_FORMATS, citationFiles } from '#citations/citation-files.ts';
import type { CslItem } from '#citations/csl-item.ts';
import { bibtex } from '#citations/formats/bibtex.ts';
import { CITATION_STYLES } from '#citations/styles/styles.ts';
import type { Entry } from '#model/entry.ts';
import { kindRecord } from '#model/kind.ts';
import { badge } from '#pictures/badge.ts';
import { card } from '#pictures/card.ts';
import { isDead, type Link, type ViewContext } from './shared/context.ts';

/** How something is cited: in words, in BibTeX, and as files. */
export interface CitationView {
  readonly texts: readonly { readonly name: string; readonly label: string; readonly text: string }[];
  readonly bibtex: string;
  readonly files: readonly Link[];
  /** The link that stays with what is cited now. */
  readonly link: string;
  /** The same page on this site. */
  readonly href: string;
  /** What that link leads to, as in `revision 2`; empty before the first release. */
  readonly pinned: string;
  readonly version: string;
}

/** A file that stands beside the page of an entry, or at the root. */
export interface FileView {
  /** From the root of the site, as in `MASEC-T0001/cite.bib`. */
  readonly path: string;
  readonly text: string;
}

/** Grounds of badges, on all of which white words can be read. */
const COLOURS: Readonly<Record<string, string>> = {
  observed: '#a32a17',
  demonstrated: '#8a4b08',
  simulated: '#6b5900',
  theoretical: '#4a5864',
  published: '#0a6558',
};
const RETIRED = '#5f5f5f';

/** Colours of kinds in daylight and at night. */
const KIND_COLOURS: Readonly<Record<Entry['kind'], readonly [string, string]>> = {
  threat: ['#a32a17', '#f2937f'],
  'trade-off': ['#6a3a9c', '#c5a6f0'],
  'open-problem': ['#795300', '#dfb965'],
  defence: ['#0a6558', '#71cbba'],
  'case-study': ['#1c5896', '#8fbef2'],
  benchmark: ['#4a5864', '#b4c1cc'],
  family: ['#30353a', '#d4d7d9'],
};

/** How entries and the whole are cited, and what stands for them in pages of others. */
export class CitationViews {
  readonly #context: ViewContext;
  readonly #citable: Citable;

  /** @param siteUrl where the site is published; empty when that is not known */
  constructor(context: ViewContext, siteUrl: string) {
    this.#context = context;
    const { namespace } = context.graph.corpus.site;
    this.#citable = new Citable(context.graph, new Addresses(namespace, siteUrl, context.urls.base));
  }

  /** How an entry is cited. */
  entry(entry: Entry): CitationView {
    const revision = this.#citable.revision(entry.id);
    return this.#view(
      this.#citable.entry(entry),
      `${this.#context.urls.base}${entry.id}/`,
      revision > 0 ? `revision ${revision}` : '',
    );
  }

  /** How the whole is cited. */
  whole(): CitationView {
    const item = this.#citable.whole();
    const { version } = item;
    return this.#view(item, this.#context.urls.base, this.#citable.released ? `release ${version}` : '');
  }

  /** What somebody copies into a page of theirs to show an entry. */
  snippets({ id, data }: Entry): {
    readonly badge: string;
    readonly markdown: string;
    readonly card: string;
  } {
    const { addresses } = this.#citable;
    const [page, mark, picture] = [
      addresses.entry(id),
      addresses.at(`${id}/badge.svg`),
      addresses.at(`${id}/card.svg`),
    ];
    const name = `${id}: ${data.title}`.replace(/[&<>"[\]]/g, (sign) => `&#${sign.codePointAt(0)};`);
    return {
      badge: `<a href="${page}"><img src="${mark}" height="20" alt="${name}"></a>`,
      markdown: `[![${name}](${mark})](${page})`,
      card: `<a href="${page}"><img src="${picture}" width="420" alt="${name}"></a>`,
    };
  }

  /** The files of one entry. */
  entryFiles(entry: Entry): FileView[] {
    const files = citationFiles(this.#citable.entry(entry));
    return [
      ...files,
      { name: 'badge.svg', text: this.#badge(entry) },
      { name: 'card.svg', text: this.#card(entry) },
    ].map(({ name, text }) => ({ path: `${entry.id}/${name}`, text }));
  }

  /** The files of the whole. */
  wholeFiles(): FileView[] {
    return citationFiles(this.#citable.whole()).map(({ name, text }) => ({ path: name, text }));
  }

  #view(item: CslItem, folder: string, pinned: string): CitationView {
    return {
      texts: CITATION_STYLES.map(({ name, label, write }) => ({ name, label, text: write(item) })),
      bibtex: bibtex([item]),
      files: CITATION_FORMATS.map(({ file, label }) => ({ href: folder + file, label })),
      link: item.url,
      href: this.#context.urls.base + item.url.slice(this.#citable.addresses.root.length),
      pinned,
      version: this.#citable.version,
    };
  }

  /** A word for how far a threat was shown, or for where another entry is in its life. */
  #state(entry: Entry): string {
    if (isDead(entry) || entry.kind !== 'threat') return entry.data.status;
    return this.#context.graph.maturityOf(entry.id);
  }

  #badge(entry: Entry): string {
    const state = this.#state(entry);
    const title = `${entry.id}: ${entry.data.title}, ${state}`;
    return badge({ name: entry.id, state, colour: COLOURS[state] ?? RETIRED, title });
  }

  #card(entry: Entry): string {
    const { title } = this.#context.graph.corpus.site;
    const revision = this.#citable.revision(entry.id);
    const pinned = revision > 0 ? `revision ${revision}, ` : '';
    return card({
      kicker: `${entry.id} · ${kindRecord(entry.kind).label} · ${this.#state(entry)}`,
      title: entry.data.title,
      summary: entry.data.summary,
      footer: `${title}, ${pinned}version ${this.#citable.version}`,
      colours: KIND_COLOURS[entry.kind],
    });
  }
}
