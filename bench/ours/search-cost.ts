import { setTimeout as pause } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import { launchBrowser } from '../../tests/site/launch-browser.ts';
import { median } from '../measure/summary.ts';
import { type CountingServer, serveCompressed } from './serve-compressed.ts';

/** What searching costs a reader, in bytes over the wire and milliseconds. */
export interface SearchCost {
  /** From the first focus of the box until nothing more is loaded. */
  readonly engine: Cost;
  /** Of the first keystroke of each word, typed on a fresh page. */
  readonly first: Costs;
  /** Of each further one. */
  readonly further: Costs;
}

/** The cost of several keystrokes. */
export interface Costs {
  readonly median: Cost;
  readonly most: Cost;
  readonly keystrokes: number;
}

export interface Cost {
  readonly bytes: number;
  /** Until the results of what was typed are all on the page. */
  readonly milliseconds: number;
}

/** Nothing loaded and nothing changed for so long: the page is done. */
const QUIET_MS = 500;
const PATIENCE_MS = 30_000;
const POLL_MS = 20;

/** What the page notes of itself. */
interface Times {
  benchKey: number;
  benchChange: number;
}

/**
 * Types words into the search of a built site in a real browser and measures each keystroke.
 * @param words what to type, letter by letter, each on a fresh page
 */
export async function measureSearch(site: string, words: readonly string[]): Promise<SearchCost> {
  const server = await serveCompressed(site);
  const browser = await launchBrowser();
  const engines: Cost[] = [];
  const first: Cost[] = [];
  const further: Cost[] = [];
  try {
    for (const word of words) {
      const context = await browser.newContext();
      const page = await context.newPage();
      const meter = await Meter.attach(page, server);
      await page.goto(`${server.origin}/search/`, { waitUntil: 'networkidle' });
      engines.push(await meter.cost(() => page.locator('input[name="q"]').focus()));
      const [initial = '', ...rest] = word;
      first.push(await meter.cost(() => page.keyboard.press(initial)));
      for (const letter of rest) further.push(await meter.cost(() => page.keyboard.press(letter)));
      await context.close();
    }
  } finally {
    await browser.close();
    server.close();
  }
  return {
    engine: middle(engines),
    first: costs(first),
    further: costs(further),
  };
}

/** Tells what a page loads and when it last changed. */
class Meter {
  readonly #page: Page;
  readonly #server: CountingServer;

  private constructor(page: Page, server: CountingServer) {
    this.#page = page;
    this.#server = server;
  }

  static async attach(page: Page, server: CountingServer): Promise<Meter> {
    await page.addInitScript(() => {
      const state = globalThis as typeof globalThis & Times;
      state.benchKey = 0;
      state.benchChange = 0;
      const typed = (): void => {
        state.benchKey = performance.now();
      };
      const changed = (): void => {
        state.benchChange = performance.now();
      };
      document.addEventListener('keydown', typed, true);
      document.addEventListener('DOMContentLoaded', () => {
        const results = document.querySelector('[data-search-results]')?.parentElement ?? document.body;
        const everything = { childList: true, subtree: true, characterData: true };
        new MutationObserver(changed).observe(results, everything);
      });
    });
    return new Meter(page, server);
  }

  /** What an action loads, and how long it takes from the key to the last change of the page. */
  async cost(action: () => Promise<void>): Promise<Cost> {
    const sent = this.#server.sent;
    await action();
    const until = performance.now() + PATIENCE_MS;
    for (;;) {
      const { key, change, now } = await this.#page.evaluate(() => {
        const state = globalThis as typeof globalThis & Times;
        return { key: state.benchKey, change: state.benchChange, now: performance.now() };
      });
      const loaded = performance.now() - this.#server.last > QUIET_MS;
      if ((loaded && now - Math.max(key, change) > QUIET_MS) || performance.now() > until)
        return { bytes: this.#server.sent - sent, milliseconds: Math.max(0, Math.round(change - key)) };
      await pause(POLL_MS);
    }
  }
}

function costs(all: readonly Cost[]): Costs {
  return { median: middle(all), most: most(all), keystrokes: all.length };
}

function middle(costs: readonly Cost[]): Cost {
  return {
    bytes: Math.round(median(costs.map(({ bytes }) => bytes))),
    milliseconds: Math.round(median(costs.map(({ milliseconds }) => milliseconds))),
  };
}

function most(costs: readonly Cost[]): Cost {
  return {
    bytes: Math.max(...costs.map(({ bytes }) => bytes)),
    milliseconds: Math.max(...costs.map(({ milliseconds }) => milliseconds)),
  };
}
