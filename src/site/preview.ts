import type { Diagnostic } from '#diagnostics/diagnostic.ts';
import { buildGraph } from '#graph/build-graph.ts';
import {
  CODES,
  checked,
  type KnowledgeBase,
  keepFound,
  previewGraph,
  readingsOf,
  recallFound,
} from '#knowledge-base';
import type { ReadCache } from '#model/read-cache.ts';
import { ContentError, readCorpus } from '#model/read-corpus.ts';
import { SiteViews } from '#views/site-views.ts';
import { provideSite } from './data.ts';
import { LastGood } from './last-good.ts';
import { ruleSources } from './rule-sources.ts';

/** What a page under `dev` is told of the content. */
export interface Findings {
  readonly diagnostics: readonly Omit<Diagnostic, 'fix'>[];
  /** Set when nothing could be read at all, or the pages shown are those before the last save. */
  readonly notice?: string;
}

/** The content as the pages show it, and what is wrong with it. */
export class Preview {
  readonly #root: string;
  readonly #cache: ReadCache;
  readonly #good = new LastGood();
  readonly #ruleSources = ruleSources();
  #unchecked: (() => KnowledgeBase) | undefined;
  /** What is wrong with the folder as such, of what is shown now. */
  #told: string | undefined;
  /** The number of what is shown now. */
  state = 0;
  findings: Findings = { diagnostics: [] };

  constructor(root: string) {
    this.#root = root;
    this.#cache = readingsOf(root);
  }

  /** Reads the content again and says whether there is something else to show. Throws only before anything could be shown. */
  load(): boolean {
    const { corpus, diagnostics } = readCorpus(this.#root, new Map(), this.#cache);
    recallFound(corpus, this.#cache);
    const told = JSON.stringify([diagnostics, corpus.media]);
    if (this.#cache.unchanged && told === this.#told) return false;
    const shown = previewGraph(this.#good.shown(corpus));
    this.#unchecked = () => ({
      graph: shown.corpus === corpus ? shown : buildGraph(corpus),
      diagnostics,
    });
    provideSite(
      new SiteViews(
        shown,
        process.env['BASE_PATH'] ?? '/',
        CODES,
        this.#ruleSources,
        undefined,
        process.env['SITE_URL'],
      ),
      { state: ++this.state },
    );
    this.#told = told;
    return true;
  }

  /** As `load()`, but keeps what is shown when that fails, which is something to tell as well. */
  reload(): boolean {
    return this.#attempt(() => this.load()) ?? true;
  }

  /** Shows the content anew at the next load, though no text has changed. */
  forget(): void {
    this.#told = undefined;
  }

  /** Checks what was read last, unless that was done. */
  check(): void {
    const unchecked = this.#unchecked;
    this.#unchecked = undefined;
    if (!unchecked) return;
    this.#attempt(() => {
      const { graph, diagnostics } = checked(unchecked());
      keepFound(graph.corpus, this.#cache);
      this.findings = { diagnostics: diagnostics.map(({ fix: _, ...diagnostic }) => diagnostic) };
    });
  }

  #attempt<T>(work: () => T): T | undefined {
    try {
      return work();
    } catch (error) {
      const notice =
        error instanceof ContentError ? error.message : `The content cannot be shown: ${String(error)}`;
      this.findings = { ...this.findings, notice };
      this.#unchecked = undefined;
      return undefined;
    }
  }
}
